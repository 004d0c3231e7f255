import type { Command } from 'commander'
import { dueDate } from '#domain/calendar/due.ts'
import { hasHolidayTable, type HolidayYear } from '#domain/calendar/holidays.ts'
import { isIsoDate, yearOf } from '#domain/calendar/iso-date.ts'
import { namedDays } from '#domain/calendar/year-days.ts'
import { shippedLaw } from '#domain/law/law-book.ts'
import { readSettings } from '#server/settings.ts'
import { WrongUse } from '../refuse.ts'
import { dayLines } from './day-lines.ts'
import { printJson } from './read-input.ts'

interface DueOptions {
  from: string
  days: string
  working?: boolean
  before?: boolean
  json?: boolean
}

interface HolidayOptions {
  commune?: string
  json?: boolean
}

export function addCalendarCommands(program: Command) {
  const calendar = program.command('calendar').description('days as the Civil Code counts them')
  calendar
    .command('due')
    .description('the last day of a time limit, with the days skipped and why')
    .requiredOption('--from <date>', 'the day of the event, 2026-11-24; it is not counted itself')
    .requiredOption('--days <n>', 'how many days')
    .option('--working', 'count working days only')
    .option('--before', 'count back from the event')
    .option('--json', 'print JSON')
    .action(printDue)
  const holidays = calendar
    .command('holidays')
    .description('the days off and the days worked instead')
    .argument('<year>', 'such as 2027')
    .option('--commune <slug>', 'as this commune’s office has entered them; without it, as the program ships them')
    .option('--json', 'print JSON')
    .action(printHolidays)
  holidays
    .command('add <file>')
    .description('a year as the Government announced it, from a JSON file; docs/operations.md shows one')
    .option('--commune <slug>', 'for this commune')
    .option('--all-communes', 'for every commune of this installation')
    .option('--json', 'print JSON')
    .action(async (file: string, options: { commune?: string; allCommunes?: boolean; json?: boolean }) => {
      if (!options.commune === !options.allCommunes) throw new WrongUse('Give --commune <slug> or --all-communes')
      const { runAddHolidays } = await import('../run-holidays.ts')
      await runAddHolidays(readSettings(process.env), { file, ...options })
    })
}

function printDue(options: DueOptions) {
  const days = Number(options.days)
  if (!isIsoDate(options.from)) throw new WrongUse('--from is a day such as 2026-11-24')
  if (!Number.isInteger(days) || days < 0 || days > 36_500) throw new WrongUse('--days is a whole number')
  const question = {
    from: options.from,
    days,
    working: options.working ?? false,
    direction: options.before ? ('before' as const) : ('after' as const),
  }
  const { due, skipped } = dueDate(question, shippedLaw.holidays)
  warnOfUnsureYears(options.from, due)
  if (options.json) return printJson({ due, skipped: skipped.map(({ day, why }) => ({ day, why: why.vi })) })
  process.stdout.write(`${due}\n`)
  for (const { day, why } of skipped) process.stdout.write(`  ${day}: ${why.vi}\n`)
}

/** On stderr, so that what is read by another program stays as it is. */
function warnOfUnsureYears(from: string, due: string) {
  const [first, last] = [yearOf(from), yearOf(due)].toSorted((a, b) => a - b)
  if (first === undefined || last === undefined) return
  const passed = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const unsure = passed.filter((year) => !hasHolidayTable(year, shippedLaw.holidays))
  if (unsure.length === 0) return
  const years = unsure.length > 3 ? `${unsure[0]} to ${unsure.at(-1)}` : unsure.join(', ')
  process.stderr.write(`The holidays of ${years} are not announced: this day is unsure.\n`)
}

async function printHolidays(typed: string, { commune, json }: HolidayOptions) {
  const year = Number(typed)
  if (!Number.isInteger(year) || year < 2015 || year > 2100) throw new WrongUse('The year is one such as 2027')
  const table = commune ? await ofCommune(commune, year) : shippedLaw.holidays[year]
  if (!table) throw new WrongUse(`The holidays of ${year} are not known`)
  const { verified, source } = table
  if (json) return printJson({ year, verified, source, days: namedDays(table) })
  if (verified === 'none') process.stderr.write(`The holidays of ${year} are not announced: these are foreseen.\n`)
  process.stdout.write(dayLines(table))
}

async function ofCommune(slug: string, year: number): Promise<HolidayYear | undefined> {
  const { readCommuneHolidays } = await import('../run-holidays.ts')
  return (await readCommuneHolidays(readSettings(process.env), slug))[year]
}
