import type { Reader } from '../../database/connect.ts'
import { eventDigest, nextLink } from './append-event.ts'

/** Walks a session's chain. @returns the first place where it does not hold, or `null`. */
export async function brokenLink(tx: Reader, sessionId: string): Promise<number | null> {
  const events = await tx
    .selectFrom('session_event')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('seq')
    .execute()
  let chain = sessionId
  for (const [index, event] of events.entries()) {
    const digest = eventDigest(event.salt, event.type, event.payload)
    chain = nextLink(chain, { seq: event.seq, recordedAt: event.recorded_at, digest })
    if (event.seq !== index + 1 || digest !== event.digest || chain !== event.chain) return index + 1
  }
  return null
}
