import type { Found } from './found.ts'
import { found, SURE } from './found.ts'
import type { Block } from './outline.ts'
import { PEOPLE } from './people-units.ts'
import type { Quota } from './plan.ts'

const COUNT_HEADING = /\b(?:so luong|so nguoi|so dai bieu|chi tieu|so ghe|so ho|so cho|sl)\b|^(?:nguoi|dai bieu)\b/
const WHEN_HEADING = /\b(?:thoi gian|ngay|gio)\b/
const NUMERIC = new RegExp(`^\\d{1,4}(?:\\s*${PEOPLE})?$`)
const TOTAL = /^(?:tong|cong|toan bo)\b/

/** Seats in a table with a heading about numbers, and none about days: first text cell the owner, the number below the heading. */
export function quotasInTable(blocks: Block[]): Found<Quota>[] {
  const at = blocks.findIndex(
    ({ row }) =>
      row?.cells.some((cell) => COUNT_HEADING.test(cell.text.folded)) &&
      !row.cells.some((cell) => WHEN_HEADING.test(cell.text.folded)),
  )
  const header = blocks[at]?.row
  if (!header) return []
  const column = header.cells.findIndex((cell) => COUNT_HEADING.test(cell.text.folded))
  const below = blocks.slice(at + 1)
  const end = below.findIndex((block) => !block.row)
  return (end === -1 ? below : below.slice(0, end)).flatMap(({ row }) => {
    const cells = row?.cells.map((cell) => cell.text) ?? []
    const under = cells.length === header.cells.length ? cells[column] : undefined
    const numeric = [under, ...cells.toReversed()].find((cell) => cell && NUMERIC.test(cell.folded))
    const owner = cells.find((cell) => /\p{L}/u.test(cell.text) && cell !== numeric)
    if (!numeric || !owner || TOTAL.test(owner.folded)) return []
    const parts = { organization: owner, count: numeric }
    return [found({ organization: owner.text, count: Number.parseInt(numeric.text, 10) }, owner, SURE, parts)]
  })
}
