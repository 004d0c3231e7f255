import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { findQuota, lockSeat, updateSeat } from '../../store/seats.ts'
import type { Context } from '../context.ts'

export const removeDelegateInput = z.object({ seatId: z.uuid() })

/** Frees a seat for a substitute. Who has been checked in stays: that is what the minutes count. */
export async function removeDelegate(
  context: Context,
  actor: Actor,
  input: z.input<typeof removeDelegateInput>,
): Promise<{ removed: true } | Refused> {
  const parsed = removeDelegateInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  return context.transact(async (tx) => {
    const seat = await lockSeat(tx, parsed.data.seatId)
    const quota = seat && (await findQuota(tx, seat.quota_id))
    const thing = quota && { communeId: quota.commune_id, associationId: quota.association_id }
    if (!seat || !thing || !can(actor, 'seat.name', thing)) return refuse('not-found')
    if (seat.checked_in_at !== null) return refuse('wrong-state')
    await updateSeat(tx, seat.id, { name: null, honorific: null, named_by: null, named_at: null })
    const detail = { removed: true, number: seat.number }
    await insertAudit(tx, seat.commune_id, actor, { action: 'seat.name', thing: 'seat', id: seat.id, detail })
    return { removed: true }
  })
}
