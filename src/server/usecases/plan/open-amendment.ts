import { z } from 'zod'
import { actorKey, actorName, type Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { newId } from '../../ids.ts'
import { insertAudit } from '../../store/audit.ts'
import { lockDialogue } from '../../store/dialogues.ts'
import { findOpenAmendment, insertAmendment, updateAmendment } from '../../store/plan-amendments.ts'
import { findPlan } from '../../store/plans.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { typedWords } from '../typed-words.ts'

export const openAmendmentInput = z.object({ dialogueId: z.uuid(), reason: typedWords(1000, 1) })

/** Begins to draft what an issued plan will say instead; the plan holds until the amendment is issued. */
export async function openAmendment(
  context: Context,
  actor: Actor,
  input: z.input<typeof openAmendmentInput>,
): Promise<{ amendmentId: string } | Refused> {
  const parsed = openAmendmentInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  const { dialogueId, reason } = parsed.data
  return context.transact(async (tx) => {
    const dialogue = await lockDialogue(tx, dialogueId)
    const plan = dialogue && (await findPlan(tx, dialogue.id))
    if (!dialogue || !plan || !can(actor, 'plan.edit', { communeId: dialogue.commune_id })) return refuse('not-found')
    if (dialogue.state !== 'preparing') return refuse('wrong-state')
    if (await findOpenAmendment(tx, dialogue.id)) return refuse('amendment-open')
    const amendmentId = newId()
    await insertAmendment(tx, {
      commune_id: dialogue.commune_id,
      id: amendmentId,
      dialogue_id: dialogue.id,
      reason,
      version: plan.version,
      opened_by: actorKey(actor),
      opened_by_name: actorName(actor),
      opened_at: new Date(context.now),
    })
    const act = { action: 'plan.edit', thing: 'plan-amendment', id: amendmentId, detail: { opened: true } } as const
    await insertAudit(tx, dialogue.commune_id, actor, act)
    return { amendmentId }
  })
}

export const throwAwayAmendmentInput = z.object({ dialogueId: z.uuid() })

/** The plan stays as it was issued; what was drafted can still be read among the versions. */
export async function throwAwayAmendment(
  context: Context,
  actor: Actor,
  input: z.input<typeof throwAwayAmendmentInput>,
): Promise<{ thrownAway: true } | Refused> {
  const parsed = throwAwayAmendmentInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  return context.transact(async (tx) => {
    const dialogue = await lockDialogue(tx, parsed.data.dialogueId)
    if (!dialogue || !can(actor, 'plan.edit', { communeId: dialogue.commune_id })) return refuse('not-found')
    const amendment = await findOpenAmendment(tx, dialogue.id)
    if (!amendment) return refuse('no-amendment')
    await updateAmendment(tx, amendment.id, { state: 'thrown-away', closed_at: new Date(context.now) })
    const act = {
      action: 'plan.edit',
      thing: 'plan-amendment',
      id: amendment.id,
      detail: { thrownAway: true },
    } as const
    await insertAudit(tx, dialogue.commune_id, actor, act)
    return { thrownAway: true }
  })
}
