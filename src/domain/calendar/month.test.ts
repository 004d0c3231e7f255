import { expect, test } from 'vitest'
import fc from 'fast-check'
import { weekday } from './iso-date.ts'
import { addMonths, isIsoMonth, monthOf, weeksOf } from './month.ts'

test('a month is cut into weeks from Monday to Sunday', () => {
  expect(weeksOf('2023-06')).toHaveLength(5)
  expect(weeksOf('2023-06')[0]).toEqual([
    '2023-05-29',
    '2023-05-30',
    '2023-05-31',
    '2023-06-01',
    '2023-06-02',
    '2023-06-03',
    '2023-06-04',
  ])
  expect(weeksOf('2027-02')).toHaveLength(4)
  expect(weeksOf('2026-08').at(-1)?.at(-1)).toBe('2026-09-06')
})

test('every day of any month stands once, under its weekday', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
      const month = `${year}-${String(number).padStart(2, '0')}`
      const days = weeksOf(month).flat()
      const own = days.filter((day) => monthOf(day) === month)
      expect(own).toHaveLength(new Date(Date.UTC(year, number, 0)).getUTCDate())
      expect(days.every((day, at) => weekday(day) === (at + 1) % 7)).toBe(true)
    }),
  )
})

test('months are counted over the turn of the year', () => {
  expect(addMonths('2026-12', 1)).toBe('2027-01')
  expect(addMonths('2026-01', -1)).toBe('2025-12')
  expect(addMonths('2026-11', -23)).toBe('2024-12')
})

test('a month is written YYYY-MM', () => {
  expect(['2026-11', '2026-00', '2026-13', '2026-1', '', null, '0000-01'].map(isIsoMonth)).toEqual([
    true,
    ...Array.from({ length: 6 }, () => false),
  ])
})
