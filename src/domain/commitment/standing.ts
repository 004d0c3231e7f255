import { compareDays, daysBetween, type IsoDate } from '../calendar/iso-date.ts'

export interface PromiseDates {
  firstDueOn: IsoDate
  /** After extensions; the first due date where there is none. */
  dueOn: IsoDate
  keptOn: IsoDate | null
}

export type StandingWord = 'late' | 'extended' | 'due' | 'kept-late' | 'kept'

export interface Standing {
  word: StandingWord
  /** Days after the date that counts: the present due date while open, the first one once kept. Never negative. */
  daysLate: number
  /** Days after the very first date, whatever was extended. Never negative. */
  daysPastFirst: number
  /** Days left to the present due date; 0 once kept or late. */
  daysLeft: number
}

/**
 * How a promise stands on a day. An extension moves the present due date and never the first one: what is kept after
 * the first date was kept late, and stays so.
 */
export function standingOf({ firstDueOn, dueOn, keptOn }: PromiseDates, today: IsoDate): Standing {
  const until = keptOn ?? today
  const daysPastFirst = Math.max(0, daysBetween(firstDueOn, until))
  if (keptOn !== null) {
    return { word: daysPastFirst > 0 ? 'kept-late' : 'kept', daysLate: daysPastFirst, daysPastFirst, daysLeft: 0 }
  }
  const daysLate = Math.max(0, daysBetween(dueOn, today))
  if (daysLate > 0) return { word: 'late', daysLate, daysPastFirst, daysLeft: 0 }
  return { word: daysPastFirst > 0 ? 'extended' : 'due', daysLate, daysPastFirst, daysLeft: daysBetween(today, dueOn) }
}

const order: Record<StandingWord, number> = { late: 0, extended: 1, due: 2, 'kept-late': 3, kept: 4 }

/** Late ones first, the longest late before the others; then what falls due soonest; what is kept comes last, newest first. */
export function compareStanding(
  a: PromiseDates & { standing: Standing },
  b: PromiseDates & { standing: Standing },
): number {
  const byWord = order[a.standing.word] - order[b.standing.word]
  if (byWord !== 0) return byWord
  if (a.keptOn !== null && b.keptOn !== null) return compareDays(b.keptOn, a.keptOn)
  return compareDays(a.dueOn, b.dueOn)
}
