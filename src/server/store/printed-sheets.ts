import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../database/connect.ts'
import type { PrintedSheetTable, SheetPrintTable } from './tables/opinions.ts'

export type SheetPrintRow = Selectable<SheetPrintTable>

export async function insertSheetPrint(tx: Writer, print: Insertable<SheetPrintTable>) {
  await tx.insertInto('sheet_print').values(print).execute()
}

/** @returns false when the code is taken: by another sheet, or by something that came in another way. */
export async function insertPrintedSheet(tx: Writer, sheet: Insertable<PrintedSheetTable>): Promise<boolean> {
  const taken = await tx
    .selectFrom('submission')
    .select('id')
    .where('tracking_code', '=', sheet.tracking_code)
    .executeTakeFirst()
  if (taken) return false
  const inserted = await tx
    .insertInto('printed_sheet')
    .values(sheet)
    .onConflict((conflict) => conflict.doNothing())
    .returning('tracking_code')
    .executeTakeFirst()
  return inserted !== undefined
}

function onRecord(tx: Reader) {
  return tx
    .selectFrom('printed_sheet as sheet')
    .innerJoin('sheet_print as print', 'print.id', 'sheet.print_id')
    .innerJoin('unit as village', 'village.id', 'print.village_id')
    .select(['sheet.tracking_code', 'sheet.ordinal', 'sheet.submission_id', 'sheet.blank_on', 'sheet.print_id'])
    .select(['print.dialogue_id', 'print.village_id', 'village.name as village'])
}

export type PrintedSheetOnRecord = NonNullable<Awaited<ReturnType<typeof findPrintedSheet>>>

export async function findPrintedSheet(tx: Reader, code: string) {
  return onRecord(tx).where('sheet.tracking_code', '=', code).executeTakeFirst()
}

/** Two people who enter the same sheet do so one after another. */
export async function lockPrintedSheet(tx: Writer, code: string) {
  return onRecord(tx).where('sheet.tracking_code', '=', code).forUpdate('sheet').executeTakeFirst()
}

/** What became of a sheet; what was entered under it stays. */
export async function settlePrintedSheet(
  tx: Writer,
  code: string,
  settled: Pick<Selectable<PrintedSheetTable>, 'submission_id' | 'blank_on' | 'settled_by'> & { settled_at: Date },
) {
  await tx.updateTable('printed_sheet').set(settled).where('tracking_code', '=', code).execute()
}

/** Each print of a dialogue with what became of its sheets, by village and then the latest first. */
export async function listSheetPrints(tx: Reader, dialogueId: string) {
  return tx
    .selectFrom('sheet_print as print')
    .innerJoin('unit as village', 'village.id', 'print.village_id')
    .innerJoin('printed_sheet as sheet', 'sheet.print_id', 'print.id')
    .leftJoin('membership as person', 'person.user_id', 'print.printed_by')
    .where('print.dialogue_id', '=', dialogueId)
    .groupBy(['print.id', 'print.village_id', 'print.sheets', 'print.printed_at', 'village.name', 'village.ordinal'])
    .groupBy('person.name')
    .select(['print.id', 'print.village_id', 'print.sheets', 'print.printed_at', 'village.name as village'])
    .select('person.name as printed_by')
    .select((eb) => [
      eb.fn.count<number>('sheet.submission_id').as('entered'),
      eb.fn.count<number>('sheet.blank_on').as('blank'),
    ])
    .orderBy('village.ordinal')
    .orderBy('print.printed_at', 'desc')
    .execute()
}

export async function findSheetPrint(tx: Reader, id: string): Promise<SheetPrintRow | undefined> {
  return tx.selectFrom('sheet_print').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The codes of a print in the order of its sheets. */
export async function listSheetCodes(tx: Reader, printId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('printed_sheet')
    .select('tracking_code')
    .where('print_id', '=', printId)
    .orderBy('ordinal')
    .execute()
  return rows.map(({ tracking_code }) => tracking_code)
}
