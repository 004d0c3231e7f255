import { sql, type Insertable, type Selectable } from 'kysely'
import type { IsoDate } from '#domain/calendar/iso-date.ts'
import type { Reader, Writer } from '../database/connect.ts'
import type { UnitTable } from './tables/communes.ts'

export type UnitRow = Selectable<UnitTable>

/** The units of a kind that stand on a day: posts and villages come and go with the law and with mergers. */
export async function listUnits(tx: Reader, kind: UnitRow['kind'], day: IsoDate): Promise<UnitRow[]> {
  return standingOn(tx, day).where('kind', '=', kind).execute()
}

/** Offices, villages and associations that stand on a day. */
export async function listUnitsOn(tx: Reader, day: IsoDate): Promise<UnitRow[]> {
  return standingOn(tx, day).execute()
}

function standingOn(tx: Reader, day: IsoDate) {
  return tx
    .selectFrom('unit')
    .selectAll()
    .where((row) => row.or([row('valid_from', 'is', null), row('valid_from', '<=', day)]))
    .where((row) => row.or([row('valid_to', 'is', null), row('valid_to', '>=', day)]))
    .orderBy('ordinal')
    .orderBy('name')
}

export async function listOffices(tx: Reader, day: IsoDate): Promise<UnitRow[]> {
  return listUnits(tx, 'office', day)
}

export async function listVillages(tx: Reader, day: IsoDate): Promise<UnitRow[]> {
  return listUnits(tx, 'village', day)
}

export async function listAssociations(tx: Reader, day: IsoDate): Promise<UnitRow[]> {
  return listUnits(tx, 'association', day)
}

export async function findUnit(tx: Reader, id: string): Promise<UnitRow | undefined> {
  return tx.selectFrom('unit').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The office that owns whatever has not been routed yet. */
export async function findReceptionOffice(tx: Reader, day: IsoDate): Promise<UnitRow | undefined> {
  const offices = await listOffices(tx, day)
  return offices.find((office) => office.is_reception)
}

/** All slugs of a kind that were ever given, also those of units that stand no more. */
export async function listUnitSlugs(tx: Reader, kind: UnitRow['kind']): Promise<string[]> {
  const rows = await tx.selectFrom('unit').select('slug').where('kind', '=', kind).execute()
  return rows.map(({ slug }) => slug)
}

/** Units are added one after another: two imports may name the same new village. */
export async function lockUnits(tx: Writer, communeId: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`unit ${communeId}`}, 0))`.execute(tx)
}

export async function insertUnit(tx: Writer, unit: Insertable<UnitTable>) {
  await tx.insertInto('unit').values(unit).execute()
}

export async function findUnitBySlug(tx: Reader, kind: UnitRow['kind'], slug: string): Promise<UnitRow | undefined> {
  return tx.selectFrom('unit').selectAll().where('kind', '=', kind).where('slug', '=', slug).executeTakeFirst()
}
