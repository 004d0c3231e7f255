import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import { lockDialogue } from '../../store/dialogues.ts'
import { findPlanVersion } from '../../store/plans.ts'
import type { Context } from '../context.ts'
import { changePlan } from './change-plan.ts'

export const restorePlanVersionInput = z.object({ dialogueId: z.uuid(), number: z.int().min(1) })

/** Makes what a draft said once what it says again, as a new version: nothing that came between is lost. */
export async function restorePlanVersion(
  context: Context,
  actor: Actor,
  input: z.input<typeof restorePlanVersionInput>,
): Promise<{ version: number } | Refused> {
  const parsed = restorePlanVersionInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  const { dialogueId, number } = parsed.data
  return context.transact(async (tx) => {
    const dialogue = await lockDialogue(tx, dialogueId)
    const wanted = dialogue && (await findPlanVersion(tx, dialogue.id, number))
    if (!dialogue || !wanted || !can(actor, 'plan.edit', { communeId: dialogue.commune_id })) return refuse('not-found')
    const why = { cause: 'restored', reason: `Trở lại bản ${number}` } as const
    const changed = await changePlan(tx, context, actor, { dialogue, plan: wanted.content, why })
    return isRefused(changed) ? changed : { version: changed.version }
  })
}
