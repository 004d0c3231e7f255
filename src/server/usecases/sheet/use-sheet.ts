import { readPrintedCode } from '#domain/opinion/tracking-code.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import type { Writer } from '../../database/connect.ts'
import { lockPrintedSheet, type PrintedSheetOnRecord } from '../../store/printed-sheets.ts'
import { findSubmissionByForm } from '../../store/submissions.ts'
import { formKeyOf, type Incoming } from '../opinion/receive-submission.ts'

interface Place {
  dialogueId: string
  /** `null` where the sheet itself says from which village it comes. */
  villageId: string | null
}

/**
 * The sheet that carries a typed or scanned code, locked: it was printed for this dialogue and this village. Whether it
 * was used is asked by whoever uses it, since the same form may come twice.
 */
export async function findOwnSheet(
  tx: Writer,
  typed: string,
  { dialogueId, villageId }: Place,
): Promise<PrintedSheetOnRecord | Refused> {
  const code = readPrintedCode(typed)
  if (code === null) return refuse('sheet-code-wrong', { field: 'sheetCode' })
  const sheet = await lockPrintedSheet(tx, code)
  if (!sheet) return refuse('sheet-unknown', { field: 'sheetCode' })
  if (sheet.dialogue_id !== dialogueId) return refuse('sheet-other-dialogue', { field: 'sheetCode' })
  if (villageId !== null && sheet.village_id !== villageId)
    return refuse('sheet-other-village', { field: 'sheetCode', detail: { village: sheet.village } })
  return sheet
}

/** What came in on a sheet, to be received under the code that is printed on it when one was typed. Writes nothing. */
export async function onItsSheet(tx: Writer, incoming: Incoming, typed: string | null): Promise<Incoming | Refused> {
  if (typed === null) return incoming
  const { dialogue, villageId } = incoming
  const sheet = await findOwnSheet(tx, typed, { dialogueId: dialogue.id, villageId })
  if (isRefused(sheet)) return sheet
  const onSheet = { ...incoming, villageId: sheet.village_id, printedCode: sheet.tracking_code }
  if (sheet.submission_id === null) return onSheet
  // The same form posted twice gets the receipt it got then.
  const earlier = await findSubmissionByForm(tx, formKeyOf(onSheet))
  if (earlier?.id === sheet.submission_id) return onSheet
  return refuse('sheet-used', { field: 'sheetCode', detail: { code: typed } })
}
