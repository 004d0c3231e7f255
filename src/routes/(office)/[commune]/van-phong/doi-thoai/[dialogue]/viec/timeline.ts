import { addDays, compareDays, daysBetween, type IsoDate } from '#domain/calendar/iso-date.ts'
import { addMonths, monthOf } from '#domain/calendar/month.ts'

interface TimedTask {
  id: string
  firstDueOn: IsoDate | null
  dueOn: IsoDate | null
  doneOn: IsoDate | null
  isClosed: boolean
}

/** Places along the axis, from 0 (its first day) to 100. */
export interface TimelineMarks {
  first: number | null
  due: number
  done: number | null
  /** From the due day to today or to the day of doing, where it was late. */
  late: { from: number; to: number } | null
}

export interface Timeline {
  firstDay: IsoDate
  lastDay: IsoDate
  today: number | null
  sittings: number[]
  ticks: { day: IsoDate; at: number }[]
  marksOf: Map<string, TimelineMarks>
}

/** Where each dated task stands between the first and the last day that matters; null when nothing is dated. */
export function timelineOf(tasks: readonly TimedTask[], sittings: readonly IsoDate[], today: IsoDate): Timeline | null {
  const dated = tasks.filter(({ dueOn }) => dueOn !== null)
  const isGoingOn = tasks.some(({ isClosed }) => !isClosed)
  const days = [
    ...dated.flatMap(({ firstDueOn, dueOn, doneOn }) => [firstDueOn, dueOn, doneOn]),
    ...sittings,
    ...(isGoingOn ? [today] : []),
  ].filter((day) => day !== null)
  const [first, last] = [days.toSorted(compareDays)[0], days.toSorted(compareDays).at(-1)]
  if (dated.length === 0 || !first || !last) return null
  const firstDay = addDays(first, -2)
  const lastDay = addDays(last, 2)
  const length = daysBetween(firstDay, lastDay)
  const at = (day: IsoDate) => Math.round((daysBetween(firstDay, day) / length) * 1000) / 10
  return {
    firstDay,
    lastDay,
    today: compareDays(today, firstDay) >= 0 && compareDays(today, lastDay) <= 0 ? at(today) : null,
    sittings: sittings.map(at),
    ticks: ticksOf(firstDay, lastDay).map((day) => ({ day, at: at(day) })),
    marksOf: new Map(dated.map((task) => [task.id, marksOf(task, today, at)])),
  }
}

function marksOf(task: TimedTask, today: IsoDate, at: (day: IsoDate) => number): TimelineMarks {
  const due = task.dueOn ?? today
  const until = task.doneOn ?? (task.isClosed ? due : today)
  const isMoved = task.firstDueOn !== null && task.firstDueOn !== due
  return {
    first: isMoved && task.firstDueOn !== null ? at(task.firstDueOn) : null,
    due: at(due),
    done: task.doneOn === null ? null : at(task.doneOn),
    late: compareDays(until, due) > 0 ? { from: at(due), to: at(until) } : null,
  }
}

/** Mondays while they have room, otherwise the first of each month, of each quarter, of each year. */
function ticksOf(first: IsoDate, last: IsoDate): IsoDate[] {
  const length = daysBetween(first, last)
  if (length <= 70) {
    const days = Array.from({ length: length + 1 }, (_, offset) => addDays(first, offset))
    // 1970-01-05 was a Monday.
    return days.filter((day) => ((daysBetween('1970-01-05', day) % 7) + 7) % 7 === 0)
  }
  const step = length <= 370 ? 1 : length <= 1100 ? 3 : 12
  const ticks: IsoDate[] = []
  for (let month = monthOf(first); `${month}-01` <= last; month = addMonths(month, 1)) {
    if ((Number(month.slice(5)) - 1) % step === 0 && `${month}-01` >= first) ticks.push(`${month}-01`)
  }
  return ticks
}
