import { z } from 'zod'
import { actorKey, type Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { findDialogue } from '../../store/dialogues.ts'
import { listSheetPrints } from '../../store/printed-sheets.ts'
import { listCollected } from '../../store/submissions.ts'
import { findUnit } from '../../store/units.ts'
import type { Context } from '../context.ts'
import { countSheets, type SheetCounts } from '../sheet/read-sheets.ts'
import { takesOpinions } from './receive-submission.ts'

export const readCollectionInput = z.object({ dialogueId: z.uuid(), villageId: z.uuid() })

export interface CollectionPage {
  dialogue: { id: string; slug: string; title: string; heldOn: string | null; venue: string | null }
  village: { id: string; name: string }
  isOpen: boolean
  /** What this collector has handed in for the village, newest first. */
  collected: { number: number; code: string; receivedAt: number }[]
  /** Of the paper sheets that were printed for the village. */
  sheets: SheetCounts
}

/** What a village head sees before typing: for which dialogue, for which village, and what is already in. */
export async function readCollection(
  context: Context,
  actor: Actor,
  raw: z.input<typeof readCollectionInput>,
): Promise<CollectionPage | Refused> {
  const parsed = readCollectionInput.safeParse(raw)
  if (!parsed.success) return refuse('not-found')
  const { dialogueId, villageId } = parsed.data
  return context.transact(async (tx) => {
    const dialogue = await findDialogue(tx, dialogueId)
    const village = await findUnit(tx, villageId)
    const thing = { communeId: context.commune.id, dialogueId, villageId }
    if (!dialogue || village?.kind !== 'village' || !can(actor, 'opinion.collect', thing)) return refuse('not-found')
    const all = await listCollected(tx, dialogueId, villageId)
    // A code opens what was said: it is shown again only to who typed it.
    const rows = all.filter((row) => row.received_by === actorKey(actor))
    const { id, slug, title, venue } = dialogue
    return {
      dialogue: { id, slug, title, heldOn: dialogue.held_on, venue },
      village: { id: village.id, name: village.name },
      isOpen: takesOpinions(dialogue),
      sheets: countSheets((await listSheetPrints(tx, dialogueId)).filter((row) => row.village_id === villageId)),
      collected: rows.map((row) => ({
        number: row.number,
        code: row.tracking_code,
        receivedAt: row.received_at.getTime(),
      })),
    }
  })
}
