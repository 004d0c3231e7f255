import { sql, type Insertable, type Selectable } from 'kysely'
import type { Numbering } from '#domain/document/register.ts'
import type { Reader, Writer } from '../database/connect.ts'
import type { OutsideNumbersTable, RegisterYearTable } from './tables/papers.ts'

/** As the office chose for the year, if it did. */
export async function findNumbering(tx: Reader, year: number): Promise<Numbering | undefined> {
  const row = await tx.selectFrom('register_year').select('numbering').where('year', '=', year).executeTakeFirst()
  return row?.numbering
}

export async function upsertNumbering(tx: Writer, row: Insertable<RegisterYearTable>) {
  await tx
    .insertInto('register_year')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['commune_id', 'year'])
        .doUpdateSet({ numbering: row.numbering, chosen_by: row.chosen_by, chosen_at: row.chosen_at ?? new Date() }),
    )
    .execute()
}

/**
 * The next number of a series in a year. The row stays locked until the transaction ends, so that a paper that is not
 * issued after all leaves no gap (Nghị định 30/2020, Điều 15).
 */
export async function takeNumber(tx: Writer, communeId: string, series: string, year: number): Promise<number> {
  return takeNumbers(tx, communeId, { series, year, count: 1 })
}

/** Takes `count` numbers in a row and returns the last of them. */
export async function takeNumbers(
  tx: Writer,
  communeId: string,
  { series, year, count }: { series: string; year: number; count: number },
): Promise<number> {
  const row = await tx
    .insertInto('register_series')
    .values({ commune_id: communeId, series, year, last_number: count })
    .onConflict((conflict) =>
      conflict
        .columns(['commune_id', 'series', 'year'])
        .doUpdateSet({ last_number: sql<number>`register_series.last_number + ${count}` }),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow()
  return row.last_number
}

export async function listSeries(tx: Reader, year: number): Promise<{ series: string; last_number: number }[]> {
  return tx
    .selectFrom('register_series')
    .select(['series', 'last_number'])
    .where('year', '=', year)
    .orderBy('series')
    .execute()
}

/** Keeps the other acts on a year's register out until this transaction ends: the way of numbering, and each number. */
export async function lockRegister(tx: Writer, communeId: string, year: number) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`register ${communeId} ${year}`}, 0))`.execute(tx)
}

export async function insertOutsideNumbers(tx: Writer, row: Insertable<OutsideNumbersTable>) {
  await tx.insertInto('outside_numbers').values(row).execute()
}

export async function listOutsideNumbers(tx: Reader, year: number): Promise<Selectable<OutsideNumbersTable>[]> {
  return tx.selectFrom('outside_numbers').selectAll().where('year', '=', year).orderBy('first_number').execute()
}

export async function listRegisterYears(tx: Reader): Promise<number[]> {
  const rows = await tx.selectFrom('register_series').select('year').distinct().orderBy('year', 'desc').execute()
  return rows.map(({ year }) => year)
}
