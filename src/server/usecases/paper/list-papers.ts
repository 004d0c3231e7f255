import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { findDialogue } from '../../store/dialogues.ts'
import { listPapers as listPaperRows } from '../../store/papers.ts'
import type { Context } from '../context.ts'
import { paperView, type PaperView } from './paper-view.ts'

export const listPapersInput = z.object({ dialogueId: z.uuid() })

/** The papers of a dialogue that the actor may open, in the order of their issue; anybody sees the public ones. */
export async function listPapers(
  context: Context,
  actor: Actor,
  input: z.input<typeof listPapersInput>,
): Promise<{ papers: PaperView[] } | Refused> {
  const parsed = listPapersInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  return context.transact(async (tx) => {
    const dialogue = await findDialogue(tx, parsed.data.dialogueId)
    if (!dialogue) return refuse('not-found')
    const papers = await listPaperRows(tx, dialogue.id)
    const mayRead = (isPublic: boolean) => can(actor, 'paper.read', { communeId: dialogue.commune_id, isPublic })
    return { papers: papers.filter(({ is_public }) => mayRead(is_public)).map(paperView) }
  })
}
