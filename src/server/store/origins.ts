import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../database/connect.ts'
import type { DialogueOriginTable } from './tables/law.ts'

export type OriginRow = Selectable<DialogueOriginTable>

export async function findOrigin(tx: Reader, dialogueId: string): Promise<OriginRow | undefined> {
  return tx.selectFrom('dialogue_origin').selectAll().where('dialogue_id', '=', dialogueId).executeTakeFirst()
}

export async function saveOrigin(tx: Writer, origin: Insertable<DialogueOriginTable>) {
  await tx
    .insertInto('dialogue_origin')
    .values(origin)
    .onConflict((conflict) => conflict.columns(['commune_id', 'dialogue_id']).doUpdateSet(origin))
    .execute()
}
