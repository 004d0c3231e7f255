import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { updateTask } from '../../store/tasks.ts'
import { today, type Context } from '../context.ts'
import { lockOwnTask } from './lock-own-task.ts'
import { recordTaskAct } from './record-task-act.ts'

export const startTaskInput = z.object({ taskId: z.uuid() })

/** Somebody is at it: the others need not ask. */
export async function startTask(
  context: Context,
  actor: Actor,
  input: z.input<typeof startTaskInput>,
): Promise<{ dialogueId: string } | Refused> {
  const parsed = startTaskInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  const { taskId } = parsed.data
  return context.transact(async (tx) => {
    const own = await lockOwnTask(tx, context, actor, { taskId, action: 'task.complete' })
    if (!own) return refuse('not-found')
    const { task, dialogue } = own
    if (task.started_on !== null || task.done_on !== null || task.not_needed_on !== null) return refuse('wrong-state')
    await updateTask(tx, taskId, { started_on: today(context) })
    await recordTaskAct(tx, context, actor, taskId, { act: 'started' })
    return { dialogueId: dialogue.id }
  })
}
