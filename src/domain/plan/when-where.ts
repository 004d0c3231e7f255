import type { FoundDate, FoundTime } from './dates.ts'
import { findDates, findTimes, toIso } from './dates.ts'
import type { Found } from './found.ts'
import { found, INFERRED, LIKELY, SURE } from './found.ts'
import { findLabelled } from './labelled.ts'
import type { Located } from './located-text.ts'
import { cut, join, trim } from './located-text.ts'
import type { ToldMeeting } from './meeting-sentence.ts'
import { findMeetingSentence, lengthTold } from './meeting-sentence.ts'
import type { Block } from './outline.ts'
import { findPastMeeting } from './past-meeting.ts'
import { readVenue, venueInWhen } from './venue.ts'

interface WhenWhere {
  eventDates: Found<string>[]
  eventDateTentative: Found<boolean> | null
  eventStartTime: Found<string> | null
  duration: Found<string> | null
  venue: Found<string> | null
}

const WHEN =
  /^khi nao\b[^.;]{0,20}$|^(du kien\s+)?(thoi gian|ngay)( (to chuc|doi thoai|tiep xuc|dien ra|hoi nghi|bat dau|khai mac|thuc hien|du kien)[^.;]{0,40})?$|^thoi gian(,? (va )?dia diem)( (to chuc|doi thoai|hoi nghi).{0,40})?$/
const WHERE = /^(dia diem|noi to chuc|dia diem to chuc)\b[^.;]{0,40}$/
const DURATION =
  /(?:\b(?:moi (?:hoi nghi|buoi|cuoc|phien|diem|dot|lan),? ?))?(?:\b(?:\d\/\d|0?1|nua|mot)|½|(?<=\bmoi [^.;]{0,24})\b0?\d|\b(?:0?\d|hai|ba)(?= ngay)) (?:ngay|buoi)(?: (?:sang|chieu|toi))?(?! thang)\b(?!\s+\d{1,2}\s*[/.]|\s+thang)(?:,? tu \d[^.;]{0,24}? den \d[^.;,\s]*)?/
const HOURS_LONG =
  /(?<=\b(?:thoi luong|keo dai|khong qua|toi da|trong vong|trong)\s*:? (?:du kien |khoang |la )?|\bkhoang )(?:\d{1,3}(?:,\d)?|mot|hai|ba) (?:gio|tieng|phut)\b(?: \d{1,2} phut)?(?:\/(?:buoi|hoi nghi|cuoc))?|\b\d{2,3} phut\b(?<!gio \d{2} phut)|\b(?:ca|tron) ngay\b/
const LENGTH = /^(?:thoi luong|so (?:lan|buoi|dot|cuoc)|quy mo|hinh thuc|phuong thuc|cach thuc)\b[^.;]{0,50}$/
const FROM_TO =
  /(?:\bmoi (?:hoi nghi|buoi|cuoc|phien|diem|dot|lan),? )?\btu (?:luc )?\d{1,2} ?(?:gio|h|g|:)[^.;,]{0,12}? den (?:luc )?\d{1,2} ?(?:gio|h|g|:) ?(?:\d{2})?(?: ?(?:phut|p))?|\b\d{1,2} ?(?:h|g|:) ?\d{2} ?[-–] ?\d{1,2} ?(?:h|g|:) ?\d{2}\b/

/**
 * Day, hour, length and place of the meeting, from their labelled lines ("Thời gian: …", "Địa điểm: …"), else from the
 * sentence that tells of it.
 */
export function readWhenWhere(blocks: Block[], near: string | null): WhenWhere {
  const labelled = readLabelled(blocks, near)
  const told = labelled.eventDates.length > 0 && labelled.venue ? null : findMeetingSentence(blocks)
  if (!told) return labelled
  if (labelled.eventDates.length > 0) return { ...labelled, venue: venueOfDay(labelled, told, near) }
  const { sentence, dates, venue } = told
  const duration = labelled.duration ?? durationIn(sentence)
  const time = findTimes(sentence).find((other) => !isLength(other, duration))
  return {
    eventDates: toldDays(dates, near),
    eventDateTentative: found(/\bdu kien\b/.test(sentence.folded), sentence, LIKELY),
    eventStartTime: labelled.eventStartTime ?? (time ? found(time.value, time.at, LIKELY) : null),
    duration: duration && { ...duration, confidence: Math.min(duration.confidence, LIKELY) },
    venue: labelled.venue ?? (venue && found(venue.text, venue, LIKELY)),
  }
}

/** The place in the sentence that tells the very day that a labelled line names. */
function venueOfDay({ eventDates, venue }: WhenWhere, told: ToldMeeting, near: string | null): Found<string> | null {
  const [day, ...others] = toldDays(told.dates, near)
  const isSame = others.length === 0 && eventDates.length === 1 && day?.value === eventDates[0]?.value
  return venue ?? (isSame && told.venue ? found(told.venue.text, told.venue, LIKELY) : null)
}

function toldDays(dates: FoundDate[], near: string | null): Found<string>[] {
  return dates.flatMap((date) => {
    const iso = toIso(date, near)
    return iso ? [found(iso, date.at, date.year === null ? INFERRED : LIKELY)] : []
  })
}

function readLabelled(blocks: Block[], near: string | null): WhenWhere {
  const when = findLabelled(blocks, WHEN)
  const where = findLabelled(blocks, WHERE)
  const value = when?.value ?? null
  const dates = value ? eventDatesIn(value) : []
  const duration = (value && durationIn(value)) ?? lengthBeside(blocks) ?? lengthTold(blocks)
  const isTentative = when !== null && /\bdu kien\b/.test(`${when.label.folded} ${when.value.folded}`)
  const time = value ? findTimes(value).find((other) => !isLength(other, duration)) : undefined
  return {
    eventDates: dates.flatMap((date) => {
      const iso = toIso(date, near)
      return iso ? [found(iso, date.at, date.year === null ? LIKELY : SURE)] : []
    }),
    eventDateTentative: value && found(isTentative, value, SURE),
    eventStartTime: time ? found(time.value, time.at, SURE) : null,
    duration,
    venue: where ? readVenue(where.value) : venueInWhen(value),
  }
}

/** The same of a meeting that has been: from labelled lines, else from the sentence that tells of it. */
export function whenTold(blocks: Block[], near: string | null): WhenWhere {
  const labelled = readLabelled(blocks, near)
  const told = findPastMeeting(blocks)
  if (!told) return labelled
  const iso = toIso(told.date, near ?? yearIn(blocks))
  const time = told.time && findTimes(told.time).at(0)
  return {
    eventDates: labelled.eventDates.length > 0 || !iso ? labelled.eventDates : [found(iso, told.date.at, LIKELY)],
    eventDateTentative: labelled.eventDateTentative,
    eventStartTime: labelled.eventStartTime ?? (time && told.time ? found(time.value, told.time, LIKELY) : null),
    duration: labelled.duration,
    venue: labelled.venue ?? (told.venue && found(told.venue.text, told.venue, LIKELY)),
  }
}

/** News gives the year in another sentence, if anywhere. */
function yearIn(blocks: Block[]): string | null {
  const years = blocks.map((block) => /\b(20[12]\d)\b/.exec(block.text.folded)?.[1])
  return years.find((year) => year !== undefined) ?? null
}

function durationIn(value: Located): Found<string> | null {
  const match = [DURATION, HOURS_LONG, FROM_TO]
    .map((pattern) => pattern.exec(value.folded))
    .find((found) => found !== null)
  if (!match) return null
  const at = trim(cut(value, match.index, match.index + match[0].length), /[,;]/)
  return found(at.text, at, match[0].startsWith('tu ') ? LIKELY : SURE)
}

/** "Số lần tổ chức: 02 đợt, mỗi đợt 01 buổi": the length told beside the day. */
function lengthBeside(blocks: Block[]): Found<string> | null {
  const beside = findLabelled(blocks, LENGTH)
  return beside ? durationIn(join([beside.label, beside.value], ': ')) : null
}

/** "khoảng 03 giờ" is how long, not when. */
function isLength(time: FoundTime, duration: Found<string> | null): boolean {
  const { start = -1 } = duration?.span ?? {}
  return duration !== null && !/ đến | ?[-–] ?/.test(duration.value) && time.at.starts[0] === start
}

const WORDS_BEFORE = 80

/** Days of the meeting; a date with a deadline word before it is something else. */
function eventDatesIn(value: Located): FoundDate[] {
  return findDates(value).filter((date) => {
    const before = value.folded.slice(Math.max(0, date.from - WORDS_BEFORE), date.from)
    return !/\b(truoc|cham nhat|han|gui|dang ky|ke hoach so \S+|tinh den)\s+(het\s+)?(vao\s+)?(ngay\s+)?$/.test(before)
  })
}
