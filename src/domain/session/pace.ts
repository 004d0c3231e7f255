import { remainingMs, waitingSpeakers } from './views.ts'
import type { SessionState } from './state.ts'

/**
 * Milliseconds since the epoch at which all who wait will have been heard: at the pace of the turns so far, speech
 * and answer together, or by the limits while nobody has spoken yet.
 */
export function expectedEnd(state: SessionState, now: number): number {
  const limit = state.setup?.defaultLimitMs ?? 0
  const waiting = waitingSpeakers(state)
  const pace = averageTurn(state)
  const ahead = waiting.reduce((sum, speaker) => sum + (pace ?? speaker.limitMs ?? limit), 0)
  return now + ahead + (state.turn ? Math.max(0, remainingMs(state.turn, now)) : 0)
}

/** From the start of one turn to the start of the next; needs three starts to be worth anything. */
function averageTurn(state: SessionState): number | null {
  const starts = [...state.turns, ...(state.turn ? [state.turn] : [])].map(({ startedAt }) => startedAt)
  const [first, last] = [starts[0], starts.at(-1)]
  if (starts.length < 3 || first === undefined || last === undefined || last <= first) return null
  return (last - first) / (starts.length - 1)
}
