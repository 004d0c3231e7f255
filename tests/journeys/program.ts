import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { afterAll } from 'vitest'
import type { UserActor } from '#domain/permission/actor.ts'
import type { Database } from '#server/database/connect.ts'
import { users, type CastMember, type CastUser } from '#server/demo/cast.ts'
import { foundCommune, foundMember } from '#server/demo/found-commune.ts'
import { seed } from '#server/demo/seed.ts'
import { createDocumentWriters } from '#server/documents/writers.ts'
import { createAccount } from '#server/identity/accounts.ts'
import { createAuth } from '#server/identity/auth.ts'
import { newId } from '#server/ids.ts'
import { findCommune } from '#server/store/communes.ts'
import { findActor } from '#server/usecases/account/find-actor.ts'
import type { Context } from '#server/usecases/context.ts'
import { testSecret } from '../setup/database-server.ts'
import { freshDatabase } from '../setup/fresh-commune.ts'

export interface TestProgram {
  /** `http://127.0.0.1:41234`, where the built program answers. */
  url: string
  slug: string
  database: Database
  /** The same commune from inside the test: whatever use cases write here, the pages show. */
  context(now?: number): Context
  actors: Record<CastMember, UserActor>
  passwords: Record<CastMember, string>
}

interface Wanted {
  /** With the demonstration's two dialogues (one concluded, one in preparation), or the bare commune with its people. */
  story?: boolean
  /** The address of a proxy in front, whose `x-forwarded-for` is then believed. */
  origin?: string
}

/** The built program on a database of its own, in a process of its own, until the test file ends. */
export async function startProgram({ story = true, origin = '' }: Wanted = {}): Promise<TestProgram> {
  const { database, ownerUrl, appUrl } = await freshDatabase()
  const pool = new pg.Pool({ connectionString: appUrl, max: 2, options: '-c search_path=auth' })
  const auth = createAuth({ pool, secret: testSecret, origin: null })
  const accounts = story
    ? (await seed({ database, auth, writers: createDocumentWriters() })).accounts
    : await bareCommune(database, auth)
  const userIds = await pool.query<{ id: string; username: string }>('select id, username from "user"')
  await pool.end()

  const slug = 'thanh-lam'
  const commune = await findCommune(database.shared, slug)
  if (!commune) throw new Error('no commune was founded')
  const context = (now = Date.now()): Context => ({
    commune,
    now,
    transact: (work) => database.inCommune(commune.id, work),
  })
  const actors = {} as TestProgram['actors']
  const passwords = {} as TestProgram['passwords']
  for (const [key, { username }] of cast()) {
    const userId = userIds.rows.find((row) => row.username === username)?.id ?? null
    const { actor } = await findActor(context(), userId)
    if (actor.kind !== 'user') throw new Error(`${username} has no place in the commune`)
    actors[key] = actor
    passwords[key] = accounts.find((account) => account.username === username)?.password ?? ''
  }
  return { url: await serve(ownerUrl, origin), slug, database, context, actors, passwords }
}

function cast() {
  return Object.entries(users) as [CastMember, CastUser][]
}

async function bareCommune(database: Database, auth: ReturnType<typeof createAuth>) {
  const id = newId()
  const founded = await database.inCommune(id, (tx) => foundCommune(tx, id))
  const accounts = []
  for (const [, user] of cast()) {
    const password = `${user.username} 2026`.padEnd(12, '.')
    const userId = await createAccount(auth, { username: user.username, name: user.name, password })
    await database.inCommune(id, (tx) => foundMember(tx, founded, userId, user))
    accounts.push({ username: user.username, password })
  }
  return accounts
}

const main = resolve(import.meta.dirname, '../../src/cli/main.ts')

/** @returns the address once the program says that it is ready */
async function serve(databaseUrl: string, origin: string): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'doithoai-program-'))
  const port = await freePort()
  const env = { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port), DATA_DIR: dataDir }
  const child = fork(main, ['serve'], {
    env: {
      ...env,
      DEMO: '0',
      // Nothing moves by itself while a test counts.
      REMINDERS: '0',
      SECRET: testSecret,
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
      DATABASE_APP_URL: '',
      ORIGIN: origin,
    },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  afterAll(async () => {
    await stop(child)
    rmSync(dataDir, { recursive: true, force: true })
  })
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the program ended with ${String(code)}`)
  })
  await Promise.race([once(child, 'message'), ended])
  ended.catch(() => {})
  return `http://127.0.0.1:${port}`
}

async function stop(child: ChildProcess) {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
