import { dueDate } from '../calendar/due.ts'
import { compareDays } from '../calendar/iso-date.ts'
import type { DueAnswer } from '../calendar/due.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import type { HolidayYears } from '../calendar/holidays.ts'
import type { LawBook } from './law-book.ts'
import type { Regime } from './regime.ts'
import type { Rule } from './rule.ts'

/**
 * The rule in force on its anchor day, or null. With `regime`, the rule of that set, whatever the day; a day of null
 * needs a regime and takes the set's newest version.
 */
export function ruleOn(id: string, day: IsoDate | null, law: LawBook, regime?: Regime): Rule | null {
  const named = law.rules.filter((rule) => rule.id === id && (regime === undefined || rule.sets.includes(regime)))
  const inForce = day === null ? undefined : named.find((rule) => isInForce(rule, day))
  return inForce ?? (regime === undefined ? null : (named.at(-1) ?? null))
}

/** The last day of a rule's time limit counted from its anchor day, or null for a rule without a time limit. */
export function limitFrom(rule: Rule, anchorDay: IsoDate, holidays: HolidayYears): DueAnswer | null {
  if (!rule.limit) return null
  const { count, unit, direction } = rule.limit
  return dueDate({ from: anchorDay, days: count, working: unit === 'working-days', direction }, holidays)
}

function isInForce(rule: Rule, day: IsoDate): boolean {
  const begun = rule.from === null || compareDays(rule.from, day) <= 0
  const ended = rule.to !== null && compareDays(rule.to, day) < 0
  return begun && !ended
}
