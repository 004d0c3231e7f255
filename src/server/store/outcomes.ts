import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../database/connect.ts'
import type { OutcomeTable } from './tables/sessions.ts'

export type OutcomeRow = Selectable<OutcomeTable>

export async function findOutcome(tx: Reader, matterId: string): Promise<OutcomeRow | undefined> {
  return tx.selectFrom('outcome').selectAll().where('matter_id', '=', matterId).executeTakeFirst()
}

export async function listOutcomes(tx: Reader, dialogueId: string): Promise<OutcomeRow[]> {
  return tx.selectFrom('outcome').selectAll().where('dialogue_id', '=', dialogueId).execute()
}

export async function insertOutcome(tx: Writer, outcome: Insertable<OutcomeTable>) {
  await tx.insertInto('outcome').values(outcome).execute()
}

export async function freezeOutcomes(tx: Writer, dialogueId: string, at: number) {
  await tx
    .updateTable('outcome')
    .set({ frozen_at: new Date(at) })
    .where('dialogue_id', '=', dialogueId)
    .where('frozen_at', 'is', null)
    .execute()
}

/** Only a provisional one: the database keeps a concluded outcome. */
export async function deleteOutcome(tx: Writer, matterId: string) {
  await tx.deleteFrom('outcome').where('matter_id', '=', matterId).execute()
}
