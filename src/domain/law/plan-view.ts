import { boundDay, relativeDue } from '../calendar/due.ts'
import { compareDays, isIsoDate } from '../calendar/iso-date.ts'
import { foldDiacritics } from '../vietnamese/fold-diacritics.ts'
import { normaliseText } from '../vietnamese/normalise-text.ts'
import { regimeOn } from './regime.ts'
import { ruleOn } from './rules-in-force.ts'
import { dutyOf } from './duty.ts'
import type { HolidayYears } from '../calendar/holidays.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import type { Plan, PlanDeadline, Span } from '../plan/plan.ts'
import type { Duty } from './duty.ts'
import type { LawBook } from './law-book.ts'
import type { Regime } from './regime.ts'
import type { Rule } from './rule.ts'

export interface CheckOptions {
  /** Judges by this regime's rules instead of those in force on the plan's own days. */
  regime?: Regime
  /** The text that the plan was read from; without it only the plan's own values are searched. */
  text?: string
  evidence?: Record<string, Span>
}

/** A deadline with the last day it allows (`trước ngày X` is the day before X). */
export interface DatedDuty {
  index: number
  deadline: PlanDeadline
  /** The day as written. */
  named: IsoDate
  bound: IsoDate
  duty: Duty | null
}

/** A plan made ready for the checks. */
export interface PlanView {
  plan: Plan
  law: LawBook
  regime: Regime
  /** First and last day of the conference; null when the plan names none. */
  days: { first: IsoDate; last: IsoDate } | null
  duties: DatedDuty[]
  /** The source text, or the plan's own words, on one line; `folded` is the same without marks, position by position. */
  text: string
  folded: string
  /** The source text and what the plan says now, folded: what was added since the reading is said too. */
  said: string
  evidence: Record<string, Span>
  /** The rule in force on its anchor day: the conference's first, unless another is given. */
  ruleFor(id: string, day?: IsoDate | null): Rule | null
}

export function viewPlan(plan: Plan, law: LawBook, { regime, text, evidence }: CheckOptions): PlanView {
  const days = daysOf(plan)
  const anchorDay = days?.first ?? plan.issuedOn
  const own = regime ?? (anchorDay ? regimeOn(anchorDay) : guessRegime(plan))
  const flat = normaliseText(text ?? wordsOf(plan)).replace(/\s/g, ' ')
  return {
    plan,
    law,
    regime: own,
    days,
    duties: dutiesOf(plan, days, law.holidays),
    text: flat,
    folded: foldDiacritics(flat),
    said: foldDiacritics(`${flat} ${normaliseText(wordsOf(plan)).replace(/\s/g, ' ')}`),
    evidence: evidence ?? {},
    ruleFor: (id, day) => {
      const anchor = day ?? anchorDay
      return ruleOn(id, anchor, law, anchor ? regime : own)
    },
  }
}

/** The plan's own words, one value a line. */
export function wordsOf(plan: Plan): string {
  const lines = [
    plan.subject,
    plan.venue,
    plan.chair,
    ...(plan.purposes ?? []),
    ...(plan.requirements ?? []),
    ...plan.agendaSteps,
    ...plan.participants.map(({ level, who }) => `${level}: ${who}`),
    ...plan.deadlines.map(({ responsible, what }) => `${responsible ?? ''}: ${what}`),
    ...plan.tasks.map(({ responsible, what }) => `${responsible ?? ''}: ${what}`),
  ]
  return lines.filter((line) => line !== null).join('\n')
}

function daysOf(plan: Plan): PlanView['days'] {
  const named = [...plan.eventDates, ...plan.sessions.map(({ date }) => date)].filter(isIsoDate).toSorted(compareDays)
  const [first] = named
  const last = named.at(-1)
  return first && last ? { first, last } : null
}

function dutiesOf(plan: Plan, days: PlanView['days'], holidays: HolidayYears): DatedDuty[] {
  return plan.deadlines.flatMap((deadline, index) => {
    const counted =
      deadline.due === null && days && deadline.relative ? relativeDue(days, deadline.relative, holidays) : null
    const named = deadline.due ?? counted
    if (!isIsoDate(named)) return []
    return [{ index, deadline, named, bound: boundDay(named, deadline.relation), duty: dutyOf(deadline.what) }]
  })
}

// Without any day, a plan that invites the district is of the time when there were districts.
function guessRegime(plan: Plan): Regime {
  return plan.participants.some(({ level }) => foldDiacritics(level).includes('huyen')) ? 'three-tier' : 'two-tier'
}
