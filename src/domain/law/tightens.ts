import { isInForce, levelOf } from './rule.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import type { LawBook } from './law-book.ts'
import type { Level, Rule, TimeLimit } from './rule.ts'

/** How a rule of a lower layer would loosen the one above it. */
export type Loosening =
  'no-limit' | 'other-limit' | 'fewer-days-before' | 'more-days-after' | 'fewer-a-year' | 'milder' | 'unverified-level'

type Judged = Pick<Rule, 'level' | 'verified' | 'limit' | 'yearlyMinimum'>

const strength: Record<Level, number> = { info: 0, warn: 1, block: 2 }

/**
 * Whether whoever keeps the lower rule keeps the upper one too: at least as many days before, at most as many after,
 * at least as often, at least as strong; and blocking of its own only when its text was read in full.
 */
export function tightens(lower: Judged, upper: Judged): boolean {
  return looseningsOf(lower, upper).length === 0
}

export function looseningsOf(lower: Judged, upper: Judged): Loosening[] {
  const found: Loosening[] = []
  if (upper.limit) found.push(...limitLoosenings(lower.limit, upper.limit))
  if (upper.yearlyMinimum && (lower.yearlyMinimum ?? 0) < upper.yearlyMinimum) found.push('fewer-a-year')
  if (strength[levelOf(lower)] < strength[levelOf(upper)]) found.push('milder')
  if (lower.level === 'block' && upper.level !== 'block' && lower.verified !== 'full') found.push('unverified-level')
  return found
}

/** Against every version above it that holds at some time with it; the layers stand national, province, commune. */
export function looseningsIn(lower: Rule, law: LawBook): { upper: Rule; loosenings: Loosening[] }[] {
  return law.rules
    .filter((upper) => upper.id === lower.id && isAbove(upper, lower) && isTogether(upper, lower))
    .map((upper) => ({ upper, loosenings: looseningsOf(lower, upper) }))
    .filter(({ loosenings }) => loosenings.length > 0)
}

function limitLoosenings(lower: TimeLimit | undefined, upper: TimeLimit): Loosening[] {
  if (!lower) return ['no-limit']
  if (lower.anchor !== upper.anchor || lower.direction !== upper.direction) return ['other-limit']
  const isBefore = upper.direction === 'before'
  if (!isComparable(lower, upper)) return ['other-limit']
  if (isBefore && lower.count < upper.count) return ['fewer-days-before']
  return !isBefore && lower.count > upper.count ? ['more-days-after'] : []
}

// So many working days never end earlier than as many calendar days: counted back they are the stricter, counted on
// the milder.
function isComparable(lower: TimeLimit, upper: TimeLimit): boolean {
  if (lower.unit === upper.unit) return true
  const pair = upper.direction === 'before' ? [lower.unit, upper.unit] : [upper.unit, lower.unit]
  return pair[0] === 'working-days' && pair[1] === 'calendar-days' && lower.count > 0
}

const order = { national: 0, province: 1, commune: 2 }

function isAbove(upper: Rule, lower: Rule): boolean {
  return order[upper.layer] < order[lower.layer] && !upper.template
}

function isTogether(a: Rule, b: Rule): boolean {
  return holdsAt(a, b.from) || holdsAt(b, a.from) || (a.from === null && b.from === null)
}

function holdsAt(rule: Rule, day: IsoDate | null): boolean {
  return day === null ? rule.from === null : isInForce(rule, day)
}
