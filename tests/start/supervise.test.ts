import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '#server/database/embedded.ts'
import { childrenOf, processesWith, startProgram, waitForHealth, type RunningProgram } from './running-program.ts'

// A name with spaces and Vietnamese letters: that is what a folder in an office is called.
const dataDir = mkdtempSync(join(tmpdir(), 'dữ liệu xã '))
let port: number
let program: RunningProgram

const ok = '{"status":"ok"}'
const isLinux = process.platform === 'linux'

beforeAll(async () => {
  port = await freePort()
  program = startProgram({ DATA_DIR: dataDir, PORT: String(port) })
  expect(await waitForHealth(port)).toBe(ok)
})

afterAll(async () => {
  program.child.kill('SIGTERM')
  await program.ended
  rmSync(dataDir, { recursive: true, force: true })
})

async function withOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const { databasePassword } = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')) as {
    databasePassword: string
  }
  const postgresPort = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3]
  const client = new pg.Client(`postgres://doithoai:${databasePassword}@127.0.0.1:${postgresPort}/doithoai`)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function childWith(word: string): number {
  const found = childrenOf(program.child.pid ?? 0).find(({ command }) => command.includes(word))
  if (!found) throw new Error(`no child runs ${word}`)
  return found.pid
}

async function untilRunningAgain(killed: number) {
  for (let waited = 0; waited < 10_000 && isAlive(killed); waited += 50) await sleep(50)
  expect(await waitForHealth(port)).toBe(ok)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

describe.runIf(isLinux)('a started program', () => {
  test('is up again by itself after its process is killed', async () => {
    const pid = childWith('serve')
    process.kill(pid, 'SIGKILL')
    await untilRunningAgain(pid)
    expect(childWith('serve')).not.toBe(pid)
  })

  test('is up again after PostgreSQL is killed, with everything that was committed', async () => {
    await withOwner((client) =>
      client.query(
        "insert into commune (id, slug, name, kind, province, seat) values (gen_random_uuid(), 'lang-vac', 'Làng Vạc', 'xã', 'Sơn Hải', 'Làng Vạc')",
      ),
    )
    const pid = childWith('postgres')
    process.kill(pid, 'SIGKILL')
    await untilRunningAgain(pid)
    await sleep(200)
    const { rows } = await withOwner((client) => client.query('select name from commune'))
    expect(rows).toEqual([{ name: 'Làng Vạc' }])
  })

  test('is not started a second time on the same data folder', async () => {
    const second = startProgram({ DATA_DIR: dataDir, PORT: String(await freePort()) })
    expect(await second.ended).toBe(1)
    expect(second.output()).toMatch(/already runs on this data folder/)
    expect(second.output().trim().split('\n')).toHaveLength(1)
  })

  test('takes over after its supervisor is killed', async () => {
    process.kill(program.child.pid ?? 0, 'SIGKILL')
    await program.ended
    program = startProgram({ DATA_DIR: dataDir, PORT: String(port) })
    expect(await waitForHealth(port)).toBe(ok)
    const { rows } = await withOwner((client) => client.query('select name from commune'))
    expect(rows).toEqual([{ name: 'Làng Vạc' }])
  })

  test('leaves no process and no lock when it is told to stop', async () => {
    program.child.kill('SIGTERM')
    expect(await program.ended).toBe(0)
    expect(processesWith(dataDir)).toEqual([])
    expect(readdirSync(dataDir).toSorted()).toEqual(['postgres', 'postgres.log', 'secrets.json'])
    expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false)
  })
})

describe('a start that cannot go on says why in one sentence', () => {
  const folder = mkdtempSync(join(tmpdir(), 'doithoai-refused-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each([
    ['a port that is no port', { PORT: 'abc' }, /PORT must be a number/],
    ['an address that is none', { DATABASE_URL: 'mysql://x' }, /DATABASE_URL is not a valid address/],
    ['an origin with a path', { ORIGIN: 'https://xa.example/' }, /ORIGIN must look like/],
    ['a database that does not answer', { DATABASE_URL: 'postgres://x@127.0.0.1:1/x' }, /out of reach/],
    ['a demonstration that is neither wanted nor not', { DEMO: 'maybe' }, /DEMO takes 0 or 1/],
    ['a short secret', { SECRET: 'short' }, /at least 16 characters/],
  ])('%s', async (_, env, sentence) => {
    const started = startProgram({ DATA_DIR: folder, PORT: String(await freePort()), ...env })
    expect(await started.ended).toBe(1)
    expect(started.output()).toMatch(sentence)
    expect(
      started
        .output()
        .trim()
        .split('\n')
        .filter((line) => !line.endsWith('…')),
    ).toHaveLength(1)
  })

  test('a data folder that cannot be made', async () => {
    const started = startProgram({ DATA_DIR: join(import.meta.filename, 'data') })
    expect(await started.ended).toBe(1)
    expect(started.output()).toMatch(/cannot be written to/)
  })

  test('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const taken = address && typeof address === 'object' ? address.port : 0
    const started = startProgram({ DATA_DIR: folder, PORT: String(taken) })
    expect(await started.ended).toBe(1)
    expect(started.output()).toMatch(new RegExp(`Port ${taken} is in use`))
    other.close()
  })
})
