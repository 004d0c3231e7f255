import { daysBetween, type IsoDate } from '#domain/calendar/iso-date.ts'
import type { LawBook } from '#domain/law/law-book.ts'
import type { Words } from '#domain/law/rule.ts'
import { ruleOn } from '#domain/law/rules-in-force.ts'
import type { TaskRow } from '../../store/tasks.ts'

export interface TaskView {
  id: string
  what: Words
  responsible: string | null
  dueOn: IsoDate | null
  rule: string | null
  /** The article behind it, where the law dates it. */
  source: string | null
  doneOn: IsoDate | null
  doneNote: string | null
  state: 'done' | 'done-late' | 'late' | 'today' | 'open' | 'undated'
  /** Days from the due day to the day of doing, or to today while it is not done; negative before. */
  daysLate: number
}

/** A task on a day. `heldOn` is the day of the dialogue: the law in force then is the one that asks. */
export function taskView(task: TaskRow, day: IsoDate, heldOn: IsoDate | null, law: LawBook): TaskView {
  const rule = task.rule === null ? null : ruleOn(task.rule, heldOn, law)
  const isOfLaw = rule !== null && !rule.template
  const isWordedByLaw = rule !== null && rule.wording.vi === task.what
  const daysLate = task.due_on === null ? 0 : daysBetween(task.due_on, task.done_on ?? day)
  return {
    id: task.id,
    what: isWordedByLaw ? rule.wording : { vi: task.what, en: task.what },
    responsible: task.responsible,
    dueOn: task.due_on,
    rule: task.rule,
    source: isOfLaw ? rule.source : null,
    doneOn: task.done_on,
    doneNote: task.done_note,
    state: stateOf(task, daysLate),
    daysLate,
  }
}

function stateOf(task: TaskRow, daysLate: number): TaskView['state'] {
  if (task.done_on !== null) return daysLate > 0 ? 'done-late' : 'done'
  if (task.due_on === null) return 'undated'
  if (daysLate === 0) return 'today'
  return daysLate > 0 ? 'late' : 'open'
}
