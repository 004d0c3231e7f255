import { z } from 'zod'
import { mendOf } from '#domain/law/mend-plan.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import { lockDialogue } from '../../store/dialogues.ts'
import { findPlanVersion } from '../../store/plans.ts'
import { today, type Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { changePlan } from './change-plan.ts'
import { judgePlan } from './judge-plan.ts'
import { headFor } from './plan-head.ts'

export const mendFindingInput = z.object({ dialogueId: z.uuid(), key: z.string().min(1).max(300) })

/** Mends a finding in the draft, or confirms the plan's own value where only its source was wrong. */
export async function mendFinding(
  context: Context,
  actor: Actor,
  input: z.input<typeof mendFindingInput>,
): Promise<{ version: number; rule: string; isUndoable: boolean } | Refused> {
  const parsed = mendFindingInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  const { dialogueId, key } = parsed.data
  return context.transact(async (tx) => {
    const dialogue = await lockDialogue(tx, dialogueId)
    if (!dialogue || !can(actor, 'plan.edit', { communeId: dialogue.commune_id })) return refuse('not-found')
    const head = await headFor(tx, dialogue, 'mended')
    if (isRefused(head)) return head
    const { row, plan } = head
    const { findings, law } = await judgePlan(tx, context, dialogue, { ...row, content: plan })
    const finding = findings.find((one) => one.key === key)
    if (!finding) return refuse('finding-gone')
    const mend = mendOf(plan, finding, law, today(context))
    if (mend.kind !== 'change' && mend.kind !== 'confirm') return refuse('finding-not-mendable')
    const changed = await changePlan(tx, context, actor, {
      dialogue,
      plan: mend.kind === 'change' ? mend.plan : plan,
      why: { cause: 'mended', reason: finding.mend.vi },
      confirmed: mend.kind === 'confirm' ? [mend.path] : [],
    })
    if (isRefused(changed)) return changed
    return { version: changed.version, rule: finding.rule, isUndoable: changed.differences.length > 0 }
  })
}

export const undoMendInput = z.object({ dialogueId: z.uuid(), version: z.coerce.number().int().min(2) })

/** Takes a mend back, as long as nothing was changed after it. */
export async function undoMend(
  context: Context,
  actor: Actor,
  input: z.input<typeof undoMendInput>,
): Promise<{ version: number } | Refused> {
  const parsed = undoMendInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  const { dialogueId, version } = parsed.data
  return context.transact(async (tx) => {
    const dialogue = await lockDialogue(tx, dialogueId)
    if (!dialogue || !can(actor, 'plan.edit', { communeId: dialogue.commune_id })) return refuse('not-found')
    const head = await headFor(tx, dialogue, 'restored')
    if (isRefused(head)) return head
    const mended = await findPlanVersion(tx, dialogue.id, version)
    const before = await findPlanVersion(tx, dialogue.id, version - 1)
    if (!before || mended?.cause !== 'mended' || head.version !== version) return refuse('nothing-to-undo')
    const why = { cause: 'restored' } as const
    const changed = await changePlan(tx, context, actor, { dialogue, plan: before.content, why })
    return isRefused(changed) ? changed : { version: changed.version }
  })
}
