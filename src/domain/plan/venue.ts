import { findDates } from './dates.ts'
import type { Found } from './found.ts'
import { found, LIKELY, SURE } from './found.ts'
import { firstSentence } from './labelled.ts'
import type { Located } from './located-text.ts'
import { cut, trim } from './located-text.ts'

/** The place that a line "Địa điểm: …" names; null when it only points to a schedule. */
export function readVenue(value: Located): Found<string> | null {
  const whole = trim(firstSentence(value), /[;.]/)
  // "nhà văn hóa xóm 4. Chủ tịch …": the full stop after a number may end the sentence, too.
  const stop = whole.text.search(/\d\.\s+\p{Lu}\p{Ll}/u)
  const sentence = stop === -1 ? whole : cut(whole, 0, stop + 1)
  const lead = /^(tai|o)\s+/.exec(sentence.folded)
  const venue = cut(sentence, lead?.[0].length ?? 0)
  const end = venue.folded.search(
    /;|\s\((?:co |lich |theo |giu |thuc hien |bao dam |dam bao |luu y |neu )|,\s(?:thoi gian|thoi luong|trong|do|bat dau|tu|luc|vao) (?=\S)/,
  )
  const at = end === -1 ? venue : trim(cut(venue, 0, end))
  const isList = /^(theo|nhu|co)\b.*\b(lich|bieu|phu luc|bang)\b/.test(at.folded)
  return at.text === '' || isList ? null : found(at.text, at, SURE)
}

/** "ngày 12/5/2024 tại hội trường UBND xã": the place named in the line about time. */
export function venueInWhen(value: Located | null): Found<string> | null {
  const match =
    value &&
    /\d\S*(?: \([^()]*\))?,? (?:tai (?=\D)|(?=(?:nha van hoa|nha sinh hoat|nha cong dong|hoi truong|tru so|truong|dinh lang)\b))/.exec(
      value.folded,
    )
  if (!value || !match || findDates(value).length > 1) return null
  const venue = readVenue(cut(value, match.index + match[0].length))
  return venue && { ...venue, confidence: LIKELY }
}
