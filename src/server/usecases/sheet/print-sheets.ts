import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { trackingCodeFrom } from '#domain/opinion/tracking-code.ts'
import { actorKey, type Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import type { Writer } from '../../database/connect.ts'
import { newId } from '../../ids.ts'
import { insertAudit } from '../../store/audit.ts'
import { listDialogueVillages, lockDialogue } from '../../store/dialogues.ts'
import { insertPrintedSheet, insertSheetPrint, listSheetPrints } from '../../store/printed-sheets.ts'
import { listVillages } from '../../store/units.ts'
import { today, type Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { takesOpinions } from '../opinion/receive-submission.ts'

export const mostSheets = 500

export const printSheetsInput = z.object({
  dialogueId: z.uuid(),
  villageId: z.uuid(),
  sheets: z.int().min(1).max(mostSheets),
  /** How many prints the person saw, so that a second press reserves no second set. */
  seen: z.int().nonnegative(),
})

const codeAttempts = 5

/** Reserves a code for each of the sheets that a village gets; they are printed as often as needed. */
export async function printSheets(
  context: Context,
  actor: Actor,
  input: z.input<typeof printSheetsInput>,
): Promise<{ printId: string } | Refused> {
  const parsed = printSheetsInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  const { dialogueId, villageId, sheets, seen } = parsed.data
  const communeId = context.commune.id
  return context.transact(async (tx) => {
    const dialogue = await lockDialogue(tx, dialogueId)
    if (!dialogue || !can(actor, 'opinion.enter', { communeId })) return refuse('not-found')
    if (!takesOpinions(dialogue)) return refuse('wrong-state')
    const called = await listDialogueVillages(tx, dialogueId)
    const villages = called.length > 0 ? called : await listVillages(tx, today(context))
    if (!villages.some(({ id }) => id === villageId)) return refuse('invalid-input', { field: 'villageId' })
    if ((await listSheetPrints(tx, dialogueId)).length !== seen) return refuse('sheets-just-printed')
    const printId = newId()
    const print = { commune_id: communeId, id: printId, dialogue_id: dialogueId, village_id: villageId, sheets }
    await insertSheetPrint(tx, { ...print, printed_by: actorKey(actor), printed_at: new Date(context.now) })
    for (let ordinal = 1; ordinal <= sheets; ordinal += 1) await reserveCode(tx, { communeId, printId, ordinal })
    const detail = { villageId, sheets }
    await insertAudit(tx, communeId, actor, { action: 'opinion.enter', thing: 'sheet-print', id: printId, detail })
    return { printId }
  })
}

async function reserveCode(
  tx: Writer,
  { communeId, printId, ordinal }: { communeId: string; printId: string; ordinal: number },
) {
  for (let attempt = 0; attempt < codeAttempts; attempt += 1) {
    const tracking_code = trackingCodeFrom(String(randomInt(1e11)).padStart(11, '0'))
    if (await insertPrintedSheet(tx, { commune_id: communeId, tracking_code, print_id: printId, ordinal })) return
  }
  throw new Error('no free tracking code was found')
}
