import {
  CompiledQuery,
  Kysely,
  PostgresDialect,
  PostgresDriver,
  type DatabaseConnection,
  type Driver,
  type Transaction,
} from 'kysely'
import pg from 'pg'
import type { Tables } from '../store/tables.ts'

/** May only read: what a query for writing begins with is not there. A `Writer` is a `Reader` too. */
export type Reader = Pick<Kysely<Tables>, 'selectFrom' | 'selectNoFrom' | 'with' | 'fn'>
/** Every write asks for this, so that the compiler refuses one outside a transaction. */
export type Writer = Transaction<Tables>

export interface Database {
  pool: pg.Pool
  /** Runs `work` in one transaction that sees and writes this commune's rows only. */
  inCommune<T>(communeId: string, work: (tx: Writer) => Promise<T>): Promise<T>
  /** Tables without a commune: finding a commune by its slug, the communes of a user. */
  shared: Reader
  close(): Promise<void>
}

// DATE stays the ISO string it is; BIGINT holds milliseconds and counts, which fit a number.
const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.DATE, (value: string) => value)
types.setTypeParser(pg.types.builtins.INT8, (value: string) => Number(value))

export function connect(url: string, max = 20): Database {
  const pool = new pg.Pool({ connectionString: url, max, types, connectionTimeoutMillis: 10_000 })
  // An idle connection that the server closes (a restart) is replaced at the next use.
  pool.on('error', () => {})
  const shared = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: sharedPool(pool) }) })
  return {
    pool,
    shared,
    inCommune: (communeId, work) => communeKysely(pool, communeId).transaction().execute(work),
    close: () => pool.end(),
  }
}

function sharedPool(pool: pg.Pool) {
  return { connect: () => pool.connect(), end: async () => {}, options: pool.options }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function communeKysely(pool: pg.Pool, communeId: string): Kysely<Tables> {
  if (!uuid.test(communeId)) throw new Error('not a commune id')
  return new Kysely<Tables>({ dialect: new CommuneDialect(pool, communeId) })
}

class CommuneDialect extends PostgresDialect {
  readonly #pool: pg.Pool
  readonly #communeId: string
  constructor(pool: pg.Pool, communeId: string) {
    super({ pool: sharedPool(pool) })
    this.#pool = pool
    this.#communeId = communeId
  }
  override createDriver(): Driver {
    return new CommuneDriver(this.#pool, this.#communeId)
  }
}

/** Begins each transaction in its commune, in the same round trip as BEGIN. */
class CommuneDriver extends PostgresDriver {
  readonly #communeId: string
  constructor(pool: pg.Pool, communeId: string) {
    super({ pool: sharedPool(pool) })
    this.#communeId = communeId
  }
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(
      CompiledQuery.raw(`begin; select set_config('app.commune', '${this.#communeId}', true)`),
    )
  }
}
