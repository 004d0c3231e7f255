import type { FoundDate } from './dates.ts'
import { findDates, findTimes, toIso } from './dates.ts'
import type { Found } from './found.ts'
import { found, LIKELY, SURE } from './found.ts'
import { findLabelled, firstSentence } from './labelled.ts'
import type { Located } from './located-text.ts'
import { cut, trim } from './located-text.ts'
import type { Block } from './outline.ts'

interface WhenWhere {
  eventDates: Found<string>[]
  eventDateTentative: Found<boolean> | null
  eventStartTime: Found<string> | null
  duration: Found<string> | null
  venue: Found<string> | null
}

const WHEN =
  /^(du kien\s+)?(thoi gian|ngay)( (to chuc|doi thoai|tiep xuc|dien ra|hoi nghi)[^.;]{0,40})?$|^thoi gian(,? (va )?dia diem)( (to chuc|doi thoai|hoi nghi).{0,40})?$/
const WHERE = /^(dia diem|noi to chuc|dia diem to chuc)\b[^.;]{0,40}$/
const DURATION =
  /(?:\b(?:moi (?:hoi nghi|buoi|cuoc|phien|diem),? ?))?\b(?:\d\/\d|0?\d{1,2}|nua|mot|hai) (?:ngay|buoi)(?: (?:sang|chieu|toi))?(?! thang)\b(?!\s+\d{1,2}\s*[/.]|\s+thang)(?:,? tu \d[^.;]{0,24}? den \d[^.;,\s]*)?/

/** Day, hour, length and place of the meeting, from their labelled lines ("Thời gian: …", "Địa điểm: …"). */
export function readWhenWhere(blocks: Block[], near: string | null): WhenWhere {
  const when = findLabelled(blocks, WHEN)
  const where = findLabelled(blocks, WHERE)
  const value = when?.value ?? null
  const dates = value ? eventDatesIn(value) : []
  const duration = value && DURATION.exec(value.folded)
  const isTentative = when !== null && /\bdu kien\b/.test(`${when.label.folded} ${when.value.folded}`)
  const time = value ? findTimes(value).at(0) : undefined
  return {
    eventDates: dates.flatMap((date) => {
      const iso = toIso(date, near)
      return iso ? [found(iso, date.at, date.year === null ? LIKELY : SURE)] : []
    }),
    eventDateTentative: value && found(isTentative, value, SURE),
    eventStartTime: time ? found(time.value, time.at, SURE) : null,
    duration: value && duration ? durationAt(value, duration) : null,
    venue: where ? readVenue(where.value) : venueInWhen(value),
  }
}

function durationAt(value: Located, match: RegExpExecArray): Found<string> {
  const at = trim(cut(value, match.index, match.index + match[0].length), /[,;]/)
  return found(at.text, at, SURE)
}

/** Days of the meeting; a date with a deadline word before it is something else. */
function eventDatesIn(value: Located): FoundDate[] {
  return findDates(value).filter((date) => {
    const before = value.folded.slice(0, date.from)
    return !/\b(truoc|cham nhat|han|gui|dang ky|ke hoach so \S+|tinh den)\s+(het\s+)?(vao\s+)?(ngay\s+)?$/.test(before)
  })
}

function readVenue(value: Located): Found<string> | null {
  const sentence = trim(firstSentence(value), /[;.]/)
  const lead = /^(tai|o)\s+/.exec(sentence.folded)
  const venue = cut(sentence, lead?.[0].length ?? 0)
  const end = venue.folded.search(/;|\s\((?:co |lich |theo )/)
  const at = end === -1 ? venue : trim(cut(venue, 0, end))
  const isList = /^(theo|nhu|co)\b.*\b(lich|bieu|phu luc|bang)\b/.test(at.folded)
  return at.text === '' || isList ? null : found(at.text, at, SURE)
}

/** "ngày 12/5/2024 tại hội trường UBND xã": the place named in the line about time. */
function venueInWhen(value: Located | null): Found<string> | null {
  const match = value && /\d\S*,? tai (?=\D)/.exec(value.folded)
  if (!value || !match || findDates(value).length > 1) return null
  const venue = readVenue(cut(value, match.index + match[0].length))
  return venue && { ...venue, confidence: LIKELY }
}
