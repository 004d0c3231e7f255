import { z } from 'zod'
import { compareStanding, type StandingWord } from '#domain/commitment/standing.ts'
import { legalDay } from '#domain/calendar/iso-date.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import type { Reader } from '../../database/connect.ts'
import { findDialogueBySlug, listDialogueVillages, type DialogueRow } from '../../store/dialogues.ts'
import { countLedger } from '../../store/ledger.ts'
import { listMatters } from '../../store/matters.ts'
import { listPlanPapers } from '../../store/plan-amendments.ts'
import { findPlan, listPlanVersions } from '../../store/plans.ts'
import { listSeats } from '../../store/seats.ts'
import type { DialogueState } from '../../store/tables/dialogues.ts'
import type { PromiseView } from '../commitment/promise-view.ts'
import { today, type Context } from '../context.ts'
import type { EscalationView } from '../escalation/escalation-view.ts'
import { takesOpinions } from '../opinion/receive-submission.ts'
import { listPublicOutcomes, type PublicOutcome } from './outcome-view.ts'
import { publicPapers, type PublicPaper } from './public-papers.ts'

export const readDialogueInput = z.object({ slug: z.string().max(200) })

export interface PublicDialogue {
  slug: string
  title: string
  state: DialogueState
  today: string
  heldOn: string | null
  isDateTentative: boolean
  startsAt: string | null
  venue: string | null
  chair: string | null
  villages: { id: string; name: string }[]
  topics: string[]
  agenda: string[]
  /** Delegates: seats of the associations, named, and checked in. */
  attendance: { seats: number; named: number; checkedIn: number }
  ledger: Ledger
  matters: PublicMatter[]
  /** Matters whose summary is not approved yet: counted, never shown. */
  mattersInPreparation: number
  /** Late ones first. */
  promises: PromiseView[]
  promiseCounts: Record<StandingWord, number>
  passedUp: EscalationView[]
  papers: PublicPaper[]
  /** Each time that the day was moved after the plan had been issued, the first first. */
  moves: { from: string[]; to: string[]; reason: string; on: string }[]
  takesOpinions: boolean
}

export interface PublicMatter {
  number: number
  /** As the office approved it. */
  summary: string
  topic: string | null
  office: string | null
  opinions: number
  villages: number
  /** Null until the dialogue is concluded. */
  outcome: PublicOutcome | null
}

/** What anybody sees of a dialogue: counts, approved summaries, answers, promises. No name of a citizen, no one's words. */
export async function readDialogue(
  context: Context,
  actor: Actor,
  raw: z.input<typeof readDialogueInput>,
): Promise<PublicDialogue | Refused> {
  const parsed = readDialogueInput.safeParse(raw)
  if (!parsed.success) return refuse('not-found')
  return context.transact(async (tx) => {
    const dialogue = await findDialogueBySlug(tx, parsed.data.slug)
    if (!dialogue || dialogue.state === 'drafting' || !can(actor, 'public.read')) return refuse('not-found')
    const outcomes = await listPublicOutcomes(tx, dialogue.id, today(context))
    const promises = [...outcomes.values()].flatMap((one) => (one.kind === 'promised' ? [one.promise] : []))
    const promiseCounts = { late: 0, extended: 0, due: 0, 'kept-late': 0, kept: 0 }
    for (const { standing } of promises) promiseCounts[standing.word] += 1
    return {
      ...(await noticeOf(tx, dialogue)),
      today: today(context),
      ledger: await countLedger(tx, dialogue.id),
      ...(await mattersOf(tx, dialogue.id, outcomes)),
      promises: promises.toSorted(compareStanding),
      promiseCounts,
      passedUp: [...outcomes.values()].flatMap((one) => (one.kind === 'passed-up' ? [one.escalation] : [])),
      papers: await publicPapers(tx, dialogue.id),
      moves: await listMoves(tx, dialogue.id),
      takesOpinions: takesOpinions(dialogue),
    }
  })
}

async function noticeOf(tx: Reader, dialogue: DialogueRow) {
  const { id, slug, title, state, held_on, is_date_tentative, starts_at, venue, chair } = dialogue
  const plan = (await findPlan(tx, id))?.content
  const seats = await listSeats(tx, id)
  return {
    slug,
    title,
    state,
    venue,
    chair,
    heldOn: held_on,
    isDateTentative: is_date_tentative,
    startsAt: starts_at,
    villages: (await listDialogueVillages(tx, id)).map((village) => ({ id: village.id, name: village.name })),
    topics: plan?.topics ?? [],
    agenda: plan?.agendaSteps ?? [],
    attendance: {
      seats: seats.length,
      named: seats.filter(({ name }) => name !== null).length,
      checkedIn: seats.filter(({ checked_in_at }) => checked_in_at !== null).length,
    },
  }
}

async function mattersOf(
  tx: Reader,
  dialogueId: string,
  outcomes: Map<string, PublicOutcome>,
): Promise<Pick<PublicDialogue, 'matters' | 'mattersInPreparation'>> {
  // One whose opinions all left it has nothing to show.
  const rows = (await listMatters(tx, dialogueId)).filter(({ opinions }) => (opinions ?? 0) > 0)
  const matters = rows
    .filter((row) => row.is_summary_approved)
    .map((row) => ({
      number: row.number,
      summary: row.title,
      topic: row.topic,
      office: row.office,
      opinions: row.opinions ?? 0,
      villages: row.villages ?? 0,
      outcome: outcomes.get(row.id) ?? null,
    }))
  return { matters, mattersInPreparation: rows.length - matters.length }
}

/** Before its plan is issued nobody was told a day. */
async function listMoves(tx: Reader, dialogueId: string): Promise<PublicDialogue['moves']> {
  const printed = (await listPlanPapers(tx, dialogueId)).map(({ version }) => version)
  const [issued] = printed
  if (issued === undefined) return []
  const versions = await listPlanVersions(tx, dialogueId, issued)
  return versions
    .filter(({ cause, number }) => cause === 'rescheduled' && number > issued)
    .toReversed()
    .map((version) => {
      // What was drafted in an amendment held only once it was printed.
      const before = versions.find(
        ({ number, amendment_id }) => number < version.number && (amendment_id === null || printed.includes(number)),
      )
      const on = legalDay(version.made_at.getTime())
      const days = { from: before?.content.eventDates ?? [], to: version.content.eventDates }
      return { ...days, reason: version.reason ?? '', on }
    })
}
