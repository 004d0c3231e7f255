import type { z } from 'zod'
import { legalDay } from '#domain/calendar/iso-date.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { needsChair } from '#domain/session/commands.ts'
import type { SessionEvent, SessionEventBody } from '#domain/session/events.ts'
import { append, logOf, refusalInLog } from '#domain/session/log.ts'
import { insertAudit } from '../../store/audit.ts'
import { findEventOfCommand, listSessionEvents, lockSession, updateSession } from '../../store/sessions.ts'
import type { Context } from '../context.ts'
import { appendEvent } from './append-event.ts'
import { runCommandInput } from './command-input.ts'
import { projectSession } from './project-session.ts'

/**
 * One act in the hall: refused by the reducer or written to the log, with the rows that follow from it, in one
 * transaction. Sending a command again returns the event it became.
 */
export async function runCommand(
  context: Context,
  actor: Actor,
  sessionId: string,
  raw: z.input<typeof runCommandInput>,
): Promise<{ event: SessionEvent } | Refused> {
  const parsed = runCommandInput.safeParse(raw)
  if (!parsed.success) return refuse('invalid-input', { field: parsed.error.issues[0]?.path.join('.') ?? '' })
  const command = parsed.data
  return context.transact(async (tx) => {
    const session = await lockSession(tx, sessionId)
    const right = needsChair(command.body) ? 'session.chair' : 'session.record'
    if (!session || !can(actor, right, { communeId: session.commune_id })) return refuse('not-found')
    const known = await findEventOfCommand(tx, sessionId, command.id)
    if (known) return { event: known }

    const dialogue = await tx
      .selectFrom('dialogue')
      .select(['id', 'state'])
      .where('id', '=', session.dialogue_id)
      // The conclusion takes this row for itself: an act comes wholly before it or is told that it is too late.
      .forShare()
      .executeTakeFirstOrThrow()
    if (dialogue.state === 'concluded') return refuse('already-concluded')
    const before = logOf(await listSessionEvents(tx, sessionId))
    const refused = refusalInLog(before, command.body) ?? refusedPromise(command.body, context.now)
    if (refused) return refuse(refused)

    const event = await appendEvent(tx, session, actor, command, context.now)
    const after = append(before, event)
    await projectSession(tx, context, session, before.state, after.state)
    if (command.body.type === 'session-closed') {
      await updateSession(tx, sessionId, { state: 'closed', closed_at: new Date(context.now) })
      await tx.updateTable('dialogue').set({ state: 'held' }).where('id', '=', dialogue.id).execute()
      await insertAudit(tx, session.commune_id, actor, { action: 'session.chair', thing: 'session', id: sessionId })
    }
    return { event }
  })
}

/** A promise is due today or later; what is already past cannot be promised. */
function refusedPromise(body: SessionEventBody, now: number) {
  if (body.type !== 'outcome-recorded' || body.outcome.kind !== 'promised') return null
  return body.outcome.dueOn < legalDay(now) ? 'date-in-past' : null
}
