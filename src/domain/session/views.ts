import type { MatterState, SessionState, SpeakerState, TurnState } from './state.ts'

/** Milliseconds a turn has lasted at `now`, pauses left out. */
export function elapsedMs(turn: TurnState, now: number): number {
  const until = turn.endedAt ?? turn.pausedAt ?? now
  return Math.max(0, until - turn.startedAt - turn.pausedMs)
}

/** Negative when the limit is overrun. */
export function remainingMs(turn: TurnState, now: number): number {
  return turn.limitMs - elapsedMs(turn, now)
}

export function waitingSpeakers(state: SessionState): SpeakerState[] {
  return state.speakers.filter((speaker) => speaker.status === 'waiting')
}

export function mattersWithoutOutcome(state: SessionState): MatterState[] {
  return state.matters.filter((matter) => matter.outcome === null)
}

export interface GroupFairness {
  group: string
  turns: number
  spokenMs: number
}

/** How often and how long each association or village has spoken, those not heard yet included. */
export function fairness(state: SessionState, now: number): GroupFairness[] {
  const groups = new Map<string, GroupFairness>()
  for (const speaker of state.speakers) {
    const row = groups.get(speaker.group) ?? { group: speaker.group, turns: 0, spokenMs: 0 }
    const own = [...state.turns, ...(state.turn ? [state.turn] : [])].filter((turn) => turn.speakerId === speaker.id)
    row.turns += own.length
    row.spokenMs += own.reduce((sum, turn) => sum + elapsedMs(turn, now), 0)
    groups.set(speaker.group, row)
  }
  return [...groups.values()]
}

/** What the hall may see: names of who speaks and who is next, no internal text. */
export interface HallView {
  seq: number
  phase: SessionState['phase']
  screen: SessionState['screen']
  dialogueTitle: string
  venue: string | null
  step: string | null
  turn: (TurnState & { honorific: string; name: string; group: string; about: string | null }) | null
  next: { honorific: string; name: string; group: string }[]
  waiting: number
  matters: { total: number; answered: number; promised: number; passedUp: number }
}

export function hallView(state: SessionState): HallView {
  const speaker = state.turn && state.speakers.find(({ id }) => id === state.turn?.speakerId)
  const about = state.matters.find(({ id }) => id === state.turn?.matterId)?.title ?? null
  const waiting = waitingSpeakers(state)
  const count = (kind: string) => state.matters.filter((matter) => matter.outcome?.kind === kind).length
  return {
    seq: state.seq,
    phase: state.phase,
    screen: state.screen,
    dialogueTitle: state.setup?.dialogueTitle ?? '',
    venue: state.setup?.venue ?? null,
    step: state.steps.find((step) => step.status === 'running')?.title ?? null,
    turn:
      state.turn && speaker
        ? { ...state.turn, honorific: speaker.honorific, name: speaker.name, group: speaker.group, about }
        : null,
    next: waiting.slice(0, 2).map(({ honorific, name, group }) => ({ honorific, name, group })),
    waiting: waiting.length,
    matters: {
      total: state.matters.length,
      answered: count('answered'),
      promised: count('promised'),
      passedUp: count('passed-up'),
    },
  }
}
