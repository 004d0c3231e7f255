import { z } from 'zod'
import { actorKey, type Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { lockAnswer, updateAnswer } from '../../store/answers.ts'
import { insertAudit } from '../../store/audit.ts'
import { findMatter } from '../../store/matters.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'

export const approveAnswerInput = z.object({ matterId: z.uuid() })

/** The chairman takes the answer as his own; from then on it stands on his screen when the villager rises. */
export async function approveAnswer(
  context: Context,
  actor: Actor,
  raw: z.input<typeof approveAnswerInput>,
): Promise<{ matterId: string } | Refused> {
  const parsed = approveAnswerInput.safeParse(raw)
  if (!parsed.success) return refuseInput(parsed.error)
  const { matterId } = parsed.data
  return context.transact(async (tx) => {
    const matter = await findMatter(tx, matterId)
    if (!matter || !can(actor, 'answer.approve', { communeId: matter.commune_id })) return refuse('not-found')
    const answer = await lockAnswer(tx, matterId)
    if (answer?.state === 'approved') return refuse('answer-approved')
    if (answer?.state !== 'submitted') return refuse('answer-not-submitted')
    const approved = { state: 'approved', approved_by: actorKey(actor), approved_at: new Date(context.now) } as const
    await updateAnswer(tx, matterId, approved)
    await insertAudit(tx, context.commune.id, actor, { action: 'answer.approve', thing: 'matter', id: matterId })
    return { matterId }
  })
}
