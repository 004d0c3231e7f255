import { findDates } from './dates.ts'
import type { Found } from './found.ts'
import { found, LIKELY, SURE } from './found.ts'
import { firstSentence, sentences } from './labelled.ts'
import type { Located } from './located-text.ts'
import { cut, join, trim } from './located-text.ts'
import type { Block } from './outline.ts'
import { bodyOf, descendants, headingOf } from './outline.ts'
import { splitPeople } from './people-list.ts'
import { peopleInTable } from './people-table.ts'
import { PEOPLE } from './people-units.ts'
import { levelInName, levelNamed, VILLAGE_LEVELS, withLevels } from './people-levels.ts'
import { isSeat } from './seat-owners.ts'
import { seatsIn } from './seats-in-prose.ts'
import type { Participant } from './plan.ts'
import { mendSpacing } from './spacing.ts'

export const COUNTING =
  /^\(?(?:so luong|so dai bieu|so dai dien|tong so|tong cong|tong|chi tieu|phan bo|cu the|so nguoi|moi (?:chi|ho|hop tac|to|thon))\b/
const PEOPLE_SECTION =
  /\bthanh phan\b|^ai (?:du|den|tham du)\b|^nguoi du\b|^(?:moi |tham )*du (?:hoi|buoi|cuoc|doi)|^moi (?:tham )?du\b|^(?:kinh )?moi$|^dai bieu (?:tham du|duoc moi|moi du|du hoi nghi)|^(?:doi tuong|nguoi) (?:tham (?:du|gia)|du)|^doi tuong$|\bdoi tuong (?:tham|doi thoai)/
// Who runs the meeting is told beside who attends it.
const NOT_ATTENDING =
  /^(?:ve so luong|chu tri|dong chu tri|chu toa|thu ky|nguoi chu tri|nguoi phien dich|thoi gian|dia diem)\b|^[^,;]{3,50} (?:dong )?(?:chu tri|chu toa)(?: [^,;]{3,20})?$/

/** The blocks that say who comes: what stands under "Thành phần", and that heading itself. */
export function peopleBlocks(blocks: Block[]): Block[] {
  const headed = blocks.filter((block) => {
    const heading = headingOf(block)
    if (block.row || heading.text.length >= 110 || !PEOPLE_SECTION.test(heading.folded)) return false
    return bodyOf(block).text !== '' || (blocks[block.index + 1]?.depth ?? 0) > block.depth
  })
  const own =
    headed.filter((block) => !/\b(?:thoi gian|dia diem|noi dung)\b/.test(headingOf(block).folded)).at(0) ?? headed.at(0)
  if (!own) return toldLevels(blocks)
  if (/\b(?:duoc gui|giay moi)\b/.test(own.text.folded)) return []
  return [own, ...descendants(blocks, own)]
}

/** Without any such heading: the lines by level that a paragraph was taken apart into. */
function toldLevels(blocks: Block[]): Block[] {
  const first = blocks.findIndex((block) => block.isTold && block.kind === 'dash' && levelNamed(headingOf(block)))
  const start = blocks[first]
  if (!start) return []
  const end = blocks.findIndex((block, index) => index > first && !(block.isTold && block.kind === 'dash'))
  return [{ ...start, text: cut(start.text, 0, 0) }, ...blocks.slice(first, end === -1 ? blocks.length : end)]
}

/** Where seats are counted: among the people, and under a heading of their own ("5. Chỉ tiêu đại biểu"). */
export function seatBlocks(blocks: Block[]): Block[] {
  const people = peopleBlocks(blocks)
  const known = new Set(people)
  const counted = blocks.filter(
    (block) => !known.has(block) && !block.row && SEATS_SECTION.test(headingOf(block).folded),
  )
  return [...people, ...counted.flatMap((block) => [block, ...descendants(blocks, block)])]
}
const SEATS_SECTION =
  /^(?:chi tieu|phan bo|so luong|co cau)\b.*\b(?:chi tieu|so luong|dai bieu|nguoi|nhan dan|hoi vien|thanh nien|phu nu|ho|moi|du|tham gia)\b/

/** Who attends, by level, from the list under "Thành phần"; a list that names no level is of the commune's own. */
export function readParticipants(blocks: Block[], ownLevel: string): Found<Participant>[] {
  const [heading, ...below] = blocks
  if (!heading) return []
  const inline = below.length === 0 || /[;,]/.test(bodyOf(heading).text) ? [bodyOf(heading)] : []
  const people = inline
    .filter((text) => !/\bgom\b/.test(text.folded) && text.text !== '')
    .flatMap((text) => peopleIn(text, ownLevel))
    .map((person) => (heading.isTold ? likely(person) : person))
  people.push(...peopleInTable(below, ownLevel))
  for (const [index, { block, level, isLabel }] of withLevels(below).entries()) {
    const isHeading = PEOPLE_SECTION.test(block.text.folded) && block.text.text.length < 40 && bodyOf(block).text === ''
    const isOther =
      isHeading ||
      (below[index + 1]?.row && INTRODUCING.test(block.text.folded)) ||
      isProse(block) ||
      COUNTING.test(block.text.folded) ||
      NOT_ATTENDING.test(block.text.folded) ||
      isSeat(block)
    const named = block.row || isOther ? [] : peopleOfBlock(block, isLabel, level ?? ownLevel)
    const known = level === null ? named.map(atItsLevel) : named
    people.push(...(block.isTold ? known.map(likely) : known))
  }
  return people
}

/** "Đại biểu Nhân dân phân bổ cho các bản:" right above a table. */
const INTRODUCING = /:$|\b(?:phan bo|nhu sau|chi tieu|so luong)\b[^,;]*$/

/** "Đại diện Hội Nông dân huyện" says itself where it is from, when nothing else does. */
function atItsLevel(person: Found<Participant>): Found<Participant> {
  const level = levelInName(person.value.who)
  return level ? { ...person, value: { ...person.value, level }, confidence: LIKELY } : person
}

/** What a sentence tells in passing is less sure than a line of a list. */
function likely(person: Found<Participant>): Found<Participant> {
  return { ...person, confidence: Math.min(person.confidence, LIKELY) }
}

/** A paragraph of several sentences, or one with a day, tells of something else. */
function isProse({ kind, text }: Block): boolean {
  return kind === null && (sentences(text).length > 2 || findDates(text).length > 0)
}

function peopleOfBlock(block: Block, isLevelLabel: boolean, level: string): Found<Participant>[] {
  const heading = headingOf(block)
  const isLabelled = heading.text.length < block.text.text.length && !heading.text.includes(';')
  if (isLevelLabel) return isLabelled ? peopleIn(bodyOf(block), level) : []
  const isGroup = isLabelled && GROUP.test(bodyOf(block).folded)
  if (
    isLabelled &&
    /^(?:dai bieu|khach)(?: (?:duoc )?moi)?$|^(?:moi )?(?:tham )?du\b|^(?:kinh )?moi$/.test(heading.folded)
  )
    return peopleIn(bodyOf(block), level)
  // "Doanh nghiệp, hộ kinh doanh: doanh nghiệp nhỏ 70 đại biểu; hộ kinh doanh 60 …" only gives out seats.
  const isSeatList = isLabelled && seatsIn(bodyOf(block), false).length > 2
  if (isSeatList && !isGroup) return []
  if (!isGroup) return peopleIn(block.text, level)
  const whole = WHOLE.exec(bodyOf(block).folded)
  const count = whole ? cut(bodyOf(block), 0, whole[0].length) : null
  return [
    found({ level, who: heading.text, count: whole ? Number(whole[1]) : null }, block.text, SURE, {
      who: heading,
      count,
    }),
  ]
}

const COUNT = new RegExp(`\\s*[=:(]?\\s*\\b(\\d{1,3})\\s*${PEOPLE}(?:\\/\\S+)?\\)?`)
const WHOLE = new RegExp(`^(?:khoang |gom |tong so )?(\\d{1,4})\\s*${PEOPLE}`)
const GROUP = new RegExp(`^(?:khoang |gom )?(?:moi )?[^,;]{0,20}\\d+\\s*(?:${PEOPLE}|chi doan\\b|chi hoi\\b)`)

const SEATS_ASIDE = /\s*\([^()]*\d[^()]*[;,][^()]*\d[^()]*\)/

/** "bà con (thôn 3: 30 người; thôn 5: 40 người)": the seats of several villages are quotas. */
function withoutSeats(list: Located): Located {
  const aside = SEATS_ASIDE.exec(list.folded)
  return aside ? join([cut(list, 0, aside.index), cut(list, aside.index + aside[0].length)], '') : list
}

function peopleIn(list: Located, level: string): Found<Participant>[] {
  return splitPeople(withoutSeats(firstSentence(list))).flatMap(({ who, at }) => {
    const count = COUNT.exec(at.folded)
    // Seats with a number at village level are quotas, not participants.
    // "Đại diện Nhân dân, mỗi tổ dân phố 20 người" names the people first.
    const each = count ? at.folded.search(/,? moi \S/) : -1
    if (count && VILLAGE_LEVELS.has(level) && each <= 0) return []
    if (each > 0) return [found({ level, who: mendSpacing(trim(cut(at, 0, each), /[,]/).text), count: null }, at, SURE)]
    const name = count ? trim(cut(at, 0, count.index)).text : who
    const seats = count ? cut(at, count.index, count.index + count[0].length) : null
    const value = { level, who: mendSpacing(name), count: count ? Number(count[1]) : null }
    return name === '' ? [] : [found(value, at, SURE, { count: seats })]
  })
}
