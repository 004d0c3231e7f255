import { formatDay } from '#domain/calendar/iso-date.ts'
import type { Actor } from '#domain/permission/actor.ts'
import type { Plan } from '#domain/plan/plan.ts'
import type { Writer } from '../../database/connect.ts'
import type { DocumentWriters } from '../../documents/writers.ts'
import type { DialogueRow } from '../../store/dialogues.ts'
import { insertPlanPaper } from '../../store/plan-amendments.ts'
import type { Context } from '../context.ts'
import { issuePaper, type IssuedPaper } from '../paper/issue-paper.ts'
import { hashOfPlan } from './change-plan.ts'
import { planModelOf } from './plan-model-of.ts'

interface VersionToIssue {
  dialogue: DialogueRow
  plan: Plan
  version: number
  confirmed: readonly string[]
  /** The paper that it takes the place of. */
  amends: { paperId: string; notation: string; issuedOn: string } | null
}

/** Prints a version under the next number, and keeps on record which version it is, with its hash. */
export async function issueVersion(
  tx: Writer,
  context: Context,
  actor: Actor,
  { dialogue, plan, version, confirmed, amends }: VersionToIssue,
  writers: DocumentWriters,
): Promise<IssuedPaper> {
  const model = await planModelOf(tx, context, { dialogueId: dialogue.id, plan, confirmed })
  const subject = plan.subject ?? dialogue.title
  const title = amends
    ? `Kế hoạch điều chỉnh, bổ sung Kế hoạch số ${amends.notation} ngày ${formatDay(amends.issuedOn)}`
    : `Kế hoạch ${subject}`
  const paper = { dialogueId: dialogue.id, kind: 'plan', title, model: { ...model, amends }, isPublic: true } as const
  const issued = await issuePaper(tx, context, actor, paper, writers)
  await insertPlanPaper(tx, {
    commune_id: dialogue.commune_id,
    paper_id: issued.paperId,
    dialogue_id: dialogue.id,
    version,
    hash: hashOfPlan(plan),
    amends: amends?.paperId ?? null,
  })
  return issued
}
