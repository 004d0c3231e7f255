import type { Verification } from '../calendar/holidays.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import type { Regime } from './regime.ts'

export type Level = 'block' | 'warn' | 'info'

export interface Words {
  vi: string
  en: string
}

export interface TimeLimit {
  count: number
  unit: 'calendar-days' | 'working-days'
  direction: 'after' | 'before'
  anchor: 'conference' | 'received' | 'document' | 'request'
}

/** One rule of law, of the Party, of a province or of the form, with its own validity and the degree of its verification. */
export interface Rule {
  id: string
  sets: readonly Regime[]
  /** First and last day in force; null is open. */
  from: IsoDate | null
  to: IsoDate | null
  level: Level
  scope: 'law' | 'party' | 'province' | 'local' | 'form' | 'privacy'
  source: string
  verified: Verification
  wording: Words
  limit?: TimeLimit
  /** A default of the commune's own plans, offered and never held against anybody. */
  template?: true
}

/** Only a fully verified rule blocks, a partly verified one warns, an unverified one informs. */
export function levelOf(rule: Rule): Level {
  if (rule.verified === 'none') return 'info'
  return rule.verified === 'partial' && rule.level === 'block' ? 'warn' : rule.level
}
