import pg from 'pg'
import { pino, type Logger } from 'pino'
import { connect, type Database } from './database/connect.ts'
import { createMailer } from './delivery/mailer.ts'
import { createDocumentWriters, type DocumentWriters } from './documents/writers.ts'
import { createAuth, type Auth } from './identity/auth.ts'
import { createLimits, type Limits } from './identity/limits.ts'
import { createJobs, type Jobs } from './jobs/jobs.ts'
import { createLiveHub, type LiveHub } from './live/hub.ts'
import { watchHolidays } from './watch-holidays.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import type { Settings } from './settings.ts'
import type { CommuneRow } from './store/communes.ts'
import { listSessionEvents } from './store/sessions.ts'
import type { Context } from './usecases/context.ts'

/** Everything the program is made of; built once, here, and nowhere else. */
export interface Application {
  settings: Settings
  database: Database
  auth: Auth
  writers: DocumentWriters
  live: LiveHub
  jobs: Jobs
  limits: Limits
  metrics: Metrics
  log: Logger
  contextOf(commune: CommuneRow, now?: number): Context
  close(): Promise<void>
}

export async function buildApplication(settings: Settings, appUrl: string): Promise<Application> {
  const log = pino({ level: process.env.LOG_LEVEL ?? 'info' }, pino.destination(2))
  const database = connect(appUrl)
  const authPool = new pg.Pool({ connectionString: appUrl, max: 5, options: '-c search_path=auth' })
  authPool.on('error', () => {})
  const writers = createDocumentWriters()
  const live = await createLiveHub({
    databaseUrl: appUrl,
    readEvents: ({ communeId, sessionId }, after) =>
      database.inCommune(communeId, (tx) => listSessionEvents(tx, sessionId, after)),
  })
  const contextOf = (commune: CommuneRow, now = Date.now()): Context => ({
    commune,
    now,
    home: settings.origin === null ? null : `${settings.origin}/${commune.slug}`,
    transact: (work) => database.inCommune(commune.id, work),
  })
  const mailer = settings.smtpUrl === null ? null : createMailer(settings.smtpUrl)
  const reminders = { isOn: settings.reminders, mailer }
  const jobs = await createJobs({ databaseUrl: appUrl, database, writers, contextOf, log, reminders })
  const application: Application = {
    settings,
    database,
    auth: createAuth({ pool: authPool, secret: settings.secret, origin: settings.origin }),
    writers,
    live,
    jobs,
    limits: createLimits(),
    metrics: createMetrics({ live, missingHolidays: watchHolidays({ database, contextOf, log }) }),
    log,
    contextOf,
    async close() {
      await live.close()
      await jobs.close()
      mailer?.close()
      await authPool.end()
      await database.close()
    },
  }
  return application
}
