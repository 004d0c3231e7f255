import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { findDialogue, listDialogueVillages } from '../../store/dialogues.ts'
import { listMatters } from '../../store/matters.ts'
import type { DialogueState } from '../../store/tables/dialogues.ts'
import { listTopics } from '../../store/topics.ts'
import { listVillages } from '../../store/units.ts'
import { today, type Context } from '../context.ts'
import { takesOpinions } from './receive-submission.ts'

export const readOpinionDeskInput = z.object({ dialogueId: z.uuid() })

export interface OpinionDesk {
  dialogue: { id: string; slug: string; title: string; state: DialogueState; heldOn: string | null }
  today: string
  takesOpinions: boolean
  /** Of the dialogue; of the whole commune when the plan names none. */
  villages: { id: string; name: string }[]
  topics: { id: string; number: number; name: string }[]
  /** Matters that still take in opinions. */
  matters: { id: string; number: number; title: string }[]
  /** A session once open raises its own matters. */
  takesMatters: boolean
}

/** What the forms around the opinions of a dialogue offer to choose from. */
export async function readOpinionDesk(
  context: Context,
  actor: Actor,
  raw: z.input<typeof readOpinionDeskInput>,
): Promise<OpinionDesk | Refused> {
  const parsed = readOpinionDeskInput.safeParse(raw)
  if (!parsed.success) return refuse('not-found')
  return context.transact(async (tx) => {
    const dialogue = await findDialogue(tx, parsed.data.dialogueId)
    if (!dialogue || !can(actor, 'opinion.read', { communeId: context.commune.id })) return refuse('not-found')
    const { id, slug, title, state, held_on: heldOn } = dialogue
    const own = await listDialogueVillages(tx, id)
    const villages = own.length > 0 ? own : await listVillages(tx, today(context))
    const matters = await listMatters(tx, id)
    return {
      dialogue: { id, slug, title, state, heldOn },
      today: today(context),
      takesOpinions: takesOpinions(dialogue),
      villages: villages.map((village) => ({ id: village.id, name: village.name })),
      topics: (await listTopics(tx)).map((topic) => ({ id: topic.id, number: topic.number, name: topic.name })),
      matters: matters
        .filter(({ outcome_kind }) => outcome_kind === null)
        .map((matter) => ({ id: matter.id, number: matter.number, title: matter.title })),
      takesMatters: state === 'preparing',
    }
  })
}
