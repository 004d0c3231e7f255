import { isSameValue } from '#domain/canonical-json.ts'
import type { Actor } from '#domain/permission/actor.ts'
import type { Plan } from '#domain/plan/plan.ts'
import type { Refused } from '#domain/refusal.ts'
import { yearOf } from '#domain/calendar/iso-date.ts'
import type { Writer } from '../../database/connect.ts'
import { replaceDialogueVillages, updateDialogue, type DialogueRow } from '../../store/dialogues.ts'
import { today, type Context } from '../context.ts'
import { changeQuotas } from './change-quotas.ts'
import { foundVillages, titleOf } from './found-villages.ts'
import { villagesAsWritten } from './match-unit.ts'
import { moveTasks } from './move-tasks.ts'
import { eventDaysOf } from '#domain/plan/event-days.ts'

interface Following {
  dialogue: DialogueRow
  /** Null when the dialogue begins with this plan. */
  before: Plan | null
  plan: Plan
  source: { source_text: string }
  quotaIds?: readonly (string | undefined)[] | undefined
  /** Why, beside every moved date of an issued plan. */
  reason?: string | null
}

/** Brings along everything that hangs on a plan. Named delegates and what is done stay. */
export async function followPlan(
  tx: Writer,
  context: Context,
  actor: Actor,
  { dialogue, before, plan, source, quotaIds, reason = null }: Following,
): Promise<Refused | undefined> {
  const place = { communeId: dialogue.commune_id, dialogueId: dialogue.id }
  const day = eventDaysOf(plan)?.first ?? today(context)
  // First what may be refused: a refusal leaves everything as it was.
  if (!before || !isSameValue(before.quotas, plan.quotas)) {
    const wanted = plan.quotas.map((quota, index) => ({ ...quota, id: quotaIds?.[index] }))
    const refused = await changeQuotas(tx, { ...place, wanted, day })
    if (refused) return refused
  }
  const names = villagesAsWritten(source.source_text, plan.villages)
  if (!before || !isSameValue(before.villages, plan.villages)) {
    const villages = { communeId: place.communeId, names, shortNames: plan.villages, day }
    await replaceDialogueVillages(tx, { ...place, villageIds: await foundVillages(tx, villages) })
  }
  const isIssued = dialogue.state !== 'drafting'
  await moveTasks(tx, context, actor, { ...place, before, after: plan, isIssued, reason })
  const isCalledAnew = !before || !isSameValue(before.villages, plan.villages) || yearBefore(before) !== yearOf(day)
  await updateDialogue(tx, dialogue.id, {
    ...dialogueFields(plan),
    ...(isCalledAnew ? { title: titleOf(names, day) } : {}),
  })
  return undefined
}

/** What the dialogue's own row says of its plan: when it begins, where, and who is at the table. */
export function dialogueFields(plan: Plan) {
  const first = plan.sessions[0]
  return {
    held_on: eventDaysOf(plan)?.first ?? null,
    is_date_tentative: plan.eventDateTentative,
    starts_at: plan.eventStartTime ?? first?.time ?? null,
    venue: plan.venue ?? first?.venue ?? null,
    chair: plan.chair,
    secretary: plan.secretary ?? null,
  }
}

function yearBefore(plan: Plan): number | null {
  const day = eventDaysOf(plan)?.first
  return day ? yearOf(day) : null
}
