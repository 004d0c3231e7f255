import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import type { Plan } from '#domain/plan/plan.ts'
import { withSittings } from '#domain/plan/sittings.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import { lockDialogue } from '../../store/dialogues.ts'
import { findPlanVersion } from '../../store/plans.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { changePlan } from './change-plan.ts'
import { planPartsInput } from './plan-input.ts'

export const editPlanPartInput = z.object({
  dialogueId: z.uuid(),
  /** The version that stood on the page. */
  base: z.int().min(1),
  parts: planPartsInput.partial(),
})
export type EditPlanPartInput = z.input<typeof editPlanPartInput>

/** Writes one page of the plan as it was typed. What others changed meanwhile on other pages stays. */
export async function editPlanPart(
  context: Context,
  actor: Actor,
  input: EditPlanPartInput,
): Promise<{ version: number; isChanged: boolean } | Refused> {
  const parsed = editPlanPartInput.safeParse(input)
  if (!parsed.success) return withoutPrefix(refuseInput(parsed.error))
  const { dialogueId, base, parts } = parsed.data
  return context.transact(async (tx) => {
    const dialogue = await lockDialogue(tx, dialogueId)
    const seen = dialogue && (await findPlanVersion(tx, dialogue.id, base))
    if (!dialogue || !seen || !can(actor, 'plan.edit', { communeId: dialogue.commune_id })) return refuse('not-found')
    const changed = await changePlan(tx, context, actor, {
      dialogue,
      plan: withParts(seen.content, parts),
      why: { cause: 'edited' },
      base,
      quotaIds: parts.quotas?.map(({ id }) => id),
    })
    return isRefused(changed) ? changed : { version: changed.version, isChanged: changed.differences.length > 0 }
  })
}

function withParts(plan: Plan, { sittings, quotas, ...parts }: z.output<typeof editPlanPartInput>['parts']): Plan {
  const written: Plan = {
    ...plan,
    ...Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)),
    ...(quotas ? { quotas: quotas.map(({ organization, count }) => ({ organization, count })) } : {}),
  }
  return sittings ? withSittings(written, sittings) : written
}

/** The page knows its fields by their own names. */
function withoutPrefix(refused: Refused): Refused {
  return { ...refused, field: refused.field?.replace(/^parts\./, '') ?? '' }
}
