import { matchItems } from '#domain/plan/match-items.ts'
import type { Plan } from '#domain/plan/plan.ts'
import type { Writer } from '../../database/connect.ts'
import { newId } from '../../ids.ts'
import { deleteTasks, insertTasks, listTasks, updateTask, type TaskRow } from '../../store/tasks.ts'
import { readLawBook } from '../law/read-law-book.ts'
import { tasksOfPlan, type PlannedTask } from './tasks-of-plan.ts'

/**
 * The tasks become those of the new plan. What is done stays as it was recorded; what is still to do takes its new day,
 * words and owner; what the plan no longer holds goes. A task that did not come from the plan is left alone.
 */
export async function moveTasks(
  tx: Writer,
  place: { communeId: string; dialogueId: string },
  { before, after }: { before: Plan | null; after: Plan },
) {
  const rows = await listTasks(tx, place.dialogueId)
  const law = await readLawBook(tx)
  const planned = tasksOfPlan(after, law)
  const rowOf = matchTasks(rows, planned, before ? renamed(before, after) : new Map())
  const fresh = []
  for (const [ordinal, task] of planned.entries()) {
    const row = rowOf.get(task)
    const { what, responsible, dueOn, rule } = task
    if (!row) fresh.push({ ordinal, what, responsible, due_on: dueOn, rule })
    else if (row.done_on === null) await updateTask(tx, row.id, { ordinal, what, responsible, rule, due_on: dueOn })
  }
  const kept = new Set([...rowOf.values()].map(({ id }) => id))
  const hadPlanned = new Set(before ? tasksOfPlan(before, law).map(({ what }) => what) : [])
  const gone = rows.filter(({ id, what, done_on }) => !kept.has(id) && done_on === null && hadPlanned.has(what))
  await deleteTasks(
    tx,
    gone.map(({ id }) => id),
  )
  const owner = { commune_id: place.communeId, dialogue_id: place.dialogueId }
  await insertTasks(
    tx,
    fresh.map((task) => ({ ...owner, id: newId(), ...task })),
  )
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
