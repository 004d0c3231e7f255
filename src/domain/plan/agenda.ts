import { isAgendaList } from './agenda-list.ts'
import { findDates, findTimes } from './dates.ts'
import { essentialClause } from './essential-clause.ts'
import type { Found } from './found.ts'
import { found, LIKELY, SURE } from './found.ts'
import type { Located } from './located-text.ts'
import { split, trim } from './located-text.ts'
import type { Block } from './outline.ts'
import { bodyOf, headingOf, itemsAfter } from './outline.ts'
import { readTable } from './tables.ts'

const HEADING =
  /^(du kien )?(trinh tu|chuong trinh|tien trinh|kich ban|noi dung chuong trinh|dien (bien|tien)|cac buoc|quy trinh|phan bo thoi gian)\b/

/** The steps of the meeting in full, from the list under "Trình tự" or "Chương trình". */
export function agendaItems(blocks: Block[]): Located[] {
  for (const block of blocks) {
    const heading = headingOf(block)
    const list = itemsAfter(blocks, block)
    const isHeaded = HEADING.test(heading.folded) || (/^noi dung\b/.test(heading.folded) && isAgendaList(list))
    if (!isHeaded || heading.text.length > 110) continue
    const items = list.map((item) => item.text)
    const inline = split(bodyOf(block), /;\s*(?:\(\d\)\s*)?|\(\d\)\s*/g)
    if (items.length >= 2) return items.map(bare)
    if (inline.length >= 3) return inline.map(bare)
  }
  return stepsInTable(blocks)
}

type Column = 'time' | 'what' | 'who'

const PROGRAMME = {
  columnOf: (heading: string): Column | null => {
    if (/^(?:thoi gian|thoi luong|gio)\b/.test(heading)) return 'time'
    if (/\b(?:noi dung|cong viec|chuong trinh|hoat dong|trinh tu)\b/.test(heading)) return 'what'
    return /\b(?:nguoi|thuc hien|phu trach|chu tri|dieu hanh)\b/.test(heading) ? 'who' : null
  },
  isTable: (columns: (Column | null)[]) => columns.includes('what') && columns.includes('time'),
}

/** A table of hours and what happens then; one of days is a table of work. */
function stepsInTable(blocks: Block[]): Located[] {
  const rows = readTable(blocks, PROGRAMME)
  const timed = rows.filter(({ time }) => time && findTimes(time).length > 0 && findDates(time).length === 0)
  return timed.length >= 2 ? rows.flatMap(({ what }) => (what ? [bare(what)] : [])) : []
}

function bare(step: Located): Located {
  return trim(step, /[.;,]/)
}

export function readAgenda(items: Located[]): Found<string>[] {
  return items.map((item) => {
    const clause = essentialClause(item.text)
    const text = /^\p{Lu}/u.test(item.text) ? clause.charAt(0).toUpperCase() + clause.slice(1) : clause
    return found(text, item, text === item.text ? SURE : LIKELY)
  })
}
