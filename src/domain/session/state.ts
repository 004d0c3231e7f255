import type { AgendaStep, MatterEntry, OutcomeEntry, Screen, SessionSetup, SpeakerEntry } from './events.ts'

export interface SessionState {
  phase: 'planned' | 'open' | 'closed'
  seq: number
  setup: SessionSetup | null
  openedAt: number | null
  closedAt: number | null
  steps: StepState[]
  /** In the order in which they will be called; spoken and skipped ones stay in their place. */
  speakers: SpeakerState[]
  turn: TurnState | null
  turns: TurnState[]
  matters: MatterState[]
  notes: NoteState[]
  screen: Screen
}

export interface StepState extends AgendaStep {
  status: 'waiting' | 'running' | 'done'
  startedAt: number | null
  endedAt: number | null
}

export interface SpeakerState extends SpeakerEntry {
  status: 'waiting' | 'speaking' | 'spoken' | 'absent' | 'withdrawn' | 'merged'
}

export interface TurnState {
  id: string
  number: number
  speakerId: string
  matterId: string | null
  limitMs: number
  startedAt: number
  /** Not null while paused. */
  pausedAt: number | null
  /** Time spent paused, before the present pause. */
  pausedMs: number
  endedAt: number | null
}

export interface MatterState extends MatterEntry {
  raisedInSession: boolean
  /** Words of an opinion that was first heard in the hall. */
  opinion: string | null
  answers: { by: string; text: string; at: number }[]
  outcome: OutcomeEntry | null
  outcomeAt: number | null
}

export interface NoteState {
  text: string
  at: number
  by: string
}

export const plannedSession: SessionState = {
  phase: 'planned',
  seq: 0,
  setup: null,
  openedAt: null,
  closedAt: null,
  steps: [],
  speakers: [],
  turn: null,
  turns: [],
  matters: [],
  notes: [],
  screen: 'live',
}
