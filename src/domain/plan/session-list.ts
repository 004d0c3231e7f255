import type { FoundDate } from './dates.ts'
import { findDates, findTimes, toIso } from './dates.ts'
import type { Found } from './found.ts'
import { found, LIKELY } from './found.ts'
import { firstSentence } from './labelled.ts'
import type { Located } from './located-text.ts'
import { cut, join, split, trim } from './located-text.ts'
import type { Block } from './outline.ts'
import { PEOPLE } from './people-units.ts'
import type { PlanSession } from './plan.ts'
import type { LocatedUnit } from './session-units.ts'
import { unitsOf } from './session-units.ts'
import { villageLabels, villageNames } from './villages.ts'

const SITTING =
  /^(?:\+ |- )?(?:hoi nghi|buoi|phien|cuoc|cum|diem|ngay|thon|ap|lang|ban|xom|buon|khom|khu|khu pho|khoi pho|to dan pho|dot|sang|chieu|toi|thoi gian|luc)\b/
const PLACE = /\b(?:tai|dia diem\s*:?)\s+/
const END_OF_PLACE =
  /[;:.(]|,\s*(?:luc|ngay|vao|danh cho|gom|thanh phan|cho|doi voi)\b|\s(?:danh cho|doi voi|gom)\s|\scho (?=nhan dan|ba con|cac|cum|thon|ap|lang|ban|xom|buon|khom|khu|to )|,\s*(?=\d{1,2}\s*(?:gio|h|g))|$/

/**
 * "- Ngày 12/5/2024, 07h30, tại nhà văn hóa thôn A: thôn A, thôn B": one item, or one clause, a sitting. One that says
 * "cùng ngày", or only its hour, is on the day named before it.
 */
export function sessionsInList(blocks: Block[], near: string | null): Found<PlanSession>[] {
  const meeting = blocks.filter((block) => !block.row && !/\btruoc ngay\b|\bcham nhat\b/.test(block.text.folded))
  const sittings: Found<PlanSession>[] = []
  let day: FoundDate | null = null
  for (const block of meeting) {
    const parted = split(block.text, /;\s*/g)
    // "Buổi thứ nhất … tại …. Buổi thứ hai … tại …."
    const told = split(block.text, NEXT_SITTING).map(firstSentence)
    const clauses = told.filter(isSitting).length > parted.filter(isSitting).length ? told : parted
    const isSeveral = clauses.filter(isSitting).length > 1 || findDates(block.text).length > 1
    if (!/\bcung ngay\b/.test(block.text.folded)) day = null
    for (const clause of isSeveral ? clauses : [block.text]) {
      const named = findDates(clause)
      if (named.length === 1) day = named[0] ?? null
      sittings.push(...sessionIn(withoutIntroduction(clause), near, day))
    }
  }
  return sittings
}

const NEXT_SITTING =
  /[.;]\s+(?=(?:buoi|phien|hoi nghi|cuoc|dot|diem) (?:thu )?(?:nhat|mot|hai|ba|bon|tu|nam|sau|cuoi|con lai|\d)\b)/g

/** A clause that has an hour and a place. */
function isSitting(clause: Located): boolean {
  return PLACE.test(clause.folded) && findTimes(clause).length > 0
}

/** "Ngày 15/9 tổ chức 02 cuộc: cuộc thứ nhất …" */
function withoutIntroduction(clause: Located): Located {
  const lead = /^[^:]*\b(?:to chuc|gom|cu the|nhu sau)\b[^:]*:\s*(?=\D)/.exec(clause.folded)
  return lead && findTimes(cut(clause, lead[0].length)).length > 0 ? cut(clause, lead[0].length) : clause
}

function sessionIn(text: Located, near: string | null, day: FoundDate | null): Found<PlanSession>[] {
  const [own, ...others] = findDates(text)
  const place = PLACE.exec(text.folded)
  const time = findTimes(text).at(0)
  const date = own ?? (time ? day : null)
  if (!SITTING.test(text.folded) || others.length > 0 || !place || !date) return []
  const after = cut(text, place.index + place[0].length)
  const end = after.folded.search(END_OF_PLACE)
  const venue = trim(cut(after, 0, end), /,/)
  const outside = join([cut(text, 0, place.index), cut(after, end)], ' ')
  const { units, parts } = unitsOf(unitsIn(outside, venue))
  const value = { date: toIso(date, near), time: time?.value ?? null, venue: venue.text || null, units }
  return [found(value, text, LIKELY, { date: date.at, time: time?.at ?? null, venue, ...parts })]
}

/** The villages named beside the place, else in its name. */
function unitsIn(outside: Located, venue: Located): LocatedUnit[] {
  const inText = villageNames(outside)
  const named = inText.length > 0 ? inText : villageNames(venue)
  const labels = villageLabels(named, false)
  return named.map(({ name, at }, index) => {
    const seats = seatsAfter(outside, at)
    const count = seats ? Number(/\d+/.exec(seats.text)?.[0]) : null
    return { unit: labels[index] ?? name, count, at: seats ? join([at, seats], ' ') : at }
  })
}

const SEATS = new RegExp(`^\\s*[(:=]?\\s*(?:la )?(\\d{1,4})\\s*${PEOPLE}`)

/** "thôn A (30 người)". */
function seatsAfter(text: Located, name: Located): Located | null {
  const at = text.ends.indexOf(name.ends.at(-1) ?? -1)
  const match = at === -1 ? null : SEATS.exec(text.folded.slice(at + 1))
  return match ? cut(text, at + 1, at + 1 + match[0].length) : null
}
