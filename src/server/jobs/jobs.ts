import { PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { Database } from '../database/connect.ts'
import type { DocumentWriters } from '../documents/writers.ts'
import { findCommuneById, type CommuneRow } from '../store/communes.ts'
import type { Context } from '../usecases/context.ts'
import { printInvitations } from '../usecases/invitation/print-invitations.ts'
import type { QueueName } from './queues.ts'

export interface Jobs {
  /** Puts work on a queue; it survives a restart and is tried again when it fails. */
  enqueue(queue: QueueName, data: { communeId: string; workId: string }): Promise<void>
  close(): Promise<void>
}

interface JobsOptions {
  databaseUrl: string
  database: Database
  writers: DocumentWriters
  contextOf(commune: CommuneRow): Context
  log: Logger
}

export async function createJobs({ databaseUrl, database, writers, contextOf, log }: JobsOptions): Promise<Jobs> {
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
  return {
    async enqueue(queue, data) {
      await boss.send(queue, data)
    },
    close: () => boss.stop({ graceful: true, timeout: 5000 }),
  }
}
