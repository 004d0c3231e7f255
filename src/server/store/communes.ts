import type { Selectable } from 'kysely'
import type { Reader, Writer } from '../database/connect.ts'
import { sql } from 'kysely'
import type { CommuneTable, MembershipTable } from './tables/communes.ts'

export type CommuneRow = Selectable<CommuneTable>
export type MembershipRow = Selectable<MembershipTable>

export async function findCommune(db: Reader, slug: string): Promise<CommuneRow | undefined> {
  return db.selectFrom('commune').selectAll().where('slug', '=', slug).executeTakeFirst()
}

/** The present slug of a commune that once had this one. */
export async function findRenamedCommune(db: Reader, slug: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('commune_slug')
    .innerJoin('commune', 'commune.id', 'commune_slug.commune_id')
    .where('commune_slug.slug', '=', slug)
    .select('commune.slug')
    .executeTakeFirst()
  return row?.slug
}

/** The commune that the transaction is in. */
export async function findOwnCommune(tx: Reader): Promise<CommuneRow> {
  return tx
    .selectFrom('commune')
    .selectAll()
    .where('id', '=', sql<string>`current_commune()`)
    .executeTakeFirstOrThrow()
}

export async function listCommunes(db: Reader): Promise<CommuneRow[]> {
  return db.selectFrom('commune').selectAll().orderBy('name').execute()
}

export async function insertCommune(tx: Writer, commune: Omit<CommuneRow, 'created_at'>) {
  await tx.insertInto('commune').values(commune).execute()
  await tx.insertInto('commune_slug').values({ slug: commune.slug, commune_id: commune.id }).execute()
  await sql`select open_commune(${commune.id})`.execute(tx)
}

export async function findMembership(tx: Reader, userId: string): Promise<MembershipRow | undefined> {
  return tx.selectFrom('membership').selectAll().where('user_id', '=', userId).executeTakeFirst()
}

/** The people of the commune, by their names. */
export async function listMembers(tx: Reader): Promise<MembershipRow[]> {
  return tx.selectFrom('membership').selectAll().orderBy('name').execute()
}

export async function insertMembership(tx: Writer, membership: MembershipRow) {
  await tx.insertInto('membership').values(membership).execute()
}

export interface OwnCommune {
  slug: string
  name: string
  mustChangePassword: boolean
}

/** Across communes, by the one named function that may. */
export async function listCommunesOfUser(db: Reader, userId: string): Promise<OwnCommune[]> {
  type Row = { slug: string; name: string; must_change_password: boolean }
  const rows = await db
    .selectFrom(sql<Row>`communes_of_user(${userId})`.as('own'))
    .select(['own.slug', 'own.name', 'own.must_change_password'])
    .execute()
  return rows.map(({ slug, name, must_change_password }) => ({ slug, name, mustChangePassword: must_change_password }))
}

export async function findCommuneById(db: Reader, id: string): Promise<CommuneRow | undefined> {
  return db.selectFrom('commune').selectAll().where('id', '=', id).executeTakeFirst()
}
