import { yearOf, type IsoDate } from '#domain/calendar/iso-date.ts'
import type { Plan, PlanReading } from '#domain/plan/plan.ts'
import { slugify } from '#domain/vietnamese/slugify.ts'
import type { Writer } from '../../database/connect.ts'
import { villageWords } from '../../documents/kinds/wording.ts'
import { newId } from '../../ids.ts'
import { insertDialogue, insertDialogueVillages } from '../../store/dialogues.ts'
import { insertPlan, type PlanSource } from '../../store/plans.ts'
import { insertTasks } from '../../store/tasks.ts'
import { insertUnit, listAssociations, listUnitSlugs, listVillages } from '../../store/units.ts'
import { today, type Context } from '../context.ts'
import { insertQuotaWithSeats } from './change-quotas.ts'
import { matchAssociation, matchVillage } from './match-unit.ts'
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
  const created = await insertUnderFreeSlug(tx, context, plan, day)
  const { dialogueId } = created
  await insertPlan(tx, { communeId, dialogueId, source, reading })
  await insertDialogueVillages(tx, { communeId, dialogueId, villageIds: await villagesOf(tx, communeId, plan, day) })
  const tasks = tasksOfPlan(plan).map((task, ordinal) => ({
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
async function insertUnderFreeSlug(tx: Writer, context: Context, plan: Plan, day: IsoDate): Promise<CreatedDialogue> {
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
      title: titleOf(plan, day),
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

function titleOf({ villages }: Plan, day: IsoDate): string {
  const whom = villages.length > 3 ? `${villages.length} thôn` : villageWords(villages)
  return `Đối thoại với Nhân dân ${whom} năm ${yearOf(day)}`.replace(/ {2,}/g, ' ')
}

async function villagesOf(tx: Writer, communeId: string, plan: Plan, day: IsoDate): Promise<string[]> {
  const known = await listVillages(tx, day)
  const slugs = new Set(await listUnitSlugs(tx, 'village'))
  const ids = new Set<string>()
  for (const name of plan.villages) {
    const village = matchVillage(known, name) ?? newVillage(communeId, name, slugs, known.length)
    ids.add(village.id)
    if (known.includes(village)) continue
    await insertUnit(tx, village)
    known.push(village)
    slugs.add(village.slug)
  }
  return [...ids]
}

function newVillage(communeId: string, name: string, slugs: ReadonlySet<string>, ordinal: number) {
  const base = slugify(name) || 'thon'
  let slug = base
  for (let attempt = 2; slugs.has(slug); attempt += 1) slug = `${base}-${attempt}`
  return {
    commune_id: communeId,
    id: newId(),
    kind: 'village' as const,
    name: villageWords([name]).replace(/^thôn /, 'Thôn '),
    short_name: name,
    slug,
    is_reception: false,
    ordinal,
    valid_from: null,
    valid_to: null,
  }
}
