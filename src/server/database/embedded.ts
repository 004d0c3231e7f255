import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { StartRefused } from '../settings.ts'
import { executable, findPostgresBinaries } from './binaries.ts'
import { chooseLaunch, type Launch } from './unprivileged.ts'

export interface EmbeddedPostgres {
  /** Owner's address of the database `doithoai`. */
  url: string
  pid: number
  /** Resolves with the exit code when the server ends, for whatever reason. */
  ended: Promise<number | null>
  /** Fast shutdown: running transactions are rolled back, everything committed is on disk. */
  stop(): Promise<void>
}

const owner = 'doithoai'

/**
 * Starts the PostgreSQL server that lives in `dataDir/postgres`, making it on the first start.
 * A server that a killed program left behind is stopped first.
 * @throws StartRefused with one sentence when the platform, the account or the folder does not allow it.
 */
export async function startEmbedded(dataDir: string, password: string): Promise<EmbeddedPostgres> {
  const native = findPostgresBinaries()
  if (!native) throw new StartRefused('no-postgres-binaries', `${process.platform}-${process.arch}`)
  const launch = chooseLaunch()
  if (!launch) throw new StartRefused('postgres-as-root', dataDir)

  const cluster = join(dataDir, 'postgres')
  if (!existsSync(join(cluster, 'PG_VERSION'))) await createCluster(native, launch, cluster, password)
  await stopLeftover(cluster)

  const { server, url } = await startServer(native, launch, cluster, dataDir, password)
  await ensureDatabase(`${url}/postgres`)
  const ended = new Promise<number | null>((done) => server.once('exit', (code) => done(code)))
  return {
    url: `${url}/doithoai`,
    pid: server.pid ?? 0,
    ended,
    async stop() {
      if (server.exitCode !== null || server.signalCode !== null) return
      server.kill('SIGINT')
      await ended
    },
  }
}

const startTries = 6

/** After a kill, the old server's children may hold its shared memory for a moment: the start is tried again. */
async function startServer(native: string, launch: Launch, cluster: string, dataDir: string, password: string) {
  const log = join(dataDir, 'postgres.log')
  for (let tried = 1; ; tried++) {
    const port = await freePort()
    const server = launchServer(native, launch, cluster, log, port)
    const url = `postgres://${owner}:${password}@127.0.0.1:${port}`
    if (await becomesReady(`${url}/postgres`, server)) return { server, url }
    if (tried === startTries) throw new StartRefused('postgres-failed', log)
    await sleep(400)
  }
}

async function createCluster(native: string, launch: Launch, cluster: string, password: string) {
  // An interrupted first start leaves only `postgres.new` behind, which is thrown away here.
  const fresh = `${cluster}.new`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { mode: 0o700 })
  const passwordFile = `${cluster}.password`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  const args = ['-D', fresh, '-U', owner, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8']
  args.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions')
  const { command, args: all } = launch(executable(native, 'initdb'), args)
  const child = spawn(command, all, { env: serverEnvironment(), stdio: ['ignore', 'ignore', 'pipe'] })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const [code] = (await once(child, 'exit')) as [number | null]
  rmSync(passwordFile, { force: true })
  if (code !== 0) throw new StartRefused('initdb-failed', errors.trim().split('\n').slice(-3).join(' '))
  renameSync(fresh, cluster)
}

function launchServer(native: string, launch: Launch, cluster: string, logFile: string, port: number): ChildProcess {
  const args = ['-D', cluster, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=']
  args.push('-c', 'max_connections=80', '-c', 'log_min_messages=warning', '-c', 'timezone=UTC')
  const { command, args: all } = launch(executable(native, 'postgres'), args)
  const log = openSync(logFile, 'a')
  // Its own process group: Ctrl-C reaches the supervisor alone, which stops the program before the database.
  return spawn(command, all, { env: serverEnvironment(), stdio: ['ignore', log, log], detached: true })
}

function serverEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: 'C', LANG: 'C', TZ: 'UTC' }
}

/** A killed supervisor leaves its server running with the old port; it is ended so that a new one can be owned. */
async function stopLeftover(cluster: string) {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  // A dead server's file stays: PostgreSQL itself waits for that server's last children before it takes over.
  if (!isAlive(pid)) return
  if (!isPostgres(pid)) return rmSync(file, { force: true })
  process.kill(pid, 'SIGINT')
  for (let waited = 0; isAlive(pid) && waited < 15_000; waited += 50) await sleep(50)
  if (isAlive(pid)) process.kill(pid, 'SIGQUIT')
  for (let waited = 0; isAlive(pid) && waited < 5_000; waited += 50) await sleep(50)
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 1) return false
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** After a reboot the number in the file may belong to some other program, which must not be killed. */
function isPostgres(pid: number): boolean {
  if (process.platform !== 'linux') return true
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')
  } catch {
    return false
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (!address || typeof address === 'string') throw new Error('no port')
  return address.port
}

async function becomesReady(url: string, server: ChildProcess): Promise<boolean> {
  for (let waited = 0; waited < 60_000; waited += 50) {
    if (server.exitCode !== null || server.signalCode !== null) return false
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.query('select 1')
      return true
    } catch {
      await sleep(50)
    } finally {
      await client.end().catch(() => {})
    }
  }
  server.kill('SIGKILL')
  return false
}

async function ensureDatabase(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rowCount } = await client.query("select 1 from pg_database where datname = 'doithoai'")
  if (!rowCount) await client.query('create database doithoai')
  await client.end()
}
