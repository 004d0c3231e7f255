import { addDays } from '../calendar/iso-date.ts'
import { dueDate } from '../calendar/due.ts'
import { versionOn } from './law-book.ts'
import { regimeOn } from './regime.ts'
import { tightens } from './tightens.ts'
import type { DueAnswer } from '../calendar/due.ts'
import type { HolidayYears } from '../calendar/holidays.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import type { LawBook } from './law-book.ts'
import type { Regime } from './regime.ts'
import type { Rule } from './rule.ts'

/**
 * The rule in force on its anchor day, or null: national law, or what the province and then the commune have made
 * stricter. A regime other than the day's own, and a day of null, ask for the newest national version of that regime.
 */
export function ruleOn(id: string, day: IsoDate | null, law: LawBook, regime?: Regime): Rule | null {
  if (day !== null && (regime === undefined || regimeOn(day) === regime)) return strictestOn(id, day, law)
  if (regime === undefined) return null
  const ofRegime = law.rules.filter((rule) => rule.id === id && rule.layer === 'national' && rule.sets.includes(regime))
  return ofRegime.at(-1) ?? null
}

/** The last day of a rule's time limit counted from its anchor day, or null for a rule without a time limit. */
export function limitFrom(rule: Rule, anchorDay: IsoDate, holidays: HolidayYears): DueAnswer | null {
  if (!rule.limit) return null
  const { count, unit, direction } = rule.limit
  // Hours run through nights and holidays; without the hour of the event the whole last day is left.
  if (unit === 'hours') {
    const days = Math.ceil(count / 24)
    return { due: addDays(anchorDay, direction === 'after' ? days : -days), skipped: [] }
  }
  return dueDate({ from: anchorDay, days: count, working: unit === 'working-days', direction }, holidays)
}

// What was recorded as stricter can be overtaken by a later law above it; then the upper rule holds again.
function strictestOn(id: string, day: IsoDate, law: LawBook): Rule | null {
  const [national, province, commune] = (['national', 'province', 'commune'] as const).map((layer) =>
    versionOn(id, layer, day, law),
  )
  return stricter(stricter(national ?? null, province ?? null), commune ?? null)
}

function stricter(upper: Rule | null, lower: Rule | null): Rule | null {
  if (!lower) return upper
  return upper === null || upper.template || tightens(lower, upper) ? lower : upper
}
