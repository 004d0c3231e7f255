import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import type { SessionEvent } from '#domain/session/events.ts'
import { logOf } from '#domain/session/log.ts'
import { hallView, type HallView } from '#domain/session/views.ts'
import { findSession, listSessionEvents } from '../../store/sessions.ts'
import type { Context } from '../context.ts'

export interface PreparedAnswer {
  matterId: string
  body: string
  legalBasis: string
  isApproved: boolean
  office: string | null
}

export interface SessionPage {
  session: { id: string; dialogueId: string; state: 'open' | 'closed' }
  events: SessionEvent[]
  /** Who may be given a promise. */
  offices: { id: string; name: string; shortName: string }[]
  prepared: PreparedAnswer[]
  superior: string
  canChair: boolean
  canRecord: boolean
}

/** For the chair's and the secretary's screens: the log so far and the answers that were prepared. */
export async function readSession(context: Context, actor: Actor, sessionId: string): Promise<SessionPage | Refused> {
  return context.transact(async (tx) => {
    const session = await findSession(tx, sessionId)
    if (!session || !can(actor, 'session.watch', { communeId: session.commune_id })) return refuse('not-found')
    const offices = await tx
      .selectFrom('unit')
      .select(['id', 'name', 'short_name as shortName'])
      .where('kind', '=', 'office')
      .where('valid_to', 'is', null)
      .orderBy('ordinal')
      .execute()
    const prepared = await tx
      .selectFrom('answer')
      .innerJoin('matter', 'matter.id', 'answer.matter_id')
      .leftJoin('unit', 'unit.id', 'matter.office_id')
      .select([
        'answer.matter_id as matterId',
        'answer.body',
        'answer.legal_basis as legalBasis',
        'unit.name as office',
      ])
      .select('answer.state')
      .where('matter.dialogue_id', '=', session.dialogue_id)
      .execute()
    return {
      session: { id: session.id, dialogueId: session.dialogue_id, state: session.state },
      events: await listSessionEvents(tx, sessionId),
      offices,
      prepared: prepared.map(({ state, ...answer }) => ({ ...answer, isApproved: state === 'approved' })),
      superior: context.commune.superior ?? `UBND ${context.commune.province}`,
      canChair: can(actor, 'session.chair', { communeId: session.commune_id }),
      canRecord: can(actor, 'session.record', { communeId: session.commune_id }),
    }
  })
}

/** For the projector: only what the hall may see. */
export async function readHallScreen(
  context: Context,
  actor: Actor,
  sessionId: string,
): Promise<{ view: HallView; commune: string } | Refused> {
  return context.transact(async (tx) => {
    const session = await findSession(tx, sessionId)
    if (!session || !can(actor, 'session.watch', { communeId: session.commune_id })) return refuse('not-found')
    const { kind, name } = context.commune
    return { view: hallView(logOf(await listSessionEvents(tx, sessionId)).state), commune: `${kind} ${name}` }
  })
}
