import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { canonicalJson } from '#domain/canonical-json.ts'
import { actorKey, actorName, type Actor } from '#domain/permission/actor.ts'
import type { SessionCommand } from '#domain/session/commands.ts'
import type { SessionEvent } from '#domain/session/events.ts'
import type { Writer } from '../../database/connect.ts'
import { insertSessionEvent, updateSession, type SessionRow } from '../../store/sessions.ts'

/** Digest of what was said, under a salt: the words can be erased and the chain still verifies. */
export function eventDigest(salt: string, type: string, payload: unknown): string {
  return createHash('sha256')
    .update(`${salt}\n${type}\n${canonicalJson(payload)}`)
    .digest('hex')
}

/** Each link covers the one before, the place, the time and the digest. */
export function nextLink(previous: string, event: { seq: number; recordedAt: number; digest: string }): string {
  return createHash('sha256').update(`${previous}\n${event.seq}\n${event.recordedAt}\n${event.digest}`).digest('hex')
}

/** Writes the next event of a session whose row the transaction has locked, and tells all instances after commit. */
export async function appendEvent(
  tx: Writer,
  session: SessionRow,
  actor: Actor,
  command: SessionCommand,
  now: number,
): Promise<SessionEvent> {
  const { type, ...payload } = command.body
  const seq = session.last_seq + 1
  const salt = randomBytes(16).toString('hex')
  const digest = eventDigest(salt, type, payload)
  const chain = nextLink(session.chain, { seq, recordedAt: now, digest })
  // A device's clock may be wrong or set back; nothing happened before the session opened or after it was received.
  const occurredAt = Math.min(now, Math.max(command.occurredAt, session.opened_at.getTime()))
  await insertSessionEvent(tx, {
    commune_id: session.commune_id,
    session_id: session.id,
    seq,
    command_id: command.id,
    type,
    payload: JSON.stringify(payload),
    actor_id: actorKey(actor),
    actor_name: actorName(actor),
    device: command.device,
    device_seq: command.deviceSeq,
    based_on: command.basedOn,
    occurred_at: occurredAt,
    recorded_at: now,
    salt,
    digest,
    chain,
  })
  await updateSession(tx, session.id, { last_seq: seq, chain })
  // NOTIFY is delivered at commit, and only then.
  await sql`select pg_notify('session_event', ${`${session.id} ${seq}`})`.execute(tx)
  return {
    seq,
    commandId: command.id,
    actorId: actorKey(actor),
    actorName: actorName(actor),
    device: command.device,
    occurredAt,
    recordedAt: now,
    body: command.body,
  }
}
