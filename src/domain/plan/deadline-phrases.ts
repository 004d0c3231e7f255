import { relativeDue } from '../calendar/due.ts'
import { shippedHolidays } from '../calendar/shipped-holidays.ts'
import { findDates, findTimes, toIso } from './dates.ts'
import type { Located } from './located-text.ts'
import { cut } from './located-text.ts'
import type { DeadlineRelation } from './plan.ts'

/** "trước ngày 15/6/2023" inside a clause: what it says and where it stands. */
export interface DeadlinePhrase {
  relation: DeadlineRelation
  due: string | null
  relative?: string
  time?: string
  from: number
  to: number
  at: Located
}

/** What a reader of deadlines knows about the meeting itself. `dueFromEvent` replaces the calendar. */
export interface EventDays {
  dates: string[]
  near: string | null
  /** The day of the paper itself, which "kể từ ngày ban hành" counts from. */
  issued?: string | null
  dueFromEvent?: (eventIso: string, relative: string) => string | null
}

const WORD =
  'truoc(?: hoac trong)?|(?:cham|muon|tre) nhat(?: la| vao| den| truoc)*|(?:keo dai )?(?:cho )?den het|den|khong (?:qua|(?:muon|cham|tre) hon)|het|(?:thoi )?han(?: (?:cuoi(?: cung)?|chot|nop|gui|hoan thanh))?(?: la)?|thoi gian hoan thanh|(?:bat dau |ke )?tu|trong|vao'
const HOUR = "(?:luc )?(?:\\d{1,2}\\s*(?:gio|h|g|:)\\s*\\d{0,2}\\s*(?:phut|ph|p|['’])?,?\\s*)?"
const BEFORE_DATE = new RegExp(
  `(?:,?\\s*(?:phai )?(?:hoan thanh|hoan tat|thoi gian|thoi han|han)(?: xong)?\\s+|\\s+xong\\s+)?\\b(${WORD})\\s*:?\\s*(${HOUR})(?:thoi diem |het |cuoi )?(?:(?:ngay )?(?:thu \\S+,? |chu nhat,? ))?(?:ngay\\s*)?$`,
)
const MEETING =
  '(?:(?:khi|ngay|luc|hom|thoi diem|thoi gian) )?(?:(?:to chuc|dien ra|ket thuc|khai mac|bat dau) )*(?:(?:cac|moi|tung|ngay|phien|hoi nghi|chuong trinh|buoi|cuoc|dot|doi thoai|tiep xuc|to chuc|dien ra|ket thuc|khai mac|gap(?: go)?|truc tiep|cuoi cung|cuoi|dau tien|thu (?:nhat|hai|ba|tu|nam|sau|\\d)|\\d)\\b,? ?)+'
const DAYS = '(\\d{1,2})(?: \\([^)]*\\))? (ngay lam viec|ngay|tuan)'
const AT_LEAST = '(?:it nhat|toi thieu|cham nhat|muon nhat|som nhat|khong qua|toi da|la)'
const WITHIN =
  '(?:cham nhat|khong qua|toi da|trong vong|trong thoi gian|trong thoi han|trong|sau|thoi gian|muon nhat|thoi han|la)'
const RELATIVE: [RegExp, '-' | '+'][] = [
  [new RegExp(`\\b(?:${AT_LEAST} )*truoc ${MEETING}(?:${AT_LEAST} )*${DAYS}`, 'g'), '-'],
  [
    new RegExp(`\\b(?:${AT_LEAST} )*truoc (?:${AT_LEAST} )*${DAYS},? (?:so voi |truoc |tinh den )*${MEETING}`, 'g'),
    '-',
  ],
  [new RegExp(`(?:\\b(?:${AT_LEAST}(?: vao)? )+)?\\b${DAYS},? truoc ${MEETING}`, 'g'), '-'],
  [new RegExp(`\\b(?:sau |(?=ket thuc ))${MEETING}(?:${WITHIN} )*${DAYS}`, 'g'), '+'],
  [new RegExp(`(?:\\b${WITHIN} )*\\bsau ${DAYS} ${MEETING}`, 'g'), '+'],
  [new RegExp(`(?:\\b${WITHIN} )*\\b${DAYS},? (?:sau|ke tu|tinh tu|tu) ${MEETING}`, 'g'), '+'],
]
const VAGUE =
  /\b(?:(?:trong|vao|cuoi|dau|giua|den|truoc|cham nhat|het|tuan (?:dau|cuoi|thu \S+)) )+(?:quy (?:[ivx]+|\d)|thang \d{1,2})(?:\s*[/-]\s*\d{4}| nam \d{4})?(?!\/)/g

/** All deadlines named in a clause, in the order of the text. */
export function findDeadlinePhrases(clause: Located, event: EventDays): DeadlinePhrase[] {
  const phrases = [...relativePhrases(clause, event), ...issuePhrases(clause, event), ...datedPhrases(clause, event)]
  if (phrases.length === 0) phrases.push(...plainPhrases(clause, event))
  if (phrases.length === 0) phrases.push(...vaguePhrases(clause))
  return phrases.sort((a, b) => a.from - b.from)
}

function datedPhrases(clause: Located, event: EventDays): DeadlinePhrase[] {
  return findDates(clause).flatMap((date) => {
    const match = BEFORE_DATE.exec(wordsBefore(clause, date.from))
    const due = toIso(date, event.near)
    if (!match || !due) return []
    const from = date.from - match[0].length
    const time = findTimes(cut(clause, from, date.from)).at(0)
    const relation = relationOf(match[1] ?? '', time !== undefined || /\bcuoi (?:ngay )?$/.test(match[0]))
    if ((relation === 'on' || relation === 'from') && event.dates.includes(due)) return []
    const tail = /^\s*\((?:thu|chu nhat)[^)]*\)/.exec(clause.folded.slice(date.to, date.to + REACH))
    const to = date.to + (tail?.[0].length ?? 0)
    return [{ relation, due, ...(time ? { time: time.value } : {}), from, to, at: cut(clause, from, to) }]
  })
}

/** How far from a date the words stand that make it a deadline. */
const REACH = 120

function wordsBefore(clause: Located, to: number): string {
  return clause.folded.slice(Math.max(0, to - REACH), to)
}

/** "trước ngày X" leaves X out, "trước 17h00 ngày X" and "trước cuối ngày X" end within it. */
function relationOf(word: string, isWithinDay: boolean): DeadlineRelation {
  if (word === 'truoc') return isWithinDay ? 'until' : 'before'
  if (/(?:^|\s)tu$/.test(word)) return 'from'
  if (word === 'trong' || word === 'vao') return 'on'
  return /nhat.*truoc$/.test(word) && !isWithinDay ? 'before' : 'until'
}

function relativePhrases(clause: Located, event: EventDays): DeadlinePhrase[] {
  const phrases: DeadlinePhrase[] = []
  if (!COUNTS_DAYS.test(clause.folded)) return phrases
  for (const [pattern, sign] of RELATIVE) {
    for (const match of clause.folded.matchAll(pattern)) {
      if (!OF_THE_MEETING.test(match[0])) continue
      if (phrases.some((other) => match.index < other.to && match.index + match[0].length > other.from)) continue
      const aside = /^\s*\([^)]*\)/.exec(clause.folded.slice(match.index + match[0].trimEnd().length))
      const to = match.index + match[0].trimEnd().length + (aside?.[0].length ?? 0)
      const place = { from: match.index, to, at: cut(clause, match.index, to) }
      // "phát thanh trước hội nghị 03 ngày liên tục" is how long, not by when.
      if (/^\s*(?:lien tuc|lien tiep)/.test(clause.folded.slice(to, to + 12))) continue
      const anchors = anchorsOf(match[0], event)
      for (const anchor of anchors) {
        const relative = `${anchor}${sign}${countOf(match[1] ?? '', match[2] ?? '')}`
        const due = dueOf(relative, event, anchors.length > 1)
        phrases.push({ relation: 'until', due, relative, ...place })
      }
    }
  }
  return phrases
}

const COUNTS_DAYS = /\d (?:\([^)]*\) )?(?:ngay|tuan)\b/

/** What makes "ngày …" one of the meeting's own days, and not that of some paper. */
const OF_THE_MEETING =
  /\b(?:hoi nghi|chuong trinh|buoi|cuoc|dot|phien|doi thoai|tiep xuc|to chuc|dien ra|gap|ket thuc|khai mac|cuoi)\b/

function countOf(number: string, unit: string): string {
  if (unit === 'tuan') return `${Number(number) * 7}d`
  return `${Number(number)}${unit === 'ngay' ? 'd' : 'wd'}`
}

const FROM_ISSUE = new RegExp(
  `(?:\\b${WITHIN} )*\\b${DAYS},? (?:sau|ke tu|tinh tu|tu) (?:khi |ngay )+(?:ban hanh|ky|ra)\\b(?: (?:thong bao|ket luan|ke hoach|van ban))*(?: nay)?`,
  'g',
)

/** "trong 05 ngày làm việc kể từ ngày ban hành thông báo này" counts from the day of the paper. */
function issuePhrases(clause: Located, { issued, dueFromEvent }: EventDays): DeadlinePhrase[] {
  if (!COUNTS_DAYS.test(clause.folded)) return []
  return [...clause.folded.matchAll(FROM_ISSUE)].map((match) => {
    const relative = `event+${countOf(match[1] ?? '', match[2] ?? '')}`
    const counted = issued ? countFrom(issued, relative, dueFromEvent) : null
    const to = match.index + match[0].length
    return { relation: 'until', due: counted, from: match.index, to, at: cut(clause, match.index, to) }
  })
}

const ORDINALS = ['nhat', 'hai', 'ba', 'tu', 'nam', 'sau']

/** The sitting that a time limit is counted from: the last one, when the text says so; each of two, when it says "mỗi". */
function anchorsOf(phrase: string, { dates }: EventDays): string[] {
  const ordinal = /\b(?:thu|dot|buoi|phien|hoi nghi|cuoc) (nhat|hai|ba|tu|nam|sau|\d)\b/.exec(phrase)?.[1] ?? ''
  const number = /\d/.test(ordinal) ? Number(ordinal) : ORDINALS.indexOf(ordinal) + 1
  if (/\bcuoi\b/.test(phrase) || (number > 1 && number === dates.length)) return ['lastevent']
  return /\b(?:moi|tung)\b/.test(phrase) && dates.length === 2 ? ['event', 'lastevent'] : ['event']
}

/** Null when the meeting has no day yet, or several days and the text does not say which one counts. */
function dueOf(relative: string, event: EventDays, isEach: boolean): string | null {
  const sorted = event.dates.toSorted()
  const isAfter = relative.includes('+')
  if (isAfter && sorted.length > 1 && !relative.startsWith('last') && !isEach) return null
  const base = (isAfter && !isEach) || relative.startsWith('last') ? sorted.at(-1) : sorted.at(0)
  if (!base) return null
  return countFrom(base, relative, event.dueFromEvent)
}

function countFrom(day: string, relative: string, dueFromEvent: EventDays['dueFromEvent']): string | null {
  if (dueFromEvent) return dueFromEvent(day, relative)
  return relativeDue({ first: day, last: day }, relative, shippedHolidays)
}

const PLAIN = /(?:^|,| |\()\s*(?:(?:sang|chieu|toi) )?(?:thu \S+,? )?(?:(?:sang|chieu|toi) )?ngay\s*$/
const CITED =
  /(?:\bso\b[^,;]*|\b(?:ke hoach|luat|nghi dinh|cong van|quyet dinh|van ban|hoi nghi|doi thoai|buoi|cuoc|tinh den|sau|gio|phut|\d{1,2}h\d{0,2})),?\s*$/

/** "gửi thư mời ngày 17/4", "Ngày 05/8, gửi giấy mời": a day with a verb and no other word is the day it is done. */
function plainPhrases(clause: Located, event: EventDays): DeadlinePhrase[] {
  return findDates(clause).flatMap((date) => {
    const lead = PLAIN.exec(wordsBefore(clause, date.from))
    const due = toIso(date, event.near)
    if (!lead || !due || event.dates.includes(due)) return []
    const from = date.from - lead[0].length
    const rest = clause.folded.slice(date.to, date.to + REACH)
    const isLast = /^[\s).]*$/.test(rest) && !CITED.test(wordsBefore(clause, from))
    if (!isLast && from > 0) return []
    const to = date.to + (isLast ? 0 : (/^\s*[,:]\s*/.exec(rest)?.[0].length ?? 0))
    return [{ relation: 'on' as const, due, from, to, at: cut(clause, from, date.to) }]
  })
}

function vaguePhrases(clause: Located): DeadlinePhrase[] {
  return [...clause.folded.matchAll(VAGUE)].map((match) => {
    const to = match.index + match[0].length
    return { relation: 'on', due: null, from: match.index, to, at: cut(clause, match.index, to) }
  })
}
