import { z } from 'zod'
import type { IsoDate } from '#domain/calendar/iso-date.ts'
import { dialogueLawOn, regimeOn, type DialogueLaw, type Regime } from '#domain/law/regime.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import type { Reader } from '../../database/connect.ts'
import { countFigures } from '../../store/dialogue-figures.ts'
import { findDialogue, listDialogueVillages, type DialogueRow } from '../../store/dialogues.ts'
import { countLedger } from '../../store/ledger.ts'
import { listPapers } from '../../store/papers.ts'
import { listQuotas, listSeats } from '../../store/seats.ts'
import { today, type Context } from '../context.ts'
import { readLawBook } from '../law/read-law-book.ts'
import { judgeHead } from '../plan/judge-head.ts'
import { findHead } from '../plan/plan-head.ts'
import { missingForIssue } from '../plan/missing-for-issue.ts'
import { tasksOnRecord, type TaskOnRecord } from '../task/tasks-on-record.ts'
import { blockersOf, type Blocker } from './blockers.ts'
import { dialogueView, type DialogueView } from './dialogue-view.ts'
import { stepsOf, type Step } from './steps.ts'

export const readOverviewInput = z.object({ dialogueId: z.uuid() })

export interface Overview {
  dialogue: DialogueView
  today: IsoDate
  law: { regime: Regime; law: DialogueLaw } | null
  plan: { paperId: string; notation: string; issuedOn: IsoDate } | null
  steps: Step[]
  ledger: Ledger
  matters: { total: number; answered: number; withoutOffice: number; ungroupedOpinions: number }
  blockers: Blocker[]
  quotas: QuotaBar[]
  tasks: TaskOnRecord[]
  may: { editPlan: boolean; issuePlan: boolean; openSession: boolean; conclude: boolean }
}

export interface QuotaBar {
  id: string
  organization: string
  seats: number
  named: number
  free: number
}

/** Where a dialogue stands today: its steps, its ledger, what is in the way, seats and tasks. */
export async function readOverview(
  context: Context,
  actor: Actor,
  input: z.input<typeof readOverviewInput>,
): Promise<Overview | Refused> {
  const parsed = readOverviewInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  return context.transact(async (tx) => {
    const dialogue = await findDialogue(tx, parsed.data.dialogueId)
    if (!dialogue || !can(actor, 'dialogue.read', { communeId: dialogue.commune_id })) return refuse('not-found')
    const situation = await situationOf(tx, context, actor, dialogue)
    const { tasks, quotas, figures, papers } = situation
    const planPaper = papers.findLast(({ kind }) => kind === 'plan')
    const lastOf = (wanted: string) => papers.findLast(({ kind }) => kind === wanted)?.issued_on ?? null
    const heldOn = dialogue.held_on
    return {
      dialogue: dialogueView(dialogue, await listDialogueVillages(tx, dialogue.id)),
      today: today(context),
      law: heldOn === null ? null : { regime: regimeOn(heldOn), law: dialogueLawOn(heldOn) },
      plan: planPaper ? { paperId: planPaper.id, notation: planPaper.notation, issuedOn: planPaper.issued_on } : null,
      steps: stepsOf({
        dialogue,
        planIssuedOn: planPaper?.issued_on ?? null,
        invitedOn: lastOf('invitation'),
        concludedOn: lastOf('conclusion'),
        tasks,
        day: today(context),
      }),
      ledger: await countLedger(tx, dialogue.id),
      matters: {
        total: figures.matters,
        answered: figures.matters - figures.mattersWithoutAnswer.length,
        withoutOffice: figures.mattersWithoutOffice.length,
        ungroupedOpinions: figures.ungroupedOpinions,
      },
      blockers: blockersOf(situation),
      quotas,
      tasks,
      may: mayOf(actor, dialogue),
    }
  })
}

/** All that the blockers are judged by, today. */
export async function situationOf(tx: Reader, context: Context, actor: Actor, dialogue: DialogueRow) {
  const seats = await listSeats(tx, dialogue.id)
  const quotas = (await listQuotas(tx, dialogue.id)).map(({ id, organization }): QuotaBar => {
    const own = seats.filter(({ quota_id }) => quota_id === id)
    const named = own.filter(({ name }) => name !== null).length
    return { id, organization, seats: own.length, named, free: own.length - named }
  })
  return {
    state: dialogue.state,
    missing: missingForIssue(dialogue),
    blocking: await blockingOf(tx, context, dialogue),
    tasks: await tasksOnRecord(tx, actor, { dialogue, day: today(context), law: await readLawBook(tx) }),
    figures: await countFigures(tx, dialogue.id),
    quotas,
    papers: await listPapers(tx, dialogue.id),
  }
}

/** Of what is not issued yet; an issued plan was judged when it was. */
async function blockingOf(tx: Reader, context: Context, dialogue: DialogueRow) {
  if (dialogue.state !== 'drafting' && dialogue.state !== 'preparing') return []
  const head = await findHead(tx, dialogue)
  if (!head || (dialogue.state === 'preparing' && !head.amendment)) return []
  const { findings } = await judgeHead(tx, context, dialogue, head)
  return findings.filter(({ isBlocking }) => isBlocking).map(({ key, why }) => ({ key, why }))
}

function mayOf(actor: Actor, { commune_id, state }: DialogueRow): Overview['may'] {
  const thing = { communeId: commune_id }
  return {
    editPlan: state === 'drafting' && can(actor, 'plan.edit', thing),
    issuePlan: state === 'drafting' && can(actor, 'plan.issue', thing),
    openSession: state === 'preparing' && can(actor, 'session.open', thing),
    conclude: state === 'held' && can(actor, 'dialogue.conclude', thing),
  }
}
