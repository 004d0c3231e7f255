import type { IsoDate } from '#domain/calendar/iso-date.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { plannedDay } from '#domain/task/planned-day.ts'
import type { Writer } from '../../database/connect.ts'
import { newId } from '../../ids.ts'
import { insertTasks, listTaskExtensions, listTasks, type TaskRow } from '../../store/tasks.ts'
import type { Context } from '../context.ts'
import type { PlannedTask } from '../plan/tasks-of-plan.ts'
import { moveDueDate } from './move-due-date.ts'
import { movesOf } from './task-view.ts'

export interface Rescheduling {
  dialogueId: string
  /** What the changed plan asks, as `tasksOfPlan` says it. */
  planned: readonly PlannedTask[]
  /** On record beside every moved date, such as `Dời ngày đối thoại từ 19/6/2023 sang 26/6/2023`. Not empty. */
  reason: string
}

export interface Rescheduled {
  moved: { taskId: string; what: string; from: IsoDate | null; to: IsoDate | null }[]
  added: number
}

/**
 * Brings the tasks of an issued plan along when the plan changes, within the caller's transaction and after its right
 * was asked: `rescheduleTasks(tx, context, actor, { dialogueId, planned, reason })`.
 *
 * Open tasks whose planned day changed take the new one by a `task_extension` of kind `reschedule`, which is counted
 * apart from extensions; the first due date stays. A day that a person extended stays where the plan's own day did not
 * move. What is done or not needed stays as it was recorded; what the plan newly asks is added and has its first due
 * date from then on. Nothing is deleted. Use `moveTasks` for a plan that is still a draft.
 */
export async function rescheduleTasks(
  tx: Writer,
  context: Context,
  actor: Actor,
  { dialogueId, planned, reason }: Rescheduling,
): Promise<Rescheduled> {
  const rows = await listTasks(tx, dialogueId)
  const extensions = await listTaskExtensions(tx, dialogueId)
  const moved: Rescheduled['moved'] = []
  const fresh: PlannedTask[] = []
  for (const task of planned) {
    const row = rowOf(rows, planned, task)
    if (!row) fresh.push(task)
    else if (row.done_on === null && row.not_needed_on === null) {
      const own = plannedDay(row.first_due_on, movesOf(extensions, row.id))
      if (task.dueOn === null || task.dueOn === own) continue
      await moveDueDate(tx, context, actor, row, { kind: 'reschedule', to: task.dueOn, reason })
      moved.push({ taskId: row.id, what: row.what, from: row.due_on, to: task.dueOn })
    }
  }
  await insertTasks(tx, freshRows(context, dialogueId, rows, fresh))
  return { moved, added: fresh.length }
}

/** The same words, or the same duty where another law words it differently. */
function rowOf(rows: readonly TaskRow[], planned: readonly PlannedTask[], task: PlannedTask): TaskRow | undefined {
  const isPlanned = (what: string) => planned.some((other) => other.what === what)
  const same = rows.find(({ what }) => what === task.what)
  return same ?? rows.find(({ what, rule }) => task.rule !== null && rule === task.rule && !isPlanned(what))
}

function freshRows(context: Context, dialogueId: string, rows: readonly TaskRow[], fresh: readonly PlannedTask[]) {
  const next = rows.reduce((most, { ordinal }) => Math.max(most, ordinal + 1), 0)
  return fresh.map(({ what, responsible, dueOn, rule }, index) => ({
    commune_id: context.commune.id,
    id: newId(),
    dialogue_id: dialogueId,
    ordinal: next + index,
    what,
    responsible,
    due_on: dueOn,
    rule,
  }))
}
