import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, compareDays, daysBetween } from './iso-date.ts'
import { boundDay, dueDate, relativeDue } from './due.ts'
import { shippedHolidays } from './shipped-holidays.ts'
import { addWorkingDays, isWorkingDay, nextWorkingDay } from './working-days.ts'

const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2021-01-01', days))
const someDays = fc.integer({ min: 0, max: 60 })

type Row = [
  from: string,
  days: number,
  kind: 'calendar' | 'working',
  direction: 'after' | 'before',
  due: string,
  why: string,
]

const limits: Row[] = [
  ['2023-06-19', 7, 'calendar', 'before', '2023-06-12', 'public notice of the Lạc Thượng conference'],
  ['2023-06-19', 10, 'calendar', 'after', '2023-06-29', 'results within 10 days, a Thursday'],
  ['2025-10-21', 7, 'calendar', 'before', '2025-10-14', 'notice of the first of three conferences'],
  ['2025-10-21', 10, 'calendar', 'after', '2025-10-31', 'results of the first conference, a Friday'],
  ['2025-08-27', 10, 'calendar', 'before', '2025-08-17', 'counts back to a Sunday and stays there'],
  ['2025-08-27', 10, 'calendar', 'after', '2025-09-08', '6/9 is a Saturday, so Monday'],
  ['2025-08-27', 5, 'working', 'after', '2025-09-05', 'weekend and both days of 2/9 not counted'],
  ['2022-09-27', 7, 'calendar', 'before', '2022-09-20', 'plain week back'],
  ['2022-09-27', 10, 'calendar', 'after', '2022-10-07', 'a Friday'],
  ['2024-03-22', 10, 'calendar', 'after', '2024-04-01', 'a Monday'],
  ['2025-11-28', 7, 'calendar', 'after', '2025-12-05', 'a Friday'],
  ['2023-01-10', 10, 'calendar', 'after', '2023-01-27', '20/1 opens Tết, first day back is 27/1'],
  ['2023-01-10', 10, 'working', 'after', '2023-01-31', 'seven days to 19/1, then 27, 30, 31/1'],
  ['2024-02-05', 10, 'working', 'after', '2024-02-26', 'Tết 8–14/2 not counted'],
  ['2024-04-26', 3, 'calendar', 'after', '2024-05-02', '29/4 swapped, 30/4 and 1/5 off'],
  ['2024-05-01', 3, 'calendar', 'after', '2024-05-04', 'the swapped Saturday is a working day'],
  ['2024-05-02', 2, 'working', 'after', '2024-05-04', 'Friday 3/5 and the worked Saturday'],
  ['2025-04-25', 1, 'working', 'after', '2025-04-26', 'the worked Saturday before 30/4'],
  ['2025-04-29', 1, 'working', 'after', '2025-05-05', '30/4, 1/5, swapped 2/5 and a weekend'],
  ['2026-02-13', 1, 'working', 'after', '2026-02-23', 'nine days of Tết'],
  ['2022-12-30', 1, 'calendar', 'after', '2023-01-03', 'Saturday, New Year on Sunday, day in lieu'],
  ['2023-06-16', 0, 'calendar', 'after', '2023-06-16', 'no days at all'],
  ['2023-06-17', 0, 'calendar', 'after', '2023-06-19', 'no days, but a Saturday'],
  ['2023-06-19', 5, 'working', 'before', '2023-06-12', 'five working days back'],
  ['2025-09-05', 5, 'working', 'before', '2025-08-27', 'back over 2/9'],
]

describe('a time limit', () => {
  test.each(limits)('%s, %i %s days %s → %s (%s)', (from, days, kind, direction, due) => {
    expect(dueDate({ from, days, working: kind === 'working', direction }, shippedHolidays).due).toBe(due)
  })

  test('names each day passed over and why', () => {
    expect(
      dueDate({ from: '2025-08-27', days: 5, working: true, direction: 'after' }, shippedHolidays).skipped,
    ).toEqual([
      { day: '2025-08-30', why: { vi: 'thứ Bảy', en: 'Saturday' } },
      { day: '2025-08-31', why: { vi: 'Chủ nhật', en: 'Sunday' } },
      { day: '2025-09-01', why: { vi: 'nghỉ lễ Quốc khánh', en: 'National Day holiday' } },
      { day: '2025-09-02', why: { vi: 'nghỉ lễ Quốc khánh', en: 'National Day holiday' } },
    ])
    expect(
      dueDate({ from: '2025-08-27', days: 10, working: false, direction: 'after' }, shippedHolidays).skipped,
    ).toEqual([
      { day: '2025-09-06', why: { vi: 'thứ Bảy', en: 'Saturday' } },
      { day: '2025-09-07', why: { vi: 'Chủ nhật', en: 'Sunday' } },
    ])
  })

  test.each([-1, 1.5, Number.NaN, 1_000_000])('refuses %d days', (days) => {
    expect(() => dueDate({ from: '2023-06-19', days, working: false, direction: 'after' }, shippedHolidays)).toThrow(
      RangeError,
    )
  })

  test('forward always ends on a working day, never early, and one day more never ends sooner', () => {
    fc.assert(
      fc.property(anyDay, someDays, fc.boolean(), (from, days, working) => {
        const { due } = dueDate({ from, days, working, direction: 'after' }, shippedHolidays)
        const longer = dueDate({ from, days: days + 1, working, direction: 'after' }, shippedHolidays).due
        expect(isWorkingDay(due, shippedHolidays)).toBe(true)
        expect(daysBetween(from, due)).toBeGreaterThanOrEqual(days)
        expect(compareDays(longer, due)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('backward always leaves at least the days asked for', () => {
    fc.assert(
      fc.property(anyDay, someDays, fc.boolean(), (from, days, working) => {
        const { due } = dueDate({ from, days, working, direction: 'before' }, shippedHolidays)
        expect(daysBetween(due, from)).toBeGreaterThanOrEqual(days)
      }),
    )
  })

  test('every day from the event to the end is counted or named as skipped', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, days) => {
        const { due, skipped } = dueDate({ from, days, working: true, direction: 'after' }, shippedHolidays)
        expect(daysBetween(from, due)).toBe(days + skipped.length)
        expect(skipped.every(({ day }) => !isWorkingDay(day, shippedHolidays))).toBe(true)
      }),
    )
  })
})

describe('working days', () => {
  test('counting on from a working day and back again returns to it', () => {
    fc.assert(
      fc.property(anyDay, someDays, (day, count) => {
        const start = nextWorkingDay(day, shippedHolidays)
        expect(addWorkingDays(addWorkingDays(start, count, shippedHolidays), -count, shippedHolidays)).toBe(start)
      }),
    )
  })
})

describe('what a plan writes', () => {
  test('"trước ngày X" ends the day before, "chậm nhất ngày X" on the day', () => {
    expect(boundDay('2023-06-16', 'before')).toBe('2023-06-15')
    expect(boundDay('2023-06-16', 'until')).toBe('2023-06-16')
    expect(boundDay('2023-03-01', 'before')).toBe('2023-02-28')
  })

  test.each([
    ['event-7d', '2025-10-14'],
    ['event-10d', '2025-10-11'],
    ['event', '2025-10-21'],
    ['event+5wd', '2025-10-28'],
    ['lastevent+10d', '2025-11-03'],
    ['lastevent+1wd', '2025-10-27'],
  ])('%s is counted from its own conference', (relative, due) => {
    expect(relativeDue({ first: '2025-10-21', last: '2025-10-24' }, relative, shippedHolidays)).toBe(due)
  })

  test.each(['', 'event+', 'event 7d', 'event-7w', 'meeting-7d', 'event-7days'])('%j is left unread', (relative) => {
    expect(relativeDue({ first: '2025-10-21', last: '2025-10-24' }, relative, shippedHolidays)).toBeNull()
  })
})
