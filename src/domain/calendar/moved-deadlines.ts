import { compareDays } from './iso-date.ts'
import { lastWorkingDay, nextWorkingDay, reasonOff } from './working-days.ts'
import type { HolidayYears, Wording } from './holidays.ts'
import type { IsoDate } from './iso-date.ts'

/** Where a due date stands once a year's holidays are known. */
export interface Moved {
  to: IsoDate
  /** Why offices are closed on the old day; null when the count itself became longer or shorter. */
  why: Wording | null
}

/**
 * Where the end of a limit lies under another table of holidays: a day off moves on to the next working day (Bộ luật
 * Dân sự Điều 148), but what must be done before an event is drawn forward. Null when the day stays.
 */
export function movedTo(due: IsoDate, before: IsoDate | null, holidays: HolidayYears): Moved | null {
  const why = reasonOff(due, holidays)
  if (!why) return null
  const isBefore = before !== null && compareDays(due, before) <= 0
  return { to: isBefore ? lastWorkingDay(due, holidays) : nextWorkingDay(due, holidays), why }
}
