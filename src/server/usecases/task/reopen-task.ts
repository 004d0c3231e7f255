import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { findTask, updateTask } from '../../store/tasks.ts'
import type { Context } from '../context.ts'

export const reopenTaskInput = z.object({ taskId: z.uuid() })

/** Takes back what was recorded by mistake; the audit keeps both. */
export async function reopenTask(
  context: Context,
  actor: Actor,
  input: z.input<typeof reopenTaskInput>,
): Promise<{ dialogueId: string } | Refused> {
  const parsed = reopenTaskInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  return context.transact(async (tx) => {
    const task = await findTask(tx, parsed.data.taskId)
    if (!task || !can(actor, 'task.complete', { communeId: task.commune_id })) return refuse('not-found')
    await updateTask(tx, task.id, { done_on: null, done_note: null, done_by: null })
    const detail = { reopened: true, doneOn: task.done_on }
    await insertAudit(tx, task.commune_id, actor, { action: 'task.complete', thing: 'task', id: task.id, detail })
    return { dialogueId: task.dialogue_id }
  })
}
