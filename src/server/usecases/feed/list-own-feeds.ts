import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { listFeedsOf } from '../../store/feeds.ts'
import type { Context } from '../context.ts'

export interface OwnFeed {
  id: string
  createdAt: number
}

/** The addresses of the person's calendar that still answer. */
export async function listOwnFeeds(context: Context, actor: Actor): Promise<OwnFeed[] | Refused> {
  if (actor.kind !== 'user' || !can(actor, 'feed.own', { communeId: context.commune.id })) return refuse('not-found')
  const rows = await context.transact((tx) => listFeedsOf(tx, actor.userId))
  return rows
    .filter(({ revoked_at }) => revoked_at === null)
    .map(({ id, created_at }) => ({ id, createdAt: created_at.getTime() }))
}
