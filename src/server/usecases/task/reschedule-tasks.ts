import type { IsoDate } from '#domain/calendar/iso-date.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { plannedDay } from '#domain/task/planned-day.ts'
import type { Writer } from '../../database/connect.ts'
import { newId } from '../../ids.ts'
import { insertTasks, listTaskExtensions, updateTask, type TaskRow } from '../../store/tasks.ts'
import { today, type Context } from '../context.ts'
import type { PlannedTask } from '../plan/tasks-of-plan.ts'
import { moveDueDate } from './move-due-date.ts'
import { recordTaskAct } from './record-task-act.ts'
import { movesOf } from './task-view.ts'

export interface Rescheduling {
  dialogueId: string
  /** What the changed plan asks, as `tasksOfPlan` says it, in its order. */
  planned: readonly PlannedTask[]
  /** Which row each planned task is; undefined for what the plan newly asks. */
  rowOf(task: PlannedTask): TaskRow | undefined
  /** Rows that the changed plan asks for no more. */
  gone: readonly TaskRow[]
  /** On record beside every moved date, such as `Dời ngày đối thoại từ 19/6/2023 sang 26/6/2023`. Not empty. */
  reason: string
}

export interface Rescheduled {
  moved: { taskId: string; what: string; from: IsoDate | null; to: IsoDate }[]
  added: number
  dropped: number
}

/**
 * Brings the tasks of an issued plan along when the plan changes, within the caller's transaction and after its right
 * was asked: `rescheduleTasks(tx, context, actor, { dialogueId, planned, rowOf, gone, reason })`. While the plan is a
 * draft, `moveTasks` changes days freely; afterwards the database refuses that, and this is the way.
 *
 * Open tasks whose planned day changed take the new one by a `task_extension` of kind `reschedule`, which is counted
 * apart from extensions; the first due date stays. A day that a person extended stays where the plan's own day did not
 * move. What is done or not needed stays as it was recorded. What the plan newly asks is added and has its first due
 * date from then on; what it asks no more is marked as not needed, with the reason. Nothing is deleted.
 */
export async function rescheduleTasks(
  tx: Writer,
  context: Context,
  actor: Actor,
  { dialogueId, planned, rowOf, gone, reason }: Rescheduling,
): Promise<Rescheduled> {
  const extensions = await listTaskExtensions(tx, dialogueId)
  const moved: Rescheduled['moved'] = []
  let added = 0
  for (const [ordinal, task] of planned.entries()) {
    const { what, responsible, dueOn, rule } = task
    const row = rowOf(task)
    if (!row) {
      const place = { commune_id: context.commune.id, dialogue_id: dialogueId, id: newId(), ordinal }
      await insertTasks(tx, [{ ...place, what, responsible, due_on: dueOn, rule }])
      added += 1
    } else if (isOpen(row)) {
      await updateTask(tx, row.id, { ordinal, what, responsible, rule })
      if (dueOn === null || dueOn === plannedDay(row.first_due_on, movesOf(extensions, row.id))) continue
      await moveDueDate(tx, context, actor, row, { kind: 'reschedule', to: dueOn, reason })
      moved.push({ taskId: row.id, what, from: row.due_on, to: dueOn })
    }
  }
  const dropped = gone.filter(isOpen)
  for (const { id } of dropped) {
    await updateTask(tx, id, { not_needed_on: today(context), not_needed_reason: reason })
    await recordTaskAct(tx, context, actor, id, { act: 'not-needed', reason })
  }
  return { moved, added, dropped: dropped.length }
}

function isOpen({ done_on, not_needed_on }: TaskRow): boolean {
  return done_on === null && not_needed_on === null
}
