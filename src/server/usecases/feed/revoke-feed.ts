import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { revokeFeed } from '../../store/feeds.ts'
import type { Context } from '../context.ts'

export const revokeOwnFeedInput = z.object({ feedId: z.uuid() })

/** From now on the address answers as one that never was. */
export async function revokeOwnFeed(
  context: Context,
  actor: Actor,
  input: z.input<typeof revokeOwnFeedInput>,
): Promise<{ revoked: true } | Refused> {
  const parsed = revokeOwnFeedInput.safeParse(input)
  const communeId = context.commune.id
  if (!parsed.success || actor.kind !== 'user' || !can(actor, 'feed.own', { communeId })) return refuse('not-found')
  const { feedId: id } = parsed.data
  return context.transact(async (tx) => {
    const isRevoked = await revokeFeed(tx, { id, userId: actor.userId, at: new Date(context.now) })
    if (!isRevoked) return refuse('not-found')
    await insertAudit(tx, communeId, actor, { action: 'feed.own', thing: 'feed', id, detail: { act: 'revoked' } })
    return { revoked: true }
  })
}
