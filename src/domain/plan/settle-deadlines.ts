import { relativeDue } from '../calendar/due.ts'
import type { HolidayYears } from '../calendar/holidays.ts'
import { isSameValue } from '../canonical-json.ts'
import { eventDaysOf } from './event-days.ts'
import type { Plan, PlanDeadline } from './plan.ts'

/**
 * The plan with the days of those deadlines that its text counts from the event (`event-7d`). One that neither the
 * event nor a person has moved keeps the day that stands in the text.
 */
export function settleDeadlines(before: Plan | null, after: Plan, holidays: HolidayYears): Plan {
  const days = eventDaysOf(after)
  const isMoved = !isSameValue(before && eventDaysOf(before), days)
  const deadlines = after.deadlines.map((deadline): PlanDeadline => {
    const isKnown = before?.deadlines.some((known) => isSameValue(known, deadline))
    if (deadline.relative === undefined || (isKnown && !isMoved)) return deadline
    return { ...deadline, due: days && relativeDue(days, deadline.relative, holidays) }
  })
  return { ...after, deadlines }
}
