import type { Command } from 'commander'
import { dueDate } from '#domain/calendar/due.ts'
import { isIsoDate } from '#domain/calendar/iso-date.ts'
import { shippedLaw } from '#domain/law/law-book.ts'
import { WrongUse } from '../refuse.ts'
import { printJson } from './read-input.ts'

export function addCalendarCommands(program: Command) {
  program
    .command('calendar')
    .description('days as the Civil Code counts them')
    .command('due')
    .description('the last day of a time limit, with the days skipped and why')
    .requiredOption('--from <date>', 'the day of the event, 2026-11-24; it is not counted itself')
    .requiredOption('--days <n>', 'how many days')
    .option('--working', 'count working days only')
    .option('--before', 'count back from the event')
    .option('--json', 'print JSON')
    .action((options: { from: string; days: string; working?: boolean; before?: boolean; json?: boolean }) => {
      const days = Number(options.days)
      if (!isIsoDate(options.from)) throw new WrongUse('--from is a day such as 2026-11-24')
      if (!Number.isInteger(days) || days < 0 || days > 36_500) throw new WrongUse('--days is a whole number')
      const direction = options.before ? 'before' : 'after'
      const { due, skipped } = dueDate(
        { from: options.from, days, working: options.working ?? false, direction },
        shippedLaw.holidays,
      )
      if (options.json) return printJson({ due, skipped: skipped.map(({ day, why }) => ({ day, why: why.vi })) })
      process.stdout.write(`${due}\n`)
      for (const { day, why } of skipped) process.stdout.write(`  ${day}: ${why.vi}\n`)
    })
}
