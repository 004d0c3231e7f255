import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Reader, Writer } from '../database/connect.ts'
import type { EscalationTable } from './tables/sessions.ts'

export type EscalationRow = Selectable<EscalationTable>

function onRecord(tx: Reader) {
  return tx
    .selectFrom('escalation')
    .innerJoin('matter', 'matter.id', 'escalation.matter_id')
    .innerJoin('dialogue', 'dialogue.id', 'escalation.dialogue_id')
    .selectAll('escalation')
    .select([
      'matter.number as matter_number',
      'matter.title as matter_title',
      'matter.is_summary_approved',
      'dialogue.slug as dialogue_slug',
      'dialogue.title as dialogue_title',
    ])
}

export type EscalationOnRecord = NonNullable<Awaited<ReturnType<typeof findEscalation>>>

export async function findEscalation(tx: Reader, id: string) {
  return onRecord(tx).where('escalation.id', '=', id).executeTakeFirst()
}

export async function lockEscalation(tx: Writer, id: string): Promise<EscalationRow | undefined> {
  return tx.selectFrom('escalation').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** Those of concluded dialogues only, unless the provisional ones of a running session are asked for. */
export async function listEscalations(
  tx: Reader,
  filter: { dialogueId?: string; withProvisional?: boolean } = {},
): Promise<EscalationOnRecord[]> {
  let query = onRecord(tx).orderBy('dialogue.held_on', 'desc').orderBy('matter.number')
  if (filter.dialogueId) query = query.where('escalation.dialogue_id', '=', filter.dialogueId)
  if (!filter.withProvisional) query = query.where('escalation.frozen_at', 'is not', null)
  return query.execute()
}

export async function insertEscalation(tx: Writer, escalation: Insertable<EscalationTable>) {
  await tx.insertInto('escalation').values(escalation).execute()
}

export async function updateEscalation(tx: Writer, id: string, change: Updateable<EscalationTable>) {
  await tx.updateTable('escalation').set(change).where('id', '=', id).execute()
}

export async function freezeEscalations(tx: Writer, dialogueId: string, at: number) {
  await tx
    .updateTable('escalation')
    .set({ frozen_at: new Date(at) })
    .where('dialogue_id', '=', dialogueId)
    .where('frozen_at', 'is', null)
    .execute()
}

export async function deleteEscalationOfMatter(tx: Writer, matterId: string) {
  await tx.deleteFrom('escalation').where('matter_id', '=', matterId).execute()
}
