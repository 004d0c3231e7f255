import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../database/connect.ts'
import type { HolidayYearTable } from './tables/law.ts'

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

/** @returns false when somebody else has written this version a moment before. */
export async function insertHolidayYear(tx: Writer, row: Insertable<HolidayYearTable>): Promise<boolean> {
  const inserted = await tx
    .insertInto('holiday_year')
    .values(row)
    .onConflict((conflict) => conflict.columns(['commune_id', 'year', 'version']).doNothing())
    .returning('version')
    .executeTakeFirst()
  return inserted !== undefined
}
