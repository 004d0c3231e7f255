import { daysBetween, isoDate } from '../calendar/iso-date.ts'
import type { Located } from './located-text.ts'
import { cut } from './located-text.ts'

/** A calendar date as the text names it; `year` is null when the text leaves it out. */
export interface FoundDate {
  day: number
  month: number
  year: number | null
  from: number
  to: number
  at: Located
}

const FULL = /\b(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4})\b/g
const WORDED = /\b(\d{1,2})\s+thang\s+(\d{1,2})(?:\s*(?:,\s*)?(?:nam\s+|\/\s*)(\d{4}))?\b/g
// A short date needs a word before it, so that "1/2 ngày" or "05/KH" is not taken for one.
const SHORT =
  /(?:\b(?:ngay|thu \S+|nhat|va|den|tu|sang|chieu|toi|truoc|han|chot|het|vao|la)\s*,?\s*|,\s*|^\s*)(\d{1,2})\s*\/\s*(\d{1,2})(?![\d/.]*\d|\s*\/|\s*ngay)\b|\bngay\s+(\d{1,2})\s*[.-]\s*(\d{1,2})(?![\d/.-]*\d|\s*ngay)\b/g
const DAY_LIST = /(?:ngay|cac ngay)\s+((?:\d{1,2}\s*(?:,|va|&)\s*)+)(?=\d{1,2}\s*(?:\/|thang))/g

/** Every date named in the text, in order, with its position; days that no calendar has are left out. */
export function findDates(located: Located): FoundDate[] {
  const { folded } = located
  if (!/\d/.test(folded)) return []
  const dates = new Map<number, FoundDate>()
  const taken = new Set<number>()
  const add = (day: string, month: string, year: string | undefined, from: number, to: number) => {
    const date = { day: Number(day), month: Number(month), year: year ? Number(year) : null }
    if (taken.has(from) || taken.has(to - 1) || !isCalendarDate(date.day, date.month, date.year)) return
    for (let index = from; index < to; index += 1) taken.add(index)
    dates.set(from, { ...date, from, to, at: cut(located, from, to) })
  }
  for (const match of folded.matchAll(FULL)) {
    add(match[1] ?? '', match[3] ?? '', match[4], match.index, match.index + match[0].length)
  }
  for (const match of folded.matchAll(WORDED)) {
    add(match[1] ?? '', match[2] ?? '', match[3], match.index, match.index + match[0].length)
  }
  for (const match of folded.matchAll(SHORT)) {
    const from = match.index + match[0].search(/\d{1,2}\s*[/.-]\s*\d{1,2}\s*$/)
    add(match[1] ?? match[3] ?? '', match[2] ?? match[4] ?? '', undefined, from, match.index + match[0].length)
  }
  for (const match of folded.matchAll(DAY_LIST)) {
    const last = dates.get(match.index + match[0].length)
    for (const day of (match[1] ?? '').matchAll(/\d{1,2}/g)) {
      const from = match.index + match[0].indexOf(match[1] ?? '') + day.index
      if (last) add(day[0], String(last.month), last.year ? String(last.year) : undefined, from, from + day[0].length)
    }
  }
  return withSharedYear(
    [...dates.values()].sort((a, b) => a.from - b.from),
    folded,
  )
}

/** "27/8, 28/8/2025": the year of the last of a list holds for those before it. */
function withSharedYear(sorted: FoundDate[], folded: string): FoundDate[] {
  for (let index = sorted.length - 2; index >= 0; index -= 1) {
    const [date, next] = [sorted[index], sorted[index + 1]]
    const isListed =
      date && next && /^\s*(,|va|den( het)?( ngay)?|-|–)?\s*(ngay\s*)?$/.test(folded.slice(date.to, next.from))
    if (isListed && date.year === null) date.year = next.year
  }
  return sorted
}

function isCalendarDate(day: number, month: number, year: number | null): boolean {
  // 29 February is a day of some year.
  return isoDate(year ?? 2000, month, day) !== null
}

/** ISO date; a missing year is that of `near` (ISO), or the next one when the day would lie over half a year before it. */
export function toIso(date: Pick<FoundDate, 'day' | 'month' | 'year'>, near: string | null): string | null {
  if (date.year !== null) return isoDate(date.year, date.month, date.day)
  if (near === null) return null
  const year = Number(near.slice(0, 4))
  const sameYear = isoDate(year, date.month, date.day)
  const isLongBefore = sameYear !== null && near.length === 10 && daysBetween(sameYear, near) > 183
  return isLongBefore ? isoDate(year + 1, date.month, date.day) : sameYear
}

export interface FoundTime {
  value: string
  from: number
  to: number
  at: Located
}

const TIME =
  /\b(\d{1,2})\s*(?:gio|h|g|:)(?![a-z])\s*(?:(\d{2})\s*(?:phut|ph|p|['’])?)?(?!\d)(?:\s*(sang|trua|chieu|toi)\b)?/g

/** Hours as `HH:MM`: "07 giờ 30 phút", "7h30", "08:00", "2 giờ chiều". */
export function findTimes(located: Located): FoundTime[] {
  const times: FoundTime[] = []
  for (const match of located.folded.matchAll(TIME)) {
    const given = Number(match[1])
    const isAfternoon = (match[3] === 'chieu' || match[3] === 'toi') && given < 12
    const hour = isAfternoon ? given + 12 : given
    const minute = Number(match[2] ?? '0')
    if (hour > 23 || minute > 59 || (/:\s*$/.test(match[0]) && match[2] === undefined)) continue
    const to = match.index + match[0].length
    const value = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
    times.push({ value, from: match.index, to, at: cut(located, match.index, to) })
  }
  return times
}
