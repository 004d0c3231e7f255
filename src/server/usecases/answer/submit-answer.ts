import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { lockAnswer, updateAnswer } from '../../store/answers.ts'
import { insertAudit } from '../../store/audit.ts'
import { findMatter } from '../../store/matters.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { thingOf } from '../matter/matter-row.ts'

export const submitAnswerInput = z.object({ matterId: z.uuid() })

/** The draft goes to the chairman. Handing in again what is already there changes nothing. */
export async function submitAnswer(
  context: Context,
  actor: Actor,
  raw: z.input<typeof submitAnswerInput>,
): Promise<{ matterId: string } | Refused> {
  const parsed = submitAnswerInput.safeParse(raw)
  if (!parsed.success) return refuseInput(parsed.error)
  const { matterId } = parsed.data
  return context.transact(async (tx) => {
    const matter = await findMatter(tx, matterId)
    if (!matter || !can(actor, 'answer.draft', thingOf(matter))) return refuse('not-found')
    const answer = await lockAnswer(tx, matterId)
    if (!answer) return refuse('wrong-state')
    if (answer.state === 'approved') return refuse('answer-approved')
    await updateAnswer(tx, matterId, { state: 'submitted', note: null })
    const act = { action: 'answer.draft', thing: 'matter', id: matterId, detail: { submitted: true } } as const
    await insertAudit(tx, context.commune.id, actor, act)
    return { matterId }
  })
}
