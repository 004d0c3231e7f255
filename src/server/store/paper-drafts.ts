import type { Selectable } from 'kysely'
import type { Reader, Writer } from '../database/connect.ts'
import type { PaperDraftTable, PaperDraftVersionTable } from './tables.ts'

export type PaperDraftRow = Selectable<PaperDraftTable>
export type PaperDraftVersionRow = Selectable<PaperDraftVersionTable>

export interface DraftPlace {
  dialogueId: string
  kind: string
  /** Tells the papers of one kind apart; empty where there is one. */
  to: string
}

export async function findOpenDraft(
  tx: Reader,
  { dialogueId, kind, to }: DraftPlace,
): Promise<PaperDraftRow | undefined> {
  return tx
    .selectFrom('paper_draft')
    .selectAll()
    .where('dialogue_id', '=', dialogueId)
    .where('kind', '=', kind)
    .where('addressee', '=', to)
    .where('state', '=', 'open')
    .executeTakeFirst()
}

export async function findLatestDraftVersion(tx: Reader, draftId: string): Promise<PaperDraftVersionRow | undefined> {
  return tx
    .selectFrom('paper_draft_version')
    .selectAll()
    .where('draft_id', '=', draftId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function closeDraft(
  tx: Writer,
  id: string,
  closed: Pick<PaperDraftRow, 'state' | 'closed_at' | 'closed_by' | 'paper_id'>,
) {
  await tx.updateTable('paper_draft').set(closed).where('id', '=', id).execute()
}
