import type { FoundDate } from './dates.ts'
import { findDates, findTimes } from './dates.ts'
import type { Found } from './found.ts'
import { found, LIKELY } from './found.ts'
import { sentences } from './labelled.ts'
import type { Located } from './located-text.ts'
import { cut, trim } from './located-text.ts'
import type { Block } from './outline.ts'

const MEETING =
  /^(?:(?:hoi nghi|buoi|cuoc|chuong trinh|viec|ubnd|uy ban|xa|chu tich|dang uy)\b|(?:du kien|vao|luc|tu|sang|chieu|thoi gian)\b|(?:doi thoai|tiep xuc|gap go)\b(?=[^.,;]{0,30}\b(?:vao|luc|tu|ngay)\b))[^.]*?\b(?:vao|luc|to chuc|dien ra|tien hanh|bat dau|khai mac|se|hop|hoi nghi|doi thoai|gap)\b/
const DEADLINE = /\b(?:truoc|cham nhat|het|han|gui|nop)(?: het)?(?: thu \S+,?)?(?: ngay)? $/
const PLACE = /\b(?:tai|o) (?!buoi|cuoc|hoi nghi|dieu|khoan|dia phuong|co so)/
const PLACE_END = /,|;|\.\s|\s(?:do|duoi su|de|voi|vao luc|vao ngay|luc|tu \d|bat dau|dong chi|chu tich ubnd)\b|$/

/** When and where a plan without such lines holds its meeting: "Hội nghị tổ chức từ 8 giờ ngày 23/5/2024, tại …". */
export interface ToldMeeting {
  sentence: Located
  dates: FoundDate[]
  venue: Located | null
}

/** The first sentence about the meeting itself that names its day and its hour or place. */
export function findMeetingSentence(blocks: Block[]): ToldMeeting | null {
  for (const block of blocks) {
    if (block.row || !/\d/.test(block.text.folded)) continue
    for (const sentence of sentences(block.text)) {
      if (!MEETING.test(sentence.folded)) continue
      const dates = findDates(sentence).filter((date) => !DEADLINE.test(sentence.folded.slice(0, date.from)))
      const venue = placeIn(sentence)
      if (dates.length > 0 && (venue || findTimes(sentence).length > 0)) return { sentence, dates, venue }
    }
  }
  return null
}

function placeIn(sentence: Located): Located | null {
  const lead = PLACE.exec(sentence.folded)
  if (!lead) return null
  const place = cut(sentence, lead.index + lead[0].length)
  const venue = trim(cut(place, 0, place.folded.search(PLACE_END)), /[,.;]/)
  return venue.text === '' || /^\d/.test(venue.text) ? null : venue
}

const SITTINGS =
  /^(?:dot |cac |viec |chuong trinh )*(?:doi thoai|tiep xuc)\b[^.;:]{0,40}? (?:gom|chia thanh|chia lam|to chuc thanh|to chuc trong) ((?:0?[2-9]|hai|ba|bon|nam) (?:buoi|phien|hoi nghi|cuoc))\b/

/** "Đợt đối thoại gồm hai buổi." */
export function lengthTold(blocks: Block[]): Found<string> | null {
  for (const { row, text } of blocks) {
    const match = row ? null : SITTINGS.exec(text.folded)
    if (!match) continue
    const at = cut(text, match[0].length - (match[1] ?? '').length, match[0].length)
    return found(at.text, at, LIKELY)
  }
  return null
}
