import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { lockDialogue } from '../../store/dialogues.ts'
import { findPlan, updateConfirmed } from '../../store/plans.ts'
import type { Context } from '../context.ts'

export const confirmReadingInput = z.object({ dialogueId: z.uuid(), path: z.string().max(200) })

/** A person has looked at a value of which the reader was not sure, and it is right. */
export async function confirmReading(
  context: Context,
  actor: Actor,
  input: z.input<typeof confirmReadingInput>,
): Promise<{ confirmed: true } | Refused> {
  const parsed = confirmReadingInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  const { dialogueId, path } = parsed.data
  return context.transact(async (tx) => {
    const dialogue = await lockDialogue(tx, dialogueId)
    const row = dialogue && (await findPlan(tx, dialogue.id))
    if (!dialogue || !row || !can(actor, 'plan.edit', { communeId: dialogue.commune_id })) return refuse('not-found')
    if (dialogue.state !== 'drafting') return refuse('already-issued')
    if (row.evidence[path] === undefined) return refuse('not-found')
    await updateConfirmed(tx, dialogue.id, [...new Set([...row.confirmed, path])])
    const detail = { confirmed: path }
    await insertAudit(tx, dialogue.commune_id, actor, {
      action: 'plan.edit',
      thing: 'dialogue',
      id: dialogue.id,
      detail,
    })
    return { confirmed: true }
  })
}
