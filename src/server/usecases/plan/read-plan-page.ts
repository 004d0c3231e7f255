import { z } from 'zod'
import type { IsoDate } from '#domain/calendar/iso-date.ts'
import { dialogueLawOn, type DialogueLaw, type Regime } from '#domain/law/regime.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { followEvidence } from '#domain/plan/follow-evidence.ts'
import type { Plan, PlanDeadline, Span } from '#domain/plan/plan.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { foldDiacritics } from '#domain/vietnamese/fold-diacritics.ts'
import { findDialogue, listDialogueVillages } from '../../store/dialogues.ts'
import { listOverrides } from '../../store/overrides.ts'
import { findPlan, findPlanVersion, type PlanRow } from '../../store/plans.ts'
import { findOpenAmendment, listPlanPapers } from '../../store/plan-amendments.ts'
import { listQuotas, listSeats } from '../../store/seats.ts'
import { listTasks } from '../../store/tasks.ts'
import { today, type Context } from '../context.ts'
import { dialogueView, type DialogueView } from '../dialogue/dialogue-view.ts'
import { taskView, type TaskView } from '../task/task-view.ts'
import { judgePlan, type JudgedFinding } from './judge-plan.ts'
import { missingForIssue, type MissingField } from './missing-for-issue.ts'
import { overrideView, type OverrideView } from './override-view.ts'
import { movable } from './reschedule-dialogue.ts'
import { questionsOf, type Question } from './questions.ts'
import { boundOf } from './tasks-of-plan.ts'

export const readPlanPageInput = z.object({ dialogueId: z.uuid() })

export interface PlanPage {
  dialogue: DialogueView
  sourceName: string
  sourceText: string
  /** SHA-256 of the file itself, where one is kept. */
  sourceHash: string | null
  /** Where each value was read, in the order of the text; a value changed since is marked. */
  evidence: (Span & { path: string; confidence: number; isConfirmed: boolean })[]
  plan: Plan
  /** Who issues it as the text says, where that is not this commune; null once a person has confirmed it. */
  foreignAgency: string | null
  version: number
  /** With the last day each allows: `trước ngày 15/6` ends on 14/6. */
  deadlines: (PlanDeadline & { lastDay: IsoDate | null })[]
  quotas: { id: string; organization: string; seats: number; named: number }[]
  questions: Question[]
  law: { regime: Regime; law: DialogueLaw | null; day: IsoDate | null }
  findings: JudgedFinding[]
  /** Every setting aside of a finding and every taking up again, oldest first. */
  overrides: OverrideView[]
  tasks: TaskView[]
  missing: MissingField[]
  confirmed: string[]
  /** The papers that print it, the first issued first; the last one holds. */
  printed: { paperId: string; notation: string; issuedOn: IsoDate; version: number; hash: string }[]
  /** The plan has changed since the last of them was issued. */
  isPaperStale: boolean
  hasAmendment: boolean
  mayEdit: boolean
  /** The day can still move: until the hall opens, and while no amendment is being drafted. */
  mayMove: boolean
  mayAmend: boolean
  /** Whoever may write, issue or judge an amendment. */
  maySeeAmendment: boolean
  mayIssue: boolean
  mayOverride: boolean
}

/** The plan as it was written, what was read in it, what is asked, and what the law says. */
export async function readPlanPage(
  context: Context,
  actor: Actor,
  input: z.input<typeof readPlanPageInput>,
): Promise<PlanPage | Refused> {
  const parsed = readPlanPageInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  return context.transact(async (tx) => {
    const dialogue = await findDialogue(tx, parsed.data.dialogueId)
    const row = dialogue && (await findPlan(tx, dialogue.id))
    const thing = { communeId: dialogue?.commune_id ?? '' }
    if (!dialogue || !row || !can(actor, 'dialogue.read', thing)) return refuse('not-found')
    const plan = row.content
    const read = await findPlanVersion(tx, dialogue.id, 1)
    const heldOn = dialogue.held_on
    const { law, regime, findings } = await judgePlan(tx, context, dialogue, row)
    const rows = await listTasks(tx, dialogue.id)
    const tasks = rows.map((task) => taskView(task, today(context), dialogue.held_on, law))
    const seats = await listSeats(tx, dialogue.id)
    const quotas = await listQuotas(tx, dialogue.id)
    const printed = await listPlanPapers(tx, dialogue.id)
    const amendment = await findOpenAmendment(tx, dialogue.id)
    const isDraft = dialogue.state === 'drafting'
    return {
      dialogue: dialogueView(dialogue, await listDialogueVillages(tx, dialogue.id)),
      sourceName: row.source_name,
      sourceText: row.source_text,
      sourceHash: row.source_file,
      evidence: evidenceOf(row, read?.content ?? plan),
      plan,
      foreignAgency: isDraft && !row.confirmed.includes('issuingAgency') ? foreignTo(context, plan) : null,
      version: row.version,
      deadlines: plan.deadlines.map((deadline) => ({ ...deadline, lastDay: boundOf(plan, deadline, law.holidays) })),
      quotas: quotas.map(({ id, organization }) => {
        const own = seats.filter(({ quota_id }) => quota_id === id)
        return { id, organization, seats: own.length, named: own.filter(({ name }) => name !== null).length }
      }),
      questions: questionsOf(dialogue, { plan, confidence: row.confidence }, row.confirmed),
      law: { regime, law: heldOn === null ? null : dialogueLawOn(heldOn), day: heldOn },
      findings,
      overrides: (await listOverrides(tx, dialogue.id)).map(overrideView),
      tasks,
      missing: missingForIssue(dialogue),
      confirmed: row.confirmed,
      printed: printed.map((paper) => ({
        paperId: paper.paper_id,
        notation: paper.notation,
        issuedOn: paper.issued_on,
        version: paper.version,
        hash: paper.hash,
      })),
      isPaperStale: dialogue.state === 'preparing' && printed.length > 0 && printed.at(-1)?.version !== row.version,
      hasAmendment: amendment !== undefined,
      mayMove: movable.includes(dialogue.state) && !amendment && can(actor, 'plan.edit', thing),
      mayAmend: dialogue.state === 'preparing' && can(actor, 'plan.edit', thing),
      maySeeAmendment: can(actor, 'amendment.read', thing),
      mayEdit: isDraft && can(actor, 'plan.edit', thing),
      mayIssue: isDraft && can(actor, 'plan.issue', thing),
      mayOverride: isDraft && can(actor, 'finding.override', thing),
    }
  })
}

function foreignTo({ commune }: Context, { issuingAgency }: Plan): string | null {
  const isOwn = issuingAgency === null || foldDiacritics(issuingAgency).includes(foldDiacritics(commune.name))
  return isOwn ? null : issuingAgency
}

/** Where each value stands now; what a person has changed since is confirmed by that. */
function evidenceOf({ evidence, confidence, confirmed, content }: PlanRow, read: Plan): PlanPage['evidence'] {
  const follow = followEvidence(read, content)
  return Object.entries(evidence)
    .flatMap(([path, span]) => {
      const now = follow(path)
      if (!now) return []
      const isSeen = confirmed.some((known) => path === known || path.startsWith(`${known}.`))
      return [{ ...span, path: now.path, confidence: confidence[path] ?? 1, isConfirmed: isSeen || !now.isAsRead }]
    })
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
}
