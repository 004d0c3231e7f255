import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { listSessions } from '../../store/sessions.ts'
import { listSpeakers } from '../../store/speakers.ts'
import type { DialogueState } from '../../store/tables/dialogues.ts'
import type { Context } from '../context.ts'

export interface SessionsPage {
  dialogue: { id: string; title: string; state: DialogueState }
  sessions: {
    id: string
    ordinal: number
    state: 'open' | 'closed'
    openedAt: number
    closedAt: number | null
    outcomes: number
  }[]
  speakers: { id: string; honorific: string; name: string; group: string; matter: string | null }[]
  matters: { id: string; number: number; title: string }[]
  /** Villages and associations, to choose from when a speaker is registered. */
  groups: string[]
  canOpen: boolean
  canRecord: boolean
}

/** For the page that leads to the hall: earlier sessions, who asked to speak, what can be opened. */
export async function readSessions(
  context: Context,
  actor: Actor,
  dialogueId: string,
): Promise<SessionsPage | Refused> {
  return context.transact(async (tx) => {
    const dialogue = await tx
      .selectFrom('dialogue')
      .select(['id', 'title', 'state'])
      .where('id', '=', dialogueId)
      .executeTakeFirst()
    const thing = { communeId: context.commune.id }
    if (!dialogue || !can(actor, 'session.watch', thing)) return refuse('not-found')
    const sessions = await listSessions(tx, dialogue.id)
    const outcomes = await tx
      .selectFrom('outcome')
      .select('session_id')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('dialogue_id', '=', dialogue.id)
      .groupBy('session_id')
      .execute()
    const matters = await tx
      .selectFrom('matter')
      .select(['id', 'number', 'title'])
      .where('dialogue_id', '=', dialogue.id)
      .orderBy('number')
      .execute()
    const groups = await tx
      .selectFrom('unit')
      .select('short_name')
      .where('kind', 'in', ['village', 'association'])
      .where('valid_to', 'is', null)
      .orderBy('kind')
      .orderBy('ordinal')
      .execute()
    const titles = new Map(matters.map(({ id, title }) => [id, title]))
    const isOneOpen = sessions.some(({ state }) => state === 'open')
    return {
      dialogue,
      sessions: sessions.map((session) => ({
        id: session.id,
        ordinal: session.ordinal,
        state: session.state,
        openedAt: session.opened_at.getTime(),
        closedAt: session.closed_at?.getTime() ?? null,
        outcomes: Number(outcomes.find(({ session_id }) => session_id === session.id)?.count ?? 0),
      })),
      speakers: (await listSpeakers(tx, dialogue.id)).map((speaker) => ({
        id: speaker.id,
        honorific: speaker.honorific,
        name: speaker.name,
        group: speaker.group_name,
        matter: titles.get(speaker.matter_id ?? '') ?? null,
      })),
      matters,
      groups: groups.map(({ short_name }) => short_name),
      canOpen: !isOneOpen && ['preparing', 'held'].includes(dialogue.state) && can(actor, 'session.open', thing),
      canRecord: can(actor, 'session.record', thing),
    }
  })
}
