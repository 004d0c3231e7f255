import type { Logger } from 'pino'
import type { Database } from '../database/connect.ts'
import type { Mailer } from '../delivery/mailer.ts'
import { listCommunes, type CommuneRow } from '../store/communes.ts'
import type { Context } from '../usecases/context.ts'
import { sendOutbox } from '../usecases/reminder/send-outbox.ts'
import { writeReminders } from '../usecases/reminder/write-reminders.ts'

export interface Reminding {
  database: Database
  contextOf(commune: CommuneRow): Context
  /** Null while no mail server is named: the messages wait on the outbox page. */
  mailer: Mailer | null
  log: Logger
}

/** The reminders of every commune; one whose work fails does not keep the others from theirs. */
export async function remindEverybody({ database, contextOf, mailer, log }: Reminding) {
  for (const commune of await listCommunes(database.shared)) {
    try {
      const system = { kind: 'system', communeId: commune.id } as const
      await writeReminders(contextOf(commune), system)
      if (mailer) await sendOutbox(contextOf(commune), system, mailer)
    } catch (error) {
      log.error({ error: String(error), commune: commune.slug }, 'reminders failed')
    }
  }
}
