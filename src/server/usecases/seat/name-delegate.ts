import { z } from 'zod'
import { actorKey, type Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { findDialogue } from '../../store/dialogues.ts'
import { findQuota, lockFreeSeat, updateSeat } from '../../store/seats.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { typedWords } from '../typed-words.ts'

export const nameDelegateInput = z.object({
  quotaId: z.uuid(),
  name: typedWords(120, 2),
  honorific: z.enum(['Ông', 'Bà']).optional(),
})

/** Puts a person on the first free seat of a quota. The seats are rows, so that a quota cannot be oversold. */
export async function nameDelegate(
  context: Context,
  actor: Actor,
  input: z.input<typeof nameDelegateInput>,
): Promise<{ seatId: string; number: number } | Refused> {
  const parsed = nameDelegateInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  const { quotaId, name, honorific } = parsed.data
  return context.transact(async (tx) => {
    const quota = await findQuota(tx, quotaId)
    const thing = quota && { communeId: quota.commune_id, associationId: quota.association_id }
    if (!quota || !thing || !can(actor, 'seat.name', thing)) return refuse('not-found')
    const dialogue = await findDialogue(tx, quota.dialogue_id)
    if (dialogue?.state === 'held' || dialogue?.state === 'concluded') return refuse('wrong-state')
    const seat = await lockFreeSeat(tx, quota.id)
    if (!seat) return refuse('no-seat-left', { detail: { organization: quota.organization, seats: quota.seats } })
    const at = new Date(context.now)
    await updateSeat(tx, seat.id, { name, honorific: honorific ?? null, named_by: actorKey(actor), named_at: at })
    const detail = { quota: quota.id, number: seat.number }
    await insertAudit(tx, quota.commune_id, actor, { action: 'seat.name', thing: 'seat', id: seat.id, detail })
    return { seatId: seat.id, number: seat.number }
  })
}
