import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { checkPlan } from './check-plan.ts'
import { shippedLaw } from './law-book.ts'
import type { Plan } from '../plan/plan.ts'
import { readPlan } from '../plan/read-plan.ts'

interface Case {
  name: string
  plan: Plan & { expectedFindings?: { rule: string }[] }
  text: string
}

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url))
const own = fileURLToPath(new URL('../../../tests/cases/plans/', import.meta.url))

function readCase(json: string, text: string): Case {
  const plan: Case['plan'] = JSON.parse(readFileSync(json, 'utf8'))
  return { name: basename(json), plan, text: readFileSync(text, 'utf8') }
}

function readCases(folder: string): Case[] {
  if (!existsSync(folder)) return []
  const plans = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return plans.map((name) => readCase(folder + name, folder + name.replace(/json$/, 'txt')))
}

/** What stands in the words of a plan, not among its values: a weekday, a total, a secretary. */
const IN_WORDS = new Set(['WEEKDAY', 'QUOTA-SUM', 'NO-SECRETARY'])

/** Some samples are about reading only and name no findings. */
const cases =
  [own, `${shared}cases/plans/`]
    .map((folder) => readCases(folder).filter(({ plan }) => plan.expectedFindings !== undefined))
    .find(({ length }) => length > 0) ?? []

describe.skipIf(cases.length === 0)('the sample plans', () => {
  test.each(cases)('$name has the findings that its author named, with and without its text', ({ plan, text }) => {
    const wanted = (plan.expectedFindings ?? []).map(({ rule }) => rule).toSorted()
    const found = checkPlan(plan, shippedLaw, { text }).findings.map(({ rule }) => rule)
    const ofValues = checkPlan(plan, shippedLaw).findings.map(({ rule }) => rule)
    expect(found.toSorted()).toEqual(wanted)
    expect(ofValues.filter((rule) => !IN_WORDS.has(rule)).toSorted()).toEqual(
      wanted.filter((rule) => !IN_WORDS.has(rule)),
    )
  })

  test.each(cases)('$name has the same findings when it is read from its text', ({ plan, text }) => {
    const wanted = (plan.expectedFindings ?? []).map(({ rule }) => rule).toSorted()
    const reading = readPlan(text)
    const { findings } = checkPlan(reading.plan, shippedLaw, { text, evidence: reading.evidence })
    expect(findings.map(({ rule }) => rule).toSorted()).toEqual(wanted)
  })
})

const seedPlan = `${shared}contracts/plan-lac-thuong.json`

describe.skipIf(!existsSync(seedPlan))('the plan of Lạc Thượng', () => {
  test('lacks a public notice and a day for the results, and keeps its copy wrongly', () => {
    const { plan, text } = readCase(seedPlan, `${shared}seed/ke-hoach-lac-thuong-2023.txt`)
    for (const options of [{}, { text }]) {
      const check = checkPlan(plan, shippedLaw, options)
      expect(check.regime).toBe('three-tier')
      expect(check.findings.map(({ rule, level, where, due }) => [rule, level, where, due])).toEqual([
        ['DLG-NOTICE', 'warn', null, '2023-06-12'],
        ['F-NOINHAN-L', 'warn', 'distributionList.6', null],
        ['DLG-RESULT', 'info', 'tasks.4', '2023-06-29'],
      ])
    }
  })
})
