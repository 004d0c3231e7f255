import type { Command } from 'commander'
import { relativeDue } from '#domain/calendar/due.ts'
import { checkPlan } from '#domain/law/check-plan.ts'
import { shippedLaw } from '#domain/law/law-book.ts'
import type { Regime } from '#domain/law/regime.ts'
import { readPlan } from '#domain/plan/read-plan.ts'
import { readDocumentText } from '#server/reading/read-document-text.ts'
import { CommandRefused, WrongUse } from '../refuse.ts'
import { printJson, readInput } from './read-input.ts'
import { readingSentences } from './reading-sentences.ts'

const regimes: Record<string, Regime> = {
  'three-tier': 'three-tier',
  'two-tier': 'two-tier',
  'vn-2023-three-tier': 'three-tier',
  'vn-2025-two-tier': 'two-tier',
}

export function addPlanCommands(program: Command) {
  const plan = program.command('plan').description('read a plan of an office, and check it against the law')
  plan
    .command('read <file>')
    .description('FILE (.docx, .txt, .md, or - for standard input) → {plan, evidence, confidence} as JSON')
    .option('--json', 'print JSON (always so)')
    .action(async (file: string) => printJson((await readPlanFile(file)).reading))
  plan
    .command('check <file>')
    .description('findings by the rules in force at each rule’s own day; exit 1 when one blocks')
    .option('--regime <name>', 'three-tier or two-tier, instead of the one of the day')
    .option('--json', 'print JSON')
    .action(async (file: string, options: { regime?: string; json?: boolean }) => {
      const regime = options.regime === undefined ? undefined : regimes[options.regime]
      if (options.regime !== undefined && !regime) throw new WrongUse('--regime is three-tier or two-tier')
      const { text, reading } = await readPlanFile(file)
      const checked = checkPlan(reading.plan, shippedLaw, {
        text,
        evidence: reading.evidence,
        ...(regime ? { regime } : {}),
      })
      const findings = checked.findings.map(({ why, mend, ...rest }) => ({ ...rest, why: why.vi, mend: mend.vi }))
      if (options.json) printJson({ regime: checked.regime, findings })
      else for (const line of findings.map(sentenceOf)) process.stdout.write(`${line}\n`)
      if (findings.some(({ level }) => level === 'block')) process.exitCode = 1
    })
}

function sentenceOf(finding: { level: string; rule: string; why: string; due: string | null; source: string }): string {
  return `[${finding.level}] ${finding.rule}: ${finding.why}${finding.due ? ` (${finding.due})` : ''} · ${finding.source}`
}

async function readPlanFile(file: string) {
  const { bytes, name } = await readInput(file)
  const read = await readDocumentText(bytes, name)
  if ('refused' in read) throw new CommandRefused(`${name}: ${readingSentences[read.refused]}`)
  const reading = readPlan(read.text, {
    dueFromEvent: (day, relative) => relativeDue({ first: day, last: day }, relative, shippedLaw.holidays),
  })
  return { text: read.text, reading }
}
