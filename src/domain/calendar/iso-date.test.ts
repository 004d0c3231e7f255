import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  compareDays,
  daysBetween,
  formatDay,
  formatLongDay,
  isIsoDate,
  isoDate,
  legalDay,
  weekday,
  weekdayName,
} from './iso-date.ts'

const anyDay = fc.integer({ min: -60_000, max: 60_000 }).map((days) => addDays('2000-01-01', days))

describe('a day', () => {
  test.each(['2023-06-19', '2024-02-29', '2000-02-29', '1900-02-28'])('%s is real', (text) => {
    expect(isIsoDate(text)).toBe(true)
  })

  test.each(['2023-02-29', '1900-02-29', '2023-13-01', '2023-00-10', '2023-6-19', '19/6/2023', '', '2023-06-19T00:00'])(
    '%j is not a day',
    (text) => {
      expect(isIsoDate(text)).toBe(false)
    },
  )

  test('is built from numbers only when it exists', () => {
    expect(isoDate(2023, 6, 5)).toBe('2023-06-05')
    expect(isoDate(2023, 2, 30)).toBeNull()
  })

  test('refuses arithmetic on what is no day', () => {
    expect(() => addDays('2023-02-29', 1)).toThrow(RangeError)
  })

  test('steps over month ends, leap days and year ends', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01')
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01')
    expect(addDays('2023-01-01', -1)).toBe('2022-12-31')
  })

  test('adding then taking away comes back, and the distance is what was added', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        const there = addDays(day, days)
        expect(addDays(there, -days)).toBe(day)
        expect(daysBetween(day, there)).toBe(days)
        expect(Math.sign(compareDays(there, day))).toBe(Math.sign(days))
      }),
    )
  })

  test('weekdays go round by seven and agree with the platform', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(weekday(day)).toBe(new Date(`${day}T00:00:00Z`).getUTCDay())
        expect(weekday(addDays(day, 1))).toBe((weekday(day) + 1) % 7)
      }),
    )
  })
})

describe('how a day is written', () => {
  test.each([
    ['2023-06-19', '19/6/2023', 'ngày 19 tháng 6 năm 2023', 'thứ Hai', 'Monday'],
    ['2023-06-05', '5/6/2023', 'ngày 05 tháng 6 năm 2023', 'thứ Hai', 'Monday'],
    ['2024-01-09', '9/1/2024', 'ngày 09 tháng 01 năm 2024', 'thứ Ba', 'Tuesday'],
    ['2024-02-10', '10/2/2024', 'ngày 10 tháng 02 năm 2024', 'thứ Bảy', 'Saturday'],
    ['2024-03-03', '3/3/2024', 'ngày 03 tháng 3 năm 2024', 'Chủ nhật', 'Sunday'],
    ['2025-12-31', '31/12/2025', 'ngày 31 tháng 12 năm 2025', 'thứ Tư', 'Wednesday'],
  ])('%s', (day, short, long, vi, en) => {
    expect([formatDay(day), formatLongDay(day), weekdayName(day), weekdayName(day, 'en')]).toEqual([
      short,
      long,
      vi,
      en,
    ])
  })
})

describe('the legal day', () => {
  test('begins at midnight in Hà Nội, seven hours before UTC', () => {
    expect(legalDay(Date.UTC(2023, 5, 18, 16, 59, 59, 999))).toBe('2023-06-18')
    expect(legalDay(Date.UTC(2023, 5, 18, 17, 0, 0, 0))).toBe('2023-06-19')
    expect(legalDay(Date.UTC(2023, 5, 19, 16, 59, 59, 999))).toBe('2023-06-19')
  })

  test('is the same for every instant of the same day, before 1970 too', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 86_399_999 }), (day, ms) => {
        expect(legalDay(Date.parse(`${day}T00:00:00+07:00`) + ms)).toBe(day)
      }),
    )
  })
})
