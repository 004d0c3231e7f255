import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import type { DocumentWriters } from '../../documents/writers.ts'
import { insertAudit } from '../../store/audit.ts'
import { lockDialogue, updateDialogue } from '../../store/dialogues.ts'
import { findPlan } from '../../store/plans.ts'
import { fixFirstDueDates } from '../../store/tasks.ts'
import type { Context } from '../context.ts'
import type { IssuedPaper } from '../paper/issue-paper.ts'
import { issueVersion, prepareVersion } from './issue-version.ts'
import { judgePlan } from './judge-plan.ts'
import { missingForIssue } from './missing-for-issue.ts'

export const issuePlanInput = z.object({ dialogueId: z.uuid() })

/** Gives the plan its number and freezes it as Word and PDF; from then on the dialogue is in preparation. */
export async function issuePlan(
  context: Context,
  actor: Actor,
  input: z.input<typeof issuePlanInput>,
  writers: DocumentWriters,
): Promise<IssuedPaper | Refused> {
  const parsed = issuePlanInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  return context.transact(async (tx) => {
    const dialogue = await lockDialogue(tx, parsed.data.dialogueId)
    const plan = dialogue && (await findPlan(tx, dialogue.id))
    if (!dialogue || !plan || !can(actor, 'plan.issue', { communeId: dialogue.commune_id })) return refuse('not-found')
    if (dialogue.state !== 'drafting') return refuse('already-issued')
    const missing = missingForIssue(dialogue)
    if (missing.length > 0) return refuse('plan-incomplete', { detail: { missing: missing.join(', ') } })
    const { findings } = await judgePlan(tx, context, dialogue, plan)
    const blocking = findings.filter(({ isBlocking }) => isBlocking)
    if (blocking.length > 0) {
      const rules = blocking.map(({ rule }) => rule).join(', ')
      return refuse('plan-blocked', { detail: { count: blocking.length, rules } })
    }
    const { content, version, confirmed } = plan
    const written = await prepareVersion(tx, context, { dialogue, plan: content, version, confirmed, amends: null })
    if (isRefused(written)) return written
    const issued = await issueVersion(tx, context, actor, written, writers)
    await updateDialogue(tx, dialogue.id, { state: 'preparing' })
    await fixFirstDueDates(tx, dialogue.id)
    const detail = { notation: issued.notation, version }
    await insertAudit(tx, dialogue.commune_id, actor, {
      action: 'plan.issue',
      thing: 'dialogue',
      id: dialogue.id,
      detail,
    })
    return issued
  })
}
