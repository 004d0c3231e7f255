import { z } from 'zod'
import { formatTrackingCode } from '#domain/opinion/tracking-code.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { villageInPapers } from '#domain/vietnamese/village-name.ts'
import { slugify } from '#domain/vietnamese/slugify.ts'
import type { DocumentWriters } from '../../documents/writers.ts'
import { findSheetPrint, listSheetCodes } from '../../store/printed-sheets.ts'
import { findUnit } from '../../store/units.ts'
import type { Context } from '../context.ts'
import type { DrawnPaper } from '../paper/draw-paper.ts'
import { codedSheetsOf } from '../paper/from-record/coded-sheets.ts'
import { loadDialogueFile } from '../paper/from-record/dialogue-file.ts'
import { wordsInForce } from '../paper/prepare-paper.ts'
import { mediaTypes } from '../paper/media-types.ts'

export const drawSheetsInput = z.object({ printId: z.uuid(), format: z.enum(['pdf', 'docx']), origin: z.url() })

/** The sheets of a print with their codes, and the village's summary form after them; the same codes each time. */
export async function drawSheets(
  context: Context,
  actor: Actor,
  input: z.input<typeof drawSheetsInput>,
  writers: DocumentWriters,
): Promise<DrawnPaper | Refused> {
  const parsed = drawSheetsInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  const { printId, format, origin } = parsed.data
  const found = await context.transact(async (tx) => {
    const print = await findSheetPrint(tx, printId)
    if (!print || !can(actor, 'opinion.enter', { communeId: print.commune_id })) return undefined
    const { dialogue_id: dialogueId } = print
    const file = await loadDialogueFile(tx, context, { dialogueId, origin })
    const village = await findUnit(tx, print.village_id)
    if (!file || !village) return undefined
    const codes = (await listSheetCodes(tx, printId)).map(formatTrackingCode)
    const { template } = await wordsInForce(tx, { dialogueId, kind: 'collection-sheet', to: '' })
    return { model: codedSheetsOf(file, villageInPapers(village), codes), village: village.name, template }
  })
  if (!found) return refuse('not-found')
  return {
    bytes: await writers.drawDraft('collection-sheet', found.model, format, found.template),
    mediaType: mediaTypes[format],
    fileName: `phieu-y-kien-${slugify(found.village)}.${format}`,
  }
}
