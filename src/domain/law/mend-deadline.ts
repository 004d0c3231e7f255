import { compareDays, isIsoDate, type IsoDate } from '../calendar/iso-date.ts'
import { lastWorkingDay } from '../calendar/working-days.ts'
import { dutyOf } from './duty.ts'
import { communeOf, officeOf } from './plan-words.ts'
import type { Plan, PlanDeadline } from '../plan/plan.ts'
import type { Finding } from './finding.ts'
import type { LawBook } from './law-book.ts'

/** Sets the deadline that a finding is about to the day of the rule, or adds it where the plan has none. */
export function mendDeadline(plan: Plan, finding: Finding, law: LawBook): Plan | null {
  if (!finding.due) return null
  const due = workingDue(plan, finding.due, law)
  const [list, index] = (finding.where ?? '').split('.')
  if (list === 'deadlines') return withDay(plan, Number(index), due)
  return list === 'tasks' ? withTaskDay(plan, Number(index), due) : withNew(plan, finding.rule, due)
}

// Before the conference a day off is drawn forward; the limits after it already end on a working day.
function workingDue(plan: Plan, due: IsoDate, law: LawBook): IsoDate {
  const [first] = [...plan.eventDates, ...plan.sessions.map(({ date }) => date)].filter(isIsoDate).toSorted(compareDays)
  return first && compareDays(due, first) < 0 ? lastWorkingDay(due, law.holidays) : due
}

/** The deadline on another day, and the same work where part IV tells it too. */
export function withDay(
  plan: Plan,
  index: number,
  due: IsoDate,
  relation: PlanDeadline['relation'] = 'until',
): Plan | null {
  const old = plan.deadlines[index]
  if (!old) return null
  const { relative: _, ...rest } = old
  const isSame = (what: string, was: string | null) => what === old.what && was !== null && was === old.due
  return {
    ...plan,
    deadlines: plan.deadlines.with(index, { ...rest, due, relation }),
    tasks: plan.tasks.map((task) => (isSame(task.what, task.due) ? { ...task, due } : task)),
  }
}

function withTaskDay(plan: Plan, index: number, due: IsoDate): Plan | null {
  const task = plan.tasks[index]
  if (!task) return null
  const { what, responsible } = task
  const deadline: PlanDeadline = { what: shortOf(what), responsible, due, relation: 'until' }
  return {
    ...plan,
    tasks: plan.tasks.with(index, { ...task, due }),
    deadlines: [...plan.deadlines, deadline],
  }
}

/** The clause of a long task that names the duty; the whole task where no clause does by itself. */
function shortOf(what: string): string {
  const duty = dutyOf(what)
  const clause = what.split(/[;.]\s+/).find((part) => dutyOf(part) === duty)
  return (clause ?? what).trim()
}

function withNew(plan: Plan, rule: string, due: IsoDate): Plan | null {
  const commune = communeOf(plan)
  const what = {
    'DLG-NOTICE': `Thông báo công khai thời gian, địa điểm, nội dung và cách thức tham gia hội nghị đối thoại trên phương tiện thông tin đại chúng và tới ${commune.heads}`,
    'DLG-RESULT': `Công bố kết quả đối thoại trên phương tiện thông tin đại chúng, niêm yết tại trụ sở UBND ${commune.kind} và gửi ${commune.heads}`,
    'DLG-QCOLLECT': `Tổng hợp ý kiến, kiến nghị của Nhân dân gửi UBND ${commune.kind}`,
    'DLG-INVITE': 'Gửi giấy mời đại biểu dự hội nghị',
    'DLG-REPORT': 'Ban hành thông báo kết luận, báo cáo kết quả đối thoại tới Đảng ủy',
  }[rule]
  if (!what) return null
  const responsible = rule === 'DLG-QCOLLECT' ? upper(commune.heads) : officeOf(plan)
  return { ...plan, deadlines: [...plan.deadlines, { what, responsible, due, relation: 'until' }] }
}

function upper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
