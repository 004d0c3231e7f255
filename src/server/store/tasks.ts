import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Reader, Writer } from '../database/connect.ts'
import type { TaskExtensionTable, TaskFileTable, TaskOwnerTable, TaskTable } from './tables/tasks.ts'

export type TaskRow = Selectable<TaskTable>
export type TaskExtensionRow = Selectable<TaskExtensionTable>

export async function listTasks(tx: Reader, dialogueId: string): Promise<TaskRow[]> {
  return tx.selectFrom('task').selectAll().where('dialogue_id', '=', dialogueId).orderBy('ordinal').execute()
}

/**
 * The same, with what others have just committed, and nobody else moves or completes one until the transaction ends.
 * What only names a task, such as a reminder, goes on.
 */
export async function lockTasks(tx: Writer, dialogueId: string): Promise<TaskRow[]> {
  const own = tx.selectFrom('task').selectAll().where('dialogue_id', '=', dialogueId)
  return own.orderBy('ordinal').orderBy('id').forNoKeyUpdate().execute()
}

/** What is not done and due until a day, over all dialogues, the oldest first. */
export async function listTasksDue(tx: Reader, until: string): Promise<(TaskRow & { title: string; slug: string })[]> {
  return tx
    .selectFrom('task')
    .innerJoin('dialogue', 'dialogue.id', 'task.dialogue_id')
    .where('task.done_on', 'is', null)
    .where('task.not_needed_on', 'is', null)
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

export async function lockTask(tx: Writer, id: string): Promise<TaskRow | undefined> {
  return tx.selectFrom('task').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
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

/** From now on the first due date of each dated task is what it is now; the database refuses another. */
export async function fixFirstDueDates(tx: Writer, dialogueId: string) {
  await tx
    .updateTable('task')
    .set((row) => ({ first_due_on: row.ref('due_on') }))
    .where('dialogue_id', '=', dialogueId)
    .where('first_due_on', 'is', null)
    .execute()
}

/** Every move of a fixed day, over all tasks of a dialogue, the oldest first. */
export async function listTaskExtensions(tx: Reader, dialogueId: string): Promise<TaskExtensionRow[]> {
  return tx
    .selectFrom('task_extension')
    .innerJoin('task', 'task.id', 'task_extension.task_id')
    .where('task.dialogue_id', '=', dialogueId)
    .selectAll('task_extension')
    .orderBy('task_extension.extended_at')
    .orderBy('task_extension.id')
    .execute()
}

export async function insertTaskExtension(tx: Writer, extension: Insertable<TaskExtensionTable>) {
  await tx.insertInto('task_extension').values(extension).execute()
}

/** The units that people chose, over all tasks of a dialogue. */
export async function listTaskOwners(tx: Reader, dialogueId: string): Promise<Selectable<TaskOwnerTable>[]> {
  return tx
    .selectFrom('task_owner')
    .innerJoin('task', 'task.id', 'task_owner.task_id')
    .where('task.dialogue_id', '=', dialogueId)
    .selectAll('task_owner')
    .execute()
}

export async function replaceTaskOwners(
  tx: Writer,
  task: Pick<TaskRow, 'commune_id' | 'id'>,
  unitIds: readonly string[],
) {
  await tx.deleteFrom('task_owner').where('task_id', '=', task.id).execute()
  const rows = [...new Set(unitIds)].map((unitId) => ({
    commune_id: task.commune_id,
    task_id: task.id,
    unit_id: unitId,
  }))
  if (rows.length > 0) await tx.insertInto('task_owner').values(rows).execute()
}

/** The files of proof, over all tasks of a dialogue, the oldest first. */
export async function listTaskFiles(tx: Reader, dialogueId: string) {
  return tx
    .selectFrom('task_file')
    .innerJoin('task', 'task.id', 'task_file.task_id')
    .innerJoin('file', 'file.hash', 'task_file.hash')
    .where('task.dialogue_id', '=', dialogueId)
    .selectAll('task_file')
    .select(['file.media_type', 'file.size'])
    .orderBy('task_file.added_at')
    .orderBy('task_file.id')
    .execute()
}

export async function findTaskFile(tx: Reader, id: string): Promise<Selectable<TaskFileTable> | undefined> {
  return tx.selectFrom('task_file').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The same bytes are proof of one task once. */
export async function insertTaskFile(tx: Writer, file: Insertable<TaskFileTable>) {
  await tx
    .insertInto('task_file')
    .values(file)
    .onConflict((conflict) => conflict.columns(['commune_id', 'task_id', 'hash']).doNothing())
    .execute()
}
