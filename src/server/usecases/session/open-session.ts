import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { newId } from '../../ids.ts'
import { insertAudit } from '../../store/audit.ts'
import { findSession, insertSession, listSessions } from '../../store/sessions.ts'
import type { Context } from '../context.ts'
import { appendEvent } from './append-event.ts'
import { sessionSetup } from './session-setup.ts'

export const openSessionInput = z.object({ dialogueId: z.uuid() })

/** Opens the hall: the log begins with everything that was prepared. One session is open at a time. */
export async function openSession(
  context: Context,
  actor: Actor,
  raw: z.input<typeof openSessionInput>,
): Promise<{ sessionId: string } | Refused> {
  const parsed = openSessionInput.safeParse(raw)
  if (!parsed.success) return refuse('not-found')
  return context.transact(async (tx) => {
    const dialogue = await tx
      .selectFrom('dialogue')
      .selectAll()
      .where('id', '=', parsed.data.dialogueId)
      .forUpdate()
      .executeTakeFirst()
    if (!dialogue || !can(actor, 'session.open', { communeId: dialogue.commune_id })) return refuse('not-found')
    const earlier = await listSessions(tx, dialogue.id)
    if (earlier.some((session) => session.state === 'open')) return refuse('session-open')
    if (dialogue.state !== 'preparing' && dialogue.state !== 'held') return refuse('wrong-state')

    const id = newId()
    const setup = await sessionSetup(tx, dialogue)
    await insertSession(tx, {
      commune_id: dialogue.commune_id,
      id,
      dialogue_id: dialogue.id,
      ordinal: earlier.length + 1,
      state: 'open',
      chain: id,
      opened_at: new Date(context.now),
    })
    const session = await findSession(tx, id)
    if (!session) throw new Error('the session was not written')
    const command = { id: newId(), device: 'server', deviceSeq: 0, basedOn: 0, occurredAt: context.now }
    await appendEvent(tx, session, actor, { ...command, body: { type: 'session-opened', setup } }, context.now)
    await tx
      .updateTable('dialogue')
      .set({ state: 'in-session', is_date_tentative: false })
      .where('id', '=', dialogue.id)
      .execute()
    await insertAudit(tx, dialogue.commune_id, actor, { action: 'session.open', thing: 'session', id })
    return { sessionId: id }
  })
}
