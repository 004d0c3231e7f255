import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computedYear, yearOfAnnouncement } from './announced-year.ts'
import { boundDay, dueDate } from './due.ts'
import { addDays, compareDays, daysBetween, weekday, yearOf } from './iso-date.ts'
import { lunarDays } from './lunar-days.ts'
import { shippedHolidays } from './shipped-holidays.ts'
import { addWorkingDays, isWorkingDay, nextWorkingDay } from './working-days.ts'
import type { HolidayYears } from './holidays.ts'

const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2021-01-01', days))
const count = fc.integer({ min: 0, max: 60 })
const holidays = shippedHolidays

function limit(from: string, days: number, working: boolean, direction: 'after' | 'before', by = holidays) {
  return dueDate({ from, days, working, direction }, by).due
}

/** The table with one day more off. */
function withDayOff(day: string): HolidayYears {
  const year = holidays[yearOf(day)] ?? computedYear(yearOf(day), { tet: day, hungKings: day })
  const worked = Object.fromEntries(Object.entries(year.worked).filter(([one]) => one !== day))
  return { ...holidays, [yearOf(day)]: { ...year, off: { ...year.off, [day]: 'culture' }, worked } }
}

describe('counting forward and backward', () => {
  test('are inverse between working days, and for calendar days wherever the end is not moved', () => {
    fc.assert(
      fc.property(anyDay, count, (day, days) => {
        const start = nextWorkingDay(day, holidays)
        expect(limit(limit(start, days, true, 'after'), days, true, 'before')).toBe(start)
        const end = limit(day, days, false, 'after')
        if (end === addDays(day, days)) expect(limit(end, days, false, 'before')).toBe(day)
        else expect(isWorkingDay(addDays(day, days), holidays)).toBe(false)
      }),
    )
  })

  test('never end forward on a day off, and pass over days off only', () => {
    fc.assert(
      fc.property(anyDay, count, fc.boolean(), (day, days, working) => {
        const { due, skipped } = dueDate({ from: day, days, working, direction: 'after' }, holidays)
        expect(isWorkingDay(due, holidays)).toBe(true)
        expect(skipped.every((one) => !isWorkingDay(one.day, holidays))).toBe(true)
      }),
    )
  })

  test('a later event never ends sooner, and one day more never ends sooner', () => {
    fc.assert(
      fc.property(anyDay, count, fc.boolean(), fc.constantFrom('after', 'before'), (day, days, working, direction) => {
        const end = limit(day, days, working, direction)
        expect(compareDays(limit(addDays(day, 1), days, working, direction), end)).toBeGreaterThanOrEqual(0)
        const longer = compareDays(limit(day, days + 1, working, direction), end)
        expect(direction === 'after' ? longer >= 0 : longer <= 0).toBe(true)
      }),
    )
  })

  test('working days agree with a count on the fingers', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (day, days) => {
        const end = addWorkingDays(day, days, holidays)
        const passed = Array.from({ length: daysBetween(day, end) }, (_, index) => addDays(day, index + 1))
        expect(passed.filter((one) => isWorkingDay(one, holidays)).length).toBe(days)
        expect(isWorkingDay(end, holidays)).toBe(true)
      }),
    )
  })

  test('a working limit never ends before the same number of calendar days', () => {
    fc.assert(
      fc.property(anyDay, count, (day, days) => {
        expect(compareDays(limit(day, days, true, 'after'), limit(day, days, false, 'after'))).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('one more day off never makes a limit shorter, forward or backward', () => {
    fc.assert(
      fc.property(anyDay, count, fc.boolean(), count, (day, days, working, ahead) => {
        const more = withDayOff(addDays(day, ahead))
        const before = limit(day, days, working, 'after')
        expect(compareDays(limit(day, days, working, 'after', more), before)).toBeGreaterThanOrEqual(0)
        const moreBehind = withDayOff(addDays(day, -ahead))
        const back = limit(day, days, working, 'before')
        expect(compareDays(limit(day, days, working, 'before', moreBehind), back)).toBeLessThanOrEqual(0)
      }),
    )
  })

  test('"trước ngày" is always the day before "chậm nhất ngày"', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(daysBetween(boundDay(day, 'before'), boundDay(day, 'until'))).toBe(1)
      }),
    )
  })
})

describe('a computed year', () => {
  const years = Object.entries(lunarDays).map(([year, days]) => ({ year: Number(year), ...days }))

  test.each(years)('$year holds the eleven days of the law, each weekend one given back', ({ year, ...lunar }) => {
    const { off, worked, verified } = computedYear(year, lunar)
    const entries = Object.entries(off)
    const named = entries.filter(([, name]) => name !== 'compensation')
    expect([named.length, verified, worked]).toEqual([11, 'none', {}])
    expect(named.filter(([, name]) => name === 'tet').map(([day]) => day)).toContain(lunar.tet)
    expect(off[lunar.hungKings]).toBe('hung-kings')
    const onWeekend = named.filter(([day]) => [0, 6].includes(weekday(day)))
    const given = entries.filter(([, name]) => name === 'compensation').map(([day]) => day)
    expect(given.length).toBe(onWeekend.length)
    expect(given.every((day) => ![0, 6].includes(weekday(day)))).toBe(true)
  })

  test.each([2021, 2022, 2023, 2024, 2025, 2026])('would have foreseen the breaks of %i but its swaps', (year) => {
    const lunar = lunarDays[year]
    const announced = holidays[year]
    if (!lunar || !announced) throw new Error(`no table for ${year}`)
    const withoutSwaps = Object.entries(announced.off).filter(([, name]) => name !== 'swap')
    expect(computedYear(year, lunar).off).toEqual(Object.fromEntries(withoutSwaps))
  })

  test('a swap across the turn of the year counts on both sides', () => {
    const year = yearOfAnnouncement(
      {
        year: 2027,
        source: 'thử',
        tet: { from: '2027-02-04', to: '2027-02-10' },
        hungKings: '2027-04-16',
        nationalSecond: '2027-09-03',
        culture: true,
        swaps: [{ off: '2026-12-31', worked: '2027-01-09' }],
      },
      'full',
    )
    const table = { ...holidays, 2027: year }
    expect(isWorkingDay('2026-12-31', table)).toBe(false)
    expect(isWorkingDay('2027-01-09', table)).toBe(true)
    expect(isWorkingDay('2027-11-24', table)).toBe(false)
    expect(isWorkingDay('2026-12-31', holidays)).toBe(true)
  })
})
