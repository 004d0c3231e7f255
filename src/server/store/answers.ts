import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Reader, Writer } from '../database/connect.ts'
import type { AnswerTable } from './tables/opinions.ts'

export type AnswerRow = Selectable<AnswerTable>

export async function findAnswer(tx: Reader, matterId: string): Promise<AnswerRow | undefined> {
  return tx.selectFrom('answer').selectAll().where('matter_id', '=', matterId).executeTakeFirst()
}

export async function lockAnswer(tx: Writer, matterId: string): Promise<AnswerRow | undefined> {
  return tx.selectFrom('answer').selectAll().where('matter_id', '=', matterId).forUpdate().executeTakeFirst()
}

export async function listAnswers(tx: Reader, dialogueId: string): Promise<AnswerRow[]> {
  return tx
    .selectFrom('answer')
    .innerJoin('matter', 'matter.id', 'answer.matter_id')
    .where('matter.dialogue_id', '=', dialogueId)
    .selectAll('answer')
    .execute()
}

/** One prepared answer for each matter: a new draft takes the place of the old one. */
export async function upsertAnswer(tx: Writer, answer: Insertable<AnswerTable>) {
  await tx
    .insertInto('answer')
    .values(answer)
    .onConflict((conflict) => conflict.columns(['commune_id', 'matter_id']).doUpdateSet(answer))
    .execute()
}

export async function updateAnswer(tx: Writer, matterId: string, change: Updateable<AnswerTable>) {
  await tx.updateTable('answer').set(change).where('matter_id', '=', matterId).execute()
}
