import type { HolidayYears } from '../calendar/holidays.ts'
import { addDays, compareDays, type IsoDate } from '../calendar/iso-date.ts'
import { addWorkingDays, isWorkingDay } from '../calendar/working-days.ts'

/** When a commune reminds of a task; days are working days. */
export interface ReminderRule {
  isOn: boolean
  /** How many days before the due day, the farthest first. */
  beforeDays: readonly number[]
  onTheDay: boolean
  /** After the first day late, every so many days. */
  lateEvery: number
  /** Later than so many days, the chairman is told too. */
  chairmanAfter: number
}

export const usualReminders: ReminderRule = {
  isOn: true,
  beforeDays: [3, 1],
  onTheDay: true,
  lateEvery: 3,
  chairmanAfter: 3,
}

export interface ReminderStage {
  /** `before-3`, `due`, `late-1`, `late-4`: each goes out once for a due day. */
  name: string
  toChairman: boolean
}

/** Nobody is reminded at night: from 7:00 until before 17:00 in Việt Nam. */
export const remindingHours = { from: 7, until: 17 } as const

/**
 * The reminder that stands on a day for a task due on `dueOn`, or null. A stage lasts until the next one begins, so
 * that what was missed while the program stood still goes out on the next day, once, and what is overtaken does not go
 * out at all. Nobody is reminded on a day off.
 */
export function reminderStage(
  dueOn: IsoDate,
  day: IsoDate,
  rule: ReminderRule,
  holidays: HolidayYears,
): ReminderStage | null {
  if (!rule.isOn || !isWorkingDay(day, holidays)) return null
  const order = compareDays(day, dueOn)
  if (order === 0) return rule.onTheDay ? { name: 'due', toChairman: false } : null
  if (order < 0) {
    const begun = rule.beforeDays.filter((days) => compareDays(day, addWorkingDays(dueOn, -days, holidays)) >= 0)
    return begun.length > 0 ? { name: `before-${Math.min(...begun)}`, toChairman: false } : null
  }
  const late = workingDaysAfter(dueOn, day, holidays)
  const since = 1 + Math.floor((late - 1) / rule.lateEvery) * rule.lateEvery
  return { name: `late-${since}`, toChairman: since > rule.chairmanAfter }
}

/** Working days after `from`, up to and with `to`, which is one. */
function workingDaysAfter(from: IsoDate, to: IsoDate, holidays: HolidayYears): number {
  let count = 0
  for (let day = addDays(from, 1); compareDays(day, to) <= 0; day = addDays(day, 1)) {
    if (isWorkingDay(day, holidays)) count += 1
  }
  return count
}
