import { sql, type Insertable, type Selectable } from 'kysely'
import type { Reader, Writer } from '../database/connect.ts'
import type { PaperTable } from './tables/papers.ts'

export type PaperRow = Selectable<PaperTable>
/** A paper without its model, which lists do not need. */
export type PaperEntry = Omit<PaperRow, 'model' | 'commune_id' | 'template_version' | 'draft_id'> & {
  issuer_name: string | null
  dialogue_slug: string
}

export async function insertPaper(tx: Writer, paper: Insertable<PaperTable>) {
  await tx.insertInto('paper').values(paper).execute()
}

export async function findPaper(tx: Reader, id: string): Promise<PaperRow | undefined> {
  return tx.selectFrom('paper').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Keeps the other acts on a paper out until this transaction ends; the row itself never changes. */
export async function lockPaper(tx: Writer, id: string): Promise<PaperRow | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(tx)
  return findPaper(tx, id)
}

/** The latest paper of a kind; a plan that was replaced has an older one. */
export async function findPaperOfKind(tx: Reader, dialogueId: string, kind: string): Promise<PaperEntry | undefined> {
  const papers = await listPapers(tx, dialogueId)
  return papers.findLast((paper) => paper.kind === kind)
}

export async function listPapers(tx: Reader, dialogueId: string): Promise<PaperEntry[]> {
  return entries(tx).where('paper.dialogue_id', '=', dialogueId).orderBy('paper.issued_at').execute()
}

/** The register of a year, the newest number of each series first. */
export async function listRegister(tx: Reader, year: number): Promise<PaperEntry[]> {
  return entries(tx).where('paper.year', '=', year).orderBy('paper.series').orderBy('paper.number', 'desc').execute()
}

/** Who signed each paper of a year, and whom its own model names as recipients; the rest of a model is long. */
export async function listSigners(
  tx: Reader,
  year: number,
): Promise<{ id: string; signer: string | null; facts: Record<string, unknown> }[]> {
  return tx
    .selectFrom('paper')
    .select([
      'id',
      sql<string | null>`model -> 'signatory' ->> 'name'`.as('signer'),
      sql<Record<string, unknown>>`jsonb_build_object('to', model -> 'to', 'addressees', model -> 'addressees',
        'distributionList', model -> 'distributionList')`.as('facts'),
    ])
    .where('year', '=', year)
    .execute()
}

function entries(tx: Reader) {
  return tx
    .selectFrom('paper')
    .innerJoin('dialogue', 'dialogue.id', 'paper.dialogue_id')
    .leftJoin('membership', 'membership.user_id', 'paper.issued_by')
    .select([
      'paper.id',
      'paper.dialogue_id',
      'paper.kind',
      'paper.title',
      'paper.number',
      'paper.series',
      'paper.year',
      'paper.notation',
      'paper.issued_on',
      'paper.issued_at',
      'paper.issued_by',
      'paper.is_public',
      'paper.docx_hash',
      'paper.pdf_hash',
      'membership.name as issuer_name',
      'dialogue.slug as dialogue_slug',
    ])
}

/** The papers of a dialogue with their models, the first issued first. */
export async function listWholePapers(tx: Reader, dialogueId: string): Promise<PaperRow[]> {
  return tx
    .selectFrom('paper')
    .selectAll()
    .where('dialogue_id', '=', dialogueId)
    .orderBy('issued_at')
    .orderBy('number')
    .execute()
}
