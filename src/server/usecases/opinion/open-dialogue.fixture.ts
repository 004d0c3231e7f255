import type { FoundedCommune } from '#server/demo/found-commune.ts'
import { idOf } from '#server/usecases/commune/found-units.ts'
import { newId } from '#server/ids.ts'
import { insertDialogue, insertDialogueVillages, updateDialogue } from '../../store/dialogues.ts'
import { publicActor } from '#domain/permission/actor.ts'
import { isRefused, type Refused } from '#domain/refusal.ts'
import type { DialogueState } from '../../store/tables/dialogues.ts'
import type { Context } from '../context.ts'
import { listOpinions } from '../../store/opinions.ts'
import { submitOpinion } from './submit-opinion.ts'

export const heldOn = '2026-12-20'

export interface OpenDialogue {
  dialogueId: string
  slug: string
}

/** A dialogue of Đông Khê village that takes in opinions, held in four weeks. */
export async function openDialogue(
  context: Context,
  founded: FoundedCommune,
  slug = 'dong-khe-2026',
): Promise<OpenDialogue> {
  const dialogueId = newId()
  await context.transact(async (tx) => {
    const common = {
      commune_id: founded.commune.id,
      id: dialogueId,
      slug,
      title: 'Đối thoại với Nhân dân thôn Đông Khê',
    }
    await insertDialogue(tx, {
      ...common,
      state: 'preparing',
      held_on: heldOn,
      starts_at: '08:00',
      venue: 'Nhà văn hóa',
    })
    const villageIds = [idOf(founded.villages, 'dong-khe')]
    await insertDialogueVillages(tx, { communeId: founded.commune.id, dialogueId, villageIds })
  })
  return { dialogueId, slug }
}

export async function moveTo(context: Context, { dialogueId }: OpenDialogue, state: DialogueState) {
  await context.transact((tx) => updateDialogue(tx, dialogueId, { state }))
}

/** Says it on the public form and gives the id back. */
export async function say(
  context: Context,
  dialogue: OpenDialogue,
  text: string,
  villageId: string | null = null,
): Promise<{ id: string; number: number; code: string }> {
  const form = { dialogueSlug: dialogue.slug, text, villageId, senderChoice: 'anonymous', formKey: newId() } as const
  const receipt = done(await submitOpinion(context, publicActor, form))
  const rows = await context.transact((tx) => listOpinions(tx, { dialogueId: dialogue.dialogueId }))
  const id = rows.find(({ number }) => number === receipt.number)?.id
  if (!id) throw new Error('what was received is not there')
  return { id, number: receipt.number, code: receipt.code }
}

/** The result of an act that the test relies on. */
export function done<T>(result: T | Refused): T {
  if (isRefused(result)) throw new Error(`refused: ${JSON.stringify(result)}`)
  return result
}
