import type { SessionEvent } from '#domain/session/events.ts'
import { append, emptyLog, refusalInLog, type SessionLog } from '#domain/session/log.ts'
import type { OutboxEntry } from './outbox.ts'

/**
 * Puts one more event of the server behind the confirmed log.
 * @returns the same log for an event it already holds, `null` when events between are missing
 */
export function confirm(log: SessionLog, event: SessionEvent): SessionLog | null {
  if (event.seq <= log.state.seq) return log
  return event.seq === log.state.seq + 1 ? append(log, event) : null
}

/** What this device shows: the confirmed log, and its own acts on top of it as the server will most likely take them. */
export function withPending(log: SessionLog, entries: OutboxEntry[], actor: { id: string; name: string }): SessionLog {
  const known = new Set(log.events.map(({ commandId }) => commandId))
  return entries
    .filter(({ command, refused }) => refused === null && !known.has(command.id))
    .reduce((shown, { command, undoes }) => {
      const target = undoes === null ? null : shown.events.find(({ commandId }) => commandId === undoes)
      const body = command.body.type === 'undone' && target ? { ...command.body, seq: target.seq } : command.body
      if (refusalInLog(shown, body) !== null) return shown
      return append(shown, {
        seq: shown.state.seq + 1,
        commandId: command.id,
        actorId: actor.id,
        actorName: actor.name,
        device: command.device,
        occurredAt: command.occurredAt,
        recordedAt: command.occurredAt,
        body,
      })
    }, log)
}

export function logFrom(events: SessionEvent[]): SessionLog {
  return events.reduce((log, event) => confirm(log, event) ?? log, emptyLog)
}
