import type { Selectable } from 'kysely'
import type { Plan, PlanReading } from '#domain/plan/plan.ts'
import type { Reader, Writer } from '../database/connect.ts'
import type { PlanTable } from './tables.ts'

export type PlanRow = Selectable<PlanTable>

export interface PlanSource {
  text: string
  name: string
}

export async function findPlan(tx: Reader, dialogueId: string): Promise<PlanRow | undefined> {
  return tx.selectFrom('plan').selectAll().where('dialogue_id', '=', dialogueId).executeTakeFirst()
}

export async function insertPlan(
  tx: Writer,
  {
    communeId,
    dialogueId,
    source,
    reading,
  }: { communeId: string; dialogueId: string; source: PlanSource; reading: PlanReading },
) {
  await tx
    .insertInto('plan')
    .values({
      commune_id: communeId,
      dialogue_id: dialogueId,
      source_text: source.text,
      source_name: source.name,
      content: JSON.stringify(reading.plan),
      evidence: JSON.stringify(reading.evidence),
      confidence: JSON.stringify(reading.confidence),
    })
    .execute()
}

/** `confirmed` are the paths that a person has looked at; evidence and source stay as they were read. */
export async function updatePlan(
  tx: Writer,
  dialogueId: string,
  { content, confirmed, at }: { content: Plan; confirmed: string[]; at: Date },
) {
  await tx
    .updateTable('plan')
    .set({ content: JSON.stringify(content), confirmed: JSON.stringify(confirmed), updated_at: at })
    .where('dialogue_id', '=', dialogueId)
    .execute()
}
