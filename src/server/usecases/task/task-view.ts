import { daysBetween, type IsoDate } from '#domain/calendar/iso-date.ts'
import type { LawBook } from '#domain/law/law-book.ts'
import type { Words } from '#domain/law/rule.ts'
import { ruleOn } from '#domain/law/rules-in-force.ts'
import { plannedDay, type DueMove } from '#domain/task/planned-day.ts'
import type { TaskExtensionRow, TaskRow } from '../../store/tasks.ts'

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
  state: 'done' | 'done-late' | 'not-needed' | 'late' | 'today' | 'open' | 'undated'
  /**
   * While it is open, days from the present due day to today; negative before. Once done, days from the plan's own
   * day: what was done within an extension was done late.
   */
  daysLate: number
}

/**
 * A task on a day. `heldOn` is the day of the dialogue: the law in force then is the one that asks. `moves` are the
 * extensions and reschedulings of the task, the oldest first.
 */
export function taskView(
  task: TaskRow,
  day: IsoDate,
  heldOn: IsoDate | null,
  law: LawBook,
  moves: readonly DueMove[] | null = null,
): TaskView {
  const rule = task.rule === null ? null : ruleOn(task.rule, heldOn, law)
  const isOfLaw = rule !== null && !rule.template
  const isWordedByLaw = rule !== null && rule.wording.vi === task.what
  const planned = moves === null || task.first_due_on === null ? task.due_on : plannedDay(task.first_due_on, moves)
  const from = task.done_on === null ? task.due_on : planned
  const daysLate = from === null ? 0 : daysBetween(from, task.done_on ?? day)
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
  if (task.not_needed_on !== null) return 'not-needed'
  if (task.done_on !== null) return daysLate > 0 ? 'done-late' : 'done'
  if (task.due_on === null) return 'undated'
  if (daysLate === 0) return 'today'
  return daysLate > 0 ? 'late' : 'open'
}

/** The moves of one task, out of those of its whole dialogue. */
export function movesOf(all: readonly TaskExtensionRow[], taskId: string): DueMove[] {
  return all.filter(({ task_id }) => task_id === taskId).map(({ kind, to_due_on: to }) => ({ kind, to }))
}
