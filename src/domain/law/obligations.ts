import { compareDays } from '../calendar/iso-date.ts'
import { levelOf } from './rule.ts'
import { limitFrom, ruleOn } from './rules-in-force.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import type { LawBook } from './law-book.ts'
import type { Regime } from './regime.ts'
import type { Level, Rule, Words } from './rule.ts'

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
 * What the law dates for a dialogue, earliest first: the public notice, counted back from the first day, the
 * publication of results, counted on from the last (Luật 77/2015 Điều 125, Luật 65/2025 Điều 24, Luật 72/2025 Điều 43),
 * and whatever a province or the commune counts from the conference by a rule of its own.
 */
export function obligationsFor({ day, lastDay, regime }: DialogueDays, law: LawBook): Obligation[] {
  const ids = new Set(law.rules.filter(isCounted).map(({ id }) => id))
  const obligations = [...ids].flatMap((id): Obligation[] => {
    const rule = inForce(id, [day, lastDay], law, regime)
    if (!rule || !isCounted(rule)) return []
    const limit = limitFrom(rule, anchorOf(rule, { day, lastDay }), law.holidays)
    if (!limit) return []
    return [{ rule: id, what: rule.wording, due: limit.due, level: levelOf(rule), source: rule.source }]
  })
  return obligations.toSorted((a, b) => compareDays(a.due, b.due))
}

function isCounted({ limit, template }: Rule): boolean {
  return limit?.anchor === 'conference' && !template
}

// Only when the rule is known, is it known from which end of the conference it counts.
function inForce(id: string, days: [IsoDate, IsoDate], law: LawBook, regime: Regime | undefined): Rule | null {
  const [first, last] = days.map((day) => ruleOn(id, day, law, regime))
  return (last?.limit?.direction === 'after' ? last : first) ?? null
}

function anchorOf(rule: Rule, { day, lastDay }: { day: IsoDate; lastDay: IsoDate }): IsoDate {
  return rule.limit?.direction === 'after' ? lastDay : day
}
