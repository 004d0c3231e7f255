import { z } from 'zod'
import { markFeatures, type MarkedText } from '#domain/opinion/likeness.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import type { Writer } from '../../database/connect.ts'
import { listAnswerLetters } from '../../store/answer-letters.ts'
import { findAnswer } from '../../store/answers.ts'
import { findCommitmentOfMatter } from '../../store/commitments.ts'
import { findDialogue } from '../../store/dialogues.ts'
import { listEscalations } from '../../store/escalations.ts'
import { findMatter, type MatterOnRecord } from '../../store/matters.ts'
import { listOpinions, type OpinionOnRecord } from '../../store/opinions.ts'
import { findOutcome } from '../../store/outcomes.ts'
import { listTopics } from '../../store/topics.ts'
import { listOffices, listVillages } from '../../store/units.ts'
import { commonFeatures } from '../../synthesis/common-features.ts'
import { suggestMatters, type Suggestions } from '../../synthesis/suggest-matters.ts'
import { answerView, type AnswerView } from '../answer/answer-view.ts'
import { promiseView, type PromiseView } from '../commitment/promise-view.ts'
import { today, type Context } from '../context.ts'
import { escalationView, type EscalationView } from '../escalation/escalation-view.ts'
import { comparedOpinion, isComparable } from '../opinion/compared-opinion.ts'
import { opinionView, type OpinionView } from '../opinion/list-opinions.ts'
import { listEarlierMatters, type EarlierMatter } from './earlier-matters.ts'
import { matterRow, thingOf, type MatterRowView } from './matter-row.ts'

export const readMatterInput = z.object({ matterId: z.uuid() })

export interface MatterPage {
  dialogue: { id: string; slug: string; title: string; state: string; heldOn: string | null }
  matter: MatterRowView
  /** Its opinions with what they share marked; none for those who may not read them. */
  opinions: (OpinionView & { marked: MarkedText[] })[]
  /** Ungrouped opinions, and other matters, that may belong to it. */
  suggestions: Suggestions
  answer: AnswerView | null
  outcome: {
    kind: 'answered' | 'promised' | 'passed-up'
    text: string
    by: string | null
    isProvisional: boolean
  } | null
  promise: PromiseView | null
  escalation: EscalationView | null
  /** What concluded dialogues said about the like. */
  earlier: EarlierMatter[]
  topics: { id: string; number: number; name: string }[]
  offices: { id: string; name: string }[]
  /** The office of the topic, while the matter has none. */
  suggestedOfficeId: string | null
  may: { group: boolean; route: boolean; approveSummary: boolean; draft: boolean; approve: boolean }
}

/** Everything about one matter on one screen. */
export async function readMatter(
  context: Context,
  actor: Actor,
  raw: z.input<typeof readMatterInput>,
): Promise<MatterPage | Refused> {
  const parsed = readMatterInput.safeParse(raw)
  if (!parsed.success) return refuse('not-found')
  return context.transact(async (tx) => {
    const row = await findMatter(tx, parsed.data.matterId)
    if (!row || !can(actor, 'matter.read', { communeId: context.commune.id })) return refuse('not-found')
    const topics = await listTopics(tx)
    const offices = await listOffices(tx, today(context))
    const answer = await findAnswer(tx, row.id)
    return {
      dialogue: await dialogueOf(tx, row),
      matter: matterRow(row, today(context)),
      ...(await voicesOf(tx, context, actor, row)),
      answer: answer ? answerView(answer) : null,
      ...(await whatCameOfIt(tx, context, row)),
      topics: topics.map(({ id, number, name }) => ({ id, number, name })),
      offices: offices.map(({ id, name }) => ({ id, name })),
      suggestedOfficeId: row.office_id === null ? row.topic_office_id : null,
      may: mayOf(actor, row),
    }
  })
}

async function dialogueOf(tx: Writer, row: MatterOnRecord): Promise<MatterPage['dialogue']> {
  const dialogue = await findDialogue(tx, row.dialogue_id)
  if (!dialogue) throw new Error('a matter without a dialogue')
  const { id, slug, title, state, held_on: heldOn } = dialogue
  return { id, slug, title, state, heldOn }
}

type Voices = Pick<MatterPage, 'opinions' | 'suggestions' | 'earlier'>

async function voicesOf(tx: Writer, context: Context, actor: Actor, row: MatterOnRecord): Promise<Voices> {
  const communeId = context.commune.id
  const villages = (await listVillages(tx, today(context))).map(({ short_name }) => short_name)
  const all = can(actor, 'opinion.read', { communeId }) ? await listOpinions(tx, { dialogueId: row.dialogue_id }) : []
  const own = all.filter(({ matter_id }) => matter_id === row.id)
  const shared = commonFeatures(
    own.map(({ text }) => text),
    villages,
  )
  const earlier = await listEarlierMatters(tx, context, row, [row.title, ...own.map(({ text }) => text)], villages)
  const letters = Map.groupBy(await listAnswerLetters(tx, row.dialogue_id), ({ opinion_id }) => opinion_id)
  const isConcluded = (await findDialogue(tx, row.dialogue_id))?.state === 'concluded'
  return {
    opinions: own.map((one) => ({
      ...opinionView(one, actor, { letters, isConcluded }),
      marked: markFeatures(one.text, shared),
    })),
    suggestions: can(actor, 'matter.group', { communeId }) ? suggestionsFor(row, own, all, villages) : none,
    earlier,
  }
}

const none: Suggestions = { same: [], elsewhere: [] }

/** Only while opinions may still be joined to it. */
function suggestionsFor(
  row: MatterOnRecord,
  own: readonly OpinionOnRecord[],
  all: readonly OpinionOnRecord[],
  villages: readonly string[],
): Suggestions {
  if (row.outcome_kind !== null) return none
  const others = all.filter((one) => one.matter_id !== row.id && one.term === 'open' && isComparable(one))
  return suggestMatters(own.map(comparedOpinion), others.map(comparedOpinion), villages)
}

async function whatCameOfIt(
  tx: Writer,
  context: Context,
  row: MatterOnRecord,
): Promise<Pick<MatterPage, 'outcome' | 'promise' | 'escalation'>> {
  const outcome = await findOutcome(tx, row.id)
  const promise = await findCommitmentOfMatter(tx, row.id)
  const passedUp = await listEscalations(tx, { dialogueId: row.dialogue_id, withProvisional: true })
  const escalation = passedUp.find(({ matter_id }) => matter_id === row.id)
  return {
    outcome: outcome
      ? { kind: outcome.kind, text: outcome.text, by: outcome.answered_by, isProvisional: outcome.frozen_at === null }
      : null,
    promise: promise ? promiseView(promise, today(context)) : null,
    escalation: escalation ? escalationView(escalation) : null,
  }
}

function mayOf(actor: Actor, row: MatterOnRecord): MatterPage['may'] {
  const thing = { communeId: row.commune_id }
  const isOpen = row.outcome_kind === null
  return {
    group: isOpen && can(actor, 'matter.group', thing),
    route: isOpen && can(actor, 'matter.route', thing),
    approveSummary: !row.is_summary_approved && can(actor, 'matter.approve-summary', thing),
    draft:
      isOpen && row.office_id !== null && row.answer_state !== 'approved' && can(actor, 'answer.draft', thingOf(row)),
    approve: isOpen && can(actor, 'answer.approve', thing),
  }
}
