import { canonicalJson } from '#domain/canonical-json.ts'
import { comparePlans, partOf, type PlanDifference } from '#domain/plan/compare-plans.ts'
import { mergePlans } from '#domain/plan/merge-plans.ts'
import type { Plan } from '#domain/plan/plan.ts'
import { settleDeadlines } from '#domain/plan/settle-deadlines.ts'
import { actorKey, actorName, type Actor } from '#domain/permission/actor.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import type { Writer } from '../../database/connect.ts'
import { sha256 } from '../../ids.ts'
import { insertAudit } from '../../store/audit.ts'
import type { DialogueRow } from '../../store/dialogues.ts'
import { updateAmendment } from '../../store/plan-amendments.ts'
import { findPlanVersion, insertPlanVersion, findLastVersion, updatePlan } from '../../store/plans.ts'
import type { PlanCause } from '../../store/tables/plans.ts'
import type { Context } from '../context.ts'
import { readLawBook } from '../law/read-law-book.ts'
import { followPlan } from './follow-plan.ts'
import { headFor, type PlanHead } from './plan-head.ts'

export interface Why {
  cause: PlanCause
  /** In the words of the person, where one gave them. */
  reason?: string | null
}

export interface PlanChange {
  /** Locked by the caller, who has asked for the right. */
  dialogue: DialogueRow
  plan: Plan
  why: Why
  /** The version that the person saw. When others have changed the same part since, the change is refused. */
  base?: number | undefined
  /** Paths that the person has looked at and left as they are. */
  confirmed?: readonly string[] | undefined
  /** For each quota of the plan the quota that it was, where its name was changed. */
  quotaIds?: readonly (string | undefined)[] | undefined
}

export interface ChangedPlan {
  version: number
  differences: PlanDifference[]
}

/**
 * The one way in which a plan changes: the new content becomes the next version, and villages, quotas and seats, tasks
 * and the dialogue's own row follow it. A change of nothing writes nothing. Of an issued plan only the days change this
 * way; everything else is written into the draft of its amendment, which nothing follows until it is issued.
 */
export async function changePlan(
  tx: Writer,
  context: Context,
  actor: Actor,
  { dialogue, plan: wanted, why, base, confirmed = [], quotaIds }: PlanChange,
): Promise<ChangedPlan | Refused> {
  const head = await headFor(tx, dialogue, why.cause)
  if (isRefused(head)) return head
  const merged = await upToDate(tx, dialogue.id, head, wanted, base)
  if (isRefused(merged)) return merged
  const plan = settleDeadlines(head.plan, merged, (await readLawBook(tx)).holidays)
  const differences = comparePlans(head.plan, plan)
  const { amendment, row } = head
  const isChanged = differences.length > 0
  const version = isChanged ? (await findLastVersion(tx, dialogue.id)) + 1 : head.version
  if (isChanged && !amendment) {
    const following = { dialogue, before: head.plan, plan, source: row, quotaIds, reason: why.reason ?? null }
    const refused = await followPlan(tx, context, actor, following)
    if (refused) return refused
  }
  if (isChanged) {
    const amendmentId = amendment?.id ?? null
    await writeVersion(tx, context, actor, { dialogue, number: version, plan, why, differences, amendmentId })
  }
  const seen = [...new Set([...row.confirmed, ...confirmed, ...differences.filter(isWhole).map(({ path }) => path)])]
  const standing = amendment ? { content: row.content, version: row.version } : { content: plan, version }
  await updatePlan(tx, dialogue.id, { ...standing, confirmed: seen, at: new Date(context.now) })
  if (amendment) await updateAmendment(tx, amendment.id, { version })
  const detail = { version, cause: why.cause, fields: [...new Set(differences.map(partOf))] }
  await insertAudit(tx, dialogue.commune_id, actor, { action: 'plan.edit', thing: 'dialogue', id: dialogue.id, detail })
  return { version, differences }
}

/** The first version of a plan, and every later one. */
export async function writeVersion(
  tx: Writer,
  context: Context,
  actor: Actor,
  {
    dialogue,
    number,
    plan,
    why,
    differences,
    amendmentId = null,
  }: {
    dialogue: DialogueRow
    number: number
    plan: Plan
    why: Why
    differences: PlanDifference[]
    amendmentId?: string | null
  },
) {
  await insertPlanVersion(tx, {
    commune_id: dialogue.commune_id,
    dialogue_id: dialogue.id,
    number,
    content: JSON.stringify(plan),
    hash: hashOfPlan(plan),
    cause: why.cause,
    reason: why.reason || null,
    changes: JSON.stringify(differences),
    made_by: actorKey(actor),
    made_by_name: actorName(actor),
    made_at: new Date(context.now),
    amendment_id: amendmentId,
  })
}

export function hashOfPlan(plan: Plan): string {
  return sha256(canonicalJson(plan))
}

/** The wanted plan over what others have done since it was shown. */
async function upToDate(
  tx: Writer,
  dialogueId: string,
  head: PlanHead,
  wanted: Plan,
  base: number | undefined,
): Promise<Plan | Refused> {
  if (base === undefined || base === head.version) return wanted
  const seen = await findPlanVersion(tx, dialogueId, base)
  if (!seen) return refuse('invalid-input', { field: 'base' })
  const { plan, conflicts } = mergePlans(seen.content, wanted, head.plan)
  if (plan) return plan
  const latest = await findPlanVersion(tx, dialogueId, head.version)
  const who = latest?.made_by_name ?? ''
  return refuse('plan-changed', {
    detail: { who, base, version: head.version, parts: conflicts.map(partOf).join(',') },
  })
}

/** A value for itself, which a person has now set; items of lists are found by what was read in them. */
function isWhole({ path }: PlanDifference): boolean {
  return !path.includes('.')
}
