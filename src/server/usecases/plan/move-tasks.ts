import { matchItems } from '#domain/plan/match-items.ts'
import type { Plan } from '#domain/plan/plan.ts'
import type { Actor } from '#domain/permission/actor.ts'
import type { Reader, Writer } from '../../database/connect.ts'
import { newId } from '../../ids.ts'
import { deleteTasks, insertTasks, lockTasks, updateTask, type TaskRow } from '../../store/tasks.ts'
import type { Context } from '../context.ts'
import { readLawBook } from '../law/read-law-book.ts'
import { rescheduleTasks } from '../task/reschedule-tasks.ts'
import { tasksOfPlan, type PlannedTask } from './tasks-of-plan.ts'

export interface MovedTasks {
  planned: PlannedTask[]
  /** Which row each planned task is. */
  rowOf: Map<PlannedTask, TaskRow>
  /** What came from the old plan and is still to do, and is in the new one no more. */
  gone: TaskRow[]
}

interface Moving {
  communeId: string
  dialogueId: string
  before: Plan | null
  after: Plan
  isIssued: boolean
  reason: string | null
}

/**
 * The tasks become those of the new plan. What is done stays as it was recorded; what is still to do takes its new day,
 * words and owner; what the plan no longer holds goes. A task that did not come from the plan is left alone. Once the
 * plan is issued, days move on record and nothing is deleted.
 */
export async function moveTasks(
  tx: Writer,
  context: Context,
  actor: Actor,
  { communeId, dialogueId, before, after, isIssued, reason }: Moving,
) {
  const moved = await findMovedTasks(tx, await lockTasks(tx, dialogueId), before, after)
  const { planned, rowOf, gone } = moved
  if (isIssued) {
    const words = reason || 'Kế hoạch được sửa đổi'
    await rescheduleTasks(tx, context, actor, {
      dialogueId,
      planned,
      rowOf: (task) => rowOf.get(task),
      gone,
      reason: words,
    })
    return
  }
  const fresh = []
  for (const [ordinal, task] of planned.entries()) {
    const row = rowOf.get(task)
    const { what, responsible, dueOn, rule } = task
    if (!row) fresh.push({ ordinal, what, responsible, due_on: dueOn, rule })
    else if (row.done_on === null) await updateTask(tx, row.id, { ordinal, what, responsible, rule, due_on: dueOn })
  }
  await deleteTasks(
    tx,
    gone.map(({ id }) => id),
  )
  await insertTasks(
    tx,
    fresh.map((task) => ({ commune_id: communeId, dialogue_id: dialogueId, id: newId(), ...task })),
  )
}

/** What would become of the tasks, nothing written. */
export async function findMovedTasks(
  tx: Reader,
  rows: TaskRow[],
  before: Plan | null,
  after: Plan,
): Promise<MovedTasks> {
  const law = await readLawBook(tx)
  const planned = tasksOfPlan(after, law)
  const rowOf = matchTasks(rows, planned, before ? renamed(before, after) : new Map())
  const kept = new Set([...rowOf.values()].map(({ id }) => id))
  const hadPlanned = new Set(before ? tasksOfPlan(before, law).map(({ what }) => what) : [])
  const gone = rows.filter(({ id, what, done_on }) => !kept.has(id) && done_on === null && hadPlanned.has(what))
  return { planned, rowOf, gone }
}

/** By its words, by the words that it had before, or by the duty of the law, which another law words differently. */
function matchTasks(
  rows: TaskRow[],
  planned: PlannedTask[],
  renames: ReadonlyMap<string, string>,
): Map<PlannedTask, TaskRow> {
  const rowOf = new Map<PlannedTask, TaskRow>()
  const free = new Set(rows)
  const words = new Set(planned.map(({ what }) => what))
  const take = (isMeant: (row: TaskRow, task: PlannedTask) => boolean) => {
    for (const task of planned) {
      const row = rowOf.has(task) ? undefined : [...free].find((candidate) => isMeant(candidate, task))
      if (!row) continue
      rowOf.set(task, row)
      free.delete(row)
    }
  }
  take((row, task) => row.what === task.what)
  take((row, task) => !words.has(row.what) && renames.get(row.what) === task.what)
  take((row, task) => !words.has(row.what) && task.rule !== null && row.rule === task.rule)
  return rowOf
}

function renamed(before: Plan, after: Plan): Map<string, string> {
  const renames = new Map<string, string>()
  for (const part of ['tasks', 'deadlines'] as const) {
    for (const [old, now] of matchItems(part, before[part], after[part])) {
      const [from, to] = [before[part][old]?.what, after[part][now]?.what]
      if (from !== undefined && to !== undefined && from !== to) renames.set(from, to)
    }
  }
  return renames
}
