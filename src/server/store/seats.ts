import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Reader, Writer } from '../database/connect.ts'
import type { QuotaTable, SeatTable } from './tables/dialogues.ts'

export type QuotaRow = Selectable<QuotaTable>
export type SeatRow = Selectable<SeatTable>

export async function listQuotas(tx: Reader, dialogueId: string): Promise<QuotaRow[]> {
  return tx.selectFrom('quota').selectAll().where('dialogue_id', '=', dialogueId).orderBy('ordinal').execute()
}

export async function findQuota(tx: Reader, id: string): Promise<QuotaRow | undefined> {
  return tx.selectFrom('quota').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertQuota(tx: Writer, quota: Insertable<QuotaTable>) {
  await tx.insertInto('quota').values(quota).execute()
}

export async function updateQuota(tx: Writer, id: string, change: Updateable<QuotaTable>) {
  await tx.updateTable('quota').set(change).where('id', '=', id).execute()
}

export async function deleteQuota(tx: Writer, id: string) {
  await tx.deleteFrom('quota').where('id', '=', id).execute()
}

export async function listSeats(tx: Reader, dialogueId: string): Promise<SeatRow[]> {
  return tx.selectFrom('seat').selectAll().where('dialogue_id', '=', dialogueId).orderBy('number').execute()
}

export async function listSeatsOfQuota(tx: Reader, quotaId: string): Promise<SeatRow[]> {
  return tx.selectFrom('seat').selectAll().where('quota_id', '=', quotaId).orderBy('number').execute()
}

/** For acts that change one seat: one after another. */
export async function lockSeat(tx: Writer, id: string): Promise<SeatRow | undefined> {
  return tx.selectFrom('seat').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** All seats of a quota, so that nobody is named on one while it is taken away. */
export async function lockSeatsOfQuota(tx: Writer, quotaId: string): Promise<SeatRow[]> {
  return tx.selectFrom('seat').selectAll().where('quota_id', '=', quotaId).orderBy('number').forUpdate().execute()
}

/**
 * The first free seat of a quota, locked until the transaction ends. Seats that others are taking at this moment are
 * passed over; only when nothing else is left are they waited for, because their takers may still give up.
 */
export async function lockFreeSeat(tx: Writer, quotaId: string): Promise<SeatRow | undefined> {
  const free = tx
    .selectFrom('seat')
    .selectAll()
    .where('quota_id', '=', quotaId)
    .where('name', 'is', null)
    .orderBy('number')
    .limit(1)
    .forUpdate()
  return (await free.skipLocked().executeTakeFirst()) ?? (await free.executeTakeFirst())
}

export async function insertSeats(tx: Writer, seats: Insertable<SeatTable>[]) {
  if (seats.length > 0) await tx.insertInto('seat').values(seats).execute()
}

export async function updateSeat(tx: Writer, id: string, change: Updateable<SeatTable>) {
  await tx.updateTable('seat').set(change).where('id', '=', id).execute()
}

export async function deleteSeats(tx: Writer, ids: string[]) {
  if (ids.length > 0) await tx.deleteFrom('seat').where('id', 'in', ids).execute()
}
