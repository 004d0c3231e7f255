import { formatDay } from '#domain/calendar/iso-date.ts'
import type { Actor } from '#domain/permission/actor.ts'
import type { Plan } from '#domain/plan/plan.ts'
import { isRefused, type Refused } from '#domain/refusal.ts'
import type { Reader, Writer } from '../../database/connect.ts'
import type { DocumentWriters } from '../../documents/writers.ts'
import type { DialogueRow } from '../../store/dialogues.ts'
import { insertPlanPaper } from '../../store/plan-amendments.ts'
import type { Context } from '../context.ts'
import { issuePaper, type IssuedPaper } from '../paper/issue-paper.ts'
import { preparePaper, type PreparedPaper } from '../paper/prepare-paper.ts'
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

export interface PreparedVersion extends VersionToIssue {
  prepared: PreparedPaper
}

/** Joins a version with the words of its paper; asked before anything is written. */
export async function prepareVersion(
  tx: Reader,
  context: Context,
  written: VersionToIssue,
): Promise<PreparedVersion | Refused> {
  const { dialogue, plan, confirmed, amends } = written
  const model = await planModelOf(tx, context, { dialogueId: dialogue.id, plan, confirmed })
  const place = { dialogueId: dialogue.id, kind: 'plan', to: '' } as const
  const prepared = await preparePaper(tx, { ...place, model: { ...model, amends } })
  return isRefused(prepared) ? prepared : { ...written, prepared }
}

/** Prints a version under the next number, and keeps on record which version it is, with its hash. */
export async function issueVersion(
  tx: Writer,
  context: Context,
  actor: Actor,
  { dialogue, plan, version, amends, prepared }: PreparedVersion,
  writers: DocumentWriters,
): Promise<IssuedPaper> {
  const subject = plan.subject ?? dialogue.title
  const title = amends
    ? `Kế hoạch điều chỉnh, bổ sung Kế hoạch số ${amends.notation} ngày ${formatDay(amends.issuedOn)}`
    : `Kế hoạch ${subject}`
  const issued = await issuePaper(tx, context, actor, { prepared, title, isPublic: true }, writers)
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
