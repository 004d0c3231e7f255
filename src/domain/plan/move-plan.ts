import { boundDay } from '../calendar/due.ts'
import type { HolidayYears } from '../calendar/holidays.ts'
import { addDays, compareDays, daysBetween, isIsoDate, type IsoDate } from '../calendar/iso-date.ts'
import { lastWorkingDay, nextWorkingDay } from '../calendar/working-days.ts'
import { eventDaysOf } from './event-days.ts'
import type { DeadlineRelation, Plan } from './plan.ts'
import { sittingsOf, withSittings } from './sittings.ts'
import { settleDeadlines } from './settle-deadlines.ts'

export interface NewSitting {
  date: IsoDate | null
  /** `HH:MM`. */
  time: string | null
}

export interface MoveOptions {
  holidays: HolidayYears
  /** What is done already keeps the day that it had. */
  isKept?: (work: { what: string; responsible: string | null; due: string | null }) => boolean
}

/**
 * The plan on other days: each of its sittings in turn, and with them every deadline and task, which keeps its distance
 * to the event: to the first day what comes before it, to the last what comes after. Where the new last day is a day
 * off, it moves to the working day before (what must be ready for the event) or after (what follows it). Days that the
 * plan counts from the event are counted anew.
 */
export function movePlan(
  plan: Plan,
  sittings: readonly NewSitting[],
  { holidays, isKept = () => false }: MoveOptions,
): Plan {
  const moved = withSittings(
    plan,
    sittingsOf(plan).map((sitting, index) => ({ ...sitting, ...sittings[index] })),
  )
  const before = eventDaysOf(plan)
  const after = eventDaysOf(moved)
  if (!before || !after) return settleDeadlines(plan, moved, holidays)
  const shift = (due: string | null, relation: DeadlineRelation): string | null => {
    if (!isIsoDate(due)) return due
    const isAfter = compareDays(due, before.last) > 0
    const days = isAfter ? daysBetween(before.last, after.last) : daysBetween(before.first, after.first)
    if (days === 0) return due
    const bound = boundDay(addDays(due, days), relation)
    const working = isAfter ? nextWorkingDay(bound, holidays) : lastWorkingDay(bound, holidays)
    return addDays(due, days + daysBetween(bound, working))
  }
  const shifted: Plan = {
    ...moved,
    deadlines: moved.deadlines.map((deadline) =>
      deadline.relative !== undefined || isKept(deadline)
        ? deadline
        : { ...deadline, due: shift(deadline.due, deadline.relation) },
    ),
    tasks: moved.tasks.map((task) => (isKept(task) ? task : { ...task, due: shift(task.due, 'until') })),
  }
  return settleDeadlines(plan, shifted, holidays)
}
