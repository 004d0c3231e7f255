import { findDates, findTimes, toIso } from './dates.ts'
import type { Found } from './found.ts'
import { found, LIKELY } from './found.ts'
import type { Located } from './located-text.ts'
import { cut, join, split, trim } from './located-text.ts'
import type { Block } from './outline.ts'
import { PEOPLE } from './people-units.ts'
import type { PlanSession } from './plan.ts'
import { villageLabels, villageNames } from './villages.ts'

const SITTING =
  /^(?:\+ |- )?(?:hoi nghi|buoi|phien|cuoc|cum|diem|ngay|thon|ap|lang|ban|xom|buon|khu pho|to dan pho|dot|sang|chieu|thoi gian)\b/
const PLACE = /\b(?:tai|dia diem\s*:?)\s+/
const END_OF_PLACE =
  /[;:.(]|,\s*(?:luc|ngay|vao|danh cho|gom|thanh phan|cho|doi voi)\b|\s(?:danh cho|doi voi|gom)\s|,\s*(?=\d{1,2}\s*(?:gio|h|g))|$/

/** "- Ngày 12/5/2024, 07h30, tại nhà văn hóa thôn A: thôn A, thôn B": one item, or one clause, a sitting. */
export function sessionsInList(blocks: Block[], near: string | null): Found<PlanSession>[] {
  const meeting = blocks.filter((block) => !block.row && !/\btruoc ngay\b|\bcham nhat\b/.test(block.text.folded))
  return meeting
    .flatMap((block) => (findDates(block.text).length > 1 ? split(block.text, /;\s*/g) : [block.text]))
    .flatMap((text) => sessionIn(text, near))
}

function sessionIn(text: Located, near: string | null): Found<PlanSession>[] {
  const [date, ...others] = findDates(text)
  const place = PLACE.exec(text.folded)
  if (!SITTING.test(text.folded) || !date || others.length > 0 || !place) return []
  const after = cut(text, place.index + place[0].length)
  const end = after.folded.search(END_OF_PLACE)
  const venue = trim(cut(after, 0, end), /,/)
  const outside = join([cut(text, 0, place.index), cut(after, end)], ' ')
  const inText = villageNames(outside)
  const named = inText.length > 0 ? inText : villageNames(venue)
  const labels = villageLabels(named, false)
  const time = findTimes(text).at(0)
  const value = {
    date: toIso(date, near),
    time: time?.value ?? null,
    venue: venue.text || null,
    units: named.map((village, index) => ({
      unit: labels[index] ?? village.name,
      count: countAfter(outside, village.at),
    })),
  }
  return [found(value, text, LIKELY, { date: date.at, time: time?.at ?? null, venue })]
}

const SEATS = new RegExp(`^\\s*[(:=]?\\s*(?:la )?(\\d{1,4})\\s*${PEOPLE}`)

/** "thôn A (30 người)". */
function countAfter(text: Located, name: Located): number | null {
  const at = text.ends.indexOf(name.ends.at(-1) ?? -1)
  const count = at === -1 ? null : SEATS.exec(text.folded.slice(at + 1))
  return count ? Number(count[1]) : null
}
