import { boundDay, relativeDue } from '#domain/calendar/due.ts'
import type { HolidayYears } from '#domain/calendar/holidays.ts'
import { compareDays, isIsoDate, type IsoDate } from '#domain/calendar/iso-date.ts'
import { dutyOf, type Duty } from '#domain/law/duty.ts'
import type { LawBook } from '#domain/law/law-book.ts'
import { obligationsFor } from '#domain/law/obligations.ts'
import { eventDaysOf } from '#domain/plan/event-days.ts'
import type { Plan, PlanDeadline, PlanTask } from '#domain/plan/plan.ts'
import { foldDiacritics } from '#domain/vietnamese/fold-diacritics.ts'

export interface PlannedTask {
  what: string
  responsible: string | null
  dueOn: IsoDate | null
  /** The rule that asks for it, or whose default it is. */
  rule: string | null
}

const ruleOfDuty: Partial<Record<Duty, string>> = {
  notice: 'DLG-NOTICE',
  result: 'DLG-RESULT',
  conclusion: 'DLG-REPORT',
  invitation: 'DLG-INVITE',
  collection: 'DLG-QCOLLECT',
}

/**
 * What is to be done for a dialogue, each once: the work of part IV, the plan's deadlines, and what the law dates.
 * Where the plan itself names a duty of the law, the earlier of the two days holds.
 */
export function tasksOfPlan(plan: Plan, law: LawBook): PlannedTask[] {
  const tasks = plan.tasks.map((task) => ofWork(plan, task, law.holidays))
  for (const deadline of plan.deadlines) {
    const isTold = plan.tasks.some((task) => isSameWork(task, deadline))
    if (!isTold) tasks.push(withRule(deadline, boundOf(plan, deadline, law.holidays)))
  }
  for (const obligation of obligations(plan, law)) {
    const own = tasks.find((task) => task.rule === obligation.rule)
    if (own) own.dueOn = earlier(own.dueOn, obligation.due)
    else tasks.push({ what: obligation.what.vi, responsible: null, dueOn: obligation.due, rule: obligation.rule })
  }
  return tasks
}

/** The last day that a deadline allows, also when the text counts it from the conference. */
export function boundOf(plan: Plan, { due, relative, relation }: PlanDeadline, holidays: HolidayYears): IsoDate | null {
  const days = eventDaysOf(plan)
  const named = due ?? (days && relative ? relativeDue(days, relative, holidays) : null)
  return isIsoDate(named) ? boundDay(named, relation) : null
}

function obligations(plan: Plan, law: LawBook) {
  const days = eventDaysOf(plan)
  return days ? obligationsFor({ day: days.first, lastDay: days.last }, law) : []
}

function ofWork(plan: Plan, task: PlanTask, holidays: HolidayYears): PlannedTask {
  const deadline = plan.deadlines.find((candidate) => isSameWork(task, candidate))
  return withRule(task, deadline ? boundOf(plan, deadline, holidays) : task.due)
}

/** Part IV often says twice what one person does by one day. */
function isSameWork(task: PlanTask, deadline: PlanDeadline): boolean {
  if (task.due === null || task.due !== deadline.due) return false
  const [one, other] = [task.responsible, deadline.responsible].map((name) => foldDiacritics(name ?? ''))
  return one === other || other === ''
}

function withRule(
  { what, responsible }: { what: string; responsible: string | null },
  dueOn: IsoDate | null,
): PlannedTask {
  const duty = dueOn === null ? null : dutyOf(what)
  return { what, responsible, dueOn, rule: (duty && ruleOfDuty[duty]) ?? null }
}

function earlier(one: IsoDate | null, other: IsoDate): IsoDate {
  return one !== null && compareDays(one, other) < 0 ? one : other
}
