import type { Plan } from '#domain/plan/plan.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import type { Reader } from '../../database/connect.ts'
import type { DialogueRow } from '../../store/dialogues.ts'
import { findOpenAmendment, type PlanAmendmentRow } from '../../store/plan-amendments.ts'
import { findPlan, findPlanVersion, type PlanRow } from '../../store/plans.ts'
import type { PlanCause } from '../../store/tables/plans.ts'

/** What is being written on: the plan itself while it is a draft, the draft of its amendment afterwards. */
export interface PlanHead {
  row: PlanRow
  plan: Plan
  version: number
  amendment: PlanAmendmentRow | null
}

export async function findHead(tx: Reader, dialogue: DialogueRow): Promise<PlanHead | undefined> {
  const row = await findPlan(tx, dialogue.id)
  if (!row) return undefined
  const amendment = dialogue.state === 'drafting' ? undefined : await findOpenAmendment(tx, dialogue.id)
  const draft = amendment && (await findPlanVersion(tx, dialogue.id, amendment.version))
  if (!amendment || !draft) return { row, plan: row.content, version: row.version, amendment: null }
  return { row, plan: draft.content, version: draft.number, amendment }
}

/** The same, for an act of this kind; an issued plan itself only moves. */
export async function headFor(tx: Reader, dialogue: DialogueRow, cause: PlanCause): Promise<PlanHead | Refused> {
  const head = await findHead(tx, dialogue)
  if (!head) return refuse('not-found')
  if (dialogue.state === 'drafting') return head
  if (cause === 'rescheduled') return head.amendment ? refuse('amendment-open') : head
  return head.amendment ? head : refuse('already-issued')
}
