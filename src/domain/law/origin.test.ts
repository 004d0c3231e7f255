import { describe, expect, test } from 'vitest'
import { lawOf, shippedLaw } from './law-book.ts'
import { checkOrigin, checkYear, obliges, type Origin } from './origin.ts'

const asked = (askers: number, voters: number, askedOn = '2026-05-04'): Origin => ({
  kind: 'voters-request',
  askedOn,
  askers,
  voters,
  note: null,
})

describe('a request of voters', () => {
  test.each([
    [100, 1000, true],
    [99, 1000, false],
    [101, 1009, true],
    [100, 1001, false],
    [1, 10, true],
    [0, 0, false],
  ])('%i of %i oblige: %s', (askers, voters, isObliging) => {
    expect(obliges(askers, voters)).toBe(isObliging)
  })

  test('of ten per cent needs a day, and is fulfilled by one', () => {
    expect(checkOrigin(asked(120, 1000), null, shippedLaw)).toMatchObject([
      { rule: 'DLG-PETITION', level: 'warn', source: 'Luật 72/2025/QH15 Điều 43 khoản 1' },
    ])
    expect(checkOrigin(asked(120, 1000), '2026-06-01', shippedLaw)).toEqual([])
    expect(checkOrigin(asked(120, 1000), '2026-05-01', shippedLaw)).toHaveLength(1)
  })

  test('below ten per cent may be refused', () => {
    const [finding] = checkOrigin(asked(999, 10_000), null, shippedLaw)
    expect(finding).toMatchObject({ level: 'info', why: { vi: expect.stringContaining('9,9%') } })
  })

  test('obliged nobody before the law of 2025, and other origins never do', () => {
    expect(checkOrigin(asked(900, 1000, '2025-06-15'), null, shippedLaw)).toEqual([])
    expect(checkOrigin({ ...asked(900, 1000), kind: 'need' }, null, shippedLaw)).toEqual([])
  })
})

describe('the year', () => {
  test('asks for one dialogue, held or planned', () => {
    expect(checkYear(2026, ['2025-12-31', '2027-01-01'], shippedLaw)).toMatchObject([
      { rule: 'DLG-FREQ', due: '2026-12-31', level: 'warn' },
    ])
    expect(checkYear(2026, ['2026-01-01'], shippedLaw)).toEqual([])
  })

  test('asks the wards of Hà Nội for two, as long as that decree held', () => {
    const law = lawOf({ province: 'Hà Nội', kind: 'phường', versions: [], endings: [], holidays: shippedLaw.holidays })
    expect(checkYear(2023, ['2023-06-19'], law)).toMatchObject([{ source: 'Nghị định 32/2021/NĐ-CP' }])
    expect(checkYear(2023, ['2023-06-19', '2023-11-02'], law)).toEqual([])
    expect(checkYear(2026, ['2026-06-19'], law)).toEqual([])
  })
})
