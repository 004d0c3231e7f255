import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { partOf, type PlanDifference } from '#domain/plan/compare-plans.ts'
import { comparePlans } from '#domain/plan/compare-plans.ts'
import { eventDaysOf } from '#domain/plan/event-days.ts'
import type { Plan } from '#domain/plan/plan.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import { findDialogue, listDialogueVillages } from '../../store/dialogues.ts'
import { findPlanVersion } from '../../store/plans.ts'
import { listQuotas, listSeats } from '../../store/seats.ts'
import { listAssociations, listOffices, listVillages } from '../../store/units.ts'
import { today, type Context } from '../context.ts'
import { judgeHead } from './judge-head.ts'
import type { JudgedFinding } from './judge-plan.ts'
import { findHead, headFor } from './plan-head.ts'
import { dialogueView, type DialogueView } from '../dialogue/dialogue-view.ts'

export const readPlanDraftInput = z.object({ dialogueId: z.uuid() })

export interface PlanDraft {
  dialogue: DialogueView
  plan: Plan
  version: number
  /** Set when the plan is issued and this is the draft of its amendment. */
  amendment: { reason: string } | null
  findings: JudgedFinding[]
  quotas: { id: string; organization: string; named: number }[]
  /** What the commune has, to be chosen instead of typed. */
  known: { villages: { name: string; shortName: string }[]; offices: string[]; associations: string[] }
}

/** The plan as it may be edited now. */
export async function readPlanDraft(
  context: Context,
  actor: Actor,
  input: z.input<typeof readPlanDraftInput>,
): Promise<PlanDraft | Refused> {
  const parsed = readPlanDraftInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  return context.transact(async (tx) => {
    const dialogue = await findDialogue(tx, parsed.data.dialogueId)
    if (!dialogue || !can(actor, 'plan.edit', { communeId: dialogue.commune_id })) return refuse('not-found')
    const head = await headFor(tx, dialogue, 'edited')
    if (isRefused(head)) return head
    const day = eventDaysOf(head.plan)?.first ?? today(context)
    const seats = await listSeats(tx, dialogue.id)
    return {
      dialogue: dialogueView(dialogue, await listDialogueVillages(tx, dialogue.id)),
      plan: head.plan,
      version: head.version,
      amendment: head.amendment && { reason: head.amendment.reason },
      findings: (await judgeHead(tx, context, dialogue, head)).findings,
      quotas: (await listQuotas(tx, dialogue.id)).map(({ id, organization }) => ({
        id,
        organization,
        named: seats.filter(({ quota_id, name }) => quota_id === id && name !== null).length,
      })),
      known: {
        villages: (await listVillages(tx, day)).map(({ name, short_name }) => ({ name, shortName: short_name })),
        offices: (await listOffices(tx, day)).map(({ name }) => name),
        associations: (await listAssociations(tx, day)).map(({ name }) => name),
      },
    }
  })
}

export const readChangesSinceInput = z.object({ dialogueId: z.uuid(), base: z.int().min(1) })

export interface ChangesSince {
  version: number
  who: string
  differences: PlanDifference[]
}

/** What others have done to a plan since a version was shown; for the person who was slower. */
export async function readChangesSince(
  context: Context,
  actor: Actor,
  input: z.input<typeof readChangesSinceInput>,
): Promise<ChangesSince | Refused> {
  const parsed = readChangesSinceInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  const { dialogueId, base } = parsed.data
  return context.transact(async (tx) => {
    const dialogue = await findDialogue(tx, dialogueId)
    const head = dialogue && (await findHead(tx, dialogue))
    const seen = await findPlanVersion(tx, dialogueId, base)
    if (!dialogue || !head || !seen || !can(actor, 'plan.edit', { communeId: dialogue.commune_id }))
      return refuse('not-found')
    const latest = await findPlanVersion(tx, dialogueId, head.version)
    const differences = comparePlans(seen.content, head.plan)
    return { version: head.version, who: latest?.made_by_name ?? '', differences }
  })
}

/** Only those that a page is about. */
export function differencesIn(differences: readonly PlanDifference[], parts: readonly string[]): PlanDifference[] {
  return differences.filter((difference) => parts.includes(partOf(difference)))
}
