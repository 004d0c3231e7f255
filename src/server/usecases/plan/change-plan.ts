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
import { findPlan, findPlanVersion, insertPlanVersion, updatePlan } from '../../store/plans.ts'
import type { PlanCause } from '../../store/tables.ts'
import type { Context } from '../context.ts'
import { readLawBook } from '../law/read-law-book.ts'
import { followPlan } from './follow-plan.ts'

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

/** What may be changed after the plan has been issued, and only by these acts. */
const afterIssue: PlanCause[] = ['rescheduled', 'amended']

/**
 * The one way in which a plan changes: the new content becomes the next version, and villages, quotas and seats, tasks
 * and the dialogue's own row follow it. A change of nothing writes nothing.
 */
export async function changePlan(
  tx: Writer,
  context: Context,
  actor: Actor,
  { dialogue, plan: wanted, why, base, confirmed = [], quotaIds }: PlanChange,
): Promise<ChangedPlan | Refused> {
  const row = await findPlan(tx, dialogue.id)
  if (!row) return refuse('not-found')
  if (dialogue.state !== 'drafting' && !afterIssue.includes(why.cause)) return refuse('already-issued')
  const merged = await upToDate(tx, row, wanted, base)
  if (isRefused(merged)) return merged
  const plan = settleDeadlines(row.content, merged, (await readLawBook(tx)).holidays)
  const differences = comparePlans(row.content, plan)
  const version = row.version + (differences.length > 0 ? 1 : 0)
  if (differences.length > 0) {
    const refused = await followPlan(tx, context, { dialogue, before: row.content, plan, source: row, quotaIds })
    if (refused) return refused
    await writeVersion(tx, context, actor, { dialogue, number: version, plan, why, differences })
  }
  const seen = [...new Set([...row.confirmed, ...confirmed, ...differences.filter(isWhole).map(({ path }) => path)])]
  await updatePlan(tx, dialogue.id, { content: plan, confirmed: seen, version, at: new Date(context.now) })
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
  }: { dialogue: DialogueRow; number: number; plan: Plan; why: Why; differences: PlanDifference[] },
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
  })
}

export function hashOfPlan(plan: Plan): string {
  return sha256(canonicalJson(plan))
}

/** The wanted plan over what others have done since it was shown. */
async function upToDate(
  tx: Writer,
  row: { dialogue_id: string; content: Plan; version: number },
  wanted: Plan,
  base: number | undefined,
): Promise<Plan | Refused> {
  if (base === undefined || base === row.version) return wanted
  const seen = await findPlanVersion(tx, row.dialogue_id, base)
  if (!seen) return refuse('invalid-input', { field: 'base' })
  const { plan, conflicts } = mergePlans(seen.content, wanted, row.content)
  if (plan) return plan
  const latest = await findPlanVersion(tx, row.dialogue_id, row.version)
  const who = latest?.made_by_name ?? ''
  return refuse('plan-changed', { detail: { who, base, version: row.version, parts: conflicts.map(partOf).join(',') } })
}

/** A value for itself, which a person has now set; items of lists are found by what was read in them. */
function isWhole({ path }: PlanDifference): boolean {
  return !path.includes('.')
}
