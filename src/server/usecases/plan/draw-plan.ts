import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import type { DocumentWriters } from '../../documents/writers.ts'
import { findDialogue } from '../../store/dialogues.ts'
import type { Context } from '../context.ts'
import { wordsInForce } from '../paper/prepare-paper.ts'
import { amendedPaper } from './amended-paper.ts'
import { findHead } from './plan-head.ts'
import { planModelOf } from './plan-model-of.ts'

export const drawPlanInput = z.object({ dialogueId: z.uuid(), format: z.enum(['svg', 'pdf']) })

/** The plan as its paper would be, marked as a draft: all pages in one picture, or a file. */
export async function drawPlan(
  context: Context,
  actor: Actor,
  input: z.input<typeof drawPlanInput>,
  writers: DocumentWriters,
): Promise<{ bytes: Uint8Array } | Refused> {
  const parsed = drawPlanInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  const { dialogueId, format } = parsed.data
  const drawn = await context.transact(async (tx) => {
    const dialogue = await findDialogue(tx, dialogueId)
    const head = dialogue && (await findHead(tx, dialogue))
    if (!dialogue || !head || !can(actor, 'dialogue.read', { communeId: dialogue.commune_id })) return null
    const model = await planModelOf(tx, context, { dialogueId, plan: head.plan, confirmed: head.row.confirmed })
    const amends = head.amendment ? await amendedPaper(tx, dialogueId) : null
    const { template } = await wordsInForce(tx, { dialogueId, kind: 'plan', to: '' })
    return { model: { ...model, amends }, template }
  })
  return drawn === null
    ? refuse('not-found')
    : { bytes: await writers.drawDraft('plan', drawn.model, format, drawn.template) }
}
