import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { lockAnswer, updateAnswer } from '../../store/answers.ts'
import { insertAudit } from '../../store/audit.ts'
import { findMatter } from '../../store/matters.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'

export const returnAnswerInput = z.object({
  matterId: z.uuid(),
  /** What is missing. */
  note: z.string().trim().min(1).max(1000),
})
export type ReturnAnswerInput = z.input<typeof returnAnswerInput>

/** Back to the office with what is missing; an approved answer too, until the matter has its outcome. */
export async function returnAnswer(
  context: Context,
  actor: Actor,
  raw: ReturnAnswerInput,
): Promise<{ matterId: string } | Refused> {
  const parsed = returnAnswerInput.safeParse(raw)
  if (!parsed.success) return refuseInput(parsed.error)
  const { matterId, note } = parsed.data
  return context.transact(async (tx) => {
    const matter = await findMatter(tx, matterId)
    if (!matter || !can(actor, 'answer.approve', { communeId: matter.commune_id })) return refuse('not-found')
    if (matter.outcome_kind !== null) return refuse('wrong-state')
    const answer = await lockAnswer(tx, matterId)
    if (answer?.state !== 'submitted' && answer?.state !== 'approved') return refuse('answer-not-submitted')
    await updateAnswer(tx, matterId, { state: 'returned', note, approved_by: null, approved_at: null })
    const act = { action: 'answer.approve', thing: 'matter', id: matterId, detail: { returned: true } } as const
    await insertAudit(tx, context.commune.id, actor, act)
    return { matterId }
  })
}
