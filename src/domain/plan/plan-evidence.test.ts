import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { foldDiacritics } from '../vietnamese/fold-diacritics.ts'
import { locate } from './located-text.ts'
import { mendScan } from './mend-scan.ts'
import type { PlanReading, Span } from './plan.ts'
import { readPlan } from './read-plan.ts'

const CASES = new URL('../../../tests/cases/plans/', import.meta.url)
const NAMES = readdirSync(CASES).filter((name) => name.endsWith('.txt'))
/** What is concluded from the place or the words around, not read from a stretch of its own. */
const CONCLUDED = /^(?:kind|eventDateTentative)$|\.(?:relation|relative|time|level)$/
const VILLAGE = /^(?:thôn|bản|ấp|khóm|tiểu khu|khu phố|tổ dân phố|làng|buôn|xóm|khu) /i

interface Fact {
  path: string
  value: string | number
}

/** Every string and number of a plan with its path. */
function factsOf(value: unknown, path: string): Fact[] {
  if (CONCLUDED.test(path)) return []
  if (typeof value === 'string' || typeof value === 'number') return [{ path, value }]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => factsOf(inner, path === '' ? key : `${path}.${key}`))
}

/** The evidence of a value is its own, or that of the nearest thing around it. */
function spanFor(evidence: PlanReading['evidence'], path: string): Span | null {
  const own = evidence[path]
  const above = path.slice(0, Math.max(0, path.lastIndexOf('.')))
  return own ?? (above === '' ? null : spanFor(evidence, above))
}

/** What stands in the span, as it was printed. */
function printed(text: string, { start, end }: Span): string {
  return foldDiacritics(mendScan(locate(text.slice(start, end).replaceAll(/(?<=^|\D)O(?=\d)/g, '0'))).text)
}

function supports(shown: string, value: string | number): boolean {
  if (typeof value === 'number') return new RegExp(`(?<!\\d)0*${value}(?!\\d)`).test(shown)
  const day = /^\d{4}-(\d\d)-(\d\d)$/.exec(value)
  if (day) {
    const dated = new RegExp(`(?<!\\d)0?${Number(day[2])}(?!\\d)`).test(shown)
    return dated || /\b(?:ngay|tuan)\b/.test(shown)
  }
  if (/^\d\d:\d\d$/.test(value)) return shown.includes(String(Number(value.slice(0, 2)))) || shown.includes('chieu')
  const words = foldDiacritics(value.replace(VILLAGE, ''))
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  const inSpan = words.filter((word) => shown.replace(/\s/g, '').includes(word))
  return inSpan.length >= words.length * 0.75
}

describe('the evidence really holds the value', () => {
  test.each(NAMES)('of every fact in %s', (name) => {
    const text = readFileSync(new URL(name, CASES), 'utf8')
    const { plan, evidence, confidence } = readPlan(text)
    const facts = factsOf(plan, '')
    expect(facts.length).toBeGreaterThan(5)
    const unsupported = facts.filter(({ path, value }) => {
      const span = spanFor(evidence, path)
      return span === null || !supports(printed(text, span), value)
    })
    expect(unsupported).toEqual([])
    for (const value of Object.values(confidence)) expect(value).toBeGreaterThan(0.5)
  })
})
