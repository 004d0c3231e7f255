import { expect, test } from 'vitest'
import { clockWords, longDate, momentWords, shortDate, weekday } from '#domain/document/date-words.ts'

test.each([
  ['2023-06-05', 'ngày 05 tháng 6 năm 2023', '05/6/2023'],
  ['2024-02-29', 'ngày 29 tháng 02 năm 2024', '29/02/2024'],
  ['2025-01-01', 'ngày 01 tháng 01 năm 2025', '01/01/2025'],
  ['2025-12-31', 'ngày 31 tháng 12 năm 2025', '31/12/2025'],
])('%s has leading zeros for days below ten and for months 1 and 2 only', (date, long, short) => {
  expect(longDate(date)).toBe(long)
  expect(shortDate(date)).toBe(short)
})

test('names the weekday of the date itself', () => {
  expect([weekday('2023-06-19'), weekday('2023-06-25')]).toEqual(['thứ Hai', 'Chủ nhật'])
})

test('says hours in words', () => {
  expect(clockWords('07:30')).toBe('07 giờ 30 phút')
  expect(clockWords('08:00')).toBe('08 giờ 00')
  expect(clockWords('7h30')).toBe('7h30')
  expect(momentWords('2023-06-23T11:20')).toBe('11 giờ 20 phút, ngày 23 tháng 6 năm 2023')
})
