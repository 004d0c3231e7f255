import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { checkPlan } from './check-plan.ts'
import { lawOf, shippedLaw } from './law-book.ts'
import { mendOf, mendPlan } from './mend-plan.ts'
import { ruleOn } from './rules-in-force.ts'
import { older, sound, withDeadline, without } from './sound-plan.fixture.ts'
import type { Plan } from '../plan/plan.ts'
import type { Rule } from './rule.ts'

const early = '2021-01-01'

function findingOf(plan: Plan, rule: string, law = shippedLaw) {
  const { findings } = checkPlan(plan, law)
  const found = findings.find((one) => one.rule === rule)
  if (!found) throw new Error(`${rule} does not fire`)
  return found
}

/** Mends until nothing that can be mended is left, as a clerk does who clicks every button. */
function mendAll(plan: Plan, law = shippedLaw, text?: string) {
  const clicked: string[] = []
  let mended = plan
  for (let round = 0; round < 20; round += 1) {
    const { findings } = checkPlan(mended, law, text === undefined ? {} : { text })
    const next = findings
      .map((finding) => ({ rule: finding.rule, plan: mendPlan(mended, finding, law, early) }))
      .find((one) => one.plan !== null)
    if (!next?.plan) return { plan: mended, clicked, left: findings.map(({ rule }) => rule) }
    clicked.push(next.rule)
    mended = next.plan
  }
  throw new Error('it never ends')
}

const law72 = sound.legalBases[0] ?? raise()
const turned = [
  { what: 'Thu ý kiến của các hộ', responsible: null, due: '2025-10-13', relation: 'from' },
  { what: 'Thu ý kiến của các hộ', responsible: null, due: '2025-10-06', relation: 'until' },
] as const

const broken: [string, Plan][] = [
  ['DLG-NOTICE', without(0)],
  ['DLG-NOTICE', withDeadline(0, { due: '2025-10-16' })],
  ['DLG-NOTICE', { ...without(0), tasks: [...sound.tasks, task('Thông báo rộng rãi cho Nhân dân về hội nghị')] }],
  ['DLG-RESULT', without(4)],
  ['DLG-RESULT', withDeadline(4, { due: '2025-11-20' })],
  ['DLG-RESULT', { ...without(4), tasks: [...sound.tasks, task('Niêm yết kết quả đối thoại')] }],
  ['DLG-NOTICE', { ...older, deadlines: older.deadlines.slice(1) }],
  ['DLG-RESULT', { ...older, deadlines: older.deadlines.slice(0, 1) }],
  ['DEADLINE-HOLIDAY', withDeadline(3, { due: '2025-10-18' })],
  ['DEADLINE-HOLIDAY', withDeadline(4, { due: '2025-10-26' })],
  ['F-NOINHAN-L', { ...sound, distributionList: ['- Trưởng các thôn;', '- Lưu VPUB.'] }],
  ['F-NOINHAN-L', { ...sound, distributionList: ['Trưởng các thôn'] }],
  ['DLG-COCHAIR', { ...sound, chair: 'Chủ tịch UBND xã' }],
  ['DLG-COCHAIR', { ...sound, chair: null }],
  ['DLG-MTTQ', { ...sound, tasks: [] }],
  ['DLG-INVITE-PARTY', { ...sound, participants: [] }],
  ['NO-SECRETARY', { ...sound, agendaSteps: ['Giới thiệu đại biểu.', 'Kết luận'] }],
  ['NO-SECRETARY', { ...sound, agendaSteps: [] }],
  ['DATE-ORDER', withDeadline(3, { due: '2024-10-17' })],
  ['DATE-ORDER', withDeadline(3, { due: '2026-10-16' })],
  ['DATE-ORDER', { ...withDeadline(3, { due: '2024-10-16' }), issuedOn: null }],
  ['DATE-ORDER', { ...sound, legalBases: [{ ...law72, date: '2026-06-16' }] }],
  ['DATE-ORDER', { ...sound, deadlines: [...sound.deadlines, ...turned] }],
  ['DLG-MODE', { ...older, venue: 'Trực tuyến, điểm cầu hội trường UBND xã' }],
]

describe('one click mends', () => {
  test.each(broken)('%s, and breaks nothing else (%#)', (rule, plan) => {
    const { findings } = checkPlan(plan, shippedLaw)
    expect(findings.map((one) => one.rule)).toEqual([rule])
    const { clicked, left } = mendAll(plan)
    expect({ clicked, left }).toEqual({ clicked: [rule], left: [] })
  })

  test('what the text says is not said twice, and what the plan says now counts', () => {
    const plan = { ...sound, agendaSteps: ['Giới thiệu đại biểu'] }
    const text = 'Hội nghị đối thoại. Ghi âm, ghi hình hội nghị.'
    const day = { ...plan, eventDates: ['2026-10-21'], issuedOn: '2026-09-26', deadlines: [] }
    const { clicked, left } = mendAll(day, shippedLaw, text)
    expect(clicked.toSorted()).toEqual(['DLG-NOTICE', 'DLG-RESULT', 'NO-SECRETARY', 'P-REC'])
    expect(left).toEqual([])
  })

  test('a day of signing after the conference, and with it every deadline that was before that day', () => {
    const plan = { ...sound, issuedOn: '2025-10-28' }
    expect(checkPlan(plan, shippedLaw).findings).toHaveLength(5)
    const finding = checkPlan(plan, shippedLaw).findings.find(({ where }) => where === 'issuedOn')
    const mended = finding && mendPlan(plan, finding, shippedLaw, early)
    expect(mended && checkPlan(mended, shippedLaw).findings).toEqual([])
  })

  test('a date out of order says beforehand which day it will be', () => {
    const plan = withDeadline(3, { due: '2024-10-17' })
    const finding = findingOf(plan, 'DATE-ORDER')
    expect(finding.mend.vi).toBe('Sửa thành ngày 17/10/2025')
    expect(mendPlan(plan, finding, shippedLaw, early)).toEqual(sound)
  })

  test('a quota that is the wrong result of a written product', () => {
    const plan = {
      ...sound,
      quotas: [
        { organization: 'Chi đoàn', count: 73 },
        { organization: 'Hội Nông dân', count: 20 },
      ],
    }
    const { findings } = checkPlan(plan, shippedLaw, { text: '9 chi đoàn, mỗi chi đoàn 8 người = 73 người' })
    const [finding] = findings
    expect(finding?.rule).toBe('QUOTA-SUM')
    expect(finding && mendPlan(plan, finding, shippedLaw, early)?.quotas[0]?.count).toBe(72)
  })
})

describe('the day that a mend writes', () => {
  test('of a notice is a working day, with seven days left', () => {
    // Seven days before Monday 27/10/2025 is Monday; before Sunday 26/10/2025 it is a Sunday.
    const on = (day: string) => {
      const plan = { ...without(0), eventDates: [day] }
      return mendPlan(plan, findingOf(plan, 'DLG-NOTICE'), shippedLaw, early)?.deadlines.at(-1)?.due
    }
    expect([on('2025-10-27'), on('2025-10-26')]).toEqual(['2025-10-20', '2025-10-17'])
  })

  test('is not written once it has passed', () => {
    const plan = without(0)
    const finding = findingOf(plan, 'DLG-NOTICE')
    expect(finding.due).toBe('2025-10-14')
    expect(mendOf(plan, finding, shippedLaw, '2025-10-14').kind).toBe('change')
    expect(mendOf(plan, finding, shippedLaw, '2025-10-15')).toEqual({ kind: 'passed' })
    expect(mendPlan(plan, finding, shippedLaw, '2025-10-15')).toBeNull()
  })

  test('is asked for where the conference itself has none', () => {
    const plan = { ...without(0), eventDates: [] }
    expect(mendOf(plan, findingOf(plan, 'DLG-NOTICE'), shippedLaw, early)).toEqual({ kind: 'look', field: 'eventDate' })
  })
})

describe('what a person must decide', () => {
  test('a weekday beside a date: the date that stands is confirmed', () => {
    const { findings } = checkPlan(sound, shippedLaw, { text: 'thứ Hai, ngày 21/10/2025' })
    const finding = findings.find(({ rule }) => rule === 'WEEKDAY')
    expect(finding && mendOf(sound, finding, shippedLaw, early)).toEqual({ kind: 'confirm', path: 'eventDates.0' })
  })

  test('an order of days that does not work, and that no other year brings about', () => {
    for (const [index, due] of [
      [3, '2025-11-17'],
      [4, '2025-10-20'],
    ] as const) {
      const plan = withDeadline(index, { due })
      const finding = findingOf(plan, 'DATE-ORDER')
      expect(mendOf(plan, finding, shippedLaw, early)).toEqual({ kind: 'look', field: 'deadlines' })
      expect(finding.mend.vi).toBe('Xem lại ngày này')
    }
  })

  test('a year that several dates share and the conference does not: either may be wrong', () => {
    const later = sound.deadlines.map((one) => ({ ...one, due: one.due?.replace('2025', '2026') ?? null }))
    const plan = { ...sound, deadlines: later }
    const offers = checkPlan(plan, shippedLaw).findings.filter(({ rule }) => rule === 'DATE-ORDER')
    expect(offers.length).toBeGreaterThan(1)
    for (const finding of offers) expect(mendPlan(plan, finding, shippedLaw, early)).toBeNull()
  })

  test('where people meet when the plan names a link only, or two places', () => {
    for (const venue of ['Trực tuyến qua Zoom', 'Trực tuyến: hội trường xã và nhà văn hóa thôn Đông']) {
      const plan = { ...older, venue }
      expect(mendOf(plan, findingOf(plan, 'DLG-MODE'), shippedLaw, early)).toEqual({ kind: 'look', field: 'venue' })
    }
  })
})

describe('a duty that the province has dated', () => {
  const upper = ruleOn('DLG-QCOLLECT', '2025-10-21', shippedLaw)
  const version = { version: 'own', layer: 'province', from: '2025-07-01', source: '13-HD/TU', level: 'warn' } as const
  const { template: _, ...open } = upper ?? raise()
  const strict: Rule = {
    ...open,
    ...version,
    limit: { count: 10, unit: 'calendar-days', direction: 'before', anchor: 'conference' },
  }
  const law = lawOf({ province: 'Hải Phòng', kind: 'xã', versions: [strict], endings: [] })

  test('judges the plan, and is mended like the law’s own', () => {
    const finding = findingOf(sound, 'DLG-QCOLLECT', law)
    expect(finding).toMatchObject({ where: 'deadlines.2.due', due: '2025-10-11', source: '13-HD/TU' })
    const { clicked, left } = mendAll(sound, law)
    expect({ clicked, left }).toEqual({ clicked: ['DLG-QCOLLECT'], left: [] })
    expect(checkPlan(sound, shippedLaw).findings).toEqual([])
  })
})

function task(what: string): Plan['tasks'][number] {
  return { responsible: 'Văn phòng', what, due: null }
}

function raise(): never {
  throw new Error('the rule is missing')
}

const seedPlan = fileURLToPath(new URL('../../../../shared/contracts/plan-lac-thuong.json', import.meta.url))

test.skipIf(!existsSync(seedPlan))('the plan of Lạc Thượng is sound after three clicks', () => {
  const plan: Plan = JSON.parse(readFileSync(seedPlan, 'utf8'))
  const { plan: mended, clicked, left } = mendAll(plan)
  expect(clicked).toEqual(['DLG-NOTICE', 'F-NOINHAN-L', 'DLG-RESULT'])
  expect(left).toEqual([])
  expect(mended.deadlines.filter(({ due }) => due === '2023-06-12')).toHaveLength(1)
  expect(mended.deadlines.filter(({ due }) => due === '2023-06-29')).toHaveLength(1)
  expect(mended.distributionList.at(-1)).toMatch(/Lưu: VT, VP\.$/)
})
