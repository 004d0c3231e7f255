import { compareDays, isIsoDate, type IsoDate } from '../calendar/iso-date.ts'
import type { Plan, PlanSession } from './plan.ts'

/**
 * When and where a plan meets, one row for each sitting, at least one. A plan with one sitting says it in its own
 * values; one with several has a row for each (contract: `sessions`).
 */
export function sittingsOf(plan: Plan): PlanSession[] {
  const { eventStartTime: time, venue } = plan
  if (plan.sessions.length > 0) {
    return plan.sessions.map((session) => ({
      ...session,
      time: session.time ?? time,
      venue: session.venue ?? venue,
    }))
  }
  const dates = plan.eventDates.length > 0 ? plan.eventDates : [null]
  return dates.map((date) => ({ date, time, venue, units: [] }))
}

/** The plan with these sittings, in the order of their days; what all of them share stands in its own value. */
export function withSittings(plan: Plan, sittings: readonly PlanSession[]): Plan {
  const [first] = sittings
  const times = new Set(sittings.map(({ time }) => time))
  const venues = new Set(sittings.map(({ venue }) => venue))
  const isOne = sittings.length <= 1 && (first?.units.length ?? 0) === 0
  return {
    ...plan,
    eventDates: [...new Set(sittings.map(({ date }) => date).filter(isIsoDate))].toSorted(compareDays),
    eventStartTime: times.size === 1 ? (first?.time ?? null) : null,
    venue: venues.size === 1 ? (first?.venue ?? null) : null,
    sessions: isOne ? [] : sittings.toSorted((a, b) => compareDays(dayOf(a), dayOf(b))),
  }
}

/** One without a day yet stands last. */
function dayOf({ date }: PlanSession): IsoDate {
  return isIsoDate(date) ? date : '9999-12-31'
}
