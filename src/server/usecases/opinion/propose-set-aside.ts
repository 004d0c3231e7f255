import { z } from 'zod'
import { actorKey, type Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { setAsideReasons } from '#domain/opinion/leaving-reasons.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { updateLedgerEntry } from '../../store/ledger.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { lockOpinion } from './lock-opinion.ts'

export const proposeSetAsideInput = z.object({ opinionId: z.uuid(), reason: z.enum(setAsideReasons) })
export type ProposeSetAsideInput = z.input<typeof proposeSetAsideInput>

/** One person proposes; until a second one confirms, the opinion stays open with its owner and date. */
export async function proposeSetAside(
  context: Context,
  actor: Actor,
  raw: ProposeSetAsideInput,
): Promise<{ opinionId: string } | Refused> {
  const parsed = proposeSetAsideInput.safeParse(raw)
  if (!parsed.success) return refuseInput(parsed.error)
  const { opinionId, reason } = parsed.data
  return context.transact(async (tx) => {
    const opinion = await lockOpinion(tx, opinionId)
    if (!opinion || !can(actor, 'opinion.propose-set-aside', { communeId: context.commune.id }))
      return refuse('not-found')
    if (opinion.term !== 'open') return refuse('opinion-not-open')
    await updateLedgerEntry(tx, opinionId, { reason, proposed_by: actorKey(actor) }, context.now)
    const act = { action: 'opinion.propose-set-aside', thing: 'opinion', id: opinionId, detail: { reason } } as const
    await insertAudit(tx, context.commune.id, actor, act)
    return { opinionId }
  })
}
