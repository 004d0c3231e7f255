import { readFile } from 'node:fs/promises'
import type { HolidayYears } from '#domain/calendar/holidays.ts'
import { isRefused } from '#domain/refusal.ts'
import { connect, type Database } from '#server/database/connect.ts'
import type { Settings } from '#server/settings.ts'
import { findCommune, listCommunes, type CommuneRow } from '#server/store/communes.ts'
import type { AnnouncementInput } from '#server/usecases/calendar/announcement-input.ts'
import { enterHolidayYear } from '#server/usecases/calendar/enter-holiday-year.ts'
import { readLawBook } from '#server/usecases/law/read-law-book.ts'
import { printJson } from './commands/read-input.ts'
import { CommandRefused } from './refuse.ts'
import { withDatabase } from './with-database.ts'

interface NewHolidays {
  file: string
  commune?: string
  allCommunes?: boolean
  json?: boolean
}

/** Enters one announced year, or several from a list, for one commune or for all; a refused year stops before any is written. */
export async function runAddHolidays(settings: Settings, { file, commune, json }: NewHolidays) {
  const years = await readYears(file)
  await withDatabase(settings, async (appUrl) => {
    const database = connect(appUrl, 2)
    try {
      const communes = commune ? [await oneCommune(database, commune)] : await listCommunes(database.shared)
      const entered = []
      for (const one of communes) entered.push(...(await enterYears(database, one, years)))
      if (json) return printJson(entered)
      for (const { slug, year, version, moved } of entered) {
        process.stdout.write(`/${slug}: ${year}, version ${version}, ${moved} deadlines counted again\n`)
      }
    } finally {
      await database.close()
    }
  })
}

/** The holidays that hold in a commune: what the program ships and what was entered. */
export async function readCommuneHolidays(settings: Settings, slug: string): Promise<HolidayYears> {
  return withDatabase(settings, async (appUrl) => {
    const database = connect(appUrl, 2)
    try {
      const { id } = await oneCommune(database, slug)
      return (await database.inCommune(id, readLawBook)).holidays
    } finally {
      await database.close()
    }
  })
}

/** All years of a commune in one transaction: a file with a wrong year changes nothing. */
async function enterYears(database: Database, commune: CommuneRow, years: (AnnouncementInput | null)[]) {
  return database.inCommune(commune.id, async (tx) => {
    const context = { commune, now: Date.now(), transact: <T>(work: (inner: typeof tx) => Promise<T>) => work(tx) }
    const entered = []
    for (const year of years) {
      const result = await enterHolidayYear(
        context,
        { kind: 'system', communeId: commune.id },
        year ?? ({} as AnnouncementInput),
      )
      if (isRefused(result)) {
        throw new CommandRefused(
          `${String(year?.year)}: ${result.field ?? result.refused} is not right (${String(result.detail?.problem ?? '')}).`,
        )
      }
      entered.push({ slug: commune.slug, ...result })
    }
    return entered
  })
}

async function readYears(file: string): Promise<(AnnouncementInput | null)[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CommandRefused(`${file} cannot be read.`)
  })
  try {
    const read: unknown = JSON.parse(text)
    return (Array.isArray(read) ? read : [read]) as (AnnouncementInput | null)[]
  } catch {
    throw new CommandRefused(`${file} is not JSON.`)
  }
}

async function oneCommune(database: Database, slug: string): Promise<CommuneRow> {
  const found = await findCommune(database.shared, slug)
  if (!found) throw new CommandRefused(`There is no commune ${slug}.`)
  return found
}
