import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { dirname, join, resolve } from 'node:path'

/** What the environment says, checked once at the start. */
export interface Settings {
  port: number
  host: string
  dataDir: string
  databaseUrl: string | null
  databaseAppUrl: string | null
  origin: string | null
  secret: string
  databasePassword: string
  smtpUrl: string | null
  /** `REMINDERS=0`: this instance reminds nobody. */
  reminders: boolean
  demo: boolean
}

export type StartRefusal =
  | 'bad-port'
  | 'port-taken'
  | 'port-not-allowed'
  | 'bad-host'
  | 'bad-url'
  | 'bad-origin'
  | 'bad-secret'
  | 'bad-demo'
  | 'data-dir-not-writable'
  | 'no-postgres-binaries'
  | 'postgres-as-root'
  | 'initdb-failed'
  | 'postgres-failed'
  | 'database-unreachable'
  | 'database-newer'
  | 'database-too-old'
  | 'login-missing'
  | 'already-running'

/** The start cannot go on; the sentence for it stands in `cli/start-sentences.ts`. */
export class StartRefused extends Error {
  readonly reason: StartRefusal
  readonly detail: string
  constructor(reason: StartRefusal, detail: string) {
    super(`${reason}: ${detail}`)
    this.reason = reason
    this.detail = detail
  }
}

/** @throws StartRefused naming the first wrong value */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const dataDir = resolve(env.DATA_DIR || 'data')
  ensureWritable(dataDir)
  const kept = keptSecrets(dataDir)
  const secret = env.SECRET || kept.secret
  if (secret.length < 16) throw new StartRefused('bad-secret', 'SECRET')
  if (env.DEMO !== undefined && !['', '0', '1'].includes(env.DEMO)) throw new StartRefused('bad-demo', env.DEMO)
  return {
    port: readPort(env.PORT),
    host: env.HOST || '127.0.0.1',
    dataDir,
    databaseUrl: readUrl('DATABASE_URL', env.DATABASE_URL, ['postgres:', 'postgresql:']),
    databaseAppUrl: readUrl('DATABASE_APP_URL', env.DATABASE_APP_URL, ['postgres:', 'postgresql:']),
    origin: readOrigin(env.ORIGIN),
    secret,
    databasePassword: kept.databasePassword,
    smtpUrl: readUrl('SMTP_URL', env.SMTP_URL, ['smtp:', 'smtps:']),
    reminders: env.REMINDERS !== '0',
    demo: env.DEMO !== '0',
  }
}

function readPort(value: string | undefined): number {
  if (!value) return 3000
  const port = Number(value)
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new StartRefused('bad-port', value)
  return port
}

function readUrl(name: string, value: string | undefined, protocols: string[]): string | null {
  if (!value) return null
  if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) throw new StartRefused('bad-url', name)
  return value
}

function readOrigin(value: string | undefined): string | null {
  if (!value) return null
  if (!URL.canParse(value) || new URL(value).origin !== value) throw new StartRefused('bad-origin', value)
  return value
}

function ensureWritable(dataDir: string) {
  try {
    makeFolder(dataDir)
    accessSync(dataDir, constants.W_OK | constants.X_OK)
  } catch {
    throw new StartRefused('data-dir-not-writable', dataDir)
  }
}

/** One folder after another: Node's own recursive way tries for ever where a file system makes no folders. */
function makeFolder(folder: string) {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}

interface KeptSecrets {
  secret: string
  databasePassword: string
}

/** Made on the first start and kept in the data folder, readable by its owner only. */
function keptSecrets(dataDir: string): KeptSecrets {
  const file = join(dataDir, 'secrets.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as KeptSecrets
  const made = { secret: randomBytes(32).toString('hex'), databasePassword: randomBytes(18).toString('hex') }
  writeFileSync(file, JSON.stringify(made), { mode: 0o600 })
  return made
}
