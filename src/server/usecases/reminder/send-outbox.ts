import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import type { Mailer } from '../../delivery/mailer.ts'
import { claimMessages, updateMessage, type OutboxRow } from '../../store/outbox.ts'
import type { Context } from '../context.ts'

const atOnce = 20
const mostAttempts = 5

/**
 * Mails what waits. A message is taken and committed as `sending` before the mail server hears of it: when the program
 * is killed in between, it stays so and a person decides, because nobody can know whether it went out. What the server
 * refuses waits for the next run, five times.
 */
export async function sendOutbox(context: Context, actor: Actor, mailer: Mailer): Promise<{ sent: number } | Refused> {
  if (!can(actor, 'outbox.settle', { communeId: context.commune.id })) return refuse('not-found')
  const claimed = await context.transact((tx) => claimMessages(tx, new Date(context.now), atOnce))
  let sent = 0
  for (const message of claimed) {
    const problem = await send(mailer, message)
    const state = problem === null ? 'sent' : message.attempts >= mostAttempts ? 'failed' : 'waiting'
    const at = new Date(context.now)
    await context.transact((tx) =>
      updateMessage(tx, message.id, { state, problem, changed_at: at, changed_by: 'system' }),
    )
    if (problem === null) sent += 1
  }
  return { sent }
}

/** @returns why it did not go out, or null */
async function send(mailer: Mailer, { id, address, subject, body }: OutboxRow): Promise<string | null> {
  if (address === null) return 'no address'
  try {
    await mailer.send({ id, to: address, subject, text: body })
    return null
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 500) : String(error)
  }
}
