import { formatDay, isoDate, weekday, weekdayName, yearOf } from '../calendar/iso-date.ts'
import { findingOf } from './finding.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import type { Plan } from '../plan/plan.ts'
import type { Finding } from './finding.ts'
import type { PlanView } from './plan-view.ts'

const named = String.raw`(thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\b`
const dated = String.raw`(?:(ngay) )?(\d{1,2})(?: ?[/.-] ?| thang )(\d{1,2})(?:(?: ?[/.-] ?| nam )(\d{4}))?(?![\d/])`
const nameFirst = new RegExp(String.raw`${named}[ ,()]{1,4}${dated}`, 'g')
const dateFirst = new RegExp(String.raw`${dated} ?[(,–-] ?\(?(?:la )?${named}`, 'g')
const ordinal = /(?:lan|hoi nghi|ky|phien|buoi|dot|khoa|cuoc|dieu) $/
const weekdayWords = ['chu nhat', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay']

interface Said {
  word: string
  day: IsoDate
}

/** WEEKDAY: a weekday written beside a date (`thứ Hai, ngày 19/6/2023`; `22/3/2024 (thứ Sáu)`) is that date's. */
export function checkWeekdays(view: PlanView): Finding[] {
  const rule = view.ruleFor('WEEKDAY')
  if (!rule) return []
  return weekdaysSaid(view)
    .filter(({ word, day }) => indexOf(word) !== weekday(day))
    .map(({ day }) =>
      findingOf(rule, {
        where: pathOf(view.plan, day),
        why: {
          vi: `Ngày ${formatDay(day)} là ${weekdayName(day)}, không phải như đã ghi`,
          en: `${formatDay(day)} is a ${weekdayName(day, 'en')}, not the day written`,
        },
        mend: {
          vi: `Sửa thành ${weekdayName(day)}, hoặc sửa lại ngày`,
          en: `Write ${weekdayName(day, 'en')}, or another date`,
        },
      }),
    )
}

function weekdaysSaid(view: PlanView): Said[] {
  // Positions do not matter here, so runs of spaces can go; the marks are kept beside to tell `thứ tư` from `thứ tự`.
  const folded = view.folded.replace(/ +/g, ' ')
  const marked = view.text.replace(/ +/g, ' ').toLowerCase()
  const found: Said[] = []
  for (const match of folded.matchAll(nameFirst)) {
    const [, word = '', prefix, date, month, year] = match
    const isOther = ordinal.test(folded.slice(0, match.index)) || /^thứ tự|^thủ/.test(marked.slice(match.index))
    const day = isOther ? null : dayOf(view, prefix, date, month, year)
    if (day) found.push({ word, day })
  }
  for (const match of folded.matchAll(dateFirst)) {
    const [, prefix, date, month, year, word = ''] = match
    const day = dayOf(view, prefix, date, month, year)
    if (day) found.push({ word, day })
  }
  return found
}

// Without a year, `1/2` may be half a day: only after "ngày" is it a date, of the plan's own year.
function dayOf(view: PlanView, prefix?: string, date?: string, month?: string, year?: string): IsoDate | null {
  const near = view.days?.first ?? view.plan.issuedOn
  if (!year && (!prefix || !near)) return null
  return isoDate(year ? Number(year) : yearOf(near ?? ''), Number(month), Number(date))
}

function indexOf(word: string): number {
  const last = word === 'chu nhat' ? word : word.slice(4)
  return /\d/.test(last) ? Number(last) - 1 : weekdayWords.indexOf(last)
}

function pathOf(plan: Plan, day: IsoDate): string | null {
  const event = plan.eventDates.indexOf(day)
  if (event >= 0) return `eventDates.${event}`
  const session = plan.sessions.findIndex(({ date }) => date === day)
  if (session >= 0) return `sessions.${session}.date`
  const deadline = plan.deadlines.findIndex(({ due }) => due === day)
  if (deadline >= 0) return `deadlines.${deadline}.due`
  return plan.issuedOn === day ? 'issuedOn' : null
}
