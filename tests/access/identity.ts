import pg from 'pg'
import { afterAll } from 'vitest'
import type { Database } from '#server/database/connect.ts'
import { createAuth } from '#server/identity/auth.ts'
import { testSecret } from '../setup/database-server.ts'

/** The program's own accounts, reached beside its sign-in page, which lets in three in ten seconds. */
export function openIdentity(database: Database) {
  const pool = new pg.Pool({ ...database.pool.options, max: 2, options: '-c search_path=auth' })
  // The database is dropped while the last idle connection may still stand.
  pool.on('error', () => {})
  afterAll(() => pool.end())
  const auth = createAuth({ pool, secret: testSecret, origin: null })

  /** The cookie of a new session, as a browser would send it. */
  async function cookieOf(username: string, password: string): Promise<string> {
    const { headers } = await auth.api.signInUsername({ body: { username, password }, returnHeaders: true })
    return headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ')
  }
  return { auth, cookieOf }
}
