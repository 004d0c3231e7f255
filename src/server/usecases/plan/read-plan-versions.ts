import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { comparePlans, partOf, type PlanDifference, type PlanPart } from '#domain/plan/compare-plans.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { findDialogue, listDialogueVillages } from '../../store/dialogues.ts'
import { listOverrides } from '../../store/overrides.ts'
import { listPlanPapers } from '../../store/plan-amendments.ts'
import { findPlan, listPlanVersions, type PlanVersionRow } from '../../store/plans.ts'
import type { PlanCause } from '../../store/tables/plans.ts'
import type { Context } from '../context.ts'
import { dialogueView, type DialogueView } from '../dialogue/dialogue-view.ts'
import { hashOfPlan } from './change-plan.ts'
import { overrideView, type OverrideView } from './override-view.ts'
import { findHead } from './plan-head.ts'

export const readPlanVersionsInput = z.object({
  dialogueId: z.uuid(),
  /** Two versions to hold beside each other. */
  from: z.int().min(1).optional(),
  to: z.int().min(1).optional(),
})

export interface VersionView {
  number: number
  cause: PlanCause
  reason: string | null
  who: string
  at: Date
  hash: string
  /** Whether the kept content still has its hash. */
  isSound: boolean
  parts: PlanPart[]
  changes: number
  /** The paper that prints it. */
  notation: string | null
  isAmendment: boolean
  /** `holds`: the plan; `draft`: what is being written on. */
  standing: 'holds' | 'draft' | null
}

export interface PlanVersions {
  dialogue: DialogueView
  versions: VersionView[]
  /** Every setting aside of a finding and every taking up again, oldest first. */
  overrides: OverrideView[]
  comparison: { from: number; to: number; differences: PlanDifference[] } | null
  mayRestore: boolean
}

/** Who changed what, when and why, the latest first; and two versions compared. */
export async function readPlanVersions(
  context: Context,
  actor: Actor,
  input: z.input<typeof readPlanVersionsInput>,
): Promise<PlanVersions | Refused> {
  const parsed = readPlanVersionsInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  const { dialogueId, from, to } = parsed.data
  return context.transact(async (tx) => {
    const dialogue = await findDialogue(tx, dialogueId)
    const plan = dialogue && (await findPlan(tx, dialogue.id))
    const head = dialogue && (await findHead(tx, dialogue))
    const thing = { communeId: dialogue?.commune_id ?? '' }
    if (!dialogue || !plan || !head || !can(actor, 'dialogue.read', thing)) return refuse('not-found')
    const rows = await listPlanVersions(tx, dialogueId)
    const papers = await listPlanPapers(tx, dialogueId)
    const isWritten = dialogue.state === 'drafting' || head.amendment !== null
    const standingOf = (number: number): VersionView['standing'] => {
      if (isWritten && number === head.version) return 'draft'
      return number === plan.version ? 'holds' : null
    }
    return {
      dialogue: dialogueView(dialogue, await listDialogueVillages(tx, dialogueId)),
      versions: rows.map((row) => ({
        ...versionView(row),
        notation: papers.find(({ version }) => version === row.number)?.notation ?? null,
        standing: standingOf(row.number),
      })),
      overrides: (await listOverrides(tx, dialogueId)).map(overrideView),
      comparison: compared(rows, from, to),
      mayRestore: isWritten && can(actor, 'plan.edit', thing),
    }
  })
}

function versionView(row: PlanVersionRow) {
  return {
    number: row.number,
    cause: row.cause,
    reason: row.reason,
    who: row.made_by_name,
    at: row.made_at,
    hash: row.hash,
    isSound: hashOfPlan(row.content) === row.hash,
    parts: [...new Set(row.changes.map(partOf))],
    changes: row.changes.length,
    isAmendment: row.amendment_id !== null,
  }
}

function compared(rows: PlanVersionRow[], from?: number, to?: number): PlanVersions['comparison'] {
  const one = rows.find(({ number }) => number === from)
  const other = rows.find(({ number }) => number === to)
  if (!one || !other) return null
  return { from: one.number, to: other.number, differences: comparePlans(one.content, other.content) }
}
