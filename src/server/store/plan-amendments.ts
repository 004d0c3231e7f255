import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Reader, Writer } from '../database/connect.ts'
import type { PlanAmendmentTable, PlanPaperTable } from './tables/plans.ts'

export type PlanAmendmentRow = Selectable<PlanAmendmentTable>
export type PlanPaperRow = Selectable<PlanPaperTable>

export async function findOpenAmendment(tx: Reader, dialogueId: string): Promise<PlanAmendmentRow | undefined> {
  return tx
    .selectFrom('plan_amendment')
    .selectAll()
    .where('dialogue_id', '=', dialogueId)
    .where('state', '=', 'open')
    .executeTakeFirst()
}

export async function insertAmendment(tx: Writer, amendment: Insertable<PlanAmendmentTable>) {
  await tx.insertInto('plan_amendment').values(amendment).execute()
}

export async function updateAmendment(tx: Writer, id: string, change: Updateable<PlanAmendmentTable>) {
  await tx.updateTable('plan_amendment').set(change).where('id', '=', id).execute()
}

export async function insertPlanPaper(tx: Writer, paper: Insertable<PlanPaperTable>) {
  await tx.insertInto('plan_paper').values(paper).execute()
}

/** The papers of a plan with their versions, the first issued first. */
export async function listPlanPapers(tx: Reader, dialogueId: string) {
  return tx
    .selectFrom('plan_paper')
    .innerJoin('paper', 'paper.id', 'plan_paper.paper_id')
    .where('plan_paper.dialogue_id', '=', dialogueId)
    .selectAll('plan_paper')
    .select(['paper.notation', 'paper.issued_on', 'paper.issued_at'])
    .orderBy('paper.issued_at')
    .orderBy('paper.number')
    .execute()
}
