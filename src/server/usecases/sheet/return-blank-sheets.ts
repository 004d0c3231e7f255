import { z } from 'zod'
import { actorKey, type Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { findDialogue } from '../../store/dialogues.ts'
import { settlePrintedSheet } from '../../store/printed-sheets.ts'
import { today, type Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { mostSheets } from './print-sheets.ts'
import { findOwnSheet } from './use-sheet.ts'

export const returnBlankSheetsInput = z.object({
  dialogueId: z.uuid(),
  /** As typed or scanned, one a line. */
  codes: z.string().max(40_000),
})

/** Sheets that came back with nothing on them: counted, so that what is missing is known. All of the list or none. */
export async function returnBlankSheets(
  context: Context,
  actor: Actor,
  input: z.input<typeof returnBlankSheetsInput>,
): Promise<{ sheets: number } | Refused> {
  const parsed = returnBlankSheetsInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  const { dialogueId } = parsed.data
  const lines = parsed.data.codes
    .split(/[\n;,]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length === 0 || lines.length > mostSheets) return refuse('sheet-code-wrong', { field: 'codes' })
  return context.transact(async (tx) => {
    const dialogue = await findDialogue(tx, dialogueId)
    const communeId = context.commune.id
    if (!dialogue || !can(actor, 'opinion.enter', { communeId })) return refuse('not-found')
    const codes = new Set<string>()
    for (const line of lines) {
      const sheet = await findOwnSheet(tx, line, { dialogueId, villageId: null })
      if (isRefused(sheet)) return { ...sheet, field: 'codes', detail: { ...sheet.detail, code: line } }
      if (sheet.submission_id !== null) return refuse('sheet-used', { field: 'codes', detail: { code: line } })
      codes.add(sheet.tracking_code)
    }
    const settled = { submission_id: null, blank_on: today(context), settled_by: actorKey(actor) }
    for (const code of codes) await settlePrintedSheet(tx, code, { ...settled, settled_at: new Date(context.now) })
    const detail = { blankSheets: codes.size }
    await insertAudit(tx, communeId, actor, { action: 'opinion.enter', thing: 'dialogue', id: dialogueId, detail })
    return { sheets: codes.size }
  })
}
