import { agendaItems, readAgenda } from './agenda.ts'
import { readChair } from './chair.ts'
import { findTitle, guessKind } from './document-kind.ts'
import { readDistribution, readSignatory } from './foot.ts'
import type { Found } from './found.ts'
import { found, INFERRED, LIKELY, note, noteAll, SURE } from './found.ts'
import { splitFrame } from './frame.ts'
import { readHeader, readSubject } from './header.ts'
import { readLegalBases } from './legal-bases.ts'
import { readLines } from './lines.ts'
import type { Located } from './located-text.ts'
import { cut, join, locate, NOWHERE } from './located-text.ts'
import type { Block } from './outline.ts'
import { buildOutline } from './outline.ts'
import { peopleBlocks, readParticipants } from './participants.ts'
import type { Plan, PlanReading } from './plan.ts'
import { readQuotas } from './quotas.ts'
import { readSessions } from './sessions.ts'
import { readWork } from './tasks.ts'
import { readTopics } from './topics.ts'
import { unwrapLines } from './unwrap-lines.ts'
import { toVillages, villageNames } from './villages.ts'
import { readWhenWhere } from './when-where.ts'

/** Characters beyond which nothing is read; the longest plans have a tenth of it. */
const LONGEST_PLAN = 400_000

export interface ReadPlanOptions {
  /**
   * Counts a due date from the day of the meeting (ISO) where that needs a calendar of working days
   * (`event+5wd`). Without it such a deadline has `due: null` and keeps its `relative`.
   */
  dueFromEvent?: (eventIso: string, relative: string) => string | null
}

/**
 * Reads a dialogue plan (Kế hoạch), or a paper around one, as extracted from Word or pasted. Never guesses: what the
 * text does not hold is null or []. Of a paper that is not a plan only the letterhead, day, place, chair, addressees
 * and signature are read. `evidence` gives UTF-16 offsets into `text` as it was handed in.
 */
export function readPlan(text: string, options: ReadPlanOptions = {}): PlanReading {
  const lines = readLines(locate(text.slice(0, LONGEST_PLAN)))
  const title = findTitle(lines)
  const frame = splitFrame(lines, title)
  const blocks = buildOutline(unwrapLines(frame.body))
  const titleLine = title ? lines[title.line] : undefined
  const header = readHeader(
    frame.header,
    join(
      blocks.map((block) => block.text),
      ' ',
    ),
  )
  const subject = title && titleLine ? readSubject(cut(titleLine.text, title.length), frame.subject) : null
  const notes: Pick<PlanReading, 'evidence' | 'confidence'> = { evidence: {}, confidence: {} }
  const kind =
    title && titleLine
      ? found(title.kind, titleLine.text, SURE)
      : found(guessKind(lines), lines[0]?.text ?? NOWHERE, INFERRED)

  const issuedOn = note(notes, 'issuedOn', header.issuedOn)
  const near = issuedOn ?? yearOf(subject?.value ?? null)
  const when = readWhenWhere(blocks, near)
  const sessions = readSessions(blocks, when.eventDates[0]?.value ?? near)
  const isPlan = kind.value === 'plan'
  const steps = isPlan ? agendaItems(blocks) : []
  const eventDates = when.eventDates.length > 1 || sessions.length === 0 ? when.eventDates : datesOf(sessions)
  const plan: Plan = {
    kind: note(notes, 'kind', kind) ?? 'other',
    documentNumber: note(notes, 'documentNumber', header.documentNumber),
    issuingAgency: note(notes, 'issuingAgency', header.issuingAgency),
    place: note(notes, 'place', header.place),
    issuedOn,
    subject: note(notes, 'subject', subject),
    legalBases: isPlan ? noteAll(notes, 'legalBases', readLegalBases(preambleOf(blocks))) : [],
    topics: isPlan ? noteAll(notes, 'topics', readTopics(blocks)) : [],
    eventDates: noteAll(notes, 'eventDates', eventDates),
    eventDateTentative: note(notes, 'eventDateTentative', when.eventDateTentative) ?? false,
    eventStartTime: sessions.length > 0 ? null : note(notes, 'eventStartTime', when.eventStartTime),
    duration: note(notes, 'duration', when.duration),
    venue: sessions.length > 0 ? null : note(notes, 'venue', when.venue),
    villages: [],
    chair: note(notes, 'chair', readChair(blocks, steps)),
    agendaSteps: noteAll(notes, 'agendaSteps', readAgenda(steps)),
    participants: [],
    quotas: [],
    deadlines: [],
    tasks: [],
    distributionList: noteAll(notes, 'distributionList', readDistribution(frame.foot)),
    signatory: note(notes, 'signatory', readSignatory(frame.foot)),
    sessions: noteAll(notes, 'sessions', sessions),
  }
  const people = peopleBlocks(blocks)
  if (isPlan) {
    const ownLevel = /^UBND (xã|phường|thị trấn|đặc khu) /.exec(plan.issuingAgency ?? '')?.[1] ?? 'xã'
    const work = readWork(afterPreamble(blocks), {
      dates: plan.eventDates,
      near: plan.eventDates[0] ?? near,
      ...options,
    })
    plan.participants = noteAll(notes, 'participants', readParticipants(people, ownLevel))
    plan.quotas = noteAll(notes, 'quotas', readQuotas(people))
    plan.deadlines = noteAll(notes, 'deadlines', work.deadlines)
    plan.tasks = noteAll(notes, 'tasks', work.tasks)
  }
  const subjectText = join([titleLine?.text ?? NOWHERE, ...frame.subject.map((line) => line.text)], ' ')
  plan.villages = noteAll(notes, 'villages', readVillages(plan, subjectText, people, notes))
  return { plan, ...notes }
}

/** A year alone ("năm 2023" in the subject) dates what the text leaves without a year. */
function yearOf(subject: string | null): string | null {
  return /\bnăm (20\d\d)\b/i.exec(subject ?? '')?.[1] ?? null
}

function datesOf(sessions: Found<Plan['sessions'][number]>[]): Found<string>[] {
  return sessions.flatMap((session) =>
    session.value.date
      ? [{ value: session.value.date, span: session.parts?.date ?? session.span, confidence: session.confidence }]
      : [],
  )
}

/** Paragraphs before the first numbered heading. */
function preambleOf(blocks: Block[]): Located[] {
  const end = blocks.findIndex((block) => block.kind !== null && block.kind !== 'dash')
  const before = end === -1 ? blocks.slice(0, 12) : blocks.slice(0, end)
  return before.map((block) => block.text)
}

function afterPreamble(blocks: Block[]): Block[] {
  const end = blocks.findIndex((block) => block.kind !== null && block.kind !== 'dash')
  return end === -1 ? [] : blocks.slice(end)
}

/** The villages that take part: those of the sittings, else of the subject, else of the seats, else of the people listed. */
function readVillages(
  plan: Plan,
  subject: Located,
  people: Block[],
  notes: Pick<PlanReading, 'evidence'>,
): Found<string>[] {
  if (plan.sessions.length > 0) {
    return plan.sessions.flatMap((session, index) =>
      session.units.map(({ unit }) => {
        const span = notes.evidence[`sessions.${index}.units`] ??
          notes.evidence[`sessions.${index}`] ?? { start: 0, end: 0 }
        return { value: unit, span, confidence: SURE }
      }),
    )
  }
  const inSubject = toVillages(villageNames(subject), SURE)
  if (inSubject.length > 0) return inSubject
  const listed = people.map((block) => villageNames(block.text))
  const most = listed.flat()
  return toVillages(most, LIKELY)
}
