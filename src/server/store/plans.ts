import type { Insertable, Selectable } from 'kysely'
import type { Plan, PlanReading } from '#domain/plan/plan.ts'
import type { Reader, Writer } from '../database/connect.ts'
import type { PlanTable, PlanVersionTable } from './tables/plans.ts'

export type PlanRow = Selectable<PlanTable>
export type PlanVersionRow = Selectable<PlanVersionTable>

export interface PlanSource {
  text: string
  name: string
  /** Hash of the stored file, where there is one. */
  fileHash?: string | null
}

export async function findPlan(tx: Reader, dialogueId: string): Promise<PlanRow | undefined> {
  return tx.selectFrom('plan').selectAll().where('dialogue_id', '=', dialogueId).executeTakeFirst()
}

/** Its first version has been written before. */
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
      source_file: source.fileHash ?? null,
      content: JSON.stringify(reading.plan),
      evidence: JSON.stringify(reading.evidence),
      confidence: JSON.stringify(reading.confidence),
      version: 1,
    })
    .execute()
}

/** `confirmed` are the paths that a person has looked at; evidence and source stay as they were read. */
export async function updatePlan(
  tx: Writer,
  dialogueId: string,
  { content, confirmed, version, at }: { content: Plan; confirmed: string[]; version: number; at: Date },
) {
  await tx
    .updateTable('plan')
    .set({ content: JSON.stringify(content), confirmed: JSON.stringify(confirmed), version, updated_at: at })
    .where('dialogue_id', '=', dialogueId)
    .execute()
}

/** A plan that was read again, from another file or text. */
export async function updatePlanSource(
  tx: Writer,
  dialogueId: string,
  { source, reading }: { source: PlanSource; reading: Pick<PlanReading, 'evidence' | 'confidence'> },
) {
  await tx
    .updateTable('plan')
    .set({
      source_text: source.text,
      source_name: source.name,
      source_file: source.fileHash ?? null,
      evidence: JSON.stringify(reading.evidence),
      confidence: JSON.stringify(reading.confidence),
    })
    .where('dialogue_id', '=', dialogueId)
    .execute()
}

/** Paths that a person has looked at, in place of those known before. */
export async function updateConfirmed(tx: Writer, dialogueId: string, confirmed: readonly string[]) {
  await tx
    .updateTable('plan')
    .set({ confirmed: JSON.stringify(confirmed) })
    .where('dialogue_id', '=', dialogueId)
    .execute()
}

export async function insertPlanVersion(tx: Writer, version: Insertable<PlanVersionTable>) {
  await tx.insertInto('plan_version').values(version).execute()
}

export async function findPlanVersion(
  tx: Reader,
  dialogueId: string,
  number: number,
): Promise<PlanVersionRow | undefined> {
  return tx
    .selectFrom('plan_version')
    .selectAll()
    .where('dialogue_id', '=', dialogueId)
    .where('number', '=', number)
    .executeTakeFirst()
}

/** The latest first. */
export async function listPlanVersions(tx: Reader, dialogueId: string, from = 1): Promise<PlanVersionRow[]> {
  return tx
    .selectFrom('plan_version')
    .selectAll()
    .where('dialogue_id', '=', dialogueId)
    .where('number', '>=', from)
    .orderBy('number', 'desc')
    .execute()
}

/** Versions are counted over the plan and all its amendments. */
export async function findLastVersion(tx: Reader, dialogueId: string): Promise<number> {
  const row = await tx
    .selectFrom('plan_version')
    .select('number')
    .where('dialogue_id', '=', dialogueId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.number ?? 0
}
