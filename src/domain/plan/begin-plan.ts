import { addDays, daysBetween, isIsoDate, yearOf, type IsoDate } from '../calendar/iso-date.ts'
import type { HolidayYears } from '../calendar/holidays.ts'
import { eventDaysOf } from './event-days.ts'
import { movePlan } from './move-plan.ts'
import type { Plan } from './plan.ts'
import { sittingsOf } from './sittings.ts'

export interface Beginning {
  villages: readonly string[]
  /** About when; null while nobody knows. */
  date: IsoDate | null
  /** The year that it is for. */
  year: number
  holidays: HolidayYears
}

/**
 * A new plan after an earlier one: its structure, words, quotas and tasks, every date as far from the new event as it
 * was from the old. Number, day of issue and issuer are not taken over, and the day is tentative again. Where one
 * village takes the place of one village, its name does so everywhere.
 */
export function beginPlan(model: Plan, { villages, date, year, holidays }: Beginning): Plan {
  const bare: Plan = { ...model, documentNumber: null, issuedOn: null, issuingAgency: null, place: null }
  const moved = onDay(bare, date, holidays)
  const renamed = withVillages(moved, villages)
  const oldYear = eventDaysOf(model) ? yearOf(eventDaysOf(model)?.first ?? '') : null
  return {
    ...renamed,
    subject: renamed.subject && oldYear ? renamed.subject.replaceAll(String(oldYear), String(year)) : renamed.subject,
    eventDateTentative: true,
  }
}

/** With several sittings the others keep their distance to the first. */
function onDay(plan: Plan, date: IsoDate | null, holidays: HolidayYears): Plan {
  const sittings = sittingsOf(plan)
  if (date === null) {
    const none = sittings.map(({ time }) => ({ date: null, time }))
    const open = movePlan(plan, none, { holidays })
    return {
      ...open,
      deadlines: open.deadlines.map((deadline) => ({ ...deadline, due: null })).filter(({ relative }) => relative),
      tasks: open.tasks.map((task) => ({ ...task, due: null })),
    }
  }
  const first = eventDaysOf(plan)?.first ?? date
  const days = sittings.map((sitting) => {
    const from = isIsoDate(sitting.date) ? sitting.date : first
    return { date: addDays(date, daysBetween(first, from)), time: sitting.time }
  })
  return movePlan(plan, days, { holidays })
}

function withVillages(plan: Plan, villages: readonly string[]): Plan {
  const isSame = plan.villages.length === villages.length && villages.every((name) => plan.villages.includes(name))
  if (isSame) return plan
  const [before, ...moreBefore] = plan.villages
  const [after, ...moreAfter] = villages
  if (before && after && moreBefore.length === 0 && moreAfter.length === 0) {
    return { ...replaceWords(plan, before, after), villages: [after] }
  }
  return { ...plan, villages: [...villages], venue: null, subject: null, sessions: plan.sessions.map(withoutPlace) }
}

function withoutPlace(session: Plan['sessions'][number]): Plan['sessions'][number] {
  return { ...session, venue: null, units: [] }
}

function replaceWords<Value>(value: Value, before: string, after: string): Value {
  if (typeof value === 'string') return value.replaceAll(before, after) as Value
  if (Array.isArray(value)) return value.map((item: unknown) => replaceWords(item, before, after)) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [key, replaceWords(held, before, after)]),
  ) as Value
}
