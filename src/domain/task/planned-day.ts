import type { IsoDate } from '../calendar/iso-date.ts'

export interface DueMove {
  /** `extension` by a person with a reason, `reschedule` because the day of the dialogue moved. */
  kind: 'extension' | 'reschedule'
  to: IsoDate
}

/**
 * The day that the plan itself gives a task, extensions aside: the first due date, or the one that the last
 * rescheduling set. What is done after it was done late. `moves` from the oldest to the newest.
 */
export function plannedDay(firstDueOn: IsoDate | null, moves: readonly DueMove[]): IsoDate | null {
  return moves.findLast(({ kind }) => kind === 'reschedule')?.to ?? firstDueOn
}
