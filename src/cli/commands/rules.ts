import type { Command } from 'commander'
import { isIsoDate, legalDay } from '#domain/calendar/iso-date.ts'
import { shippedLaw, type LawBook } from '#domain/law/law-book.ts'
import { levelOf, type Rule } from '#domain/law/rule.ts'
import { ruleOn } from '#domain/law/rules-in-force.ts'
import { readSettings } from '#server/settings.ts'
import { WrongUse } from '../refuse.ts'
import { printJson } from './read-input.ts'

export function addRulesCommands(program: Command) {
  const rules = program.command('rules').description('the law as data: what holds on a day, and what an office adds')
  rules
    .command('list')
    .description('the rules in force, each in its strictest version')
    .option('--on <date>', 'the day, 2026-11-24; today without it')
    .option('--commune <slug>', 'as they hold in this commune; without it, national law as the program ships it')
    .option('--json', 'print JSON')
    .action(printRules)
  rules
    .command('add <file>')
    .description('one version, or a list, from a JSON file; docs/operations.md shows one')
    .option('--commune <slug>', 'for this commune')
    .option('--all-communes', 'for every commune of this installation')
    .option('--json', 'print JSON')
    .action(async (file: string, options: { commune?: string; allCommunes?: boolean; json?: boolean }) => {
      if (!options.commune === !options.allCommunes) throw new WrongUse('Give --commune <slug> or --all-communes')
      const { runAddRules } = await import('../run-rules.ts')
      await runAddRules(readSettings(process.env), { file, ...options })
    })
}

async function printRules({ on, commune, json }: { on?: string; commune?: string; json?: boolean }) {
  const day = on ?? legalDay(Date.now())
  if (!isIsoDate(day)) throw new WrongUse('--on is a day such as 2026-11-24')
  const law = commune ? await bookOf(commune) : shippedLaw
  const ids = [...new Set(law.rules.map(({ id }) => id))]
  const inForce = ids.flatMap((id) => ruleOn(id, day, law) ?? [])
  if (json) return printJson({ on: day, rules: inForce.map(ruleJson) })
  process.stdout.write(inForce.map((rule) => `${line(rule)}\n`).join(''))
}

async function bookOf(slug: string): Promise<LawBook> {
  const { readCommuneLaw } = await import('../run-rules.ts')
  return readCommuneLaw(readSettings(process.env), slug)
}

function ruleJson({ id, layer, from, to, verified, source, wording, limit, yearlyMinimum, ...rule }: Rule) {
  return { id, layer, from, to, level: levelOf({ verified, ...rule }), verified, source, wording, limit, yearlyMinimum }
}

function line(rule: Rule): string {
  return `${rule.id} [${levelOf(rule)}, ${rule.layer}, read: ${rule.verified}] ${rule.wording.vi} · ${rule.source}`
}
