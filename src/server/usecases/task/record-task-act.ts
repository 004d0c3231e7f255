import type { IsoDate } from '#domain/calendar/iso-date.ts'
import type { Actor } from '#domain/permission/actor.ts'
import type { Action } from '#domain/permission/can.ts'
import type { Writer } from '../../database/connect.ts'
import { insertAudit } from '../../store/audit.ts'
import type { Context } from '../context.ts'

/** What happened to a task, as its history tells it. */
export type TaskAct =
  | { act: 'done'; doneOn: IsoDate; note: string | null; files: number }
  | { act: 'proof'; files: number }
  | { act: 'started' }
  | { act: 'not-needed'; reason: string }
  | { act: 'reopened'; doneOn: IsoDate | null }
  | { act: 'owners'; units: string[] }
  | { act: 'extension' | 'reschedule'; from: IsoDate | null; to: IsoDate; reason: string }

const rights: Partial<Record<TaskAct['act'], Action>> = {
  owners: 'task.assign',
  extension: 'task.extend',
  reschedule: 'plan.edit',
}

export async function recordTaskAct(tx: Writer, context: Context, actor: Actor, taskId: string, act: TaskAct) {
  await insertAudit(tx, context.commune.id, actor, {
    action: rights[act.act] ?? 'task.complete',
    thing: 'task',
    id: taskId,
    detail: { ...act },
    at: new Date(context.now),
  })
}
