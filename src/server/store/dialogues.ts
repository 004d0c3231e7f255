import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Reader, Writer } from '../database/connect.ts'
import type { DialogueTable } from './tables/dialogues.ts'
import type { UnitRow } from './units.ts'

export type DialogueRow = Selectable<DialogueTable>

export async function findDialogue(tx: Reader, id: string): Promise<DialogueRow | undefined> {
  return tx.selectFrom('dialogue').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function findDialogueBySlug(tx: Reader, slug: string): Promise<DialogueRow | undefined> {
  return tx.selectFrom('dialogue').selectAll().where('slug', '=', slug).executeTakeFirst()
}

/** For acts that change its state: one after another. */
export async function lockDialogue(tx: Writer, id: string): Promise<DialogueRow | undefined> {
  return tx.selectFrom('dialogue').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** The latest first; those without a date stand before them. */
export async function listDialogues(tx: Reader): Promise<DialogueRow[]> {
  return tx
    .selectFrom('dialogue')
    .selectAll()
    .orderBy('held_on', (order) => order.desc().nullsFirst())
    .orderBy('created_at', 'desc')
    .execute()
}

/** @returns false when the slug has been given before: it is never used again. */
export async function insertDialogue(tx: Writer, dialogue: Insertable<DialogueTable>): Promise<boolean> {
  const inserted = await tx
    .insertInto('dialogue')
    .values(dialogue)
    .onConflict((conflict) => conflict.columns(['commune_id', 'slug']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function updateDialogue(tx: Writer, id: string, change: Updateable<DialogueTable>) {
  await tx.updateTable('dialogue').set(change).where('id', '=', id).execute()
}

export async function listDialogueVillages(tx: Reader, dialogueId: string): Promise<UnitRow[]> {
  return tx
    .selectFrom('unit')
    .innerJoin('dialogue_village', 'dialogue_village.village_id', 'unit.id')
    .where('dialogue_village.dialogue_id', '=', dialogueId)
    .selectAll('unit')
    .orderBy('unit.ordinal')
    .execute()
}

export async function insertDialogueVillages(
  tx: Writer,
  { communeId, dialogueId, villageIds }: { communeId: string; dialogueId: string; villageIds: string[] },
) {
  if (villageIds.length === 0) return
  const rows = villageIds.map((id) => ({ commune_id: communeId, dialogue_id: dialogueId, village_id: id }))
  await tx.insertInto('dialogue_village').values(rows).execute()
}

export async function replaceDialogueVillages(
  tx: Writer,
  props: { communeId: string; dialogueId: string; villageIds: string[] },
) {
  await tx.deleteFrom('dialogue_village').where('dialogue_id', '=', props.dialogueId).execute()
  await insertDialogueVillages(tx, props)
}
