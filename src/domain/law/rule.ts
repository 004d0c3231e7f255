import { compareDays } from '../calendar/iso-date.ts'
import type { Verification } from '../calendar/holidays.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import type { Regime } from './regime.ts'

export type Level = 'block' | 'warn' | 'info'

/** Who laid the rule down: a lower layer may tighten what stands above it, never loosen it. */
export type Layer = 'national' | 'province' | 'commune'

export interface Words {
  vi: string
  en: string
}

export interface TimeLimit {
  count: number
  unit: 'calendar-days' | 'working-days' | 'hours'
  direction: 'after' | 'before'
  anchor: 'conference' | 'received' | 'document' | 'request' | 'breach' | 'detection'
}

/** One rule of law, of the Party, of a province or of the form, with its own validity and the degree of its verification. */
export interface Rule {
  id: string
  sets: readonly Regime[]
  /** First and last day in force; null is open. */
  from: IsoDate | null
  to: IsoDate | null
  level: Level
  layer: Layer
  /** The name of a stored version, or the rule's id and first day for one that the program ships. */
  version: string
  /** The province whose rule it is, and the kinds of commune that it is about; absent is all. */
  province?: string
  communeKinds?: readonly string[]
  scope: 'law' | 'party' | 'province' | 'local' | 'form' | 'privacy'
  source: string
  verified: Verification
  wording: Words
  limit?: TimeLimit
  /** How often at least in a calendar year. */
  yearlyMinimum?: number
  /** A default of the commune's own plans, offered and never held against anybody. */
  template?: true
}

/** Only a fully verified rule blocks, a partly verified one warns, an unverified one informs. */
export function levelOf(rule: Pick<Rule, 'level' | 'verified'>): Level {
  if (rule.verified === 'none') return 'info'
  return rule.verified === 'partial' && rule.level === 'block' ? 'warn' : rule.level
}

/** The name of a version that the program ships. */
export function versionKey({ id, from }: Pick<Rule, 'id' | 'from'>): string {
  return `${id}@${from ?? 'start'}`
}

/** Whether the rule holds on a day. */
export function isInForce({ from, to }: Pick<Rule, 'from' | 'to'>, day: IsoDate): boolean {
  const begun = from === null || compareDays(from, day) <= 0
  const ended = to !== null && compareDays(to, day) < 0
  return begun && !ended
}

/** For sorting, the earlier first; what has no first day has always held. */
export function compareBeginnings({ from: a }: Pick<Rule, 'from'>, { from: b }: Pick<Rule, 'from'>): number {
  if (a === null || b === null) return Number(b === null) - Number(a === null)
  return compareDays(a, b)
}
