import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { findDialogueBySlug as findRowBySlug, listDialogueVillages } from '../../store/dialogues.ts'
import type { Context } from '../context.ts'
import { dialogueView, type DialogueView } from './dialogue-view.ts'

export const findDialogueInput = z.object({ slug: z.string().min(1).max(200) })

/** The dialogue at an address of the office. */
export async function findDialogueBySlug(
  context: Context,
  actor: Actor,
  input: z.input<typeof findDialogueInput>,
): Promise<DialogueView | Refused> {
  const parsed = findDialogueInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  return context.transact(async (tx) => {
    const dialogue = await findRowBySlug(tx, parsed.data.slug)
    if (!dialogue || !can(actor, 'dialogue.read', { communeId: dialogue.commune_id })) return refuse('not-found')
    return dialogueView(dialogue, await listDialogueVillages(tx, dialogue.id))
  })
}
