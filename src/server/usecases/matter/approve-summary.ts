import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { findMatter, updateMatter } from '../../store/matters.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'

export const approveSummaryInput = z.object({
  matterId: z.uuid(),
  /** The words that were looked at: what somebody changed meanwhile is not approved with them. */
  title: z.string().trim(),
})

/** The matter's title becomes its public summary: no name, no house, nothing that tells who said it. */
export async function approveSummary(
  context: Context,
  actor: Actor,
  raw: z.input<typeof approveSummaryInput>,
): Promise<{ matterId: string } | Refused> {
  const parsed = approveSummaryInput.safeParse(raw)
  if (!parsed.success) return refuseInput(parsed.error)
  const { matterId, title } = parsed.data
  return context.transact(async (tx) => {
    const matter = await findMatter(tx, matterId)
    if (!matter || !can(actor, 'matter.approve-summary', { communeId: context.commune.id })) return refuse('not-found')
    if (matter.title !== title) return refuse('wrong-state', { field: 'title' })
    await updateMatter(tx, matterId, { is_summary_approved: true })
    await insertAudit(tx, context.commune.id, actor, {
      action: 'matter.approve-summary',
      thing: 'matter',
      id: matterId,
    })
    return { matterId }
  })
}
