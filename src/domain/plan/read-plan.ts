import { foldDiacritics } from '../vietnamese/fold-diacritics.ts'
import { agendaItems, readAgenda } from './agenda.ts'
import { readChair } from './chair.ts'
import { readDistribution, readSignatory } from './foot.ts'
import type { Found, Notes } from './found.ts'
import { LIKELY, note, noteAll, SURE } from './found.ts'
import { readLegalBases } from './legal-bases.ts'
import { peopleBlocks, readParticipants } from './participants.ts'
import type { PlanSource } from './plan-source.ts'
import { openPlan } from './plan-source.ts'
import type { Plan, PlanReading, PlanSession } from './plan.ts'
import { readQuotas } from './quotas.ts'
import { readSessions } from './sessions.ts'
import { readWork } from './tasks.ts'
import { readTopics } from './topics.ts'
import { toVillages, villageNames } from './villages.ts'
import { readWhenWhere } from './when-where.ts'

export interface ReadPlanOptions {
  /** Counts a due date (ISO) from the day of the meeting, `event+5wd`; the calendar's own counting unless given. */
  dueFromEvent?: (eventIso: string, relative: string) => string | null
}

/**
 * Reads a dialogue plan (Kế hoạch), or a paper around one, as extracted from Word or pasted. Never guesses: what the
 * text does not hold is null or []. Of a paper that is not a plan only the letterhead, day, place, chair, addressees
 * and signature are read. `evidence` gives UTF-16 offsets into `text` as it was handed in.
 */
export function readPlan(text: string, options: ReadPlanOptions = {}): PlanReading {
  const source = openPlan(text)
  const notes: Notes = { evidence: {}, confidence: {} }
  const frame = readFrame(source, notes)
  const meeting = readMeeting(source, frame.issuedOn ?? yearOf(frame.subject), notes)
  const villages = noteAll(notes, 'villages', readVillages(source, meeting.sessions, notes))
  const content = frame.kind === 'plan' ? readContent(source, { ...frame, ...meeting }, options, notes) : NO_CONTENT
  return { plan: inOrder({ ...frame, ...meeting, ...content, villages }), ...notes }
}

type Frame = Pick<
  Plan,
  'kind' | 'documentNumber' | 'issuingAgency' | 'place' | 'issuedOn' | 'subject' | 'distributionList' | 'signatory'
>

function readFrame({ kind, header, subject, foot }: PlanSource, notes: Notes): Frame {
  return {
    kind: note(notes, 'kind', kind) ?? 'other',
    documentNumber: note(notes, 'documentNumber', header.documentNumber),
    issuingAgency: note(notes, 'issuingAgency', header.issuingAgency),
    place: note(notes, 'place', header.place),
    issuedOn: note(notes, 'issuedOn', header.issuedOn),
    subject: note(notes, 'subject', subject),
    distributionList: noteAll(notes, 'distributionList', readDistribution(foot)),
    signatory: note(notes, 'signatory', readSignatory(foot)),
  }
}

type Meeting = Pick<
  Plan,
  'eventDates' | 'eventDateTentative' | 'eventStartTime' | 'duration' | 'venue' | 'sessions' | 'chair' | 'agendaSteps'
>

function readMeeting({ kind, blocks }: PlanSource, near: string | null, notes: Notes): Meeting {
  const when = readWhenWhere(blocks, near)
  const sessions = readSessions(blocks, when.eventDates[0]?.value ?? near)
  const dates = when.eventDates.length > 1 || sessions.length === 0 ? when.eventDates : datesOf(sessions)
  const steps = kind.value === 'plan' ? agendaItems(blocks) : []
  const isOneSitting = sessions.length === 0
  return {
    eventDates: noteAll(notes, 'eventDates', eachOnce(dates)),
    eventDateTentative: note(notes, 'eventDateTentative', when.eventDateTentative) ?? false,
    eventStartTime: isOneSitting ? note(notes, 'eventStartTime', when.eventStartTime) : null,
    duration: note(notes, 'duration', when.duration),
    venue: isOneSitting ? note(notes, 'venue', when.venue) : null,
    sessions: noteAll(notes, 'sessions', sessions),
    chair: note(notes, 'chair', readChair(blocks, steps)),
    agendaSteps: noteAll(notes, 'agendaSteps', readAgenda(steps)),
  }
}

type Content = Pick<Plan, 'legalBases' | 'topics' | 'participants' | 'quotas' | 'deadlines' | 'tasks'>

const NO_CONTENT: Content = { legalBases: [], topics: [], participants: [], quotas: [], deadlines: [], tasks: [] }

function readContent(source: PlanSource, read: Frame & Meeting, options: ReadPlanOptions, notes: Notes): Content {
  const people = peopleBlocks(source.blocks)
  const ownLevel = /^(?:UBND|Đảng ủy) (xã|phường|thị trấn|đặc khu) /.exec(read.issuingAgency ?? '')?.[1] ?? 'xã'
  const near = read.eventDates[0] ?? read.issuedOn ?? yearOf(read.subject)
  const work = readWork(source.sections, { dates: read.eventDates, near, ...options })
  return {
    legalBases: noteAll(notes, 'legalBases', readLegalBases(source.preamble)),
    topics: noteAll(notes, 'topics', readTopics(source.blocks)),
    participants: noteAll(notes, 'participants', readParticipants(people, ownLevel)),
    quotas: noteAll(notes, 'quotas', readQuotas(source.blocks)),
    deadlines: noteAll(notes, 'deadlines', work.deadlines),
    tasks: noteAll(notes, 'tasks', work.tasks),
  }
}

/** A year alone ("năm 2023" in the subject) dates what the text leaves without a year. */
function yearOf(subject: string | null): string | null {
  return /\bnam (20\d\d)\b/.exec(foldDiacritics(subject ?? ''))?.[1] ?? null
}

function datesOf(sessions: Found<PlanSession>[]): Found<string>[] {
  return sessions.flatMap(({ value, span, parts, confidence }) =>
    value.date ? [{ value: value.date, span: parts?.date ?? span, confidence }] : [],
  )
}

function eachOnce(dates: Found<string>[]): Found<string>[] {
  return dates.filter((date, index) => dates.findIndex((other) => other.value === date.value) === index)
}

/** The villages that take part: those of the sittings, else of the subject, else of the people and seats listed. */
function readVillages({ heading, blocks }: PlanSource, sessions: PlanSession[], notes: Notes): Found<string>[] {
  if (sessions.length > 0) {
    return sessions.flatMap((session, index) => {
      const span = notes.evidence[`sessions.${index}.units`] ?? notes.evidence[`sessions.${index}`]
      return span ? session.units.map(({ unit }) => ({ value: unit, span, confidence: SURE })) : []
    })
  }
  const inHeading = toVillages(villageNames(heading), SURE)
  if (inHeading.length > 0) return inHeading
  return toVillages(
    peopleBlocks(blocks).flatMap((block) => villageNames(block.text)),
    LIKELY,
  )
}

/** The keys in the order of the format, which people read. */
function inOrder(plan: Plan): Plan {
  const { kind, documentNumber, issuingAgency, place, issuedOn, subject, legalBases, topics } = plan
  const { eventDates, eventDateTentative, eventStartTime, duration, venue, villages, chair, agendaSteps } = plan
  const { participants, quotas, deadlines, tasks, distributionList, signatory, sessions } = plan
  const head = { kind, documentNumber, issuingAgency, place, issuedOn, subject, legalBases, topics }
  const meeting = { eventDates, eventDateTentative, eventStartTime, duration, venue, villages, chair, agendaSteps }
  return { ...head, ...meeting, participants, quotas, deadlines, tasks, distributionList, signatory, sessions }
}
