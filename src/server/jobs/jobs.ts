import { PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { Database } from '../database/connect.ts'
import type { Mailer } from '../delivery/mailer.ts'
import type { DocumentWriters } from '../documents/writers.ts'
import { findCommuneById, type CommuneRow } from '../store/communes.ts'
import { buildBundle } from '../usecases/archive/build-bundle.ts'
import type { Context } from '../usecases/context.ts'
import { printInvitations } from '../usecases/invitation/print-invitations.ts'
import type { QueueName } from './queues.ts'
import { remindEverybody } from './remind.ts'
import { findOpenWork } from './resume-work.ts'

export interface Jobs {
  /** Puts work on a queue; it survives a restart and is tried again when it fails. */
  enqueue(queue: Exclude<QueueName, 'remind'>, data: { communeId: string; workId: string }): Promise<void>
  close(): Promise<void>
}

interface JobsOptions {
  databaseUrl: string
  database: Database
  writers: DocumentWriters
  contextOf(commune: CommuneRow): Context
  log: Logger
  /** Whether this instance reminds people, and the way out for mail, where there is one. */
  reminders: { isOn: boolean; mailer: Mailer | null }
}

const everyTenMinutes = '*/10 * * * *'

export async function createJobs(options: JobsOptions): Promise<Jobs> {
  const { databaseUrl, database, writers, contextOf, log, reminders } = options
  const boss = new PgBoss({
    connectionString: databaseUrl,
    schema: 'jobs',
    migrate: false,
    createSchema: false,
    max: 4,
  })
  boss.on('error', (error) => log.warn({ error: String(error) }, 'job queue'))
  await boss.start()
  await boss.work<{ communeId: string; workId: string }>(
    'print-invitations',
    { pollingIntervalSeconds: 0.5, batchSize: 1 },
    async ([job]) => {
      const commune = job && (await findCommuneById(database.shared, job.data.communeId))
      if (!job || !commune) return
      await printInvitations(contextOf(commune), { kind: 'system', communeId: commune.id }, job.data, writers)
    },
  )
  await boss.work<{ communeId: string; workId: string }>(
    'bundle-archive',
    { pollingIntervalSeconds: 0.5, batchSize: 1 },
    async ([job]) => {
      const commune = job && (await findCommuneById(database.shared, job.data.communeId))
      if (!job || !commune) return
      await buildBundle(contextOf(commune), { kind: 'system', communeId: commune.id }, job.data, writers)
    },
  )
  // A second run of the same work waits for the first and then finds it done.
  for (const { queue, ...work } of await findOpenWork(database, contextOf)) await boss.send(queue, work)
  if (reminders.isOn) {
    await boss.schedule('remind', everyTenMinutes, null, { tz: 'Asia/Ho_Chi_Minh' })
    await boss.work('remind', { pollingIntervalSeconds: 20, batchSize: 1 }, async () =>
      remindEverybody({ database, contextOf, mailer: reminders.mailer, log }),
    )
  }
  return {
    async enqueue(queue, data) {
      await boss.send(queue, data)
    },
    close: () => boss.stop({ graceful: true, timeout: 5000 }),
  }
}
