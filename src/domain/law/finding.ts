import { levelOf } from './rule.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import type { Level, Rule, Words } from './rule.ts'

/** What a check says to the person who drafts. */
export interface Finding {
  rule: string
  level: Level
  /** Path into the plan (`deadlines.2.due`), or null when it is about what the plan lacks. */
  where: string | null
  why: Words
  source: string
  /** The day that the rule asks for, when it asks for one. */
  due: IsoDate | null
  mend: Words
}

export interface Observation {
  where: string | null
  why: Words
  mend: Words
  due?: IsoDate | null
  /** A milder level than the rule's own. */
  level?: Level | undefined
}

export function findingOf(rule: Rule, seen: Observation): Finding {
  return {
    rule: rule.id,
    level: seen.level ?? levelOf(rule),
    where: seen.where,
    why: seen.why,
    source: rule.source,
    due: seen.due ?? null,
    mend: seen.mend,
  }
}
