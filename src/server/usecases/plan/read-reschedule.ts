import { z } from 'zod'
import { compareDays, type IsoDate } from '#domain/calendar/iso-date.ts'
import { reasonOff } from '#domain/calendar/working-days.ts'
import { checkPlan } from '#domain/law/check-plan.ts'
import type { Finding } from '#domain/law/finding.ts'
import type { LawBook } from '#domain/law/law-book.ts'
import { obligationsFor } from '#domain/law/obligations.ts'
import type { Words } from '#domain/law/rule.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { eventDaysOf } from '#domain/plan/event-days.ts'
import type { Plan, PlanSession } from '#domain/plan/plan.ts'
import { sittingsOf } from '#domain/plan/sittings.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import type { Writer } from '../../database/connect.ts'
import { findDialogue, listDialogueVillages, type DialogueRow } from '../../store/dialogues.ts'
import { listPapers } from '../../store/papers.ts'
import { listSeats } from '../../store/seats.ts'
import { listTasks } from '../../store/tasks.ts'
import { today, type Context } from '../context.ts'
import { dialogueView, type DialogueView } from '../dialogue/dialogue-view.ts'
import { refuseInput } from '../invalid-input.ts'
import { readLawBook } from '../law/read-law-book.ts'
import { findMovedTasks } from './move-tasks.ts'
import { headFor } from './plan-head.ts'
import { movable } from './reschedule-dialogue.ts'
import { newSittings, rescheduledPlan } from './rescheduled-plan.ts'

export const readRescheduleInput = z.object({ dialogueId: z.uuid(), sittings: newSittings.optional() })

export interface MovedWork {
  what: string
  responsible: string | null
  from: IsoDate | null
  to: IsoDate | null
  /** `passed`: its new day is behind us already. */
  fate: 'moves' | 'stays' | 'done' | 'new' | 'gone' | 'passed'
  off: Words | null
}

export interface Consequences {
  sittings: { from: IsoDate | null; to: IsoDate | null; time: string | null; venue: string | null; off: Words | null }[]
  work: MovedWork[]
  /** The last day for the public notice, and whether it can still be kept. */
  notice: { due: IsoDate; source: string; isPassed: boolean } | null
  /** What the law says of the new days and did not say of the old, and the other way round. */
  findings: { come: Finding[]; gone: Finding[]; stay: Finding[] }
  invitations: { printed: number; named: number }
  papers: { id: string; kind: string; notation: string; issuedOn: string }[]
  isPublic: boolean
}

export interface ReschedulePage {
  dialogue: DialogueView
  version: number
  sittings: PlanSession[]
  consequences: Consequences | null
}

/** What moving the day would bring with it, before anything is done. */
export async function readReschedule(
  context: Context,
  actor: Actor,
  input: z.input<typeof readRescheduleInput>,
): Promise<ReschedulePage | Refused> {
  const parsed = readRescheduleInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  const { dialogueId, sittings } = parsed.data
  return context.transact(async (tx) => {
    const dialogue = await findDialogue(tx, dialogueId)
    if (!dialogue || !can(actor, 'plan.edit', { communeId: dialogue.commune_id })) return refuse('not-found')
    if (!movable.includes(dialogue.state)) return refuse('wrong-state')
    const head = await headFor(tx, dialogue, 'rescheduled')
    if (isRefused(head)) return head
    const law = await readLawBook(tx)
    const moved = sittings && rescheduledPlan(head.plan, sittings, await listTasks(tx, dialogue.id), law)
    return {
      dialogue: dialogueView(dialogue, await listDialogueVillages(tx, dialogue.id)),
      version: head.version,
      sittings: sittingsOf(head.plan),
      consequences: moved
        ? await consequencesOf(tx, { dialogue, before: head.plan, after: moved, law, day: today(context) })
        : null,
    }
  })
}

interface Move {
  dialogue: DialogueRow
  before: Plan
  after: Plan
  law: LawBook
  day: IsoDate
}

async function consequencesOf(tx: Writer, move: Move): Promise<Consequences> {
  const { dialogue, before, after, law, day } = move
  const papers = await listPapers(tx, dialogue.id)
  const seats = await listSeats(tx, dialogue.id)
  const was = sittingsOf(before)
  const days = eventDaysOf(after)
  const obligations = days ? obligationsFor({ day: days.first, lastDay: days.last }, law) : []
  const notice = obligations.find(({ rule }) => rule === 'DLG-NOTICE')
  return {
    sittings: sittingsOf(after).map(({ date, time, venue }, index) => ({
      from: was[index]?.date ?? null,
      to: date,
      time,
      venue,
      off: date === null ? null : reasonOff(date, law.holidays),
    })),
    work: await workOf(tx, move),
    notice: notice ? { due: notice.due, source: notice.source, isPassed: compareDays(notice.due, day) < 0 } : null,
    findings: findingsOf(before, after, law),
    invitations: {
      printed: papers.filter(({ kind }) => kind === 'invitation').length,
      named: seats.filter(({ name }) => name !== null).length,
    },
    papers: papers.map(({ id, kind, notation, issued_on }) => ({ id, kind, notation, issuedOn: issued_on })),
    isPublic: dialogue.state !== 'drafting',
  }
}

async function workOf(tx: Writer, { dialogue, before, after, law, day }: Move): Promise<MovedWork[]> {
  const { planned, rowOf, gone } = await findMovedTasks(tx, await listTasks(tx, dialogue.id), before, after)
  const work = planned.map((task): MovedWork => {
    const { what, responsible, dueOn } = task
    const row = rowOf.get(task)
    const off = dueOn === null ? null : reasonOff(dueOn, law.holidays)
    const from = row?.due_on ?? null
    if (!row) return { what, responsible, from: null, to: dueOn, fate: 'new', off }
    if (row.done_on !== null || row.not_needed_on !== null)
      return { what, responsible, from, to: from, fate: 'done', off: null }
    if (dueOn === null || dueOn === from) return { what, responsible, from, to: from, fate: 'stays', off }
    const isPassed = compareDays(dueOn, day) < 0
    return { what, responsible, from, to: dueOn, fate: isPassed ? 'passed' : 'moves', off }
  })
  const left = gone.map(({ what, responsible, due_on }) => ({ what, responsible, from: due_on, to: null, off: null }))
  return [...work, ...left.map((one): MovedWork => ({ ...one, fate: 'gone' }))]
}

function findingsOf(before: Plan, after: Plan, law: LawBook): Consequences['findings'] {
  const [was, now] = [before, after].map((plan) => checkPlan(plan, law).findings)
  const key = ({ rule, where }: Finding) => `${rule} ${where ?? ''}`
  const [wasKeys, nowKeys] = [new Set(was?.map(key)), new Set(now?.map(key))]
  return {
    come: now?.filter((finding) => !wasKeys.has(key(finding))) ?? [],
    gone: was?.filter((finding) => !nowKeys.has(key(finding))) ?? [],
    stay: now?.filter((finding) => wasKeys.has(key(finding))) ?? [],
  }
}
