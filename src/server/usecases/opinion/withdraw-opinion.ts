import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { updateLedgerEntry } from '../../store/ledger.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { removeEmptyMatter } from '../matter/remove-empty-matter.ts'
import { lockOpinion } from './lock-opinion.ts'

export const withdrawOpinionInput = z.object({
  opinionId: z.uuid(),
  /** How the sender said so: by telephone, in writing, at the counter. */
  reason: z.string().trim().min(1).max(500),
})
export type WithdrawOpinionInput = z.input<typeof withdrawOpinionInput>

/** The sender takes it back; the words stay received and counted. */
export async function withdrawOpinion(
  context: Context,
  actor: Actor,
  raw: WithdrawOpinionInput,
): Promise<{ opinionId: string } | Refused> {
  const parsed = withdrawOpinionInput.safeParse(raw)
  if (!parsed.success) return refuseInput(parsed.error)
  const { opinionId, reason } = parsed.data
  return context.transact(async (tx) => {
    const opinion = await lockOpinion(tx, opinionId)
    if (!opinion || !can(actor, 'opinion.withdraw', { communeId: context.commune.id })) return refuse('not-found')
    if (opinion.term !== 'open') return refuse('opinion-not-open')
    const left = { term: 'withdrawn', reason, matter_id: null, proposed_by: null } as const
    await updateLedgerEntry(tx, opinionId, left, context.now)
    await removeEmptyMatter(tx, opinion.matter_id)
    await insertAudit(tx, context.commune.id, actor, { action: 'opinion.withdraw', thing: 'opinion', id: opinionId })
    return { opinionId }
  })
}
