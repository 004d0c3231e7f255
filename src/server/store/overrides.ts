import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../database/connect.ts'
import type { FindingOverrideTable } from './tables/law.ts'

export type OverrideRow = Selectable<FindingOverrideTable>

/** Every setting aside of a finding and every taking up again, oldest first: the last of a place says how it stands. */
export async function listOverrides(tx: Reader, dialogueId: string): Promise<OverrideRow[]> {
  return tx
    .selectFrom('finding_override')
    .selectAll()
    .where('dialogue_id', '=', dialogueId)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

export async function insertOverride(tx: Writer, override: Insertable<FindingOverrideTable>) {
  await tx.insertInto('finding_override').values(override).execute()
}
