import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Reader, Writer } from '../database/connect.ts'
import type { CommitmentExtensionTable, CommitmentTable } from './tables/sessions.ts'

export type CommitmentRow = Selectable<CommitmentTable>
export type ExtensionRow = Selectable<CommitmentExtensionTable>

/** A promise with its matter, office, dialogue and the number of extensions. */
function onRecord(tx: Reader) {
  return tx
    .selectFrom('commitment')
    .innerJoin('matter', 'matter.id', 'commitment.matter_id')
    .innerJoin('dialogue', 'dialogue.id', 'commitment.dialogue_id')
    .innerJoin('unit as office', 'office.id', 'commitment.office_id')
    .leftJoin('file', 'file.hash', 'commitment.evidence_hash')
    .selectAll('commitment')
    .select([
      'matter.number as matter_number',
      'matter.title as matter_title',
      'matter.is_summary_approved',
      'office.name as office',
      'dialogue.slug as dialogue_slug',
      'dialogue.title as dialogue_title',
      'dialogue.held_on',
      'file.media_type as evidence_type',
    ])
    .select((eb) => [
      eb
        .selectFrom('commitment_extension as extension')
        .whereRef('extension.commitment_id', '=', 'commitment.id')
        .select((of) => of.fn.countAll<number>().as('n'))
        .as('extensions'),
      eb
        .selectFrom('ledger_entry as entry')
        .whereRef('entry.matter_id', '=', 'matter.id')
        .where('entry.term', '=', 'promised')
        .select((of) => of.fn.countAll<number>().as('n'))
        .as('opinions'),
    ])
}

export type CommitmentOnRecord = NonNullable<Awaited<ReturnType<typeof findCommitment>>>

export async function findCommitment(tx: Reader, id: string) {
  return onRecord(tx).where('commitment.id', '=', id).executeTakeFirst()
}

export async function lockCommitment(tx: Writer, id: string): Promise<CommitmentRow | undefined> {
  return tx.selectFrom('commitment').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function findCommitmentOfMatter(tx: Reader, matterId: string) {
  return onRecord(tx).where('commitment.matter_id', '=', matterId).executeTakeFirst()
}

/** Those of concluded dialogues only, unless the provisional ones of a running session are asked for. */
export async function listCommitments(
  tx: Reader,
  filter: { dialogueId?: string; officeId?: string; withProvisional?: boolean } = {},
): Promise<CommitmentOnRecord[]> {
  let query = onRecord(tx).orderBy('commitment.due_on')
  if (filter.dialogueId) query = query.where('commitment.dialogue_id', '=', filter.dialogueId)
  if (filter.officeId) query = query.where('commitment.office_id', '=', filter.officeId)
  if (!filter.withProvisional) query = query.where('commitment.frozen_at', 'is not', null)
  return query.execute()
}

export async function insertCommitment(tx: Writer, commitment: Insertable<CommitmentTable>) {
  await tx.insertInto('commitment').values(commitment).execute()
}

export async function updateCommitment(tx: Writer, id: string, change: Updateable<CommitmentTable>) {
  await tx.updateTable('commitment').set(change).where('id', '=', id).execute()
}

export async function freezeCommitments(tx: Writer, dialogueId: string, at: number) {
  await tx
    .updateTable('commitment')
    .set({ frozen_at: new Date(at) })
    .where('dialogue_id', '=', dialogueId)
    .where('frozen_at', 'is', null)
    .execute()
}

export async function insertExtension(tx: Writer, extension: Insertable<CommitmentExtensionTable>) {
  await tx.insertInto('commitment_extension').values(extension).execute()
}

/** Oldest first. */
export async function listExtensions(tx: Reader, commitmentId: string): Promise<ExtensionRow[]> {
  return tx
    .selectFrom('commitment_extension')
    .selectAll()
    .where('commitment_id', '=', commitmentId)
    .orderBy('extended_at')
    .orderBy('to_due_on')
    .execute()
}

/** Only a provisional one: the database keeps a concluded promise. */
export async function deleteCommitmentOfMatter(tx: Writer, matterId: string) {
  await tx.deleteFrom('commitment').where('matter_id', '=', matterId).execute()
}
