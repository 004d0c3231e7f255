import { isAgendaList } from './agenda-list.ts'
import { findDates, findTimes } from './dates.ts'
import { essentialClause } from './essential-clause.ts'
import type { Found } from './found.ts'
import { found, LIKELY, SURE } from './found.ts'
import type { Located } from './located-text.ts'
import { cut, split, trim } from './located-text.ts'
import type { Block } from './outline.ts'
import { bodyOf, descendants, headingOf, itemsAfter } from './outline.ts'
import { readTable } from './tables.ts'
import { stepsTold, withoutOrder, withoutOrdinal } from './told-list.ts'

const HEADING =
  /^(du kien )?(trinh tu|cach (?:lam|thuc|tien hanh)|chuong trinh|tien trinh|kich ban|noi dung chuong trinh|dien (bien|tien)|(?:cac|hai|ba|bon|nam|sau|bay|tam|0?\d) (?:buoc|phan)|quy trinh|phan bo thoi gian)\b/

/** The order named second: "Hình thức, trình tự đối thoại"; not the programmes that topics speak of. */
const INSIDE =
  /\b(?:trinh tu|tien trinh|cac buoc|cach thuc tien hanh|chuong trinh (?:hoi nghi|doi thoai|lam viec|buoi))\b(?!.*\b(?:thu tuc|muc tieu|quoc gia|nong thon moi)\b)/

/** The steps, and how sure it is that the text means them so: a list is sure, a sentence is likely. */
interface Agenda {
  steps: Located[]
  confidence: number
}

/** The steps of the meeting in full, from the list under "Trình tự" or "Chương trình", or from a table of hours. */
export function agendaItems(blocks: Block[]): Agenda {
  const named = stepsUnder(
    blocks,
    (heading, list) => HEADING.test(heading) || (/^noi dung\b/.test(heading) && isAgendaList(list)),
  )
  const inside = named ?? stepsUnder(blocks, (heading, list) => INSIDE.test(heading) && list.every(isStep))
  if (inside) return inside
  const told = stepsInProse(blocks)
  return told ? { steps: told, confidence: LIKELY } : { steps: stepsInTable(blocks), confidence: SURE }
}

function stepsUnder(blocks: Block[], isWanted: (heading: string, list: Block[]) => boolean): Agenda | null {
  for (const block of blocks) {
    const heading = headingOf(block)
    const list = itemsAfter(blocks, block)
    if (heading.text.length > 110 || !isWanted(heading.folded, list)) continue
    const items = list.map((item) => item.text)
    const inline = split(bodyOf(block), /;\s*(?:\(\d\)\s*)?|\(\d\)\s*/g)
    const confidence = block.isTold ? LIKELY : SURE
    if (items.length >= 2) return { steps: items.map(bare), confidence }
    if (inline.length >= 3) {
      return { steps: inline.map(withoutOrdinal).map(withoutOrder).map(bare), confidence }
    }
  }
  return null
}

/** The sentence below the heading, or behind its colon, that tells the order. */
function stepsInProse(blocks: Block[]): Located[] | null {
  for (const block of blocks) {
    const heading = headingOf(block)
    if (block.row || heading.text.length > 110 || !(HEADING.test(heading.folded) || INSIDE.test(heading.folded)))
      continue
    const below = descendants(blocks, block).filter(({ kind, row }) => kind === null && !row)
    const told = [bodyOf(block), ...below.map(({ text }) => text)].map(stepsTold).find((steps) => steps.length >= 3)
    if (told) return told
  }
  return null
}

/** Not a heading of another part, as below "Nội dung, hình thức, trình tự". */
function isStep(item: Block): boolean {
  return !/^(?:noi dung|hinh thuc|phuong phap|trinh tu|thoi gian|thanh phan|dia diem)\b/.test(item.text.folded)
}

type Column = 'time' | 'what' | 'who'

const PROGRAMME = {
  columnOf: (heading: string): Column | null => {
    if (/^(?:thoi gian|thoi luong|gio|phut|so phut)\b/.test(heading)) return 'time'
    if (/\b(?:noi dung|cong viec|viec|chuong trinh|hoat dong|trinh tu|phan viec)\b/.test(heading)) return 'what'
    return /\b(?:nguoi|thuc hien|phu trach|chu tri|dieu hanh)\b/.test(heading) ? 'who' : null
  },
  isTable: (columns: (Column | null)[]) => columns.includes('what') && columns.includes('time'),
}

// A bare number in a column of times counts minutes.
const MINUTES = /\d\s*(?:phut|p|')(?![a-z])|^\d{1,3}$/

/** A table of hours and what happens then; one of days is a table of work. */
function stepsInTable(blocks: Block[]): Located[] {
  const rows = readTable(blocks, PROGRAMME)
  const timed = rows.filter(
    ({ time }) => time && (findTimes(time).length > 0 || MINUTES.test(time.folded)) && findDates(time).length === 0,
  )
  return timed.length >= 2 ? rows.flatMap(({ what }) => (what ? [bare(what)] : [])) : []
}

/** "10 phút: …", "8h00 - 8h15: …": when is not what. */
const HOURS =
  /^(?:tu )?\d{1,3} ?(?:phut|p|h|gio|g|:) ?\d{0,2}(?: phut)?(?: ?(?:-|–|den) ?\d{1,2} ?(?:h|gio|g|:) ?\d{0,2}(?: phut)?)? ?[:,;–-] *(?=\D)/

function bare(step: Located): Located {
  return trim(cut(step, HOURS.exec(step.folded)?.[0].length ?? 0), /[.;,]/)
}

export function readAgenda({ steps, confidence }: Agenda): Found<string>[] {
  return steps.map((item) => {
    const clause = essentialClause(item.text)
    const text = /^\p{Lu}/u.test(item.text) ? clause.charAt(0).toUpperCase() + clause.slice(1) : clause
    return found(text, item, text === item.text ? confidence : LIKELY)
  })
}
