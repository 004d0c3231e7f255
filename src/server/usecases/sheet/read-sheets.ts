import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { findDialogue, listDialogueVillages } from '../../store/dialogues.ts'
import { listSheetPrints } from '../../store/printed-sheets.ts'
import { listVillages } from '../../store/units.ts'
import { today, type Context } from '../context.ts'
import { takesOpinions } from '../opinion/receive-submission.ts'

export const readSheetsInput = z.object({ dialogueId: z.uuid() })

/** Printed = entered + came back blank + still out. */
export interface SheetCounts {
  printed: number
  entered: number
  blank: number
  out: number
}

export interface SheetsPage {
  dialogue: { id: string; title: string }
  takesOpinions: boolean
  villages: { id: string; name: string }[]
  total: SheetCounts
  byVillage: ({ villageId: string; village: string } & SheetCounts)[]
  prints: ({ id: string; village: string; printedAt: number; printedBy: string } & SheetCounts)[]
}

/** What became of every sheet that was printed with a code. */
export async function readSheets(
  context: Context,
  actor: Actor,
  input: z.input<typeof readSheetsInput>,
): Promise<SheetsPage | Refused> {
  const parsed = readSheetsInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  return context.transact(async (tx) => {
    const dialogue = await findDialogue(tx, parsed.data.dialogueId)
    if (!dialogue || !can(actor, 'opinion.enter', { communeId: dialogue.commune_id })) return refuse('not-found')
    const called = await listDialogueVillages(tx, dialogue.id)
    const villages = called.length > 0 ? called : await listVillages(tx, today(context))
    const rows = await listSheetPrints(tx, dialogue.id)
    return {
      dialogue: { id: dialogue.id, title: dialogue.title },
      takesOpinions: takesOpinions(dialogue),
      villages: villages.map(({ id, name }) => ({ id, name })),
      total: countSheets(rows),
      byVillage: [...Map.groupBy(rows, ({ village_id }) => village_id)].map(([villageId, own]) => ({
        villageId,
        village: own[0]?.village ?? '',
        ...countSheets(own),
      })),
      prints: rows.map((row) => ({
        id: row.id,
        village: row.village,
        printedAt: row.printed_at.getTime(),
        printedBy: row.printed_by ?? '',
        ...countSheets([row]),
      })),
    }
  })
}

export function countSheets(rows: readonly { sheets: number; entered: number; blank: number }[]): SheetCounts {
  const sum = (of: 'sheets' | 'entered' | 'blank') => rows.reduce((total, row) => total + row[of], 0)
  const [printed, entered, blank] = [sum('sheets'), sum('entered'), sum('blank')]
  return { printed, entered, blank, out: printed - entered - blank }
}
