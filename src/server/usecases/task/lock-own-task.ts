import type { Actor } from '#domain/permission/actor.ts'
import { can, type Action } from '#domain/permission/can.ts'
import type { Writer } from '../../database/connect.ts'
import { findDialogue, type DialogueRow } from '../../store/dialogues.ts'
import { lockTask, type TaskRow } from '../../store/tasks.ts'
import { today, type Context } from '../context.ts'
import { ownersOfDialogue } from './task-owners.ts'

export type TaskAction = Extract<Action, `task.${string}`>

export interface OwnTask {
  task: TaskRow
  dialogue: DialogueRow
}

/** The task that somebody wants to act on, one act after another; undefined when it is not theirs, or is not there. */
export async function lockOwnTask(
  tx: Writer,
  context: Context,
  actor: Actor,
  { taskId, action }: { taskId: string; action: TaskAction },
): Promise<OwnTask | undefined> {
  const task = await lockTask(tx, taskId)
  const dialogue = task && (await findDialogue(tx, task.dialogue_id))
  if (!task || !dialogue) return undefined
  const owners = (await ownersOfDialogue(tx, dialogue, today(context))).of(task)
  const thing = { communeId: task.commune_id, ownerIds: owners.map(({ id }) => id) }
  return can(actor, action, thing) ? { task, dialogue } : undefined
}
