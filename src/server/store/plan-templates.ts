import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Reader, Writer } from '../database/connect.ts'
import type { PlanTemplateTable } from './tables/plans.ts'

type PlanTemplateRow = Selectable<PlanTemplateTable>

/** Those that were not removed, by name. */
export async function listPlanTemplates(tx: Reader): Promise<PlanTemplateRow[]> {
  return tx.selectFrom('plan_template').selectAll().where('removed_at', 'is', null).orderBy('name').execute()
}

export async function findPlanTemplate(tx: Reader, id: string): Promise<PlanTemplateRow | undefined> {
  return tx
    .selectFrom('plan_template')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

export async function insertPlanTemplate(tx: Writer, template: Insertable<PlanTemplateTable>) {
  await tx.insertInto('plan_template').values(template).execute()
}

export async function updatePlanTemplate(tx: Writer, id: string, change: Updateable<PlanTemplateTable>) {
  await tx.updateTable('plan_template').set(change).where('id', '=', id).execute()
}
