import type { SessionEvent, SessionEventBody } from './events.ts'
import { reduce, refusalOf, type SessionRefusal } from './reduce.ts'
import { plannedSession, type SessionState } from './state.ts'

/** A session's log with the state it adds up to. */
export interface SessionLog {
  events: SessionEvent[]
  state: SessionState
}

export const emptyLog: SessionLog = { events: [], state: plannedSession }

/** Opening cannot be undone, an undo neither: doing it again is a new act. */
const cannotBeUndone: SessionEventBody['type'][] = ['session-opened', 'session-closed', 'undone']

/** @returns the refusal, or `null` when `body` may be appended. */
export function refusalInLog(log: SessionLog, body: SessionEventBody): SessionRefusal | null {
  if (body.type !== 'undone') return refusalOf(log.state, body)
  if (log.state.phase === 'closed') return 'session-closed'
  return undoableEvent(log)?.seq === body.seq ? null : 'nothing-to-undo'
}

/** The last act that still stands; undoing again goes one further back. */
export function undoableEvent(log: SessionLog): SessionEvent | null {
  const undone = undoneSeqs(log.events)
  const standing = log.events.filter((event) => !undone.has(event.seq) && !cannotBeUndone.includes(event.body.type))
  return standing.at(-1) ?? null
}

/** Appends an event that `refusalInLog` has let through; undo replays what still stands. */
export function append(log: SessionLog, event: SessionEvent): SessionLog {
  const events = [...log.events, event]
  if (event.body.type !== 'undone') return { events, state: reduce(log.state, event) }
  return { events, state: { ...stateOf(events), seq: event.seq } }
}

export function logOf(events: SessionEvent[]): SessionLog {
  return { events, state: stateOf(events) }
}

function stateOf(events: SessionEvent[]): SessionState {
  const undone = undoneSeqs(events)
  const state = events
    .filter((event) => !undone.has(event.seq) && event.body.type !== 'undone')
    .reduce(reduce, plannedSession)
  return { ...state, seq: events.at(-1)?.seq ?? 0 }
}

function undoneSeqs(events: SessionEvent[]): Set<number> {
  return new Set(events.flatMap(({ body }) => (body.type === 'undone' ? [body.seq] : [])))
}
