import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { replaceTaskOwners } from '../../store/tasks.ts'
import { today, type Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { lockOwnTask } from './lock-own-task.ts'
import { recordTaskAct } from './record-task-act.ts'
import { ownersOfDialogue } from './task-owners.ts'

export const assignTaskInput = z.object({
  taskId: z.uuid(),
  /** None gives the task back to those whom the plan's words name. */
  unitIds: z.array(z.uuid()).max(50),
})

/** Chooses the offices, villages or associations that a task belongs to. */
export async function assignTask(
  context: Context,
  actor: Actor,
  input: z.input<typeof assignTaskInput>,
): Promise<{ dialogueId: string } | Refused> {
  const parsed = assignTaskInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  const { taskId, unitIds } = parsed.data
  return context.transact(async (tx) => {
    const own = await lockOwnTask(tx, context, actor, { taskId, action: 'task.assign' })
    if (!own) return refuse('not-found')
    const { units } = await ownersOfDialogue(tx, own.dialogue, today(context))
    const chosen = units.filter(({ id }) => unitIds.includes(id))
    if (chosen.length !== new Set(unitIds).size) return refuse('invalid-input', { field: 'unitIds' })
    await replaceTaskOwners(tx, own.task, unitIds)
    await recordTaskAct(tx, context, actor, taskId, { act: 'owners', units: chosen.map(({ name }) => name) })
    return { dialogueId: own.dialogue.id }
  })
}
