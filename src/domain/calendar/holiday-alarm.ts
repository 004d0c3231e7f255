import { yearOf } from './iso-date.ts'
import { hasHolidayTable } from './holidays.ts'
import type { HolidayYears } from './holidays.ts'
import type { IsoDate } from './iso-date.ts'

/** A year whose days off nobody has announced to the program yet, though it is time to know them. */
export interface HolidayAlarm {
  year: number
  /** How many open deadlines fall into it. */
  deadlines: number
}

/** From this day of the year before on, a year's days off should be known: the Government has announced them by then. */
const autumn = '10-01'

/**
 * The years whose holidays are missing or only computed: this year's and, from 1 October on, next year's; any later
 * one at once when an open deadline falls into it. Years gone by raise nothing. Earliest year first.
 */
export function holidayAlarms(today: IsoDate, deadlines: readonly IsoDate[], holidays: HolidayYears): HolidayAlarm[] {
  const thisYear = yearOf(today)
  const named = deadlines.map(yearOf).filter((year) => year >= thisYear)
  const years = new Set([thisYear, ...(today.slice(5) >= autumn ? [thisYear + 1] : []), ...named])
  return [...years]
    .filter((year) => !hasHolidayTable(year, holidays))
    .toSorted((a, b) => a - b)
    .map((year) => ({ year, deadlines: named.filter((one) => one === year).length }))
}
