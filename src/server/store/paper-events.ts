import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../database/connect.ts'
import type { PaperEventTable } from './tables/papers.ts'

export type PaperEventRow = Selectable<PaperEventTable>

export async function insertPaperEvent(tx: Writer, event: Insertable<PaperEventTable>) {
  await tx.insertInto('paper_event').values(event).execute()
}

/** What happened to one paper, the earliest first. */
export async function listPaperEvents(tx: Reader, paperId: string): Promise<PaperEventRow[]> {
  return inOrder(tx).where('paper_id', '=', paperId).execute()
}

export async function listEventsOfDialogue(tx: Reader, dialogueId: string): Promise<PaperEventRow[]> {
  const papers = tx.selectFrom('paper').select('id').where('dialogue_id', '=', dialogueId)
  return inOrder(tx).where('paper_id', 'in', papers).execute()
}

export async function listEventsOfYear(tx: Reader, year: number): Promise<PaperEventRow[]> {
  const papers = tx.selectFrom('paper').select('id').where('year', '=', year)
  return inOrder(tx).where('paper_id', 'in', papers).execute()
}

function inOrder(tx: Reader) {
  return tx.selectFrom('paper_event').selectAll().orderBy('recorded_at').orderBy('id')
}
