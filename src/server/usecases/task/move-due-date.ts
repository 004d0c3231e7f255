import type { IsoDate } from '#domain/calendar/iso-date.ts'
import { actorKey, type Actor } from '#domain/permission/actor.ts'
import type { Writer } from '../../database/connect.ts'
import { newId } from '../../ids.ts'
import { insertTaskExtension, updateTask, type TaskRow } from '../../store/tasks.ts'
import type { Context } from '../context.ts'
import { recordTaskAct } from './record-task-act.ts'

export interface DueDateMove {
  kind: 'extension' | 'reschedule'
  to: IsoDate
  reason: string
}

/** The one way in which a day moves. A day that no plan has fixed yet is simply set. */
export async function moveDueDate(tx: Writer, context: Context, actor: Actor, task: TaskRow, move: DueDateMove) {
  const { kind, to, reason } = move
  if (task.first_due_on !== null && task.due_on !== null) {
    await insertTaskExtension(tx, {
      commune_id: task.commune_id,
      id: newId(),
      task_id: task.id,
      kind,
      from_due_on: task.due_on,
      to_due_on: to,
      reason,
      extended_by: actorKey(actor),
      extended_at: new Date(context.now),
    })
  }
  await updateTask(tx, task.id, { due_on: to })
  await recordTaskAct(tx, context, actor, task.id, { act: kind, from: task.due_on, to, reason })
}
