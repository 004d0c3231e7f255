import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/iso-date.ts'
import { checkPlan } from './check-plan.ts'
import { shippedLaw } from './law-book.ts'
import { found, older, sound, withDeadline, without } from './sound-plan.fixture.ts'

test('says nothing about a plan with nothing wrong, of either time', () => {
  expect(checkPlan(sound, shippedLaw)).toEqual({ regime: 'two-tier', findings: [] })
  expect(checkPlan(older, shippedLaw)).toEqual({ regime: 'three-tier', findings: [] })
})

describe('the public notice', () => {
  test('blocks when missing under the law of 2025, and names the day', () => {
    const [finding, ...others] = checkPlan(without(0), shippedLaw).findings
    expect(others).toEqual([])
    expect(finding).toMatchObject({ rule: 'DLG-NOTICE', level: 'block', where: null, due: '2025-10-14' })
    expect(finding?.mend.vi).toContain('14/10/2025')
    expect(finding?.source).toBe('Luật 72/2025/QH15 Điều 43 khoản 2')
  })

  test('only warns under the law of 2015, whose text was read in part', () => {
    const plan = { ...older, deadlines: older.deadlines.slice(1) }
    expect(checkPlan(plan, shippedLaw).findings).toMatchObject([
      { rule: 'DLG-NOTICE', level: 'warn', due: '2023-10-12' },
    ])
  })

  test('is late one day after the seventh day before', () => {
    expect(found(withDeadline(0, { due: '2025-10-15' }))).toEqual(['DLG-NOTICE deadlines.0.due'])
    expect(found(withDeadline(0, { due: '2025-10-15', relation: 'before' }))).toEqual([])
    expect(found(withDeadline(0, { due: '2025-10-16', relation: 'before' }))).toEqual(['DLG-NOTICE deadlines.0.due'])
  })

  test('may be counted from the conference', () => {
    expect(found(withDeadline(0, { due: null, relative: 'event-8d' }))).toEqual([])
    expect(found(withDeadline(0, { due: null, relative: 'event-6d' }))).toEqual(['DLG-NOTICE deadlines.0.due'])
  })

  test('given as a task without a day is pointed at', () => {
    const task = { responsible: 'Đài truyền thanh', what: 'phát thông báo hội nghị', due: null }
    expect(found({ ...without(0), tasks: [...sound.tasks, task] })).toEqual(['DLG-NOTICE tasks.1'])
  })

  test('is not replaced by invitations, nor by a notice of results', () => {
    const plan = withDeadline(0, { what: 'Gửi giấy mời (thời gian, địa điểm, nội dung hội nghị)' })
    expect(found(plan)).toEqual(['DLG-NOTICE -'])
  })

  test('is asked for at least seven whole days before, whatever the days are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 25 }), (ahead) => {
        const plan = withDeadline(0, { due: addDays('2025-10-21', -ahead), relation: 'on' })
        const isLate = checkPlan(plan, shippedLaw).findings.some(({ rule }) => rule === 'DLG-NOTICE')
        expect(isLate).toBe(ahead < 7)
      }),
    )
  })
})

describe('the publication of results', () => {
  test('blocks when missing or late under the law of 2025', () => {
    expect(checkPlan(without(4), shippedLaw).findings).toMatchObject([
      { rule: 'DLG-RESULT', level: 'block', due: '2025-10-31' },
    ])
    const late = checkPlan(withDeadline(4, { due: '2025-11-03' }), shippedLaw).findings
    expect(late).toMatchObject([{ rule: 'DLG-RESULT', level: 'block', where: 'deadlines.4.due', due: '2025-10-31' }])
  })

  test('only informs before, when the law had no such limit', () => {
    const plan = { ...older, deadlines: older.deadlines.slice(0, 1) }
    expect(checkPlan(plan, shippedLaw).findings).toMatchObject([
      { rule: 'DLG-RESULT', level: 'info', due: '2023-10-30' },
    ])
  })

  test('is not met by a conclusion that goes to the Party committee only', () => {
    const plan = withDeadline(4, { what: 'thông báo kết luận, tổng hợp báo cáo gửi Ban Thường vụ Đảng ủy xã' })
    expect(found(plan)).toEqual(['DLG-RESULT -'])
  })

  test('only warns when its day serves the last of several sittings', () => {
    const plan = { ...withDeadline(4, { due: '2025-11-03' }), eventDates: ['2025-10-21', '2025-10-24'] }
    expect(checkPlan(plan, shippedLaw).findings).toMatchObject([{ rule: 'DLG-RESULT', level: 'warn' }])
  })
})

describe('which law', () => {
  test('a regime asked for outweighs the days of the plan', () => {
    const check = checkPlan({ ...older, chair: 'Chủ tịch UBND xã' }, shippedLaw, { regime: 'two-tier' })
    expect(check.regime).toBe('two-tier')
    expect(check.findings.map(({ rule }) => rule)).toEqual(['DLG-COCHAIR'])
    expect(checkPlan({ ...sound, chair: null }, shippedLaw, { regime: 'three-tier' }).findings).toEqual([])
  })

  test('the law of June 2025 holds while there still are districts', () => {
    const days = { eventDates: ['2025-06-20'], issuedOn: null, legalBases: [], deadlines: [] }
    const check = checkPlan({ ...sound, ...days }, shippedLaw)
    expect(check.regime).toBe('three-tier')
    expect(check.findings).toMatchObject([
      { rule: 'DLG-NOTICE', level: 'block', due: '2025-06-13' },
      { rule: 'DLG-RESULT', level: 'block', due: '2025-06-30' },
    ])
  })

  test('a plan without any day is judged by who is invited', () => {
    const dayless = { ...sound, issuedOn: null, eventDates: [], deadlines: [] }
    expect(checkPlan(dayless, shippedLaw).regime).toBe('two-tier')
    expect(checkPlan(dayless, shippedLaw).findings.map(({ rule, due }) => [rule, due])).toContainEqual([
      'DLG-NOTICE',
      null,
    ])
    expect(
      checkPlan({ ...dayless, participants: [{ level: 'huyện', who: 'Huyện ủy viên', count: null }] }, shippedLaw)
        .regime,
    ).toBe('three-tier')
  })

  test('an invitation is not held to the duties of a plan', () => {
    expect(
      found({ ...sound, kind: 'invitation', chair: 'Chủ tịch UBND xã', tasks: [], deadlines: [], agendaSteps: [] }),
    ).toEqual([])
  })
})
