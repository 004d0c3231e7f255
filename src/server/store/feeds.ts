import { sql, type Insertable, type Selectable } from 'kysely'
import type { Reader, Writer } from '../database/connect.ts'
import type { CalendarFeedTable } from './tables/tasks.ts'

export type FeedRow = Selectable<CalendarFeedTable>

export async function findFeedByHash(tx: Reader, tokenHash: string): Promise<FeedRow | undefined> {
  return tx.selectFrom('calendar_feed').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst()
}

/** The newest first. */
export async function listFeedsOf(tx: Reader, userId: string): Promise<FeedRow[]> {
  return tx
    .selectFrom('calendar_feed')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function insertFeed(tx: Writer, feed: Insertable<CalendarFeedTable>) {
  await tx.insertInto('calendar_feed').values(feed).execute()
}

/** @returns whether it was theirs and still open */
export async function revokeFeed(tx: Writer, { id, userId, at }: { id: string; userId: string; at: Date }) {
  const revoked = await tx
    .updateTable('calendar_feed')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return revoked !== undefined
}

/** How often and when last something was recorded about each task, or each promise. */
export async function listChanges(
  tx: Reader,
  thing: 'task' | 'commitment',
): Promise<{ thing_id: string; changes: number; changed_at: Date }[]> {
  return tx
    .selectFrom('audit_event')
    .select((row) => [
      row.ref('thing_id').$notNull().as('thing_id'),
      row.fn.countAll<number>().as('changes'),
      sql<Date>`max(at)`.as('changed_at'),
    ])
    .where('thing_kind', '=', thing)
    .where('thing_id', 'is not', null)
    .groupBy('thing_id')
    .execute()
}
