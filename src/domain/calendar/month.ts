import { addDays, weekday, type IsoDate } from './iso-date.ts'

/** A month of the calendar, `YYYY-MM`. */
export type IsoMonth = string

export function isIsoMonth(text: unknown): text is IsoMonth {
  return typeof text === 'string' && /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/.test(text)
}

export function monthOf(day: IsoDate): IsoMonth {
  return day.slice(0, 7)
}

/** `count` may be negative. */
export function addMonths(month: IsoMonth, count: number): IsoMonth {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`
}

/** The weeks that the month touches, Monday first, seven days each: those of its neighbours stand at both ends. */
export function weeksOf(month: IsoMonth): IsoDate[][] {
  const first: IsoDate = `${month}-01`
  const monday = addDays(first, -((weekday(first) + 6) % 7))
  const weeks: IsoDate[][] = []
  for (let start = monday; start < `${addMonths(month, 1)}-01`; start = addDays(start, 7)) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((offset) => addDays(start, offset)))
  }
  return weeks
}
