import { isAgendaList } from './agenda-list.ts'
import { essentialClause } from './essential-clause.ts'
import type { Found } from './found.ts'
import { found, LIKELY, SURE } from './found.ts'
import type { Located } from './located-text.ts'
import { split, trim } from './located-text.ts'
import type { Block } from './outline.ts'
import { bodyOf, headingOf, itemsAfter } from './outline.ts'

const HEADING = /^(du kien )?(trinh tu|chuong trinh|tien trinh|kich ban|noi dung chuong trinh|dien bien|cac buoc)\b/

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
  return []
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
