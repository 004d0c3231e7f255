import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limitFrom, ruleOn } from './rules-in-force.ts'
import { lawOf, shippedLaw } from './law-book.ts'
import { looseningsIn, looseningsOf, tightens } from './tightens.ts'
import type { Rule, TimeLimit } from './rule.ts'

const notice = ruleOn('DLG-NOTICE', '2026-11-24', shippedLaw) ?? raise()
const result = ruleOn('DLG-RESULT', '2026-11-24', shippedLaw) ?? raise()
const frequency = ruleOn('DLG-FREQ', '2026-11-24', shippedLaw) ?? raise()

/** The commune's own version of a rule. */
function own(upper: Rule, change: Partial<Rule>): Rule {
  return { ...upper, layer: 'commune', version: 'own', from: '2026-01-01', to: null, ...change }
}

function days(upper: Rule, count: number): { limit: TimeLimit } {
  return { limit: { ...(upper.limit ?? raise()), count } }
}

describe('a lower layer may only tighten', () => {
  test.each([
    ['ten days of notice instead of seven', notice, days(notice, 10), []],
    ['five days of notice', notice, days(notice, 5), ['fewer-days-before']],
    ['results within five days', result, days(result, 5), []],
    ['results within fifteen days', result, days(result, 15), ['more-days-after']],
    ['results within ten working days', result, { limit: unit(result, 'working-days') }, ['other-limit']],
    ['seven working days of notice', notice, { limit: unit(notice, 'working-days') }, []],
    ['two conferences a year', frequency, { yearlyMinimum: 2 }, []],
    ['no word on how often', frequency, { yearlyMinimum: 0 }, ['fewer-a-year']],
    ['only a warning where the law blocks', notice, { level: 'warn' }, ['milder']],
    ['a block from a text half read', notice, { verified: 'partial' }, ['milder']],
    ['a warning made a block, read in full', frequency, { level: 'block' }, []],
    ['a warning made a block, read in part', frequency, { level: 'block', verified: 'partial' }, ['unverified-level']],
    [
      'a hint made a warning, read in part',
      { ...frequency, level: 'info' },
      { level: 'warn', verified: 'partial' },
      [],
    ],
    ['counted from another day', result, { limit: { ...result.limit, anchor: 'document' } }, ['other-limit']],
  ] as [string, Rule, Partial<Rule>, string[]][])('%s', (_, upper, change, wanted) => {
    expect(looseningsOf(own(upper, change), upper)).toEqual(wanted)
  })

  test('and a dropped time limit loosens', () => {
    const { limit: _, ...open } = own(notice, {})
    expect(looseningsOf(open, notice)).toEqual(['no-limit'])
  })

  test('against every law that holds with it, not only today’s', () => {
    const lower = own(result, { from: '2024-01-01', ...days(result, 12) })
    expect(looseningsIn(lower, shippedLaw).map(({ upper }) => upper.from)).toEqual(['2016-01-01', '2025-06-16'])
    expect(looseningsIn({ ...lower, from: '2024-01-01', to: '2024-12-31', ...days(result, 9) }, shippedLaw)).toEqual([])
  })
})

const limits = fc.record({
  count: fc.integer({ min: 1, max: 40 }),
  unit: fc.constantFrom('calendar-days' as const, 'working-days' as const),
  direction: fc.constantFrom('after' as const, 'before' as const),
  anchor: fc.constant('conference' as const),
})
const judged = fc.record({
  level: fc.constantFrom('block' as const, 'warn' as const, 'info' as const),
  verified: fc.constantFrom('full' as const, 'partial' as const, 'none' as const),
  limit: limits,
  yearlyMinimum: fc.integer({ min: 1, max: 12 }),
})
const someDay = fc
  .integer({ min: 0, max: 3650 })
  .map((n) => new Date(Date.UTC(2021, 0, 1) + n * 86_400_000).toISOString().slice(0, 10))

describe('tightening', () => {
  test('is tightening of itself', () => {
    fc.assert(fc.property(judged, (rule) => tightens(rule, rule)))
  })

  test('of a tightening tightens', () => {
    fc.assert(
      fc.property(judged, judged, judged, (a, b, c) => !tightens(a, b) || !tightens(b, c) || tightens(a, c)),
      { numRuns: 2000 },
    )
  })

  test('never gives a later day, whatever the year’s holidays', () => {
    let compared = 0
    fc.assert(
      fc.property(limits, limits, someDay, (a, b, day) => {
        const [lower, upper] = [own(notice, { limit: a }), own(notice, { limit: b })]
        if (!tightens(lower, upper)) return true
        compared += 1
        const [strict, mild] = [lower, upper].map((rule) => limitFrom(rule, day, shippedLaw.holidays)?.due ?? '')
        return (strict ?? '') <= (mild ?? '')
      }),
      { numRuns: 2000 },
    )
    expect(compared).toBeGreaterThan(100)
  })
})

describe('the book of a commune', () => {
  const at = (versions: Rule[], endings: { version: string; lastOn: string }[] = []) =>
    lawOf({ province: 'Hải Phòng', kind: 'xã', versions, endings })

  test('holds its own stricter version from its first day to its last', () => {
    const strict = own(notice, { ...days(notice, 10), to: '2026-12-31' })
    const book = at([strict])
    const counts = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map(
      (day) => ruleOn('DLG-NOTICE', day, book)?.limit?.count,
    )
    expect(counts).toEqual([7, 10, 10, 7])
  })

  test('stands on the upper rule when that has overtaken it', () => {
    const strict = own(notice, days(notice, 10))
    const later: Rule = { ...notice, version: 'later', from: '2027-01-01', ...days(notice, 15) }
    const book = at([strict, later])
    expect(['2026-11-24', '2027-01-01'].map((day) => ruleOn('DLG-NOTICE', day, book)?.version)).toEqual([
      'own',
      'later',
    ])
  })

  test('takes the commune’s version over the province’s only when it is stricter still', () => {
    const province = own(notice, { layer: 'province', version: 'province', ...days(notice, 9) })
    const version = (count: number) =>
      ruleOn('DLG-NOTICE', '2026-11-24', at([province, own(notice, days(notice, count))]))?.version
    expect([version(8), version(9), version(12)]).toEqual(['province', 'own', 'own'])
  })

  test('knows the rules of its own province only', () => {
    const minimum = (province: string, kind: string, day = '2023-06-19') =>
      ruleOn('DLG-FREQ', day, lawOf({ province, kind, versions: [], endings: [] }))?.yearlyMinimum
    expect(minimum('Hà Nội', 'phường')).toBe(2)
    expect(minimum('Thành phố Hà Nội', 'phường')).toBe(2)
    expect(minimum('Hà Nội', 'xã')).toBe(1)
    expect(minimum('Hải Dương', 'phường')).toBe(1)
    expect(minimum('Hà Nội', 'phường', '2025-07-01')).toBe(1)
    expect(shippedLaw.rules.every(({ layer }) => layer === 'national')).toBe(true)
  })

  test('ends a version on the day recorded, and one that never began not at all', () => {
    const strict = own(notice, days(notice, 10))
    const ended = (lastOn: string, day: string) =>
      ruleOn('DLG-NOTICE', day, at([strict], [{ version: 'own', lastOn }]))?.limit?.count
    expect([ended('2026-06-30', '2026-06-30'), ended('2026-06-30', '2026-07-01')]).toEqual([10, 7])
    expect(ended('2025-12-31', '2026-01-01')).toBe(7)
    const national = at([], [{ version: notice.version, lastOn: '2026-12-31' }])
    expect(ruleOn('DLG-NOTICE', '2027-01-01', national)).toBeNull()
  })
})

function unit(rule: Rule, asked: TimeLimit['unit']): TimeLimit {
  return { ...(rule.limit ?? raise()), unit: asked }
}

function raise(): never {
  throw new Error('the rule is missing')
}
