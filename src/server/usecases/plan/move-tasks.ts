import type { Plan } from '#domain/plan/plan.ts'
import type { Writer } from '../../database/connect.ts'
import { newId } from '../../ids.ts'
import { insertTasks, listTasks, updateTask } from '../../store/tasks.ts'
import { readLawBook } from '../law/read-law-book.ts'
import { tasksOfPlan } from './tasks-of-plan.ts'

/** What is done stays as it was recorded; what is still to do takes its new day. */
export async function moveTasks(tx: Writer, place: { communeId: string; dialogueId: string }, plan: Plan) {
  const rows = await listTasks(tx, place.dialogueId)
  const fresh = []
  const planned = tasksOfPlan(plan, await readLawBook(tx))
  const words = new Set(planned.map(({ what }) => what))
  for (const task of planned) {
    // Another day may stand under another law, which words the same duty differently.
    const row =
      rows.find(({ what }) => what === task.what) ??
      rows.find(({ what, rule }) => task.rule !== null && rule === task.rule && !words.has(what))
    if (!row) fresh.push(task)
    else if (row.done_on === null)
      await updateTask(tx, row.id, { what: task.what, rule: task.rule, due_on: task.dueOn })
  }
  const next = rows.reduce((most, { ordinal }) => Math.max(most, ordinal + 1), 0)
  await insertTasks(
    tx,
    fresh.map(({ what, responsible, dueOn, rule }, index) => ({
      commune_id: place.communeId,
      id: newId(),
      dialogue_id: place.dialogueId,
      ordinal: next + index,
      what,
      responsible,
      due_on: dueOn,
      rule,
    })),
  )
}
