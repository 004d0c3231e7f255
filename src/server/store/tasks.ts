import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Reader, Writer } from '../database/connect.ts'
import type { TaskTable } from './tables.ts'

export type TaskRow = Selectable<TaskTable>

export async function listTasks(tx: Reader, dialogueId: string): Promise<TaskRow[]> {
  return tx.selectFrom('task').selectAll().where('dialogue_id', '=', dialogueId).orderBy('ordinal').execute()
}

/** What is not done and due until a day, over all dialogues, the oldest first. */
export async function listTasksDue(tx: Reader, until: string): Promise<(TaskRow & { title: string; slug: string })[]> {
  return tx
    .selectFrom('task')
    .innerJoin('dialogue', 'dialogue.id', 'task.dialogue_id')
    .where('task.done_on', 'is', null)
    .where('task.due_on', '<=', until)
    .selectAll('task')
    .select(['dialogue.title', 'dialogue.slug'])
    .orderBy('task.due_on')
    .orderBy('task.ordinal')
    .execute()
}

export async function findTask(tx: Reader, id: string): Promise<TaskRow | undefined> {
  return tx.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertTasks(tx: Writer, tasks: Insertable<TaskTable>[]) {
  if (tasks.length > 0) await tx.insertInto('task').values(tasks).execute()
}

export async function updateTask(tx: Writer, id: string, change: Updateable<TaskTable>) {
  await tx.updateTable('task').set(change).where('id', '=', id).execute()
}

export async function deleteTasks(tx: Writer, ids: string[]) {
  if (ids.length > 0) await tx.deleteFrom('task').where('id', 'in', ids).execute()
}
