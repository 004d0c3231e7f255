import type { SessionLog } from './log.ts'
import type { MatterState } from './state.ts'

/**
 * The matter that the hall is on: the one its speaker registered, or the one written down while that speaker spoke;
 * between turns the last speaker's. `null` when there is none.
 */
export function matterInFocus(log: SessionLog): MatterState | null {
  const { state } = log
  const turn = state.turn ?? state.turns.at(-1)
  if (!turn) return null
  const id = turn.matterId ?? raisedSince(log, turn.startedAt)
  return state.matters.find((matter) => matter.id === id) ?? null
}

function raisedSince({ events, state }: SessionLog, since: number): string | null {
  const raised = events.filter(({ body, occurredAt }) => body.type === 'matter-raised' && occurredAt >= since)
  const ids = raised.flatMap(({ body }) => (body.type === 'matter-raised' ? [body.matter.id] : []))
  return ids.filter((id) => state.matters.some((matter) => matter.id === id)).at(-1) ?? null
}
