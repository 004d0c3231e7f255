import { z } from 'zod'
import { compareDays, isIsoDate } from '#domain/calendar/iso-date.ts'
import { actorKey, type Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { findTask, updateTask } from '../../store/tasks.ts'
import { today, type Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { typedWords } from '../typed-words.ts'

export const completeTaskInput = z.object({
  taskId: z.uuid(),
  doneOn: z.string().refine(isIsoDate),
  note: typedWords(2000).optional(),
})

/** Records that a task was done and when: also afterwards, also late, never in advance. */
export async function completeTask(
  context: Context,
  actor: Actor,
  input: z.input<typeof completeTaskInput>,
): Promise<{ dialogueId: string } | Refused> {
  const parsed = completeTaskInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  const { taskId, doneOn, note } = parsed.data
  return context.transact(async (tx) => {
    const task = await findTask(tx, taskId)
    if (!task || !can(actor, 'task.complete', { communeId: task.commune_id })) return refuse('not-found')
    if (compareDays(doneOn, today(context)) > 0) return refuse('date-in-future', { field: 'doneOn' })
    await updateTask(tx, task.id, { done_on: doneOn, done_note: note || null, done_by: actorKey(actor) })
    await insertAudit(tx, task.commune_id, actor, {
      action: 'task.complete',
      thing: 'task',
      id: task.id,
      detail: { doneOn },
    })
    return { dialogueId: task.dialogue_id }
  })
}
