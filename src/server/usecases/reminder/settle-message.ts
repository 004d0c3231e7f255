import { z } from 'zod'
import { actorKey, type Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { lockMessage, updateMessage } from '../../store/outbox.ts'
import type { Context } from '../context.ts'

export const settleMessageInput = z.object({
  messageId: z.uuid(),
  /** Told by Zalo, telephone or in person; or to be mailed once more. */
  how: z.enum(['handed-over', 'again']),
})

/** A person settles what mail has not: says that it was handed over, or has it sent again. */
export async function settleMessage(
  context: Context,
  actor: Actor,
  input: z.input<typeof settleMessageInput>,
): Promise<{ settled: true } | Refused> {
  const parsed = settleMessageInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  const { messageId, how } = parsed.data
  const communeId = context.commune.id
  return context.transact(async (tx) => {
    const message = await lockMessage(tx, messageId)
    if (!message || !can(actor, 'outbox.settle', { communeId })) return refuse('not-found')
    if (message.state === 'sent') return refuse('wrong-state')
    if (how === 'again' && message.state !== 'failed' && message.state !== 'sending') return refuse('wrong-state')
    const again = { state: 'waiting', attempts: 0, problem: null } as const
    const change = how === 'again' ? again : ({ state: 'handed-over' } as const)
    await updateMessage(tx, messageId, { ...change, changed_at: new Date(context.now), changed_by: actorKey(actor) })
    const act = { action: 'outbox.settle', thing: 'message', id: messageId, detail: { how } } as const
    await insertAudit(tx, communeId, actor, act)
    return { settled: true }
  })
}
