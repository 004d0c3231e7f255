/**
 * What can happen in a session. The server gives each event its order (`seq`) and time; screens and minutes are views
 * of the log. Instants are integer milliseconds since the epoch, days ISO dates.
 */
export type SessionEventBody =
  | { type: 'session-opened'; setup: SessionSetup }
  | { type: 'step-started'; stepId: string }
  | { type: 'speaker-added'; speaker: SpeakerEntry }
  | { type: 'speaker-moved'; speakerId: string; before: string | null }
  | { type: 'speaker-skipped'; speakerId: string; reason: 'absent' | 'withdrawn' | 'merged' }
  | { type: 'turn-started'; turnId: string; speakerId: string; limitMs: number; matterId: string | null }
  | { type: 'turn-extended'; byMs: number }
  | { type: 'turn-paused' }
  | { type: 'turn-resumed' }
  | { type: 'turn-ended' }
  | { type: 'answer-given'; matterId: string; by: string; text: string }
  | { type: 'matter-raised'; matter: MatterEntry; opinion: string }
  | { type: 'outcome-recorded'; matterId: string; outcome: OutcomeEntry }
  | { type: 'note-taken'; text: string }
  | { type: 'screen-changed'; screen: Screen }
  | { type: 'undone'; seq: number }
  | { type: 'session-closed' }

/** An event as the log holds it. */
export interface SessionEvent {
  seq: number
  commandId: string
  actorId: string
  actorName: string
  device: string
  /** When it happened in the hall, corrected by the device's measured clock offset. */
  occurredAt: number
  /** When the server wrote it down. */
  recordedAt: number
  body: SessionEventBody
}

export interface SessionSetup {
  dialogueTitle: string
  venue: string | null
  chair: string
  secretary: string | null
  steps: AgendaStep[]
  /** Registered speakers in their order. */
  speakers: SpeakerEntry[]
  matters: MatterEntry[]
  defaultLimitMs: number
}

export interface AgendaStep {
  id: string
  title: string
}

export interface SpeakerEntry {
  id: string
  honorific: string
  name: string
  /** Association or village: whom the speaker comes from. */
  group: string
  matterId: string | null
  limitMs: number | null
  isWalkIn: boolean
}

export interface MatterEntry {
  id: string
  number: number
  title: string
  topic: string | null
  officeId: string | null
  office: string | null
  /** Opinions gathered in it before the session. */
  opinions: number
}

/** The three ways a matter may end in the hall (clause II.3.6 of a plan). */
export type OutcomeEntry =
  | { kind: 'answered'; by: string; text: string }
  | {
      kind: 'promised'
      promise: 'reply' | 'act'
      officeId: string
      office: string
      executor: string | null
      dueOn: string
      what: string
    }
  | { kind: 'passed-up'; addressee: string; text: string }

export type Screen = 'live' | 'neutral'
