import type { Reader } from '../../database/connect.ts'
import type { Attendance } from './minutes-model.ts'

/** Delegates by association: the seats of the plan, and who was checked in at the door. */
export async function listAttendance(tx: Reader, dialogueId: string): Promise<Attendance[]> {
  const rows = await tx
    .selectFrom('quota')
    .leftJoin('seat', (join) => join.onRef('seat.quota_id', '=', 'quota.id').on('seat.name', 'is not', null))
    .select(['quota.organization', 'quota.seats', 'quota.ordinal'])
    .select((eb) => eb.fn.count<number>('seat.checked_in_at').as('present'))
    .where('quota.dialogue_id', '=', dialogueId)
    .groupBy(['quota.id', 'quota.organization', 'quota.seats', 'quota.ordinal'])
    .orderBy('quota.ordinal')
    .execute()
  return rows.map((row) => ({ level: 'thôn', who: row.organization, invited: row.seats, present: row.present }))
}
