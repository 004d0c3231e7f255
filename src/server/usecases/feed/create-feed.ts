import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { newId, newLinkToken } from '../../ids.ts'
import { insertAudit } from '../../store/audit.ts'
import { insertFeed } from '../../store/feeds.ts'
import type { Context } from '../context.ts'

/** A secret address of the person's own calendar. The token is given back this once; its hash is kept. */
export async function createFeed(context: Context, actor: Actor): Promise<{ feedId: string; token: string } | Refused> {
  const communeId = context.commune.id
  if (actor.kind !== 'user' || !can(actor, 'feed.own', { communeId })) return refuse('not-found')
  return context.transact(async (tx) => {
    const { token, hash } = newLinkToken()
    const feedId = newId()
    await insertFeed(tx, {
      commune_id: communeId,
      id: feedId,
      user_id: actor.userId,
      token_hash: hash,
      created_at: new Date(context.now),
    })
    await insertAudit(tx, communeId, actor, { action: 'feed.own', thing: 'feed', id: feedId, detail: { act: 'made' } })
    return { feedId, token }
  })
}
