import { z } from 'zod'
import { compareDays } from '#domain/calendar/iso-date.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { routeOpenEntries } from '../../store/ledger.ts'
import { findMatter, updateMatter } from '../../store/matters.ts'
import { listOffices } from '../../store/units.ts'
import { today, type Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'

export const routeMatterInput = z.object({
  matterId: z.uuid(),
  officeId: z.uuid(),
  /** Last day on which the answer is ready. */
  answerDueOn: z.iso.date(),
})
export type RouteMatterInput = z.input<typeof routeMatterInput>

/** The office that answers, and until when; the open opinions of the matter get both. */
export async function routeMatter(
  context: Context,
  actor: Actor,
  raw: RouteMatterInput,
): Promise<{ matterId: string } | Refused> {
  const parsed = routeMatterInput.safeParse(raw)
  if (!parsed.success) return refuseInput(parsed.error)
  const { matterId, officeId, answerDueOn } = parsed.data
  return context.transact(async (tx) => {
    const matter = await findMatter(tx, matterId)
    if (!matter || !can(actor, 'matter.route', { communeId: context.commune.id })) return refuse('not-found')
    if (matter.outcome_kind !== null) return refuse('wrong-state')
    const offices = await listOffices(tx, today(context))
    if (!offices.some(({ id }) => id === officeId)) return refuse('invalid-input', { field: 'officeId' })
    if (compareDays(answerDueOn, today(context)) < 0) return refuse('date-in-past', { field: 'answerDueOn' })
    await updateMatter(tx, matterId, { office_id: officeId, answer_due_on: answerDueOn })
    await routeOpenEntries(tx, matterId, officeId, answerDueOn, context.now)
    const act = { action: 'matter.route', thing: 'matter', id: matterId, detail: { officeId, answerDueOn } } as const
    await insertAudit(tx, context.commune.id, actor, act)
    return { matterId }
  })
}
