import { z } from 'zod'
import { actorKey, type Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { comparePlans } from '#domain/plan/compare-plans.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import type { Writer } from '../../database/connect.ts'
import type { DocumentWriters } from '../../documents/writers.ts'
import { newId } from '../../ids.ts'
import { insertAudit } from '../../store/audit.ts'
import { lockDialogue } from '../../store/dialogues.ts'
import { listPlanPapers, updateAmendment } from '../../store/plan-amendments.ts'
import { insertPaperEvent, listPaperEvents } from '../../store/paper-events.ts'
import { findPlanVersion, updatePlan } from '../../store/plans.ts'
import { today, type Context } from '../context.ts'
import type { IssuedPaper } from '../paper/issue-paper.ts'
import { amendedPaper } from './amended-paper.ts'
import { dialogueFields, followPlan } from './follow-plan.ts'
import { issueVersion, prepareVersion } from './issue-version.ts'
import { missingForIssue } from './missing-for-issue.ts'
import { judgeHead } from './judge-head.ts'
import { findHead } from './plan-head.ts'

export const issueAmendmentInput = z.object({ dialogueId: z.uuid() })

/**
 * Issues the drafted amendment as a plan with a number of its own, in the place of the one before (Nghị định 30/2020,
 * Điều 18 khoản 3). From then on it holds, and everything that hangs on the plan follows it.
 */
export async function issueAmendment(
  context: Context,
  actor: Actor,
  input: z.input<typeof issueAmendmentInput>,
  writers: DocumentWriters,
): Promise<IssuedPaper | Refused> {
  const parsed = issueAmendmentInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  return context.transact(async (tx) => {
    const dialogue = await lockDialogue(tx, parsed.data.dialogueId)
    const head = dialogue && (await findHead(tx, dialogue))
    if (!dialogue || !head || !can(actor, 'plan.issue', { communeId: dialogue.commune_id })) return refuse('not-found')
    if (dialogue.state !== 'preparing') return refuse('wrong-state')
    const { amendment, row, plan, version } = head
    if (!amendment) return refuse('no-amendment')
    const missing = missingForIssue(dialogueFields(plan))
    if (missing.length > 0) return refuse('plan-incomplete', { detail: { missing: missing.join(', ') } })
    const printed = (await listPlanPapers(tx, dialogue.id)).at(-1)
    const before = printed && (await findPlanVersion(tx, dialogue.id, printed.version))
    if (before && comparePlans(before.content, plan).length === 0) return refuse('nothing-changed')
    const { findings } = await judgeHead(tx, context, dialogue, head)
    const blocking = findings.filter(({ isBlocking }) => isBlocking).map(({ rule }) => rule)
    if (blocking.length > 0)
      return refuse('plan-blocked', { detail: { count: blocking.length, rules: blocking.join(', ') } })

    const { reason } = amendment
    const amends = await amendedPaper(tx, dialogue.id)
    const written = await prepareVersion(tx, context, { dialogue, plan, version, confirmed: row.confirmed, amends })
    if (isRefused(written)) return written
    const refused = await followPlan(tx, context, actor, { dialogue, before: row.content, plan, source: row, reason })
    if (refused) return refused
    await updatePlan(tx, dialogue.id, { content: plan, version, confirmed: row.confirmed, at: new Date(context.now) })
    const issued = await issueVersion(tx, context, actor, written, writers)
    if (amends) await endPaper(tx, context, actor, { ended: amends.paperId, by: issued.paperId })
    const closed = { state: 'issued', closed_at: new Date(context.now), paper_id: issued.paperId } as const
    await updateAmendment(tx, amendment.id, closed)
    const detail = { notation: issued.notation, amends: amends?.notation ?? null, version }
    const act = { action: 'plan.issue', thing: 'plan-amendment', id: amendment.id, detail } as const
    await insertAudit(tx, dialogue.commune_id, actor, act)
    return issued
  })
}

/** The register says of the old paper which one has its place; one that was ended by hand stays as it was recorded. */
async function endPaper(tx: Writer, context: Context, actor: Actor, { ended, by }: { ended: string; by: string }) {
  const events = await listPaperEvents(tx, ended)
  if (events.some(({ kind }) => kind === 'replaced' || kind === 'recalled')) return
  await insertPaperEvent(tx, {
    commune_id: context.commune.id,
    id: newId(),
    paper_id: ended,
    kind: 'replaced',
    happened_on: today(context),
    other_paper_id: by,
    recorded_by: actorKey(actor),
    recorded_at: new Date(context.now),
  })
}
