import { z } from 'zod'
import { compareDays, isIsoDate } from '#domain/calendar/iso-date.ts'
import type { LawBook } from '#domain/law/law-book.ts'
import { obligationsFor } from '#domain/law/obligations.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { findDialogue, type DialogueRow } from '../../store/dialogues.ts'
import { findTask, updateTask, type TaskRow } from '../../store/tasks.ts'
import { today, type Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { readLawBook } from '../law/read-law-book.ts'

export const moveTaskInput = z.object({ taskId: z.uuid(), dueOn: z.string().refine(isIsoDate) })

/** Gives an open task another day. A day that the law sets moves only with the day of the dialogue. */
export async function moveTask(
  context: Context,
  actor: Actor,
  input: z.input<typeof moveTaskInput>,
): Promise<{ dialogueId: string } | Refused> {
  const parsed = moveTaskInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  const { taskId, dueOn } = parsed.data
  return context.transact(async (tx) => {
    const task = await findTask(tx, taskId)
    const dialogue = task && (await findDialogue(tx, task.dialogue_id))
    if (!task || !dialogue || !can(actor, 'task.complete', { communeId: task.commune_id })) return refuse('not-found')
    if (isSetByLaw(task, dialogue, await readLawBook(tx)) || task.done_on !== null) return refuse('wrong-state')
    if (compareDays(dueOn, today(context)) < 0) return refuse('date-in-past', { field: 'dueOn' })
    await updateTask(tx, task.id, { due_on: dueOn })
    const detail = { from: task.due_on, to: dueOn }
    await insertAudit(tx, task.commune_id, actor, { action: 'task.complete', thing: 'task', id: task.id, detail })
    return { dialogueId: task.dialogue_id }
  })
}

/** What merely informs, because no law was found for it, is the office's own day. */
function isSetByLaw({ rule }: TaskRow, { held_on: day }: DialogueRow, law: LawBook): boolean {
  const duties = day === null ? [] : obligationsFor({ day, lastDay: day }, law)
  return duties.some((duty) => duty.rule === rule && duty.level !== 'info')
}
