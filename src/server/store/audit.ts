import { sql } from 'kysely'
import { type Actor, actorKey } from '#domain/permission/actor.ts'
import type { Action } from '#domain/permission/can.ts'
import type { Reader, Writer } from '../database/connect.ts'
import { newId } from '../ids.ts'

export interface Act {
  action: Action
  thing: string
  id: string | null
  detail?: Record<string, unknown>
  /** The moment of the act; the database's own where it is left out. */
  at?: Date
}

/** Written in the act's own transaction: what is not recorded did not happen. */
export async function insertAudit(tx: Writer, communeId: string, actor: Actor, act: Act) {
  await tx
    .insertInto('audit_event')
    .values({
      commune_id: communeId,
      id: newId(),
      actor: actorKey(actor),
      action: act.action,
      thing_kind: act.thing,
      thing_id: act.id,
      ...(act.at ? { at: act.at } : {}),
      detail: JSON.stringify(act.detail ?? {}),
    })
    .execute()
}

/** What was done to a task, the oldest first. */
export async function listTaskActs(tx: Reader, taskId: string) {
  return tx
    .selectFrom('audit_event')
    .select(['id', 'at', 'actor', 'detail'])
    .where('thing_kind', '=', 'task')
    .where('thing_id', '=', taskId)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

/** Whatever belongs to a dialogue and may have been acted on. */
const thingsOfDialogue = [
  'paper',
  'paper_draft',
  'incoming_paper',
  'opinion',
  'matter',
  'commitment',
  'escalation',
  'session',
  'task',
  'seat',
  'submission',
  'sheet_print',
  'speaker',
  'plan_amendment',
  'personal_link',
  'background_work',
] as const

/** What was done to a dialogue and to all that belongs to it, the oldest first. */
export async function listActsOfDialogue(tx: Reader, dialogueId: string) {
  const own = thingsOfDialogue.map(
    (table) => sql<boolean>`thing_id in (select id::text from ${sql.table(table)} where dialogue_id = ${dialogueId})`,
  )
  return tx
    .selectFrom('audit_event')
    .leftJoin('membership', 'membership.user_id', 'audit_event.actor')
    .select(['audit_event.id', 'at', 'actor', 'action', 'thing_kind', 'thing_id', 'detail'])
    .select('membership.name as actor_name')
    .where((eb) => eb.or([eb('thing_id', '=', dialogueId), ...own]))
    .orderBy('at')
    .orderBy('audit_event.id')
    .execute()
}
