import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { findDialogue } from '../../store/dialogues.ts'
import { listQuotas, listSeats, type QuotaRow, type SeatRow } from '../../store/seats.ts'
import type { Context } from '../context.ts'

export const readSeatsInput = z.object({ dialogueId: z.uuid() })

export interface SeatsPage {
  dialogueId: string
  quotas: QuotaView[]
  seats: number
  named: number
  checkedIn: number
  mayPrint: boolean
  mayCheckIn: boolean
}

export interface QuotaView {
  id: string
  organization: string
  seats: number
  named: number
  free: number
  checkedIn: number
  mayName: boolean
  /** Named persons, by seat; empty for an association that looks at another's quota. */
  delegates: { seatId: string; number: number; honorific: string | null; name: string; checkedInAt: Date | null }[]
}

/** The quotas of a dialogue with what this actor may do in each. */
export async function readSeats(
  context: Context,
  actor: Actor,
  input: z.input<typeof readSeatsInput>,
): Promise<SeatsPage | Refused> {
  const parsed = readSeatsInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  return context.transact(async (tx) => {
    const dialogue = await findDialogue(tx, parsed.data.dialogueId)
    if (!dialogue || !can(actor, 'seat.read', { communeId: dialogue.commune_id })) return refuse('not-found')
    const bySeat = Map.groupBy(await listSeats(tx, dialogue.id), ({ quota_id }) => quota_id)
    const rows = await listQuotas(tx, dialogue.id)
    const quotas = rows.map((quota) => quotaView(actor, quota, bySeat.get(quota.id) ?? []))
    const sum = (count: (quota: QuotaView) => number) => quotas.reduce((total, quota) => total + count(quota), 0)
    const thing = { communeId: dialogue.commune_id }
    return {
      dialogueId: dialogue.id,
      quotas,
      seats: sum(({ seats }) => seats),
      named: sum(({ named }) => named),
      checkedIn: sum(({ checkedIn }) => checkedIn),
      mayPrint: can(actor, 'invitation.print', thing) && dialogue.state !== 'drafting',
      mayCheckIn: can(actor, 'session.record', thing),
    }
  })
}

function quotaView(actor: Actor, quota: QuotaRow, seats: SeatRow[]): QuotaView {
  const mayName = can(actor, 'seat.name', { communeId: quota.commune_id, associationId: quota.association_id })
  const isOutsider = actor.kind === 'user' && actor.role === 'association' && !mayName
  const delegates = seats.flatMap((seat) =>
    seat.name === null
      ? []
      : [
          {
            seatId: seat.id,
            number: seat.number,
            honorific: seat.honorific,
            name: seat.name,
            checkedInAt: seat.checked_in_at,
          },
        ],
  )
  return {
    id: quota.id,
    organization: quota.organization,
    seats: seats.length,
    named: delegates.length,
    free: seats.length - delegates.length,
    checkedIn: delegates.filter(({ checkedInAt }) => checkedInAt !== null).length,
    mayName,
    delegates: isOutsider ? [] : delegates,
  }
}
