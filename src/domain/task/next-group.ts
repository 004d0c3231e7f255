import { daysBetween, type IsoDate } from '../calendar/iso-date.ts'

/** What is next, in the order of a working morning. */
export const nextGroups = ['late', 'today', 'week', 'later', 'undated', 'closed'] as const
export type NextGroup = (typeof nextGroups)[number]

/** Where a task stands in a list of what is next. The week is the seven days after `today`. */
export function nextGroup(task: { isClosed: boolean; dueOn: IsoDate | null }, today: IsoDate): NextGroup {
  if (task.isClosed) return 'closed'
  if (task.dueOn === null) return 'undated'
  const left = daysBetween(today, task.dueOn)
  if (left < 0) return 'late'
  if (left === 0) return 'today'
  return left <= 7 ? 'week' : 'later'
}
