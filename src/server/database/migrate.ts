import { createHmac } from 'node:crypto'
import { Kysely, PostgresDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { queues } from '../jobs/queues.ts'
import { StartRefused } from '../settings.ts'
import { migrations } from '../store/migrations/all.ts'

const oldestServer = 150_000

interface MigrateOptions {
  ownerUrl: string
  /** Login of the running program; null makes one, which the owner must be allowed to do. */
  appUrl: string | null
  secret: string
}

/**
 * Brings the database to this program's schema and makes the unprivileged login.
 * @returns the address the program connects with
 * @throws StartRefused when the server is out of reach, too old, or was used by a newer program
 */
export async function migrate({ ownerUrl, appUrl, secret }: MigrateOptions): Promise<string> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2, connectionTimeoutMillis: 8000 })
  pool.on('error', () => {})
  try {
    await refuseUnfitServer(pool)
    await runMigrations(pool)
    await installJobs(ownerUrl, pool)
    return appUrl ?? (await ensureAppLogin(pool, ownerUrl, secret))
  } finally {
    await pool.end()
  }
}

async function refuseUnfitServer(pool: pg.Pool) {
  let version: number
  try {
    const { rows } = await pool.query<{ server_version_num: string }>('show server_version_num')
    version = Number(rows[0]?.server_version_num)
  } catch (error) {
    throw new StartRefused('database-unreachable', error instanceof Error ? error.message : String(error))
  }
  if (version < oldestServer) throw new StartRefused('database-too-old', String(Math.floor(version / 10_000)))
}

async function runMigrations(pool: pg.Pool) {
  const db = new Kysely<never>({ dialect: new PostgresDialect({ pool: sharedPool(pool) }) })
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const known = new Set(Object.keys(migrations))
  const applied = await appliedMigrations(pool)
  const unknown = applied.find((name) => !known.has(name))
  if (unknown) throw new StartRefused('database-newer', unknown)
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

/** Kysely ends the pool it was given; this one is still needed. */
function sharedPool(pool: pg.Pool) {
  return { connect: () => pool.connect(), end: async () => {}, options: pool.options }
}

async function appliedMigrations(pool: pg.Pool): Promise<string[]> {
  const { rows: exists } = await pool.query("select to_regclass('kysely_migration') as table")
  if (!exists[0]?.table) return []
  const { rows } = await pool.query<{ name: string }>('select name from kysely_migration')
  return rows.map((row) => row.name)
}

/** The queue's own schema, installed by the owner so that the program never needs the right to make tables. */
async function installJobs(ownerUrl: string, pool: pg.Pool) {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: 'jobs', supervise: false, schedule: false, max: 1 })
  boss.on('error', () => {})
  await boss.start()
  for (const [name, options] of Object.entries(queues)) {
    if (!(await boss.getQueue(name))) await boss.createQueue(name, options)
  }
  await boss.stop({ graceful: false })
  await pool.query(`
    grant usage on schema jobs to doithoai_app;
    grant select, insert, update, delete on all tables in schema jobs to doithoai_app;
    grant usage on all sequences in schema jobs to doithoai_app;
    grant execute on all functions in schema jobs to doithoai_app;
  `)
}

/** Every instance that shares the secret finds the same password, so that none locks out another. */
async function ensureAppLogin(pool: pg.Pool, ownerUrl: string, secret: string): Promise<string> {
  const { rows } = await pool.query<{ name: string; owner: string }>(
    'select current_database() as name, current_user as owner',
  )
  const login = `${rows[0]?.name ?? 'doithoai'}_login`.toLowerCase().slice(0, 63)
  const password = createHmac('sha256', secret).update(`login ${login}`).digest('hex')
  const quoted = `"${login.replaceAll('"', '""')}"`
  try {
    const { rowCount } = await pool.query('select 1 from pg_roles where rolname = $1', [login])
    await pool.query(`${rowCount ? 'alter' : 'create'} role ${quoted} login inherit password '${password}'`)
    await pool.query(`grant doithoai_app to ${quoted}`)
  } catch (error) {
    throw new StartRefused('login-missing', error instanceof Error ? error.message : String(error))
  }
  const url = new URL(ownerUrl)
  url.username = login
  url.password = password
  return url.toString()
}
