import type { LawBook } from '#domain/law/law-book.ts'
import { obligationsFor } from '#domain/law/obligations.ts'
import type { DialogueRow } from '../../store/dialogues.ts'
import type { TaskRow } from '../../store/tasks.ts'

/** What merely informs, because no law was found for it, is the office's own day. */
export function isSetByLaw(
  { rule }: Pick<TaskRow, 'rule'>,
  { held_on: day }: Pick<DialogueRow, 'held_on'>,
  law: LawBook,
): boolean {
  const duties = day === null || rule === null ? [] : obligationsFor({ day, lastDay: day }, law)
  return duties.some((duty) => duty.rule === rule && duty.level !== 'info')
}
