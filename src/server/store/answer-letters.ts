import type { Insertable } from 'kysely'
import type { Reader, Writer } from '../database/connect.ts'
import type { AnswerLetterTable } from './tables/opinions.ts'

export async function insertAnswerLetter(tx: Writer, letter: Insertable<AnswerLetterTable>) {
  await tx.insertInto('answer_letter').values(letter).execute()
}

/** The letters that stand, by opinion, the first first; one that was recalled is none. */
export async function listAnswerLetters(tx: Reader, dialogueId: string) {
  return tx
    .selectFrom('answer_letter as letter')
    .innerJoin('paper', 'paper.id', 'letter.paper_id')
    .where('paper.dialogue_id', '=', dialogueId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('paper_event as event')
            .whereRef('event.paper_id', '=', 'paper.id')
            .where('event.kind', '=', 'recalled')
            .select('event.id'),
        ),
      ),
    )
    .select(['letter.opinion_id', 'paper.id', 'paper.notation', 'paper.issued_on'])
    .orderBy('paper.issued_at')
    .execute()
}
