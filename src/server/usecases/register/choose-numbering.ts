import { z } from 'zod'
import { incomingSeries } from '#domain/document/register.ts'
import { actorKey, type Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { listSeries, lockRegister, upsertNumbering } from '../../store/register.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'

export const chooseNumberingInput = z.object({
  year: z.coerce.number().int().min(2000).max(2100),
  numbering: z.enum(['per-kind', 'common']),
})

const isOutgoing = ({ series }: { series: string }) => series !== incomingSeries

/** One series for each kind of paper, or one for all: chosen before a year's first number is taken, never after. */
export async function chooseNumbering(
  context: Context,
  actor: Actor,
  input: z.input<typeof chooseNumberingInput>,
): Promise<{ chosen: true } | Refused> {
  const parsed = chooseNumberingInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  const { year, numbering } = parsed.data
  const communeId = context.commune.id
  if (!can(actor, 'register.keep', { communeId })) return refuse('not-found')
  return context.transact(async (tx) => {
    await lockRegister(tx, communeId, year)
    if ((await listSeries(tx, year)).some(isOutgoing)) return refuse('numbers-taken', { detail: { year } })
    const chosen = {
      commune_id: communeId,
      year,
      numbering,
      chosen_by: actorKey(actor),
      chosen_at: new Date(context.now),
    }
    await upsertNumbering(tx, chosen)
    const act = { action: 'register.keep', thing: 'register', id: null, detail: { year, numbering } } as const
    await insertAudit(tx, communeId, actor, act)
    return { chosen: true }
  })
}
