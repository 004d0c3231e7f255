import { formatDay, type IsoDate } from '#domain/calendar/iso-date.ts'
import type { NextGroup } from '#domain/task/next-group.ts'
import type { TaskAct } from '#server/usecases/task/record-task-act.ts'
import type { TaskOnRecord } from '#server/usecases/task/tasks-on-record.ts'
import { dueWords } from '#ui/due-words.ts'
import type { TagTone } from '#ui/Tag.svelte'
import { m } from '#words'
import { capital } from '../../../../day-words.ts'

/** How a task stands, in a word or two. */
export function stateWords(task: TaskOnRecord, today: IsoDate): { tone: TagTone; text: string } {
  const { state, daysLate: days, dueOn, doneOn } = task
  if (state === 'not-needed') return { tone: 'neutral', text: m.task_state_not_needed() }
  if (doneOn !== null) {
    const day = formatDay(doneOn)
    if (state === 'done') return { tone: 'answered', text: capital(m.due_done({ day })) }
    return { tone: 'late', text: capital(days === 1 ? m.due_done_late_one({ day }) : m.due_done_late({ day, days })) }
  }
  return dueOn === null ? { tone: 'open', text: m.task_state_undated() } : dueWords(dueOn, today)
}

/** `gia hạn lần 2, chậm 5 ngày so với hạn đầu 10/6/2023`; empty where no day was ever moved. */
export function moveWords(task: TaskOnRecord, today: IsoDate): string {
  const { extensions, reschedules, firstDueOn, plannedOn } = task
  const parts = []
  if (reschedules > 0) parts.push(m.task_rescheduled({ count: reschedules }))
  if (extensions > 0) parts.push(m.task_extended({ count: extensions }))
  if (parts.length === 0 || firstDueOn === null) return ''
  parts.push(m.task_first_due({ day: formatDay(firstDueOn) }))
  const until = task.doneOn ?? (task.isClosed ? null : today)
  if (extensions > 0 && until !== null && plannedOn !== null && until > plannedOn) {
    const days = Math.round((Date.parse(until) - Date.parse(plannedOn)) / 86_400_000)
    parts.push(reschedules > 0 ? m.task_late_planned({ days }) : m.task_late_first({ days }))
  }
  return parts.join(', ')
}

/** The offices of a task, or the words of the plan where no office is meant. */
export function ownerWords({ owners, responsible }: TaskOnRecord): string {
  if (owners.length > 3) return responsible ?? owners.map(({ name }) => name).join(', ')
  return owners.map(({ name }) => name).join(', ') || responsible || m.task_owner_none()
}

export const groupTitles: Record<NextGroup, () => string> = {
  late: m.task_group_late,
  today: m.task_group_today,
  week: m.task_group_week,
  later: m.task_group_later,
  undated: m.task_group_undated,
  closed: m.task_group_closed,
}

/** One line of the history. */
export function actWords(act: TaskAct): string {
  switch (act.act) {
    case 'done':
      return [m.task_act_done({ day: formatDay(act.doneOn) }), act.note ?? '', filesWords(act.files)]
        .filter(Boolean)
        .join(' · ')
    case 'proof':
      return filesWords(act.files)
    case 'started':
      return m.task_act_started()
    case 'not-needed':
      return m.task_act_not_needed({ reason: act.reason })
    case 'reopened':
      return m.task_act_reopened()
    case 'owners':
      return act.units.length > 0 ? m.task_act_owners({ units: act.units.join(', ') }) : m.task_act_owners_plan()
    case 'extension':
    case 'reschedule': {
      if (act.from === null) return m.task_act_set_day({ day: formatDay(act.to), reason: act.reason })
      const words = { from: formatDay(act.from), to: formatDay(act.to) }
      const { reason } = act
      return act.act === 'extension'
        ? m.task_act_extended({ ...words, reason })
        : m.task_act_moved({ ...words, reason })
    }
  }
}

function filesWords(files: number): string {
  return files > 0 ? m.task_act_files({ count: files }) : ''
}
