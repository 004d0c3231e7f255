import { yearOf, type IsoDate } from '#domain/calendar/iso-date.ts'
import type { Actor } from '#domain/permission/actor.ts'
import type { Plan, PlanReading } from '#domain/plan/plan.ts'
import { slugify } from '#domain/vietnamese/slugify.ts'
import type { Writer } from '../../database/connect.ts'
import { newId } from '../../ids.ts'
import { findDialogue, insertDialogue } from '../../store/dialogues.ts'
import { insertPlan, type PlanSource } from '../../store/plans.ts'
import { today, type Context } from '../context.ts'
import { writeVersion, type Why } from './change-plan.ts'
import { dialogueFields, followPlan } from './follow-plan.ts'
import { titleOf } from './found-villages.ts'
import { villagesAsWritten } from './match-unit.ts'
import { eventDaysOf } from '#domain/plan/event-days.ts'

export interface CreatedDialogue {
  dialogueId: string
  slug: string
}

/** A dialogue with everything that its plan says: villages, tasks, quotas and one row for each seat. */
export async function createDialogue(
  tx: Writer,
  context: Context,
  actor: Actor,
  { reading, source, why }: { reading: PlanReading; source: PlanSource; why: Why },
): Promise<CreatedDialogue> {
  const { plan } = reading
  const communeId = context.commune.id
  const day = eventDaysOf(plan)?.first ?? today(context)
  const title = titleOf(villagesAsWritten(source.text, plan.villages), day)
  const created = await insertUnderFreeSlug(tx, context, { plan, day, title })
  const { dialogueId } = created
  const dialogue = await findDialogue(tx, dialogueId)
  if (!dialogue) throw new Error('the dialogue was not written')
  await writeVersion(tx, context, actor, { dialogue, number: 1, plan, why, differences: [] })
  await insertPlan(tx, { communeId, dialogueId, source, reading })
  await followPlan(tx, context, actor, { dialogue, before: null, plan, source: { source_text: source.text } })
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
  for (let attempt = 1; ; attempt += 1) {
    const slug = attempt === 1 ? base : `${base}-${attempt}`
    const isInserted = await insertDialogue(tx, {
      commune_id: context.commune.id,
      id: dialogueId,
      slug,
      title,
      state: 'drafting',
      ...dialogueFields(plan),
      created_at: new Date(context.now),
    })
    if (isInserted) return { dialogueId, slug }
  }
}
