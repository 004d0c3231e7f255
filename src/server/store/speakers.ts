import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../database/connect.ts'
import type { SpeakerTable } from './tables/sessions.ts'

export type SpeakerRow = Selectable<SpeakerTable>

export async function listSpeakers(tx: Reader, dialogueId: string): Promise<SpeakerRow[]> {
  return tx.selectFrom('speaker').selectAll().where('dialogue_id', '=', dialogueId).orderBy('ordinal').execute()
}

export async function findSpeaker(tx: Reader, id: string): Promise<SpeakerRow | undefined> {
  return tx.selectFrom('speaker').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function nextSpeakerOrdinal(tx: Reader, dialogueId: string): Promise<number> {
  const row = await tx
    .selectFrom('speaker')
    .select((eb) => eb.fn.max('ordinal').as('last'))
    .where('dialogue_id', '=', dialogueId)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

export async function insertSpeaker(tx: Writer, speaker: Insertable<SpeakerTable>) {
  await tx.insertInto('speaker').values(speaker).execute()
}

export async function deleteSpeaker(tx: Writer, id: string) {
  await tx.deleteFrom('speaker').where('id', '=', id).execute()
}
