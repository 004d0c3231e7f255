import { presidingOf } from '#domain/plan/presiding.ts'
import type { OutcomeEntry } from '#domain/session/events.ts'
import type { SessionLog } from '#domain/session/log.ts'
import type { MatterState, SessionState, TurnState } from '#domain/session/state.ts'
import type { Selectable } from 'kysely'
import type { DialogueTable } from '../../store/tables/dialogues.ts'
import { eventName } from './conclusion-model.ts'
import type { paperHead } from './paper-head.ts'

type Head = Awaited<ReturnType<typeof paperHead>>

export interface Attendance {
  level: string
  who: string
  invited: number | null
  present: number
}

/** The model of the Biên bản: a view of the log, with times as they were in the hall. */
export function minutesModelOf(
  dialogue: Selectable<DialogueTable>,
  { state }: SessionLog,
  head: Head,
  attendance: Attendance[],
) {
  const { chair, coChair } = presidingOf(dialogue.chair)
  const spoken = new Set(state.turns.flatMap(({ matterId }) => (matterId ? [matterId] : [])))
  return {
    ...head,
    eventName: eventName(dialogue.title),
    startedAt: wallMoment(state.openedAt ?? 0),
    endedAt: state.closedAt === null ? null : wallMoment(state.closedAt),
    venue: dialogue.venue ?? '',
    attendance,
    chair: { name: head.signatory.name ?? chair ?? '', title: chair },
    coChair: coChair === null ? null : { name: coChair, title: null },
    secretary: { name: dialogue.secretary ?? '……', title: null },
    opening: state.steps.flatMap((step) =>
      step.startedAt === null ? [] : [`${wallClock(step.startedAt)}: ${step.title}.`],
    ),
    turns: [
      ...state.turns.map((turn) => turnOf(state, turn)),
      ...state.matters.filter(({ id, outcome }) => outcome && !spoken.has(id)).map(unspokenMatter),
    ],
    conclusion: state.notes.map(({ text }) => text),
  }
}

function turnOf(state: SessionState, turn: TurnState) {
  const speaker = state.speakers.find(({ id }) => id === turn.speakerId)
  const matter = state.matters.find(({ id }) => id === turn.matterId)
  const isFirst = state.turns.find(({ matterId }) => matterId === turn.matterId)?.id === turn.id
  return {
    at: wallClock(turn.startedAt),
    speaker: `${speaker?.honorific ?? ''} ${speaker?.name ?? ''}`.trim() || 'Người phát biểu',
    from: speaker?.group ?? null,
    asked: matter?.opinion ?? matter?.title ?? 'Phát biểu ý kiến.',
    isFollowUp: matter !== undefined && !isFirst,
    answers: matter && isFirst ? answersTo(matter) : [],
    outcome: matter && isFirst && matter.outcome ? minutesOutcome(matter.outcome) : null,
  }
}

/** A matter that was answered from the report without anybody standing up for it. */
function unspokenMatter(matter: MatterState) {
  return {
    at: wallClock(matter.outcomeAt ?? 0),
    speaker: 'Ý kiến gửi trước hội nghị',
    from: null,
    asked: matter.title,
    isFollowUp: false,
    answers: answersTo(matter),
    outcome: matter.outcome ? minutesOutcome(matter.outcome) : null,
  }
}

function answersTo(matter: MatterState) {
  const given = matter.answers.map(({ by, text }) => ({ by, words: text }))
  if (matter.outcome?.kind !== 'answered') return given
  const { by, text } = matter.outcome
  return given.some((answer) => answer.words === text) ? given : [...given, { by, words: text }]
}

function minutesOutcome(outcome: OutcomeEntry) {
  if (outcome.kind === 'answered') return { kind: 'answered' as const }
  if (outcome.kind === 'passed-up') return { kind: 'passed-up' as const, to: outcome.addressee }
  const { promise, office: owner, dueOn: due, executor } = outcome
  return { kind: 'promised' as const, promise, owner, due, executor }
}

const vietnamOffsetMs = 7 * 3_600_000

/** `2026-11-24T07:35`, the wall clock of the hall. */
function wallMoment(ms: number): string {
  return new Date(ms + vietnamOffsetMs).toISOString().slice(0, 16)
}

function wallClock(ms: number): string {
  return wallMoment(ms).slice(11)
}
