import { m } from '#words'
import { daysBetween, formatDay, type IsoDate } from '#domain/calendar/iso-date.ts'
import type { TagTone } from './Tag.svelte'

/** A due day as a person says it on `today`. `doneOn` ends the counting: a promise kept late says so for ever. */
export function dueWords(due: IsoDate, today: IsoDate, doneOn?: IsoDate | null): { tone: TagTone; text: string } {
  if (doneOn) {
    const days = daysBetween(due, doneOn)
    const day = formatDay(doneOn)
    if (days <= 0) return { tone: 'answered', text: m.due_done({ day }) }
    return { tone: 'late', text: days === 1 ? m.due_done_late_one({ day }) : m.due_done_late({ day, days }) }
  }
  const left = daysBetween(today, due)
  if (left < 0) return { tone: 'late', text: left === -1 ? m.due_late_one() : m.due_late({ days: -left }) }
  if (left === 0) return { tone: 'promised', text: m.due_today() }
  return { tone: 'promised', text: left === 1 ? m.due_left_one() : m.due_left({ days: left }) }
}
