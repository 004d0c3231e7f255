import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { lockSeat, updateSeat } from '../../store/seats.ts'
import type { Context } from '../context.ts'

export const checkInDelegateInput = z.object({ seatId: z.uuid() })

/** Records that a delegate has come. Said twice, as two desks may, it keeps the first moment. */
export async function checkInDelegate(
  context: Context,
  actor: Actor,
  input: z.input<typeof checkInDelegateInput>,
): Promise<{ checkedInAt: Date } | Refused> {
  const parsed = checkInDelegateInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  return context.transact(async (tx) => {
    const seat = await lockSeat(tx, parsed.data.seatId)
    if (!seat || !can(actor, 'session.record', { communeId: seat.commune_id })) return refuse('not-found')
    if (seat.name === null) return refuse('not-found')
    if (seat.checked_in_at !== null) return { checkedInAt: seat.checked_in_at }
    const checkedInAt = new Date(context.now)
    await updateSeat(tx, seat.id, { checked_in_at: checkedInAt })
    const detail = { checkedIn: true, number: seat.number }
    await insertAudit(tx, seat.commune_id, actor, { action: 'session.record', thing: 'seat', id: seat.id, detail })
    return { checkedInAt }
  })
}
