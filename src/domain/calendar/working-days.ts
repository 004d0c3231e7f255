import { addDays, weekday } from './iso-date.ts'
import { entryOf, holidayNames } from './holidays.ts'
import type { IsoDate } from './iso-date.ts'
import type { HolidayYears, Wording } from './holidays.ts'

const weekendNames: Readonly<Record<number, Wording>> = {
  0: { vi: 'Chủ nhật', en: 'Sunday' },
  6: { vi: 'thứ Bảy', en: 'Saturday' },
}

/** Why offices are closed on a day, or null on a working day. A swapped Saturday is a working day. */
export function reasonOff(day: IsoDate, holidays: HolidayYears): Wording | null {
  const entry = entryOf(day, holidays)
  if (entry === 'worked') return null
  return entry ? holidayNames[entry] : (weekendNames[weekday(day)] ?? null)
}

export function isWorkingDay(day: IsoDate, holidays: HolidayYears): boolean {
  return reasonOff(day, holidays) === null
}

/** The day itself when it is a working day, otherwise the first one after it. */
export function nextWorkingDay(day: IsoDate, holidays: HolidayYears): IsoDate {
  let found = day
  while (!isWorkingDay(found, holidays)) found = addDays(found, 1)
  return found
}

/** The day itself when it is a working day, otherwise the last one before it. */
export function lastWorkingDay(day: IsoDate, holidays: HolidayYears): IsoDate {
  let found = day
  while (!isWorkingDay(found, holidays)) found = addDays(found, -1)
  return found
}

/** The `count`-th working day after `day` (before it when negative); `day` is not counted. */
export function addWorkingDays(day: IsoDate, count: number, holidays: HolidayYears): IsoDate {
  const step = count < 0 ? -1 : 1
  let found = day
  for (let left = Math.abs(count); left > 0;) {
    found = addDays(found, step)
    if (isWorkingDay(found, holidays)) left -= 1
  }
  return found
}
