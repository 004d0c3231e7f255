import { sql } from 'kysely'
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { anotherCommune, freshCommune, type TestCommune } from '../../../tests/setup/fresh-commune.ts'

/** Tables that belong to no commune: the list of communes itself, and the migrations' own. */
const exempt = ['commune', 'commune_slug', 'kysely_migration', 'kysely_migration_lock']

let ours: TestCommune
let theirs: Awaited<ReturnType<typeof anotherCommune>>
let owner: pg.Client

beforeAll(async () => {
  ours = await freshCommune()
  theirs = await anotherCommune(ours.database, 'lang-vac')
  owner = new pg.Client({ connectionString: ours.ownerUrl })
  await owner.connect()
  return () => owner.end()
})

describe('every table of a commune', () => {
  test('has the commune as the leading column of its key, and forced row-level security', async () => {
    const { rows } = await owner.query<{ name: string; forced: boolean; enabled: boolean; first: string }>(`
      select c.relname as name, c.relforcerowsecurity as forced, c.relrowsecurity as enabled,
        (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
         where i.indrelid = c.oid and i.indisprimary) as first
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r'`)
    const tenant = rows.filter(({ name }) => !exempt.includes(name))
    expect(tenant.length).toBeGreaterThan(20)
    for (const table of tenant) {
      expect({ ...table }).toEqual({ name: table.name, forced: true, enabled: true, first: 'commune_id' })
    }
  })

  test('shows nothing without a commune, and only its own rows within one', async () => {
    const { rows } = await ours.database.pool.query('select count(*)::int as n from unit')
    expect(rows[0].n).toBe(0)
    const seen = await ours.context().transact((tx) => tx.selectFrom('unit').select('commune_id').distinct().execute())
    expect(seen).toEqual([{ commune_id: ours.commune.id }])
  })

  test('refuses a row of another commune', async () => {
    const stray = ours
      .context()
      .transact((tx) =>
        tx.insertInto('register_series').values({ commune_id: theirs.commune.id, series: 'KH', year: 2026 }).execute(),
      )
    await expect(stray).rejects.toThrow(/row-level security/)
  })
})

test('the program connects with a login that can neither bypass the rules nor own the tables', async () => {
  const { rows } = await ours.database.pool.query(
    `select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user`,
  )
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false }])
  await expect(ours.database.pool.query('alter table opinion disable trigger all')).rejects.toThrow(/owner/)
})

test('a commune that begins a transaction does not leak it to the next user of the connection', async () => {
  await ours.context().transact((tx) => sql`select 1`.execute(tx))
  const { rows } = await ours.database.pool.query(`select current_setting('app.commune', true) as commune`)
  expect(rows[0].commune ?? '').toBe('')
})
