import { compareDays, type IsoDate } from '#domain/calendar/iso-date.ts'
import type { Wording } from '#domain/calendar/holidays.ts'
import { movedTo, type Moved } from '#domain/calendar/moved-deadlines.ts'
import type { LawBook } from '#domain/law/law-book.ts'
import { firstDueOf } from '#domain/opinion/first-due.ts'
import type { OpenDeadline } from './open-deadlines.ts'

export interface DeadlineMove extends OpenDeadline {
  to: IsoDate
  why: Wording | null
  /** An opinion's day and that of a draft move when the year is entered; a promise and issued work keep their first day. */
  isWritten: boolean
}

/** Which open deadlines, those of drafts apart, end on another day once the law has these holidays. */
export function movesOf(deadlines: readonly OpenDeadline[], old: LawBook, law: LawBook): DeadlineMove[] {
  return deadlines
    .filter(({ isDraft }) => !isDraft)
    .flatMap((deadline) => {
      const isWritten = deadline.kind === 'opinion'
      const moved = isWritten ? opinionMove(deadline, old, law) : ownMove(deadline, law)
      const isOld = moved !== null && !isWritten && ownMove(deadline, old)?.to === moved.to
      return moved === null || isOld ? [] : [{ ...deadline, ...moved, isWritten }]
    })
}

function ownMove({ dueOn, heldOn }: OpenDeadline, { holidays }: LawBook): Moved | null {
  return movedTo(dueOn, heldOn, holidays)
}

/**
 * An opinion whose day was counted from its arrival is counted again; the day that was told is never drawn forward.
 * One that was given a day keeps to it.
 */
function opinionMove({ receivedOn, heldOn, dueOn }: OpenDeadline, old: LawBook, law: LawBook): Moved | null {
  if (receivedOn === null || firstDueOf(receivedOn, heldOn, old) !== dueOn) return null
  const to = firstDueOf(receivedOn, heldOn, law)
  return compareDays(to, dueOn) > 0 ? { to, why: null } : null
}
