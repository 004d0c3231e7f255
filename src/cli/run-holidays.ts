import type { HolidayYears } from '#domain/calendar/holidays.ts'
import { isRefused } from '#domain/refusal.ts'
import type { Settings } from '#server/settings.ts'
import type { AnnouncementInput } from '#server/usecases/calendar/announcement-input.ts'
import { enterHolidayYear } from '#server/usecases/calendar/enter-holiday-year.ts'
import { printJson } from './commands/read-input.ts'
import { CommandRefused } from './refuse.ts'
import { readCommuneLaw } from './run-rules.ts'
import { inEachCommune, readJsonList, withCommunes } from './with-communes.ts'

interface NewHolidays {
  file: string
  commune?: string
  allCommunes?: boolean
  json?: boolean
}

/** Enters one announced year, or several from a list, for one commune or for all; a refused year stops before any is written. */
export async function runAddHolidays(settings: Settings, { file, commune, json }: NewHolidays) {
  const years = (await readJsonList(file)) as (AnnouncementInput | null)[]
  await withCommunes(settings, async (database) => {
    const entered = await inEachCommune(database, commune, async (context, system) => {
      const own = []
      for (const year of years) {
        const result = await enterHolidayYear(context, system, year ?? ({} as AnnouncementInput))
        if (isRefused(result)) {
          throw new CommandRefused(
            `${String(year?.year)}: ${result.field ?? result.refused} is not right (${String(result.detail?.problem ?? '')}).`,
          )
        }
        own.push({ slug: context.commune.slug, ...result })
      }
      return own
    })
    if (json) return printJson(entered)
    for (const { slug, year, version, moved } of entered) {
      process.stdout.write(`/${slug}: ${year}, version ${version}, ${moved} deadlines counted again\n`)
    }
  })
}

/** The holidays that hold in a commune: what the program ships and what was entered. */
export async function readCommuneHolidays(settings: Settings, slug: string): Promise<HolidayYears> {
  return (await readCommuneLaw(settings, slug)).holidays
}
