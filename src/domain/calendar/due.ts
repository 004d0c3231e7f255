import { addDays, compareDays } from './iso-date.ts'
import { addWorkingDays, reasonOff } from './working-days.ts'
import type { IsoDate } from './iso-date.ts'
import type { HolidayYears, Wording } from './holidays.ts'

// A century: keeps a mistyped number from being walked day by day.
const mostDays = 36_500

export interface DueQuestion {
  from: IsoDate
  /** Whole days, not negative. */
  days: number
  /** Count working days only. */
  working: boolean
  direction: 'after' | 'before'
}

export interface DueAnswer {
  due: IsoDate
  /** Days passed over, earliest first: days off among counted working days, or days off that the end moved past. */
  skipped: { day: IsoDate; why: Wording }[]
}

/**
 * The last day of a time limit (Bộ luật Dân sự 2015 Điều 147, 148): the event day is not counted, and a limit that
 * ends on a day off ends with the next working day. Counting back ("at least N days before") gives the latest day
 * that still leaves N days and never moves later. Throws RangeError when `from` is no day or `days` no whole number
 * from 0 to 36500.
 */
export function dueDate({ from, days, working, direction }: DueQuestion, holidays: HolidayYears): DueAnswer {
  if (!Number.isInteger(days) || days < 0 || days > mostDays) {
    throw new RangeError(`Not a whole number of days from 0 to ${mostDays}: ${days}`)
  }
  const signed = direction === 'after' ? days : -days
  const counted = working ? addWorkingDays(from, signed, holidays) : addDays(from, signed)
  const counting = working ? offBetween(from, counted, holidays) : []
  if (direction === 'before') return { due: counted, skipped: counting }
  const moved = moveToWorkingDay(counted, holidays)
  return { due: moved.due, skipped: [...counting, ...moved.skipped] }
}

/** `trước ngày X` ends the day before X; `chậm nhất ngày X` and the other relations name the day itself. */
export function boundDay(day: IsoDate, relation: 'before' | 'until' | 'from' | 'on'): IsoDate {
  return relation === 'before' ? addDays(day, -1) : day
}

/**
 * The day that a plan counts from its conference: `event-7d`, `event+5wd`, `lastevent+10d` (`wd` is working days).
 * It is the day as written: a calendar count that ends on a day off is not moved. Null when the text is something else.
 */
export function relativeDue(
  event: { first: IsoDate; last: IsoDate },
  relative: string,
  holidays: HolidayYears,
): IsoDate | null {
  const found = /^(last)?event(?:([+-])(\d{1,3})(wd|d))?$/.exec(relative)
  if (!found) return null
  const from = found[1] ? event.last : event.first
  const count = Number(`${found[2] ?? '+'}${found[3] ?? 0}`)
  return found[4] === 'wd' ? addWorkingDays(from, count, holidays) : addDays(from, count)
}

function moveToWorkingDay(day: IsoDate, holidays: HolidayYears): DueAnswer {
  const skipped: DueAnswer['skipped'] = []
  let due = day
  for (let why = reasonOff(due, holidays); why; why = reasonOff(due, holidays)) {
    skipped.push({ day: due, why })
    due = addDays(due, 1)
  }
  return { due, skipped }
}

function offBetween(a: IsoDate, b: IsoDate, holidays: HolidayYears): DueAnswer['skipped'] {
  const [first, last] = compareDays(a, b) < 0 ? [a, b] : [b, a]
  const skipped: DueAnswer['skipped'] = []
  for (let day = addDays(first, 1); compareDays(day, last) < 0; day = addDays(day, 1)) {
    const why = reasonOff(day, holidays)
    if (why) skipped.push({ day, why })
  }
  return skipped
}
