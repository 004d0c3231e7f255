import { describe, expect, test } from 'vitest'
import { findingsOn, placeOf } from './finding-places.ts'
import { partForms } from './soan/[part]/part-forms.ts'

const at = (where: string | null, rule = 'X', field: string | null = null) => placeOf({ rule, where, field })

describe('a finding leads to its control', () => {
  test.each([
    ['deadlines.2.due', 'phan-cong', 'deadlines-2-due'],
    ['tasks.1', 'phan-cong', 'tasks-1-responsible'],
    ['distributionList.3', 'noi-nhan', 'distributionList-3'],
    ['distributionList', 'noi-nhan', 'distributionList-0'],
    ['legalBases.0.date', 'dau-van-ban', 'legalBases-0-date'],
    ['quotas', 'thanh-phan', 'quotas-0-organization'],
    ['eventDates.1', 'thoi-gian', 'sittings-1-date'],
    ['venue', 'thoi-gian', 'sittings-0-venue'],
    ['chair', 'thoi-gian', 'chair'],
    ['signatory.name', 'noi-nhan', 'signatory-capacity'],
  ])('%s', (where, slug, id) => {
    expect(at(where)).toEqual({ slug, id })
  })

  test('on the page where what the plan lacks would be written', () => {
    expect(at(null, 'DLG-NOTICE')).toEqual({ slug: 'phan-cong', id: 'deadlines-0-what' })
    expect(at(null, 'DLG-MTTQ')).toMatchObject({ slug: 'phan-cong' })
    expect(at(null, 'DLG-X', 'eventDate')).toEqual({ slug: 'thoi-gian', id: 'sittings-0-date' })
    expect(at(null)).toBeNull()
    expect(at('issuedOn')).toBeNull()
  })

  test('and stands on one editing page only', () => {
    const findings = ['venue', 'quotas', 'issuedOn'].map((where) => ({ rule: 'X', where, field: null }))
    const shown = partForms.flatMap(({ slug }) => findingsOn(slug, findings).map(({ where }) => [slug, where]))
    expect(shown).toEqual([
      ['thoi-gian', 'venue'],
      ['thanh-phan', 'quotas'],
    ])
  })
})
