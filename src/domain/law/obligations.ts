import { levelOf } from './rule.ts'
import { limitFrom, ruleOn } from './rules-in-force.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import type { LawBook } from './law-book.ts'
import type { Regime } from './regime.ts'
import type { Level, Words } from './rule.ts'

export interface DialogueDays {
  day: IsoDate
  /** The day of the last session; conferences that stand for themselves are asked one by one. */
  lastDay: IsoDate
  /** Overrides the law of the days themselves. */
  regime?: Regime
}

export interface Obligation {
  rule: string
  what: Words
  due: IsoDate
  level: Level
  source: string
}

/**
 * What the law dates for a dialogue, earliest first: the public notice, counted back from the first day, and the
 * publication of results, counted on from the last (Luật 77/2015 Điều 125, Luật 65/2025 Điều 24, Luật 72/2025 Điều 43).
 */
export function obligationsFor({ day, lastDay, regime }: DialogueDays, law: LawBook): Obligation[] {
  const asked = [
    { id: 'DLG-NOTICE', anchorDay: day },
    { id: 'DLG-RESULT', anchorDay: lastDay },
  ]
  return asked.flatMap(({ id, anchorDay }) => {
    const rule = ruleOn(id, anchorDay, law, regime)
    const limit = rule && limitFrom(rule, anchorDay, law.holidays)
    return rule && limit
      ? [{ rule: id, what: rule.wording, due: limit.due, level: levelOf(rule), source: rule.source }]
      : []
  })
}
