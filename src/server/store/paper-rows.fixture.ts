import type { Writer } from '../database/connect.ts'
import { newId } from '../ids.ts'
import { insertAnswerLetter } from './answer-letters.ts'
import { insertPrintedSheet, insertSheetPrint } from './printed-sheets.ts'

export const printedCode = '123456789012'
export const sheetPrint = newId()

/** A letter to who sent an opinion, and a sheet of paper, which the story does not write. */
export async function writePaperRows(tx: Writer, communeId: string, paperId: string) {
  const opinion = await tx.selectFrom('opinion').select(['id', 'dialogue_id']).limit(1).executeTakeFirstOrThrow()
  await insertAnswerLetter(tx, { commune_id: communeId, paper_id: paperId, opinion_id: opinion.id })
  const village = await tx
    .selectFrom('unit')
    .select('id')
    .where('kind', '=', 'village')
    .limit(1)
    .executeTakeFirstOrThrow()
  const print = { commune_id: communeId, id: sheetPrint, dialogue_id: opinion.dialogue_id, village_id: village.id }
  await insertSheetPrint(tx, { ...print, sheets: 1, printed_by: 'clerk' })
  await insertPrintedSheet(tx, { commune_id: communeId, tracking_code: printedCode, print_id: sheetPrint, ordinal: 1 })
}
