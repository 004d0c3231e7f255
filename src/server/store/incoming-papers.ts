import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../database/connect.ts'
import type { IncomingPaperTable } from './tables/papers.ts'

export type IncomingPaperRow = Selectable<IncomingPaperTable> & {
  handler: string | null
  dialogue_title: string | null
}

export async function insertIncomingPaper(tx: Writer, row: Insertable<IncomingPaperTable>) {
  await tx.insertInto('incoming_paper').values(row).execute()
}

export async function listIncomingPapers(tx: Reader, year: number): Promise<IncomingPaperRow[]> {
  return withNames(tx).where('incoming_paper.year', '=', year).orderBy('incoming_paper.number', 'desc').execute()
}

/** Those that belong to a dialogue, the first arrived first. */
export async function listIncomingOfDialogue(tx: Reader, dialogueId: string): Promise<IncomingPaperRow[]> {
  return withNames(tx)
    .where('incoming_paper.dialogue_id', '=', dialogueId)
    .orderBy('incoming_paper.year')
    .orderBy('incoming_paper.number')
    .execute()
}

export async function findIncomingPaper(tx: Reader, id: string): Promise<IncomingPaperRow | undefined> {
  return withNames(tx).where('incoming_paper.id', '=', id).executeTakeFirst()
}

function withNames(tx: Reader) {
  return tx
    .selectFrom('incoming_paper')
    .leftJoin('unit', 'unit.id', 'incoming_paper.handled_by')
    .leftJoin('dialogue', 'dialogue.id', 'incoming_paper.dialogue_id')
    .selectAll('incoming_paper')
    .select(['unit.name as handler', 'dialogue.title as dialogue_title'])
}
