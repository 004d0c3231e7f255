import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import type { ReminderRule } from '#domain/task/reminder-stage.ts'
import { listMembers } from '../../store/communes.ts'
import { listOutbox, type OutboxRow } from '../../store/outbox.ts'
import type { Context } from '../context.ts'
import { reminderRuleOf } from './reminder-rule.ts'

export interface OutboxMessage {
  id: string
  day: string
  recipient: string
  address: string | null
  subject: string
  body: string
  state: OutboxRow['state']
  attempts: number
  problem: string | null
  changedAt: number
  /** Who handed it over by other means. */
  changedBy: string
}

export interface Outbox {
  messages: OutboxMessage[]
  rule: ReminderRule
  mayChangeRule: boolean
}

/** What the office has to say to its people, the newest first, and by which rule. */
export async function readOutbox(context: Context, actor: Actor): Promise<Outbox | Refused> {
  const communeId = context.commune.id
  if (!can(actor, 'outbox.read', { communeId })) return refuse('not-found')
  return context.transact(async (tx) => {
    const names = new Map((await listMembers(tx)).map(({ user_id, name }) => [user_id, name]))
    return {
      messages: (await listOutbox(tx)).map((row) => ({
        id: row.id,
        day: row.day,
        recipient: row.recipient,
        address: row.address,
        subject: row.subject,
        body: row.body,
        state: row.state,
        attempts: row.attempts,
        problem: row.problem,
        changedAt: row.changed_at.getTime(),
        changedBy: names.get(row.changed_by) ?? '',
      })),
      rule: await reminderRuleOf(tx),
      mayChangeRule: can(actor, 'reminder.change', { communeId }),
    }
  })
}
