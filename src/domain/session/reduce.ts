import type { SessionEvent, SessionEventBody, SpeakerEntry } from './events.ts'
import { plannedSession, type MatterState, type SessionState, type TurnState } from './state.ts'

/** Why an event cannot follow the state it meets. */
export type SessionRefusal =
  | 'session-not-open'
  | 'session-already-open'
  | 'session-closed'
  | 'unknown-step'
  | 'unknown-speaker'
  | 'speaker-not-waiting'
  | 'already-there'
  | 'no-turn'
  | 'turn-is-paused'
  | 'turn-is-running'
  | 'turn-is-on'
  | 'unknown-matter'
  | 'nothing-to-undo'
  | 'empty-text'
  | 'not-positive'

/** @returns the refusal, or `null` when `body` may follow `state`. Undo is judged against the log: see `log.ts`. */
export function refusalOf(state: SessionState, body: SessionEventBody): SessionRefusal | null {
  if (body.type === 'session-opened') return state.phase === 'planned' ? null : 'session-already-open'
  // What was not reached in the hall still needs an outcome before the dialogue can be concluded.
  if (state.phase === 'closed' && body.type !== 'outcome-recorded') return 'session-closed'
  if (state.phase === 'planned') return 'session-not-open'
  switch (body.type) {
    case 'step-started':
      return state.steps.some((step) => step.id === body.stepId) ? null : 'unknown-step'
    case 'speaker-added':
      if (!body.speaker.name.trim()) return 'empty-text'
      return state.speakers.some((speaker) => speaker.id === body.speaker.id) ? 'already-there' : null
    case 'speaker-moved':
    case 'speaker-skipped':
      return refuseUnlessWaiting(state, body.speakerId)
    case 'turn-started':
      if (state.turns.some((turn) => turn.id === body.turnId)) return 'already-there'
      if (body.limitMs <= 0) return 'not-positive'
      return refuseUnlessWaiting(state, body.speakerId)
    case 'turn-extended':
      if (body.byMs <= 0) return 'not-positive'
      return state.turn ? null : 'no-turn'
    case 'turn-paused':
      if (!state.turn) return 'no-turn'
      return state.turn.pausedAt === null ? null : 'turn-is-paused'
    case 'turn-resumed':
      if (!state.turn) return 'no-turn'
      return state.turn.pausedAt === null ? 'turn-is-running' : null
    case 'turn-ended':
      return state.turn ? null : 'no-turn'
    case 'answer-given':
      if (!body.text.trim()) return 'empty-text'
      return hasMatter(state, body.matterId) ? null : 'unknown-matter'
    case 'outcome-recorded':
      return hasMatter(state, body.matterId) ? null : 'unknown-matter'
    case 'matter-raised':
      if (!body.opinion.trim() || !body.matter.title.trim()) return 'empty-text'
      return hasMatter(state, body.matter.id) ? 'already-there' : null
    case 'note-taken':
      return body.text.trim() ? null : 'empty-text'
    case 'session-closed':
      return state.turn ? 'turn-is-on' : null
    case 'screen-changed':
    case 'undone':
      return null
  }
}

/** The state after `event`, which `refusalOf` has let through. `undone` needs the log: see `log.ts`. */
export function reduce(state: SessionState, event: SessionEvent): SessionState {
  return { ...apply(state, event), seq: event.seq }
}

function apply(state: SessionState, event: SessionEvent): SessionState {
  const { body, occurredAt: at } = event
  switch (body.type) {
    case 'session-opened':
      return openSession(body.setup, at)
    case 'step-started':
      return { ...state, steps: startStep(state, body.stepId, at) }
    case 'speaker-added':
      return { ...state, speakers: [...state.speakers, { ...body.speaker, status: 'waiting' }] }
    case 'speaker-moved':
      return { ...state, speakers: moveBefore(state.speakers, body.speakerId, body.before) }
    case 'speaker-skipped':
      return { ...state, speakers: withStatus(state, body.speakerId, body.reason) }
    case 'turn-started':
      return startTurn(state, body, at)
    case 'turn-extended':
      return { ...state, turn: state.turn && { ...state.turn, limitMs: state.turn.limitMs + body.byMs } }
    case 'turn-paused':
      return { ...state, turn: state.turn && { ...state.turn, pausedAt: at } }
    case 'turn-resumed':
      return { ...state, turn: state.turn && resumed(state.turn, at) }
    case 'turn-ended':
      return endTurn(state, at)
    case 'answer-given':
      return withMatter(state, body.matterId, (matter) => ({
        ...matter,
        answers: [...matter.answers, { by: body.by, text: body.text, at }],
      }))
    case 'outcome-recorded':
      return withMatter(state, body.matterId, (matter) => ({ ...matter, outcome: body.outcome, outcomeAt: at }))
    case 'matter-raised':
      return { ...state, matters: [...state.matters, raisedMatter(body)] }
    case 'note-taken':
      return { ...state, notes: [...state.notes, { text: body.text, at, by: event.actorName }] }
    case 'screen-changed':
      return { ...state, screen: body.screen }
    case 'session-closed':
      return { ...state, phase: 'closed', closedAt: at, steps: endRunning(state, at), screen: 'neutral' }
    case 'undone':
      return state
  }
}

type Body<T extends SessionEventBody['type']> = Extract<SessionEventBody, { type: T }>

function openSession(setup: Body<'session-opened'>['setup'], at: number): SessionState {
  return {
    ...plannedSession,
    phase: 'open',
    setup,
    openedAt: at,
    steps: setup.steps.map((step) => ({ ...step, status: 'waiting', startedAt: null, endedAt: null })),
    speakers: setup.speakers.map((speaker) => ({ ...speaker, status: 'waiting' })),
    matters: setup.matters.map((matter) => ({
      ...matter,
      raisedInSession: false,
      opinion: null,
      answers: [],
      outcome: null,
      outcomeAt: null,
    })),
  }
}

function endRunning(state: SessionState, at: number): SessionState['steps'] {
  return state.steps.map((step) => (step.status === 'running' ? { ...step, status: 'done', endedAt: at } : step))
}

function startStep(state: SessionState, stepId: string, at: number): SessionState['steps'] {
  return endRunning(state, at).map((step) =>
    step.id === stepId ? { ...step, status: 'running', startedAt: step.startedAt ?? at, endedAt: null } : step,
  )
}

/** Calling the next speaker ends the turn that is on: one act of the chair. */
function startTurn(state: SessionState, body: Body<'turn-started'>, at: number): SessionState {
  const ended = state.turn ? endTurn(state, at) : state
  const turn: TurnState = {
    id: body.turnId,
    number: ended.turns.length + 1,
    speakerId: body.speakerId,
    matterId: body.matterId,
    limitMs: body.limitMs,
    startedAt: at,
    pausedAt: null,
    pausedMs: 0,
    endedAt: null,
  }
  return { ...ended, turn, speakers: withStatus(ended, body.speakerId, 'speaking'), screen: 'live' }
}

function endTurn(state: SessionState, at: number): SessionState {
  if (!state.turn) return state
  const ended = { ...(state.turn.pausedAt === null ? state.turn : resumed(state.turn, at)), endedAt: at }
  return {
    ...state,
    turn: null,
    turns: [...state.turns, ended],
    speakers: withStatus(state, ended.speakerId, 'spoken'),
  }
}

function resumed(turn: TurnState, at: number): TurnState {
  if (turn.pausedAt === null) return turn
  return { ...turn, pausedMs: turn.pausedMs + Math.max(0, at - turn.pausedAt), pausedAt: null }
}

function withStatus(state: SessionState, speakerId: string, status: SessionState['speakers'][number]['status']) {
  return state.speakers.map((speaker) => (speaker.id === speakerId ? { ...speaker, status } : speaker))
}

/** Moves one speaker, so that two people who reorder at once keep both intentions. */
function moveBefore<T extends SpeakerEntry>(speakers: T[], id: string, before: string | null): T[] {
  const moved = speakers.find((speaker) => speaker.id === id)
  if (!moved || id === before) return speakers
  const rest = speakers.filter((speaker) => speaker.id !== id)
  const found = before === null ? -1 : rest.findIndex((speaker) => speaker.id === before)
  const at = found === -1 ? rest.length : found
  return [...rest.slice(0, at), moved, ...rest.slice(at)]
}

function withMatter(state: SessionState, id: string, change: (matter: MatterState) => MatterState): SessionState {
  return { ...state, matters: state.matters.map((matter) => (matter.id === id ? change(matter) : matter)) }
}

function raisedMatter(body: Body<'matter-raised'>): MatterState {
  const heard = { raisedInSession: true, opinion: body.opinion, answers: [], outcome: null, outcomeAt: null }
  return { ...body.matter, ...heard }
}

function refuseUnlessWaiting(state: SessionState, speakerId: string): SessionRefusal | null {
  const speaker = state.speakers.find(({ id }) => id === speakerId)
  if (!speaker) return 'unknown-speaker'
  return speaker.status === 'waiting' ? null : 'speaker-not-waiting'
}

function hasMatter(state: SessionState, id: string): boolean {
  return state.matters.some((matter) => matter.id === id)
}
