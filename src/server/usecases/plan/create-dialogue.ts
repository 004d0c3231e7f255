import { yearOf, type IsoDate } from '#domain/calendar/iso-date.ts'
import type { Plan, PlanReading } from '#domain/plan/plan.ts'
import { slugify } from '#domain/vietnamese/slugify.ts'
import type { Writer } from '../../database/connect.ts'
import { newId } from '../../ids.ts'
import { insertDialogue, insertDialogueVillages } from '../../store/dialogues.ts'
import { insertPlan, type PlanSource } from '../../store/plans.ts'
import { insertTasks } from '../../store/tasks.ts'
import { listAssociations } from '../../store/units.ts'
import { today, type Context } from '../context.ts'
import { readLawBook } from '../law/read-law-book.ts'
import { insertQuotaWithSeats } from './change-quotas.ts'
import { foundVillages, titleOf } from './found-villages.ts'
import { matchAssociation, villagesAsWritten } from './match-unit.ts'
import { daysOf, tasksOfPlan } from './tasks-of-plan.ts'

export interface CreatedDialogue {
  dialogueId: string
  slug: string
}

/** A dialogue with everything that its plan says: villages, tasks, quotas and one row for each seat. */
export async function createDialogue(
  tx: Writer,
  context: Context,
  { reading, source }: { reading: PlanReading; source: PlanSource },
): Promise<CreatedDialogue> {
  const { plan } = reading
  const communeId = context.commune.id
  const day = daysOf(plan)?.first ?? today(context)
  const names = villagesAsWritten(source.text, plan.villages)
  const created = await insertUnderFreeSlug(tx, context, { plan, day, title: titleOf(names, day) })
  const { dialogueId } = created
  await insertPlan(tx, { communeId, dialogueId, source, reading })
  const villageIds = await foundVillages(tx, { communeId, names, shortNames: plan.villages, day })
  await insertDialogueVillages(tx, { communeId, dialogueId, villageIds })
  const tasks = tasksOfPlan(plan, await readLawBook(tx)).map((task, ordinal) => ({
    commune_id: communeId,
    id: newId(),
    dialogue_id: dialogueId,
    ordinal,
    what: task.what,
    responsible: task.responsible,
    due_on: task.dueOn,
    rule: task.rule,
  }))
  await insertTasks(tx, tasks)
  const associations = await listAssociations(tx, day)
  for (const [ordinal, quota] of plan.quotas.entries()) {
    const associationId = matchAssociation(associations, quota.organization)?.id ?? null
    await insertQuotaWithSeats(tx, { communeId, dialogueId, ordinal, associationId, ...quota })
  }
  return created
}

/** A slug is paper and memory: when it was given before, the new dialogue takes `-2`, and so on. */
async function insertUnderFreeSlug(
  tx: Writer,
  context: Context,
  { plan, day, title }: { plan: Plan; day: IsoDate; title: string },
): Promise<CreatedDialogue> {
  const names = plan.villages.slice(0, 2).map(slugify)
  const base = [...(names.length > 0 ? names : ['doi-thoai']), yearOf(day)].filter((part) => part !== '').join('-')
  const dialogueId = newId()
  const first = plan.sessions[0]
  for (let attempt = 1; ; attempt += 1) {
    const slug = attempt === 1 ? base : `${base}-${attempt}`
    const isInserted = await insertDialogue(tx, {
      commune_id: context.commune.id,
      id: dialogueId,
      slug,
      title,
      state: 'drafting',
      held_on: daysOf(plan)?.first ?? null,
      is_date_tentative: plan.eventDateTentative,
      starts_at: plan.eventStartTime ?? first?.time ?? null,
      venue: plan.venue ?? first?.venue ?? null,
      chair: plan.chair,
      created_at: new Date(context.now),
    })
    if (isInserted) return { dialogueId, slug }
  }
}
