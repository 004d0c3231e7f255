import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { canonicalTone } from '../vietnamese/canonical-tone.ts'
import type { Plan } from './plan.ts'
import { readPlan } from './read-plan.ts'

const CASES = new URL('../../../tests/cases/plans/', import.meta.url)
const NAMES = [
  '01-dong-van',
  '02-yen-son-ha',
  '03-kinh-dong',
  '04-thoi-hung-tay',
  '05-ia-hrung-bac',
  '06-giay-moi-kinh-dong',
]
// A real plan that may be read but not copied; it stands beside the checkout on the team's own machines.
const SEED = new URL('../../../../shared/seed/ke-hoach-lac-thuong-2023.txt', import.meta.url)
const SEED_ANSWER = new URL('../../../../shared/contracts/plan-lac-thuong.json', import.meta.url)
/** Invented plans in other layouts; their answers were checked by hand against the text. */
const LAYOUTS = ['07-binh-tri-tay', '08-tan-lac-hoi', '09-my-loc-ha']
/** Papers of many provinces by authors who did not know the reader. */
const OTHERS = readdirSync(CASES)
  .filter((name) => /^[1-36]\d-.*\.txt$/.test(name))
  .map((name) => name.replace('.txt', ''))
/** Plans told in running sentences, in tables, or without numbers: of the authors of this reader. */
const SHAPES = readdirSync(CASES)
  .filter((name) => /^[45]\d-.*\.txt$/.test(name))
  .map((name) => name.replace('.txt', ''))
/** What the reader reaches on these papers, a little rounded down; it may rise, never fall. */
const FLOOR = 0.985
const OTHERS_FLOOR = 0.99
const FIELD_FLOOR = 0.975

/** Wordings that the answers shorten by hand: compared by the words they share. */
const SHORTENED: (keyof Plan)[] = ['agendaSteps', 'deadlines', 'tasks']

function words(value: string): string[] {
  return canonicalTone(value)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

function overlap(got: string, wanted: string): number {
  const [a, b] = [words(got), words(wanted)]
  if (a.length === 0 && b.length === 0) return 1
  const left = [...b]
  const shared = a.filter((word) => {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
  return (2 * shared) / (a.length + b.length)
}

/** 1 for the same, 0 for nothing shared; strings by their words, objects by their fields, lists by their best pairs. */
function likeness(got: unknown, wanted: unknown): number {
  if (typeof got === 'string' && typeof wanted === 'string') return overlap(got, wanted)
  if (Array.isArray(got) && Array.isArray(wanted)) return listLikeness(got, wanted)
  if (got && wanted && typeof got === 'object' && typeof wanted === 'object') {
    const keys = Object.keys(wanted).filter((key) => key !== 'note')
    const of = (thing: object, key: string): unknown => Object.entries(thing).find(([name]) => name === key)?.[1]
    return keys.reduce((sum, key) => sum + likeness(of(got, key), of(wanted, key)), 0) / keys.length
  }
  return got === wanted ? 1 : 0
}

function listLikeness(got: unknown[], wanted: unknown[]): number {
  if (got.length === 0 && wanted.length === 0) return 1
  const left = [...wanted]
  let sum = 0
  for (const item of got) {
    const scores = left.map((other) => likeness(item, other))
    const best = Math.max(0, ...scores)
    if (best > 0.4) left.splice(scores.indexOf(best), 1)
    if (best > 0.4) sum += best
  }
  return (2 * sum) / (got.length + wanted.length)
}

function withOneTone(value: unknown): unknown {
  const written = JSON.stringify(value, (key, inner: unknown) => (key === 'note' ? undefined : inner))
  return JSON.parse(canonicalTone(written))
}

function read(text: string | URL, answer: string | URL): { got: Plan; wanted: Plan } {
  const wanted: Plan = JSON.parse(readFileSync(answer, 'utf8'))
  return { got: readPlan(readFileSync(text, 'utf8')).plan, wanted }
}

function fieldScores(got: Plan, wanted: Plan): [string, number][] {
  return Object.entries(got).map(([field, value]) => [
    field,
    likeness(value, Object.entries(wanted).find(([key]) => key === field)?.[1]),
  ])
}

function expectExactFields(got: Plan, wanted: Plan): void {
  for (const field of Object.keys(got)) {
    if (SHORTENED.some((name) => name === field)) continue
    const of = (plan: Plan) => withOneTone(Object.entries(plan).find(([key]) => key === field)?.[1])
    expect(of(got), field).toEqual(of(wanted))
  }
}

function mean(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

/** Every number, ISO date and hour in a list of facts. */
function numbersIn(facts: unknown): string[] {
  const written = JSON.stringify(facts, (key, inner: unknown) => (key === 'note' ? undefined : inner))
  return [...written.matchAll(/"(?:date|due|time|count|number|relation|relative)":("[^"]*"|\d+)/g)].map(
    (match) => match[0],
  )
}

/** F1 of two bags; null when both are empty. */
function shared(got: string[], wanted: string[]): number | null {
  if (got.length + wanted.length === 0) return null
  const left = [...wanted]
  const common = got.filter((item) => {
    const at = left.indexOf(item)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return (2 * common.length) / (got.length + wanted.length)
}

/** Who, when and how, without the wording of what is to be done. */
function bones(plan: Plan): unknown {
  return withOneTone({
    deadlines: plan.deadlines.map((deadline) => ({ ...deadline, what: '' })),
    tasks: plan.tasks.map(({ responsible, due }) => ({ responsible, due })),
    steps: plan.agendaSteps.length,
  })
}

describe('the sample plans', () => {
  test.each(NAMES)('%s: every fact apart from wordings is read exactly', (name) => {
    const { got, wanted } = read(new URL(`${name}.txt`, CASES), new URL(`${name}.json`, CASES))
    expectExactFields(got, wanted)
    expect(bones(got)).toEqual(bones(wanted))
  })

  test('all together reach the floor', () => {
    const rows = NAMES.map((name) => {
      const { got, wanted } = read(new URL(`${name}.txt`, CASES), new URL(`${name}.json`, CASES))
      return { name, scores: fieldScores(got, wanted) }
    })
    const all = rows.flatMap((row) => row.scores.map(([, score]) => score))
    const macro = all.reduce((sum, score) => sum + score, 0) / all.length
    const low = rows.flatMap((row) =>
      row.scores.filter(([, score]) => score < 1).map(([field, score]) => `${row.name} ${field} ${score.toFixed(3)}`),
    )
    expect(macro, `macro ${macro.toFixed(4)}\n${low.join('\n')}`).toBeGreaterThanOrEqual(FLOOR)
  })
})

describe('plans in other layouts', () => {
  test.each(LAYOUTS)('%s reads as its answer', (name) => {
    const { got, wanted } = read(new URL(`${name}.txt`, CASES), new URL(`${name}.json`, CASES))
    expect(got).toEqual(wanted)
  })
})

describe('plans of other shapes', () => {
  test.each(SHAPES)('%s is read nearly whole', (name) => {
    const { got, wanted } = read(new URL(`${name}.txt`, CASES), new URL(`${name}.json`, CASES))
    const scores = fieldScores(got, wanted)
    const low = scores.filter(([, score]) => score < 1).map(([field, score]) => `${field} ${score.toFixed(3)}`)
    expect(mean(scores.map(([, score]) => score)), low.join('\n')).toBeGreaterThanOrEqual(0.97)
  })
})

describe('plans and papers by other hands', () => {
  const rows = OTHERS.map((name) => {
    const { got, wanted } = read(new URL(`${name}.txt`, CASES), new URL(`${name}.json`, CASES))
    return { name, got, wanted, scores: fieldScores(got, wanted) }
  })

  test.each(rows)('$name is known for what it is', ({ got, wanted }) => {
    expect(got.kind).toBe(wanted.kind)
    expect(got.documentNumber).toBe(wanted.documentNumber)
    expect(got.issuedOn).toBe(wanted.issuedOn)
    expect(got.eventDates).toEqual(wanted.eventDates)
    expect(got.eventStartTime).toBe(wanted.eventStartTime)
  })

  test('all together reach the floor, and so does each field', () => {
    const low = rows.flatMap(({ name, scores }) =>
      scores.filter(([, score]) => score < 0.95).map(([field, score]) => `${name} ${field} ${score.toFixed(3)}`),
    )
    const scoresOf = (field: string) => rows.map(({ scores }) => scores.find(([name]) => name === field)?.[1] ?? 0)
    const fields = Object.keys(rows[0]?.got ?? {}).map((field): [string, number] => [field, mean(scoresOf(field))])
    expect(mean(fields.map(([, score]) => score)), low.join('\n')).toBeGreaterThanOrEqual(OTHERS_FLOOR)
    for (const [field, score] of fields)
      expect(score, `${field}\n${low.join('\n')}`).toBeGreaterThanOrEqual(FIELD_FLOOR)
  })

  test.each(['legalBases', 'quotas', 'deadlines', 'tasks', 'sessions'] as const)('days and numbers of %s', (field) => {
    const shares = rows.map(({ got, wanted }) => shared(numbersIn(got[field]), numbersIn(wanted[field])))
    expect(mean(shares.filter((share) => share !== null))).toBeGreaterThanOrEqual(0.97)
  })
})

describe.skipIf(!existsSync(SEED) || !existsSync(SEED_ANSWER))('the plan of Lạc Thượng', () => {
  test('every fact apart from wordings is read exactly', () => {
    const { got, wanted } = read(SEED, SEED_ANSWER)
    expectExactFields(got, wanted)
    expect(bones(got)).toEqual(bones(wanted))
  })

  test('steps, tasks and deadlines share their words with the answer', () => {
    const { got, wanted } = read(SEED, SEED_ANSWER)
    for (const [field, score] of fieldScores(got, wanted))
      expect(score, `${field} ${score.toFixed(3)}`).toBeGreaterThanOrEqual(0.8)
  })
})
