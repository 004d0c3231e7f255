import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../database/connect.ts'
import type { PaperTemplateTable } from './tables.ts'

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
