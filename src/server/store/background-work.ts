import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Reader, Writer } from '../database/connect.ts'
import type { BackgroundWorkTable } from './tables/dialogues.ts'

export type BackgroundWorkRow = Selectable<BackgroundWorkTable>

export async function findWork(tx: Reader, id: string): Promise<BackgroundWorkRow | undefined> {
  return tx.selectFrom('background_work').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function lockWork(tx: Writer, id: string): Promise<BackgroundWorkRow | undefined> {
  return tx.selectFrom('background_work').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function findLatestWork(
  tx: Reader,
  dialogueId: string,
  kind: BackgroundWorkRow['kind'],
): Promise<BackgroundWorkRow | undefined> {
  return tx
    .selectFrom('background_work')
    .selectAll()
    .where('dialogue_id', '=', dialogueId)
    .where('kind', '=', kind)
    .orderBy('requested_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
}

/** What was asked for and is not done, oldest first. */
export async function listOpenWork(tx: Reader): Promise<BackgroundWorkRow[]> {
  return tx
    .selectFrom('background_work')
    .selectAll()
    .where('state', 'in', ['waiting', 'running'])
    .orderBy('requested_at')
    .execute()
}

export async function insertWork(tx: Writer, work: Insertable<BackgroundWorkTable>) {
  await tx.insertInto('background_work').values(work).execute()
}

export async function updateWork(tx: Writer, id: string, change: Updateable<BackgroundWorkTable>) {
  await tx.updateTable('background_work').set(change).where('id', '=', id).execute()
}

/** Work that broke off; what was finished before stays finished. */
export async function failWork(tx: Writer, id: string) {
  await tx
    .updateTable('background_work')
    .set({ state: 'failed' })
    .where('id', '=', id)
    .where('state', '!=', 'done')
    .execute()
}
