import { z } from 'zod'
import { compareDays, isIsoDate } from '#domain/calendar/iso-date.ts'
import { actorKey, type Actor } from '#domain/permission/actor.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import { updateTask } from '../../store/tasks.ts'
import { today, type Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { typedWords } from '../typed-words.ts'
import { keepProof, proofFiles } from './keep-proof.ts'
import { lockOwnTask } from './lock-own-task.ts'
import { recordTaskAct } from './record-task-act.ts'

export const completeTaskInput = z.object({
  taskId: z.uuid(),
  doneOn: z.string().refine(isIsoDate),
  note: typedWords(2000).optional(),
  files: proofFiles.optional(),
})

/** Records that a task was done, when, and what shows it: also afterwards, also late, never in advance. */
export async function completeTask(
  context: Context,
  actor: Actor,
  input: z.input<typeof completeTaskInput>,
): Promise<{ dialogueId: string } | Refused> {
  const parsed = completeTaskInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  const { taskId, doneOn, note, files = [] } = parsed.data
  return context.transact(async (tx) => {
    const own = await lockOwnTask(tx, context, actor, { taskId, action: 'task.complete' })
    if (!own) return refuse('not-found')
    if (own.task.not_needed_on !== null) return refuse('wrong-state')
    if (compareDays(doneOn, today(context)) > 0) return refuse('date-in-future', { field: 'doneOn' })
    const kept = await keepProof(tx, context, actor, taskId, files)
    if (isRefused(kept)) return kept
    await updateTask(tx, taskId, { done_on: doneOn, done_note: note || null, done_by: actorKey(actor) })
    await recordTaskAct(tx, context, actor, taskId, { act: 'done', doneOn, note: note || null, files: kept.files })
    return { dialogueId: own.dialogue.id }
  })
}
