import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../database/connect.ts'
import type { ArchiveBundleTable } from './tables/dialogues.ts'

export type ArchiveBundleRow = Selectable<ArchiveBundleTable>

export async function insertBundle(tx: Writer, bundle: Insertable<ArchiveBundleTable>) {
  await tx.insertInto('archive_bundle').values(bundle).execute()
}

export async function findBundle(tx: Reader, id: string): Promise<ArchiveBundleRow | undefined> {
  return tx.selectFrom('archive_bundle').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The newest first, without what they hold. */
export async function listBundles(tx: Reader, dialogueId: string): Promise<Omit<ArchiveBundleRow, 'manifest'>[]> {
  return tx
    .selectFrom('archive_bundle')
    .select(['commune_id', 'id', 'dialogue_id', 'retention', 'has_names', 'zip_hash', 'zip_size', 'pdf_hash', 'pages'])
    .select(['made_by', 'made_by_name', 'made_at'])
    .where('dialogue_id', '=', dialogueId)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}
