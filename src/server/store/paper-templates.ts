import { sql, type Insertable, type Selectable } from 'kysely'
import type { Reader, Writer } from '../database/connect.ts'
import type { PaperTemplateTable } from './tables/papers.ts'

export type PaperTemplateRow = Selectable<PaperTemplateTable>

/** The last version of a kind, whether it has words or says that the shipped ones hold again. */
export async function findPaperTemplate(tx: Reader, kind: string): Promise<PaperTemplateRow | undefined> {
  return tx
    .selectFrom('paper_template')
    .selectAll()
    .where('kind', '=', kind)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function insertPaperTemplate(tx: Writer, row: Insertable<PaperTemplateTable>) {
  await tx.insertInto('paper_template').values(row).execute()
}

/** Every version of every kind, the oldest first, with who made it. */
export async function listPaperTemplates(tx: Reader) {
  return tx
    .selectFrom('paper_template')
    .leftJoin('membership', 'membership.user_id', 'paper_template.made_by')
    .selectAll('paper_template')
    .select('membership.name as maker_name')
    .orderBy('kind')
    .orderBy('version')
    .execute()
}

/** Keeps the next version of a kind for this transaction. */
export async function lockPaperTemplate(tx: Writer, communeId: string, kind: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`paper_template ${communeId} ${kind}`}, 0))`.execute(tx)
}
