import { listSheetCodes } from '../store/printed-sheets.ts'
import { listDialogueVillages } from '../store/dialogues.ts'
import { issueFromRecord } from '../usecases/paper/issue-from-record.ts'
import { printSheets } from '../usecases/sheet/print-sheets.ts'
import { returnBlankSheets } from '../usecases/sheet/return-blank-sheets.ts'
import { moment, must, type Stage } from './stage.ts'

const sheetsForEach = 8

/** Each village gets paper sheets with codes; one came back blank. What is left is entered as people bring it. */
export async function printVillageSheets(stage: Stage, dialogueId: string): Promise<Map<string, string[]>> {
  const { clerk } = stage.actors
  const context = stage.contextAt(moment(stage, -20, '13:30'))
  const codes = new Map<string, string[]>()
  const villages = await context.transact((tx) => listDialogueVillages(tx, dialogueId))
  for (const [seen, { id: villageId }] of villages.entries()) {
    const wanted = { dialogueId, villageId, sheets: sheetsForEach, seen }
    const { printId } = must(await printSheets(context, clerk, wanted))
    const [blank = '', ...rest] = await context.transact((tx) => listSheetCodes(tx, printId))
    must(await returnBlankSheets(stage.contextAt(moment(stage, -15, '09:00')), clerk, { dialogueId, codes: blank }))
    codes.set(villageId, rest)
  }
  return codes
}

/** The notice that the law asks for, so that the public page of the coming dialogue shows it. */
export async function announcePublicly(stage: Stage, dialogueId: string) {
  const context = stage.contextAt(moment(stage, -15, '14:00'))
  const notice = { dialogueId, kind: 'public-notice', to: '', origin: 'http://localhost', seen: 0 } as const
  must(await issueFromRecord(context, stage.actors.clerk, notice, stage.writers))
}
