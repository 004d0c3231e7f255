import { z } from 'zod'
import { actorKey, type Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { updateLedgerEntry } from '../../store/ledger.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { removeEmptyMatter } from '../matter/remove-empty-matter.ts'
import { lockOpinion } from './lock-opinion.ts'

export const confirmSetAsideInput = z.object({ opinionId: z.uuid(), decision: z.enum(['confirm', 'decline']) })
export type ConfirmSetAsideInput = z.input<typeof confirmSetAsideInput>

/** The second person agrees, or declines and the opinion simply stays open. */
export async function confirmSetAside(
  context: Context,
  actor: Actor,
  raw: ConfirmSetAsideInput,
): Promise<{ opinionId: string } | Refused> {
  const parsed = confirmSetAsideInput.safeParse(raw)
  if (!parsed.success) return refuseInput(parsed.error)
  const { opinionId, decision } = parsed.data
  const communeId = context.commune.id
  return context.transact(async (tx) => {
    const opinion = await lockOpinion(tx, opinionId)
    if (!opinion || !can(actor, 'opinion.confirm-set-aside', { communeId })) return refuse('not-found')
    if (opinion.term !== 'open') return refuse('opinion-not-open')
    if (!opinion.proposed_by) return refuse('wrong-state')
    if (!can(actor, 'opinion.confirm-set-aside', { communeId, proposedBy: opinion.proposed_by })) {
      return refuse('needs-second-person')
    }
    const change =
      decision === 'confirm'
        ? ({ term: 'set-aside', confirmed_by: actorKey(actor), matter_id: null } as const)
        : { reason: null, proposed_by: null }
    await updateLedgerEntry(tx, opinionId, change, context.now)
    if (decision === 'confirm') await removeEmptyMatter(tx, opinion.matter_id)
    const act = { action: 'opinion.confirm-set-aside', thing: 'opinion', id: opinionId, detail: { decision } } as const
    await insertAudit(tx, communeId, actor, act)
    return { opinionId }
  })
}
