import { describe, expect, test } from 'vitest'
import { hasHolidayTable, holidayVerification, isFixedByLaw, pendingHoliday } from './holidays.ts'
import { shippedHolidays } from './shipped-holidays.ts'
import { weekday } from './iso-date.ts'
import { isWorkingDay, lastWorkingDay, nextWorkingDay, reasonOff } from './working-days.ts'

/** Off (`o`) or working (`w`), with the reason. */
const days: [day: string, kind: 'o' | 'w', why: string][] = [
  ['2021-01-01', 'o', 'New Year, a Friday'],
  ['2021-01-04', 'w', 'first Monday of the year'],
  ['2021-02-09', 'w', 'Tuesday 28 Chạp'],
  ['2021-02-10', 'o', '29 Chạp'],
  ['2021-02-11', 'o', '30 Chạp'],
  ['2021-02-12', 'o', 'mồng 1 Tân Sửu'],
  ['2021-02-15', 'o', 'in lieu of mồng 2, a Saturday'],
  ['2021-02-16', 'o', 'in lieu of mồng 3, a Sunday'],
  ['2021-02-17', 'w', 'offices open on mồng 6'],
  ['2021-04-21', 'o', '10/3 lunar, a Wednesday'],
  ['2021-04-22', 'w', 'day after'],
  ['2021-04-30', 'o', 'Victory Day'],
  ['2021-05-03', 'o', 'in lieu of 1/5, a Saturday'],
  ['2021-05-04', 'w', 'Tuesday after'],
  ['2021-09-01', 'w', 'the second day of 2/9 is 3/9 this year'],
  ['2021-09-02', 'o', 'National Day'],
  ['2021-09-03', 'o', 'second day of 2/9'],
  ['2021-09-06', 'w', 'Monday after'],
  ['2022-01-01', 'o', 'New Year on a Saturday'],
  ['2022-01-03', 'o', 'in lieu of it'],
  ['2022-01-04', 'w', 'Tuesday'],
  ['2022-01-28', 'w', 'Friday before Tết'],
  ['2022-01-31', 'o', '29 Chạp, last day of the year'],
  ['2022-02-01', 'o', 'mồng 1 Nhâm Dần'],
  ['2022-02-04', 'o', 'mồng 4'],
  ['2022-02-07', 'w', 'Monday after Tết'],
  ['2022-04-10', 'o', '10/3 lunar on a Sunday'],
  ['2022-04-11', 'o', 'in lieu of it'],
  ['2022-04-12', 'w', 'Tuesday'],
  ['2022-04-29', 'w', 'Friday before 30/4'],
  ['2022-05-02', 'o', 'in lieu of 30/4, a Saturday'],
  ['2022-05-03', 'o', 'in lieu of 1/5, a Sunday'],
  ['2022-05-04', 'w', 'Wednesday'],
  ['2022-09-01', 'o', 'second day of 2/9, the day before'],
  ['2022-09-02', 'o', 'National Day'],
  ['2022-09-05', 'w', 'Monday after'],
  ['2022-09-16', 'w', 'a Friday'],
  ['2022-09-27', 'w', 'a Tuesday'],
  ['2022-10-04', 'w', 'a Tuesday'],
  ['2023-01-02', 'o', 'in lieu of 1/1, a Sunday'],
  ['2023-01-03', 'w', 'Tuesday'],
  ['2023-01-19', 'w', 'Thursday 28 Chạp'],
  ['2023-01-20', 'o', '29 Chạp'],
  ['2023-01-22', 'o', 'mồng 1 Quý Mão, a Sunday'],
  ['2023-01-25', 'o', 'day in lieu'],
  ['2023-01-26', 'o', 'day in lieu'],
  ['2023-01-27', 'w', 'Friday mồng 6'],
  ['2023-04-28', 'w', 'Friday'],
  ['2023-04-29', 'o', '10/3 lunar on a Saturday'],
  ['2023-05-01', 'o', 'Labour Day'],
  ['2023-05-02', 'o', 'in lieu of 10/3 lunar'],
  ['2023-05-03', 'o', 'in lieu of 30/4'],
  ['2023-05-04', 'w', 'Thursday'],
  ['2023-06-15', 'w', 'Thursday'],
  ['2023-06-16', 'w', 'Friday'],
  ['2023-06-17', 'o', 'Saturday'],
  ['2023-06-18', 'o', 'Sunday'],
  ['2023-06-19', 'w', 'the Lạc Thượng conference, a Monday'],
  ['2023-06-30', 'w', 'Friday'],
  ['2023-08-31', 'w', 'Thursday before 2/9'],
  ['2023-09-01', 'o', 'second day of 2/9, the day before'],
  ['2023-09-02', 'o', 'National Day on a Saturday'],
  ['2023-09-04', 'o', 'in lieu of it'],
  ['2023-09-05', 'w', 'Tuesday'],
  ['2023-11-24', 'w', '24/11 was no holiday'],
  ['2023-12-25', 'w', 'Christmas is no public holiday'],
  ['2024-01-01', 'o', 'New Year, a Monday'],
  ['2024-02-07', 'w', 'Wednesday 28 Chạp'],
  ['2024-02-08', 'o', '29 Chạp'],
  ['2024-02-10', 'o', 'mồng 1 Giáp Thìn, a Saturday'],
  ['2024-02-12', 'o', 'mồng 3'],
  ['2024-02-13', 'o', 'day in lieu'],
  ['2024-02-14', 'o', 'day in lieu'],
  ['2024-02-15', 'w', 'Thursday mồng 6'],
  ['2024-02-29', 'w', 'leap day, a Thursday'],
  ['2024-03-16', 'o', 'Saturday'],
  ['2024-04-18', 'o', '10/3 lunar'],
  ['2024-04-19', 'w', 'Friday'],
  ['2024-04-29', 'o', 'swapped with 4/5'],
  ['2024-04-30', 'o', 'Victory Day'],
  ['2024-05-01', 'o', 'Labour Day'],
  ['2024-05-02', 'w', 'Thursday'],
  ['2024-05-04', 'w', 'Saturday worked for 29/4'],
  ['2024-05-05', 'o', 'Sunday'],
  ['2024-05-11', 'o', 'the Saturday after is an ordinary one'],
  ['2024-08-30', 'w', 'Friday before 2/9'],
  ['2024-09-02', 'o', 'National Day'],
  ['2024-09-03', 'o', 'second day of 2/9, the day after'],
  ['2024-09-04', 'w', 'Wednesday'],
  ['2025-01-01', 'o', 'New Year, a Wednesday'],
  ['2025-01-24', 'w', 'Friday before Tết'],
  ['2025-01-27', 'o', '28 Chạp'],
  ['2025-01-28', 'o', '29 Chạp, last day of the year'],
  ['2025-01-29', 'o', 'mồng 1 Ất Tỵ'],
  ['2025-01-31', 'o', 'mồng 3'],
  ['2025-02-03', 'w', 'Monday mồng 6'],
  ['2025-04-07', 'o', '10/3 lunar, a Monday'],
  ['2025-04-08', 'w', 'Tuesday'],
  ['2025-04-26', 'w', 'Saturday worked for 2/5'],
  ['2025-04-30', 'o', 'Victory Day'],
  ['2025-05-01', 'o', 'Labour Day'],
  ['2025-05-02', 'o', 'swapped with 26/4'],
  ['2025-05-05', 'w', 'Monday'],
  ['2025-08-17', 'o', 'Sunday'],
  ['2025-08-29', 'w', 'Friday before 2/9'],
  ['2025-09-01', 'o', 'second day of 2/9, the day before'],
  ['2025-09-02', 'o', 'National Day'],
  ['2025-09-03', 'w', 'Wednesday'],
  ['2025-10-20', 'w', 'Vietnamese Women’s Day is a working day'],
  ['2025-11-24', 'w', 'Monday, decided on only later'],
  ['2026-01-02', 'o', 'swapped with 10/1'],
  ['2026-01-10', 'w', 'Saturday worked for 2/1'],
  ['2026-02-13', 'w', 'Friday before Tết'],
  ['2026-02-16', 'o', '29 Chạp, last day of the year'],
  ['2026-02-17', 'o', 'mồng 1 Bính Ngọ'],
  ['2026-02-20', 'o', 'mồng 4'],
  ['2026-02-23', 'w', 'Monday after Tết'],
  ['2026-04-26', 'o', '10/3 lunar on a Sunday'],
  ['2026-04-27', 'o', 'in lieu of it'],
  ['2026-05-01', 'o', 'Labour Day'],
  ['2026-08-22', 'w', 'Saturday worked for 31/8'],
  ['2026-08-31', 'o', 'swapped with 22/8'],
  ['2026-09-01', 'o', 'second day of 2/9, the day before'],
  ['2026-09-03', 'w', 'Thursday'],
  ['2026-11-24', 'w', 'Culture Day is not law yet'],
  ['2027-02-06', 'o', 'mồng 1 Đinh Mùi, a Saturday'],
  ['2027-04-16', 'o', '10/3 lunar'],
  ['2027-05-03', 'o', 'in lieu of 1/5, a Saturday'],
  ['2028-01-26', 'o', 'mồng 1 Mậu Thân'],
  ['2028-01-24', 'o', 'Monday 28 Chạp, as in 2025'],
  ['2029-02-13', 'o', 'mồng 1 Kỷ Dậu'],
  ['2030-02-04', 'o', 'mồng 3 Canh Tuất, counted in Hà Nội time'],
  ['2030-02-07', 'w', 'Thursday mồng 6'],
  ['2031-01-23', 'o', 'mồng 1 Tân Hợi'],
  ['2035-09-02', 'o', 'National Day'],
  ['2035-09-04', 'o', 'in lieu of 2/9, a Sunday'],
  ['2045-09-02', 'o', 'National Day outside the table'],
  ['2045-09-05', 'w', 'nothing else is known there'],
]

describe('days that offices work', () => {
  test.each(days)('%s %s: %s', (day, kind) => {
    expect(isWorkingDay(day, shippedHolidays)).toBe(kind === 'w')
  })

  test('the table above is long enough to trust, and says each day once', () => {
    expect(days.length).toBeGreaterThanOrEqual(120)
    expect(new Set(days.map(([day]) => day)).size).toBe(days.length)
  })

  test('a day off says why', () => {
    expect(reasonOff('2023-06-18', shippedHolidays)).toEqual({ vi: 'Chủ nhật', en: 'Sunday' })
    expect(reasonOff('2025-09-02', shippedHolidays)?.vi).toBe('nghỉ lễ Quốc khánh')
    expect(reasonOff('2024-04-29', shippedHolidays)?.vi).toBe('hoán đổi ngày làm việc')
    expect(reasonOff('2023-06-19', shippedHolidays)).toBeNull()
  })

  test('the nearest working day on either side', () => {
    expect([lastWorkingDay('2025-09-02', shippedHolidays), nextWorkingDay('2025-08-30', shippedHolidays)]).toEqual([
      '2025-08-29',
      '2025-09-03',
    ])
    expect([lastWorkingDay('2025-09-03', shippedHolidays), nextWorkingDay('2025-09-03', shippedHolidays)]).toEqual([
      '2025-09-03',
      '2025-09-03',
    ])
  })
})

describe('the holiday table', () => {
  const decided = Object.entries(shippedHolidays).filter(([, year]) => year.verified !== 'none')

  test('holds the eleven days of the Labour Code in every decided year', () => {
    expect(decided.length).toBe(6)
    for (const [year, { off }] of decided) {
      const named = Object.values(off).filter((name) => name !== 'compensation' && name !== 'swap')
      expect([year, named.length]).toEqual([year, 11])
      expect([year, named.filter((name) => name === 'tet').length]).toEqual([year, 5])
    }
  })

  test('gives a day in lieu for every holiday on a weekend, and a worked weekend day for every swap', () => {
    for (const [year, { off, worked }] of decided) {
      const entries = Object.entries(off)
      const onWeekend = entries.filter(([day, name]) => name !== 'compensation' && [0, 6].includes(weekday(day)))
      expect([year, entries.filter(([, name]) => name === 'compensation').length]).toEqual([year, onWeekend.length])
      const swapped = entries.filter(([, name]) => name === 'swap').map(([day]) => day)
      expect(Object.values(worked).toSorted()).toEqual(swapped.toSorted())
      expect(Object.keys(worked).every((day) => [0, 6].includes(weekday(day)))).toBe(true)
    }
  })

  test('names the paper that decides each decided year, and none for a computed one', () => {
    for (const [year, { source, verified }] of Object.entries(shippedHolidays)) {
      expect([year, source.length > 20]).toEqual([year, verified !== 'none'])
    }
  })

  test('keeps each day under its own year', () => {
    for (const [year, { off, worked }] of Object.entries(shippedHolidays)) {
      expect([...Object.keys(off), ...Object.keys(worked)].every((day) => day.startsWith(`${year}-`))).toBe(true)
    }
  })

  test('raises the alarm for years not decided or not held', () => {
    expect([2021, 2025, 2026].map((year) => hasHolidayTable(year, shippedHolidays))).toEqual([true, true, true])
    expect([2019, 2027, 2028, 2031, 2040].map((year) => hasHolidayTable(year, shippedHolidays))).toEqual([
      false,
      false,
      false,
      false,
      false,
    ])
    expect(holidayVerification(2026, shippedHolidays)).toBe('partial')
  })

  test('knows the holidays of the law itself from those that an announcement places', () => {
    for (const day of ['2027-01-01', '2027-02-06', '2027-04-16', '2027-04-30', '2027-05-01', '2027-09-02']) {
      expect([day, isFixedByLaw(day)]).toEqual([day, true])
    }
    for (const day of ['2027-02-05', '2027-02-09', '2027-05-03', '2027-09-03', '2027-11-24']) {
      expect([day, isFixedByLaw(day)]).toEqual([day, false])
    }
  })

  test('tells that 24/11 may become a holiday, without counting it as one', () => {
    expect(pendingHoliday('2026-11-24', shippedHolidays)?.vi).toBe('Ngày Văn hóa Việt Nam')
    expect(pendingHoliday('2025-11-24', shippedHolidays)).toBeNull()
    expect(isWorkingDay('2027-11-24', shippedHolidays)).toBe(true)
  })
})
