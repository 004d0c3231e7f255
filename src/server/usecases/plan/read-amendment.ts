import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { comparePlans, type PlanDifference } from '#domain/plan/compare-plans.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { findDialogue, listDialogueVillages } from '../../store/dialogues.ts'
import { listOverrides } from '../../store/overrides.ts'
import { listPlanPapers } from '../../store/plan-amendments.ts'
import { findPlanVersion } from '../../store/plans.ts'
import type { Context } from '../context.ts'
import { dialogueView, type DialogueView } from '../dialogue/dialogue-view.ts'
import { judgeHead } from './judge-head.ts'
import type { JudgedFinding } from './judge-plan.ts'
import { overrideView, type OverrideView } from './override-view.ts'
import { findHead } from './plan-head.ts'

export const readAmendmentInput = z.object({ dialogueId: z.uuid() })

export interface AmendmentPage {
  dialogue: DialogueView
  version: number
  /** The paper that holds now. */
  holds: { paperId: string; notation: string; issuedOn: string } | null
  amendment: { reason: string; who: string; at: Date } | null
  /** What it would say otherwise than the paper that holds. */
  differences: PlanDifference[]
  /** What the law says of the draft; nothing while there is none. */
  findings: JudgedFinding[]
  /** Every setting aside of a finding and every taking up again, oldest first. */
  overrides: OverrideView[]
  mayEdit: boolean
  mayIssue: boolean
  mayOverride: boolean
}

/** An issued plan and the draft of its amendment, if there is one. */
export async function readAmendment(
  context: Context,
  actor: Actor,
  input: z.input<typeof readAmendmentInput>,
): Promise<AmendmentPage | Refused> {
  const parsed = readAmendmentInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  return context.transact(async (tx) => {
    const dialogue = await findDialogue(tx, parsed.data.dialogueId)
    const head = dialogue && (await findHead(tx, dialogue))
    const thing = { communeId: dialogue?.commune_id ?? '' }
    if (!dialogue || !head || !can(actor, 'amendment.read', thing)) return refuse('not-found')
    if (dialogue.state !== 'preparing') return refuse('wrong-state')
    const { amendment, plan, version } = head
    const held = (await listPlanPapers(tx, dialogue.id)).at(-1)
    const printed = held && (await findPlanVersion(tx, dialogue.id, held.version))
    return {
      dialogue: dialogueView(dialogue, await listDialogueVillages(tx, dialogue.id)),
      version,
      holds: held ? { paperId: held.paper_id, notation: held.notation, issuedOn: held.issued_on } : null,
      amendment: amendment && { reason: amendment.reason, who: amendment.opened_by_name, at: amendment.opened_at },
      differences: printed ? comparePlans(printed.content, plan) : [],
      findings: amendment ? (await judgeHead(tx, context, dialogue, head)).findings : [],
      overrides: (await listOverrides(tx, dialogue.id)).map(overrideView),
      mayEdit: can(actor, 'plan.edit', thing),
      mayIssue: can(actor, 'plan.issue', thing),
      mayOverride: can(actor, 'finding.override', thing),
    }
  })
}
