import { lunarDays } from './lunar-days.ts'
import type { IsoDate } from './iso-date.ts'

/** How sure the table is of a year: `full` as decided, `partial` some days from second hand or still open, `none` computed. */
export type Verification = 'full' | 'partial' | 'none'

export interface Wording {
  vi: string
  en: string
}

export type HolidayName =
  'new-year' | 'tet' | 'hung-kings' | 'reunification' | 'labour' | 'national' | 'culture' | 'compensation' | 'swap'

/** A year's days off outside weekends, and the Saturdays or Sundays worked in exchange (each with its day off). */
export interface HolidayYear {
  verified: Verification
  /** The papers that decide the year, with number and date; empty while it is only computed. */
  source: string
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
 * Days that may become holidays and do not count: 24/11, Ngày Văn hóa Việt Nam, decided by the Politburo
 * (Nghị quyết 80-NQ/TW) while Điều 112 of the Labour Code is still to be amended.
 */
const pendingHolidays: readonly { monthDay: string; name: HolidayName; fromYear: number }[] = [
  { monthDay: '11-24', name: 'culture', fromYear: 2026 },
]

/** The holiday that the day may become, though it counts as a working day today; null once its year is decided in full. */
export function pendingHoliday(day: IsoDate, holidays: HolidayYears): Wording | null {
  if (holidayVerification(Number(day.slice(0, 4)), holidays) === 'full') return null
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

/**
 * What a day is in its year's table, or in that of the year beside it: a swap may lie across the turn of the year.
 * Null for a day that only its weekday decides.
 */
export function entryOf(day: IsoDate, holidays: HolidayYears): HolidayName | 'worked' | null {
  for (const year of yearsAround(day)) {
    const { off, worked } = holidays[year] ?? fixedYear(year)
    const name = off[day]
    if (name) return name
    if (worked[day]) return 'worked'
  }
  return null
}

/** Whether the law itself makes the day a holiday, whatever is announced: the fixed days, mồng 1 and 10/3. */
export function isFixedByLaw(day: IsoDate): boolean {
  const year = Number(day.slice(0, 4))
  const lunar = lunarDays[year]
  return fixedYear(year).off[day] !== undefined || day === lunar?.tet || day === lunar?.hungKings
}

function yearsAround(day: IsoDate): number[] {
  const year = Number(day.slice(0, 4))
  const month = day.slice(5, 7)
  if (month === '12') return [year, year + 1]
  return month === '01' ? [year, year - 1] : [year]
}

/** The days that the law fixes by date (Bộ luật Lao động 2019 Điều 112), for a year without a table. */
function fixedYear(year: number): Pick<HolidayYear, 'off' | 'worked'> {
  return {
    off: {
      [`${year}-01-01`]: 'new-year',
      [`${year}-04-30`]: 'reunification',
      [`${year}-05-01`]: 'labour',
      [`${year}-09-02`]: 'national',
    },
    worked: {},
  }
}
