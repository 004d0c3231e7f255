import type { Writer } from '../database/connect.ts'
import { insertAnswerLetter } from './answer-letters.ts'

/** A letter to who sent an opinion, which the story does not write. */
export async function writePaperRows(tx: Writer, communeId: string, paperId: string) {
  const { id } = await tx.selectFrom('opinion').select('id').limit(1).executeTakeFirstOrThrow()
  await insertAnswerLetter(tx, { commune_id: communeId, paper_id: paperId, opinion_id: id })
}
