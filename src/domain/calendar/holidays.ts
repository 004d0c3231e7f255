import type { IsoDate } from './iso-date.ts'

/** How sure the table is of a year: `full` as decided, `partial` some days from second hand, `none` computed, not decided. */
export type Verification = 'full' | 'partial' | 'none'

export interface Wording {
  vi: string
  en: string
}

export type HolidayName =
  'new-year' | 'tet' | 'hung-kings' | 'reunification' | 'labour' | 'national' | 'culture' | 'compensation' | 'swap'

/** A year's days off outside weekends, and the Saturdays or Sundays worked in exchange. */
export interface HolidayYear {
  verified: Verification
  off: Readonly<Record<IsoDate, HolidayName>>
  worked: Readonly<Record<IsoDate, IsoDate>>
}

/** By year. A year that is not in it holds the days that the law fixes by date. */
export type HolidayYears = Readonly<Record<number, HolidayYear>>

export const holidayNames: Readonly<Record<HolidayName, Wording>> = {
  'new-year': { vi: 'Tết Dương lịch', en: "New Year's Day" },
  tet: { vi: 'Tết Nguyên đán', en: 'Tết (Lunar New Year)' },
  'hung-kings': { vi: 'Giỗ Tổ Hùng Vương', en: 'Hùng Kings Commemoration Day' },
  reunification: { vi: 'Ngày Chiến thắng 30/4', en: 'Victory Day, 30 April' },
  labour: { vi: 'Ngày Quốc tế lao động 1/5', en: 'Labour Day, 1 May' },
  national: { vi: 'nghỉ lễ Quốc khánh', en: 'National Day holiday' },
  culture: { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnamese Culture Day' },
  compensation: { vi: 'nghỉ bù', en: 'day off in lieu' },
  swap: { vi: 'hoán đổi ngày làm việc', en: 'working day swapped' },
}

/**
 * Days off of civil servants (Bộ luật Lao động 2019 Điều 112; each year's notice fixes the Tết days, the second day
 * of 2/9 and the swapped days). Years whose notice is not known hold the fixed days and Tết from the eve to mồng 5.
 */
export const shippedHolidays: HolidayYears = {
  2021: {
    verified: 'full',
    off: {
      '2021-01-01': 'new-year',
      ...days('tet', '2021-02-10', '2021-02-11', '2021-02-12', '2021-02-13', '2021-02-14'),
      ...days('compensation', '2021-02-15', '2021-02-16'),
      '2021-04-21': 'hung-kings',
      '2021-04-30': 'reunification',
      '2021-05-01': 'labour',
      '2021-05-03': 'compensation',
      ...days('national', '2021-09-02', '2021-09-03'),
    },
    worked: {},
  },
  2022: {
    verified: 'full',
    off: {
      '2022-01-01': 'new-year',
      '2022-01-03': 'compensation',
      ...days('tet', '2022-01-31', '2022-02-01', '2022-02-02', '2022-02-03', '2022-02-04'),
      '2022-04-10': 'hung-kings',
      '2022-04-11': 'compensation',
      '2022-04-30': 'reunification',
      '2022-05-01': 'labour',
      ...days('compensation', '2022-05-02', '2022-05-03'),
      ...days('national', '2022-09-01', '2022-09-02'),
    },
    worked: {},
  },
  2023: {
    verified: 'full',
    off: {
      '2023-01-01': 'new-year',
      '2023-01-02': 'compensation',
      ...days('tet', '2023-01-20', '2023-01-21', '2023-01-22', '2023-01-23', '2023-01-24'),
      ...days('compensation', '2023-01-25', '2023-01-26'),
      '2023-04-29': 'hung-kings',
      '2023-04-30': 'reunification',
      '2023-05-01': 'labour',
      ...days('compensation', '2023-05-02', '2023-05-03'),
      ...days('national', '2023-09-01', '2023-09-02'),
      '2023-09-04': 'compensation',
    },
    worked: {},
  },
  2024: {
    verified: 'full',
    off: {
      '2024-01-01': 'new-year',
      ...days('tet', '2024-02-08', '2024-02-09', '2024-02-10', '2024-02-11', '2024-02-12'),
      ...days('compensation', '2024-02-13', '2024-02-14'),
      '2024-04-18': 'hung-kings',
      '2024-04-29': 'swap',
      '2024-04-30': 'reunification',
      '2024-05-01': 'labour',
      ...days('national', '2024-09-02', '2024-09-03'),
    },
    worked: { '2024-05-04': '2024-04-29' },
  },
  2025: {
    verified: 'full',
    off: {
      '2025-01-01': 'new-year',
      ...days('tet', '2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'),
      '2025-04-07': 'hung-kings',
      '2025-04-30': 'reunification',
      '2025-05-01': 'labour',
      '2025-05-02': 'swap',
      ...days('national', '2025-09-01', '2025-09-02'),
    },
    worked: { '2025-04-26': '2025-05-02' },
  },
  // Tết is as decided; the two swaps are known from the press only.
  2026: {
    verified: 'partial',
    off: {
      '2026-01-01': 'new-year',
      '2026-01-02': 'swap',
      ...days('tet', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'),
      '2026-04-26': 'hung-kings',
      '2026-04-27': 'compensation',
      '2026-04-30': 'reunification',
      '2026-05-01': 'labour',
      '2026-08-31': 'swap',
      ...days('national', '2026-09-01', '2026-09-02'),
    },
    worked: { '2026-01-10': '2026-01-02', '2026-08-22': '2026-08-31' },
  },
  2027: {
    verified: 'none',
    off: {
      '2027-01-01': 'new-year',
      ...days('tet', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09'),
      ...days('compensation', '2027-02-10', '2027-02-11'),
      '2027-04-16': 'hung-kings',
      '2027-04-30': 'reunification',
      '2027-05-01': 'labour',
      '2027-05-03': 'compensation',
      ...days('national', '2027-09-02', '2027-09-03'),
    },
    worked: {},
  },
  2028: computed(2028, ['2028-01-25', '2028-01-26', '2028-01-27', '2028-01-28', '2028-01-29', '2028-01-30']),
  2029: computed(2029, ['2029-02-12', '2029-02-13', '2029-02-14', '2029-02-15', '2029-02-16', '2029-02-17']),
  // The new moon falls at 23:07 in Hà Nội: Tết is a day earlier than in Beijing.
  2030: computed(2030, ['2030-02-01', '2030-02-02', '2030-02-03', '2030-02-04', '2030-02-05', '2030-02-06']),
  2031: computed(2031, ['2031-01-22', '2031-01-23', '2031-01-24', '2031-01-25', '2031-01-26', '2031-01-27']),
}

/**
 * Days that may become holidays and do not count: 24/11, Ngày Văn hóa Việt Nam, decided by the Politburo
 * (Nghị quyết 80-NQ/TW) while Điều 112 of the Labour Code is still to be amended.
 */
const pendingHolidays: readonly { monthDay: string; name: HolidayName; fromYear: number }[] = [
  { monthDay: '11-24', name: 'culture', fromYear: 2026 },
]

/** The holiday that the day may become, though it counts as a working day today; null for every other day. */
export function pendingHoliday(day: IsoDate): Wording | null {
  const found = pendingHolidays.find((one) => day.slice(5) === one.monthDay && Number(day.slice(0, 4)) >= one.fromYear)
  return found ? holidayNames[found.name] : null
}

/** Whether the year's days off stand in the table as decided. When not, deadlines of that year are to be shown as unsure. */
export function hasHolidayTable(year: number, holidays: HolidayYears): boolean {
  return holidayVerification(year, holidays) !== 'none'
}

/** `none` also for a year that the table does not hold. */
export function holidayVerification(year: number, holidays: HolidayYears): Verification {
  return holidays[year]?.verified ?? 'none'
}

/** The table's year, or the days that the law fixes by date for a year outside it. */
export function holidaysOf(year: number, holidays: HolidayYears): HolidayYear {
  return holidays[year] ?? computed(year, [])
}

function computed(year: number, tet: readonly IsoDate[]): HolidayYear {
  return {
    verified: 'none',
    off: {
      [`${year}-01-01`]: 'new-year',
      ...days('tet', ...tet),
      [`${year}-04-30`]: 'reunification',
      [`${year}-05-01`]: 'labour',
      [`${year}-09-02`]: 'national',
    },
    worked: {},
  }
}

function days(name: HolidayName, ...listed: IsoDate[]): Record<IsoDate, HolidayName> {
  return Object.fromEntries(listed.map((day) => [day, name]))
}
