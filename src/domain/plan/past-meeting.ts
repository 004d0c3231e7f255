import type { FoundDate } from './dates.ts'
import { findDates, findTimes } from './dates.ts'
import { sentences } from './labelled.ts'
import type { Located } from './located-text.ts'
import { cut, trim } from './located-text.ts'
import type { Block } from './outline.ts'

/** When and where a meeting was held, as minutes, conclusions and reports tell it in a sentence. */
export interface PastMeeting {
  date: FoundDate
  time: Located | null
  venue: Located | null
  sentence: Located
}

const HELD = /\b(?:hom nay|hoi nghi|doi thoai|tiep xuc|buoi|cuoc|to chuc|dien ra)\b/
// The day of a paper that is cited: "Kế hoạch số 12/KH-UBND ngày …".
const CITED =
  /\bso\b[^,;]*$|\b(?:ke hoach|luat|nghi dinh|cong van|quyet dinh|thong bao|huong dan|chi thi|nghi quyet|quy che|quy dinh)\b[^.;]{0,40}$|\b(?:truoc|cham nhat|den|tu|han)(?: het)? (?:ngay )?$/
const PLACE = /\btai (?!buoi|cuoc|hoi nghi|dieu|khoan|dia phuong)/
// "tại hội trường UBND xã" names the office's hall; "tại nhà văn hóa thôn A UBND xã tổ chức" ends before the office.
const PLACE_END =
  /,|\.\s|;|\s(?:da|dien ra|to chuc|chung toi|voi su)\b|(?<!hoi truong|tru so|nha lam viec|phong hop)\s(?:dang uy|uy ban|ubnd|hdnd|thuong truc|ban thuong|mat tran|dong chi|chu tich)\b|$/
const ISSUED = /^[^.;]{0,80}\b(?:ban hanh|ky ban hanh)\b/
const READ_SENTENCES = 12

/** The first sentence that tells the day of the meeting: "Sáng ngày 12/9/2024, tại nhà văn hóa thôn A, UBND xã …". */
export function findPastMeeting(blocks: Block[]): PastMeeting | null {
  const told = blocks.filter((block) => !block.row).flatMap((block) => sentences(block.text))
  for (const sentence of told.slice(0, READ_SENTENCES)) {
    if (!HELD.test(sentence.folded)) continue
    const date = findDates(sentence).find((other) => isOfMeeting(sentence.folded, other))
    if (date) return { date, time: timeNear(sentence, date), venue: placeAfter(sentence, date), sentence }
  }
  return null
}

function isOfMeeting(folded: string, date: FoundDate): boolean {
  return !CITED.test(folded.slice(0, date.from)) && !ISSUED.test(folded.slice(date.to))
}

function timeNear(sentence: Located, date: FoundDate): Located | null {
  return findTimes(sentence).find((time) => Math.abs(time.from - date.from) < 60)?.at ?? null
}

function placeAfter(sentence: Located, date: FoundDate): Located | null {
  const rest = cut(sentence, date.to)
  const lead = PLACE.exec(rest.folded)
  if (!lead) return null
  const place = cut(rest, lead.index + lead[0].length)
  const venue = trim(cut(place, 0, place.folded.search(PLACE_END)), /[,.;]/)
  return venue.text === '' ? null : venue
}
