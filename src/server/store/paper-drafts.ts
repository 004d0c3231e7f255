import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../database/connect.ts'
import type { PaperCommentTable, PaperDraftTable, PaperDraftVersionTable } from './tables/papers.ts'

export type PaperDraftRow = Selectable<PaperDraftTable>
export type PaperDraftVersionRow = Selectable<PaperDraftVersionTable>
export type PaperCommentRow = Selectable<PaperCommentTable>

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

/** Ends an open draft. @throws when it ended before: then nothing of the transaction holds. */
export async function closeDraft(
  tx: Writer,
  id: string,
  closed: Pick<PaperDraftRow, 'state' | 'closed_at' | 'closed_by' | 'paper_id'>,
) {
  await tx
    .updateTable('paper_draft')
    .set(closed)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .returning('id')
    .executeTakeFirstOrThrow()
}

export async function findDraft(tx: Reader, id: string): Promise<PaperDraftRow | undefined> {
  return tx.selectFrom('paper_draft').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Every draft of a paper, those that ended too, the newest first. */
export async function listDrafts(tx: Reader, { dialogueId, kind, to }: DraftPlace): Promise<PaperDraftRow[]> {
  return tx
    .selectFrom('paper_draft')
    .selectAll()
    .where('dialogue_id', '=', dialogueId)
    .where('kind', '=', kind)
    .where('addressee', '=', to)
    .orderBy('opened_at', 'desc')
    .execute()
}

/** Every draft of a dialogue, the first opened first. */
export async function listDraftsOfDialogue(tx: Reader, dialogueId: string): Promise<PaperDraftRow[]> {
  return tx
    .selectFrom('paper_draft')
    .selectAll()
    .where('dialogue_id', '=', dialogueId)
    .orderBy('opened_at')
    .orderBy('id')
    .execute()
}

export async function insertDraft(tx: Writer, row: Insertable<PaperDraftTable>) {
  await tx.insertInto('paper_draft').values(row).execute()
}

export async function insertDraftVersion(tx: Writer, row: Insertable<PaperDraftVersionTable>) {
  await tx.insertInto('paper_draft_version').values(row).execute()
}

/** All versions, the oldest first, with who made them. */
export async function listDraftVersions(tx: Reader, draftId: string) {
  return tx
    .selectFrom('paper_draft_version')
    .leftJoin('membership', 'membership.user_id', 'paper_draft_version.made_by')
    .select(['number', 'content', 'why', 'made_at', 'membership.name as maker_name'])
    .where('draft_id', '=', draftId)
    .orderBy('number')
    .execute()
}

export async function findDraftVersion(
  tx: Reader,
  { draftId, number }: { draftId: string; number: number },
): Promise<PaperDraftVersionRow | undefined> {
  return tx
    .selectFrom('paper_draft_version')
    .selectAll()
    .where('draft_id', '=', draftId)
    .where('number', '=', number)
    .executeTakeFirst()
}

export async function insertComment(tx: Writer, row: Insertable<PaperCommentTable>) {
  await tx.insertInto('paper_comment').values(row).execute()
}

/** What was said about a draft, the oldest first, with names. */
export async function listComments(tx: Reader, draftId: string) {
  return tx
    .selectFrom('paper_comment')
    .leftJoin('membership as maker', 'maker.user_id', 'paper_comment.made_by')
    .leftJoin('membership as settler', 'settler.user_id', 'paper_comment.settled_by')
    .select(['paper_comment.id', 'version', 'words', 'made_at', 'settled_at', 'settled_how'])
    .select(['maker.name as maker_name', 'settler.name as settler_name'])
    .where('draft_id', '=', draftId)
    .orderBy('made_at')
    .execute()
}

export async function lockComment(tx: Writer, id: string): Promise<PaperCommentRow | undefined> {
  return tx.selectFrom('paper_comment').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function settleCommentRow(
  tx: Writer,
  id: string,
  settled: Pick<PaperCommentRow, 'settled_by' | 'settled_at' | 'settled_how'>,
) {
  await tx.updateTable('paper_comment').set(settled).where('id', '=', id).execute()
}
