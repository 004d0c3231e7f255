import type { HolidayYears } from '#domain/calendar/holidays.ts'
import { yearOf } from '#domain/calendar/iso-date.ts'
import { today, type Context } from '../context.ts'
import { readLawBook } from './read-law-book.ts'

/** Days off of this year and the next, for pages that count working days in the browser. */
export async function readHolidays(context: Context): Promise<HolidayYears> {
  const { holidays } = await context.transact(readLawBook)
  const thisYear = yearOf(today(context))
  return Object.fromEntries(
    [thisYear, thisYear + 1].flatMap((year) => (holidays[year] ? [[year, holidays[year]]] : [])),
  )
}
