import { compareDays, isIsoDate, type IsoDate } from '../calendar/iso-date.ts'
import type { Plan } from './plan.ts'

/** The first and the last day on which a plan meets; null while it names none. */
export function eventDaysOf({
  eventDates,
  sessions,
}: Pick<Plan, 'eventDates' | 'sessions'>): { first: IsoDate; last: IsoDate } | null {
  const days = [...eventDates, ...sessions.map(({ date }) => date)].filter(isIsoDate).toSorted(compareDays)
  const first = days[0]
  const last = days.at(-1)
  return first && last ? { first, last } : null
}
