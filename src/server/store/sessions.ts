import type { Insertable, Selectable } from 'kysely'
import type { SessionEvent, SessionEventBody } from '#domain/session/events.ts'
import type { Reader, Writer } from '../database/connect.ts'
import type { SessionEventTable, SessionTable } from './tables/sessions.ts'

export type SessionRow = Selectable<SessionTable>

export async function findSession(tx: Reader, id: string): Promise<SessionRow | undefined> {
  return tx.selectFrom('session').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Locks the session's row: commands are ordered one after another, across program instances. */
export async function lockSession(tx: Writer, id: string): Promise<SessionRow | undefined> {
  return tx.selectFrom('session').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function listSessions(tx: Reader, dialogueId: string): Promise<SessionRow[]> {
  return tx.selectFrom('session').selectAll().where('dialogue_id', '=', dialogueId).orderBy('ordinal').execute()
}

export async function insertSession(tx: Writer, session: Insertable<SessionTable>) {
  await tx.insertInto('session').values(session).execute()
}

export async function updateSession(
  tx: Writer,
  id: string,
  change: Partial<Pick<SessionRow, 'state' | 'last_seq' | 'chain' | 'closed_at'>>,
) {
  await tx.updateTable('session').set(change).where('id', '=', id).execute()
}

export async function insertSessionEvent(tx: Writer, event: Insertable<SessionEventTable>) {
  await tx.insertInto('session_event').values(event).execute()
}

export async function findEventOfCommand(tx: Reader, sessionId: string, commandId: string) {
  const row = await tx
    .selectFrom('session_event')
    .selectAll()
    .where('session_id', '=', sessionId)
    .where('command_id', '=', commandId)
    .executeTakeFirst()
  return row && toSessionEvent(row)
}

export async function listSessionEvents(tx: Reader, sessionId: string, afterSeq = 0): Promise<SessionEvent[]> {
  const rows = await tx
    .selectFrom('session_event')
    .selectAll()
    .where('session_id', '=', sessionId)
    .where('seq', '>', afterSeq)
    .orderBy('seq')
    .execute()
  return rows.map(toSessionEvent)
}

/** The log as it is kept: with salts, digests and the links of the chain. */
export async function listSessionLinks(tx: Reader, sessionId: string): Promise<Selectable<SessionEventTable>[]> {
  return tx.selectFrom('session_event').selectAll().where('session_id', '=', sessionId).orderBy('seq').execute()
}

function toSessionEvent(row: Selectable<SessionEventTable>): SessionEvent {
  return {
    seq: row.seq,
    commandId: row.command_id,
    actorId: row.actor_id,
    actorName: row.actor_name,
    device: row.device,
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
    body: { type: row.type, ...row.payload } as SessionEventBody,
  }
}
