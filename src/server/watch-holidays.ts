import type { Logger } from 'pino'
import type { Database } from './database/connect.ts'
import type { MissingHolidays } from './metrics.ts'
import { listCommunes, type CommuneRow } from './store/communes.ts'
import { readHolidayAlarms } from './usecases/calendar/read-holiday-alarms.ts'
import type { Context } from './usecases/context.ts'
import { isRefused } from '#domain/refusal.ts'

interface Parts {
  database: Pick<Database, 'shared'>
  contextOf: (commune: CommuneRow) => Context
  log: Pick<Logger, 'error'>
}

// A scrape comes every few seconds; a province's communes are asked every ten minutes.
const freshFor = 600_000

/** The years that communes still have to enter, for the metrics; what was found is kept for ten minutes. */
export function watchHolidays({ database, contextOf, log }: Parts): () => Promise<MissingHolidays[]> {
  let found: MissingHolidays[] = []
  let readAt = 0
  return async () => {
    if (Date.now() - readAt < freshFor) return found
    // At once, so that neither a slow reading nor one that fails is begun again by each scrape.
    readAt = Date.now()
    try {
      const all = []
      for (const commune of await listCommunes(database.shared)) all.push(...(await missingIn(commune, contextOf)))
      found = all
    } catch (error) {
      log.error({ error: String(error) }, 'holidays of the communes could not be read')
    }
    return found
  }
}

async function missingIn(commune: CommuneRow, contextOf: Parts['contextOf']): Promise<MissingHolidays[]> {
  const read = await readHolidayAlarms(contextOf(commune), { kind: 'system', communeId: commune.id })
  return isRefused(read) ? [] : read.alarms.map((alarm) => ({ commune: commune.slug, ...alarm }))
}
