import { compareDays, type IsoDate } from '#domain/calendar/iso-date.ts'
import type { Wording } from '#domain/calendar/holidays.ts'
import { movedTo, type Moved } from '#domain/calendar/moved-deadlines.ts'
import type { LawBook } from '#domain/law/law-book.ts'
import { firstDueOf } from '#domain/opinion/first-due.ts'
import type { OpenDeadline } from './open-deadlines.ts'

export interface DeadlineMove extends OpenDeadline {
  to: IsoDate
  why: Wording | null
  /** An opinion's counted day and that of a draft move when the year is entered; a day that was given, a promise and issued work stay. */
  isWritten: boolean
}

/** Which open deadlines, those of drafts apart, end on another day once the law has these holidays. */
export function movesOf(deadlines: readonly OpenDeadline[], old: LawBook, law: LawBook): DeadlineMove[] {
  return deadlines
    .filter(({ isDraft }) => !isDraft)
    .flatMap((deadline) => {
      const isWritten = isCounted(deadline, old)
      const moved = isWritten ? opinionMove(deadline, law) : ownMove(deadline, law)
      const isOld = moved !== null && !isWritten && ownMove(deadline, old)?.to === moved.to
      return moved === null || isOld ? [] : [{ ...deadline, ...moved, isWritten }]
    })
}

/** An opinion's day that was counted from its arrival; one that the office was given by a person is not. */
function isCounted({ kind, receivedOn, heldOn, dueOn }: OpenDeadline, law: LawBook): boolean {
  return kind === 'opinion' && receivedOn !== null && firstDueOf(receivedOn, heldOn, law) === dueOn
}

function ownMove({ dueOn, heldOn }: OpenDeadline, { holidays }: LawBook): Moved | null {
  return movedTo(dueOn, heldOn, holidays)
}

/** Counted again from its arrival; the day that was told is never drawn forward. */
function opinionMove({ receivedOn, heldOn, dueOn }: OpenDeadline, law: LawBook): Moved | null {
  if (receivedOn === null) return null
  const to = firstDueOf(receivedOn, heldOn, law)
  return compareDays(to, dueOn) > 0 ? { to, why: null } : null
}
