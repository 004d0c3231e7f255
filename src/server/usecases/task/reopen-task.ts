import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { updateTask } from '../../store/tasks.ts'
import type { Context } from '../context.ts'
import { lockOwnTask } from './lock-own-task.ts'
import { recordTaskAct } from './record-task-act.ts'

export const reopenTaskInput = z.object({ taskId: z.uuid() })

/** Takes back what was recorded by mistake; the history keeps both. */
export async function reopenTask(
  context: Context,
  actor: Actor,
  input: z.input<typeof reopenTaskInput>,
): Promise<{ dialogueId: string } | Refused> {
  const parsed = reopenTaskInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  const { taskId } = parsed.data
  return context.transact(async (tx) => {
    const own = await lockOwnTask(tx, context, actor, { taskId, action: 'task.complete' })
    if (!own) return refuse('not-found')
    if (own.task.done_on === null && own.task.not_needed_on === null) return refuse('wrong-state')
    const none = { done_on: null, done_note: null, done_by: null, not_needed_on: null, not_needed_reason: null }
    await updateTask(tx, taskId, none)
    await recordTaskAct(tx, context, actor, taskId, { act: 'reopened', doneOn: own.task.done_on })
    return { dialogueId: own.dialogue.id }
  })
}
