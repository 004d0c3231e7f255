import { foldDiacritics } from '../vietnamese/fold-diacritics.ts'
import { agendaItems, readAgenda } from './agenda.ts'
import { readChair } from './chair.ts'
import { readDistribution, readSignatory } from './foot.ts'
import type { Found, Notes } from './found.ts'
import { eachOnce, note, noteAll } from './found.ts'
import { readLegalBases } from './legal-bases.ts'
import { peopleBlocks, readParticipants } from './participants.ts'
import type { PlanSource } from './plan-source.ts'
import { openPlan } from './plan-source.ts'
import type { DocumentKind, Plan, PlanReading, PlanSession } from './plan.ts'
import { readQuotas } from './quotas.ts'
import { readSessions } from './sessions.ts'
import type { Work } from './task-facts.ts'
import { readConcluded, readWork } from './tasks.ts'
import { readTopics } from './topics.ts'
import { readVillages } from './villages-of-plan.ts'
import { readWhenWhere, whenTold } from './when-where.ts'

export interface ReadPlanOptions {
  /** Counts a due date (ISO) from the day of the meeting, `event+5wd`; the calendar's own counting unless given. */
  dueFromEvent?: (eventIso: string, relative: string) => string | null
  /** What a person says that the paper is, whatever it looks like. */
  as?: DocumentKind
}

/**
 * Reads a dialogue plan (Kế hoạch), or a paper around one, as extracted from Word or pasted. Never guesses: what the
 * text does not hold is null or []. Of a paper that is not a plan the letterhead, day, place, chair, addressees and
 * signature are read, of a notice or schedule its topics, too, and of minutes or a conclusion what is to be done.
 * `evidence` gives UTF-16 offsets into `text` as it was handed in.
 */
export function readPlan(text: string, options: ReadPlanOptions = {}): PlanReading {
  const opened = openPlan(text)
  const source = options.as ? { ...opened, kind: { ...opened.kind, value: options.as } } : opened
  const notes: Notes = { evidence: {}, confidence: {} }
  const frame = readFrame(source, notes)
  const meeting = readMeeting(source, frame.issuedOn ?? yearOf(frame.subject), notes)
  const villages = noteAll(notes, 'villages', readVillages(source, meeting.sessions, notes))
  const content = readContent(source, { ...frame, ...meeting }, options, notes)
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

function readMeeting({ kind, blocks, heading }: PlanSource, near: string | null, notes: Notes): Meeting {
  const when = TOLD.has(kind.value) ? whenTold(blocks, near) : readWhenWhere(blocks, near)
  const sessions = readSessions(blocks, when.eventDates[0]?.value ?? near)
  const dates = when.eventDates.length > 1 || sessions.length === 0 ? when.eventDates : datesOf(sessions)
  const agenda = kind.value === 'plan' ? agendaItems(blocks) : { steps: [], confidence: 0 }
  const isOneSitting = sessions.length === 0
  return {
    eventDates: noteAll(
      notes,
      'eventDates',
      eachOnce(dates, ({ value }) => value),
    ),
    eventDateTentative: note(notes, 'eventDateTentative', when.eventDateTentative) ?? false,
    eventStartTime: isOneSitting ? note(notes, 'eventStartTime', when.eventStartTime) : null,
    duration: note(notes, 'duration', when.duration),
    venue: isOneSitting ? note(notes, 'venue', when.venue) : null,
    sessions: noteAll(notes, 'sessions', sessions),
    chair: note(notes, 'chair', kind.value === 'other' ? null : readChair(blocks, agenda.steps, heading)),
    agendaSteps: noteAll(notes, 'agendaSteps', readAgenda(agenda)),
  }
}

/** Papers that tell of a meeting in a sentence, where a plan has lines for it. */
const TOLD = new Set<DocumentKind>(['minutes', 'conclusion', 'event-report', 'notice', 'invitation'])

type Content = Pick<Plan, 'legalBases' | 'topics' | 'participants' | 'quotas' | 'deadlines' | 'tasks'>

const NO_CONTENT: Content = { legalBases: [], topics: [], participants: [], quotas: [], deadlines: [], tasks: [] }

/** A plan is read whole; a notice or schedule for its topics; minutes and a conclusion for what they ask to be done. */
function readContent(source: PlanSource, read: Frame & Meeting, options: ReadPlanOptions, notes: Notes): Content {
  const topics = () => noteAll(notes, 'topics', readTopics(source.blocks))
  if (read.kind === 'notice' || read.kind === 'schedule') return { ...NO_CONTENT, topics: topics() }
  const near = read.eventDates[0] ?? read.issuedOn ?? yearOf(read.subject)
  const event = { dates: read.eventDates, near, issued: read.issuedOn, ...options }
  if (read.kind === 'minutes' || read.kind === 'conclusion') {
    return { ...NO_CONTENT, ...noteWork(readConcluded(source.blocks, event), notes) }
  }
  if (read.kind !== 'plan') return NO_CONTENT
  const people = peopleBlocks(source.blocks)
  const ownLevel = / (xã|phường|thị trấn|đặc khu) /.exec(read.issuingAgency ?? '')?.[1] ?? 'xã'
  return {
    legalBases: noteAll(notes, 'legalBases', readLegalBases(source.preamble)),
    topics: topics(),
    participants: noteAll(notes, 'participants', readParticipants(people, ownLevel)),
    quotas: noteAll(notes, 'quotas', readQuotas(source.blocks)),
    ...noteWork(readWork(source.sections, event), notes),
  }
}

function noteWork(work: Work, notes: Notes): Pick<Content, 'deadlines' | 'tasks'> {
  return { deadlines: noteAll(notes, 'deadlines', work.deadlines), tasks: noteAll(notes, 'tasks', work.tasks) }
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

/** The keys in the order of the format, which people read. */
function inOrder(plan: Plan): Plan {
  const { kind, documentNumber, issuingAgency, place, issuedOn, subject, legalBases, topics } = plan
  const { eventDates, eventDateTentative, eventStartTime, duration, venue, villages, chair, agendaSteps } = plan
  const { participants, quotas, deadlines, tasks, distributionList, signatory, sessions } = plan
  const head = { kind, documentNumber, issuingAgency, place, issuedOn, subject, legalBases, topics }
  const meeting = { eventDates, eventDateTentative, eventStartTime, duration, venue, villages, chair, agendaSteps }
  return { ...head, ...meeting, participants, quotas, deadlines, tasks, distributionList, signatory, sessions }
}
