import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../database/connect.ts'
import type { HolidayYearTable } from './tables.ts'

export type HolidayYearRow = Selectable<HolidayYearTable>

/** The newest version of each year that was entered. */
export async function listHolidayYears(tx: Reader): Promise<HolidayYearRow[]> {
  return tx
    .selectFrom('holiday_year')
    .distinctOn('year')
    .selectAll()
    .orderBy('year')
    .orderBy('version', 'desc')
    .execute()
}

/** Every version of a year, the newest first. */
export async function listHolidayVersions(tx: Reader, year: number): Promise<HolidayYearRow[]> {
  return tx.selectFrom('holiday_year').selectAll().where('year', '=', year).orderBy('version', 'desc').execute()
}

export async function insertHolidayYear(tx: Writer, row: Insertable<HolidayYearTable>) {
  await tx.insertInto('holiday_year').values(row).execute()
}
