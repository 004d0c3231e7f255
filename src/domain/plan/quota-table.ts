import type { Found } from './found.ts'
import { found, LIKELY, SURE } from './found.ts'
import type { Located } from './located-text.ts'
import { cut, trim } from './located-text.ts'
import type { SourceLine } from './lines.ts'
import type { Block } from './outline.ts'
import { isPeopleTable } from './people-table.ts'
import { isLevelName } from './people-levels.ts'
import { PEOPLE } from './people-units.ts'
import type { Quota } from './plan.ts'
import { isOffice, isSeatOwner } from './seat-owners.ts'
import { canHead } from './tables.ts'

const COUNT_HEADING =
  /\b(?:so luong|so nguoi|so dai bieu|chi tieu|so ghe|so ho|so cho|sl|tong so)\b|^(?:nguoi|dai bieu)(?: (?:du|tham du|duoc moi|duoc cu))?$/
const WHEN_HEADING = /\b(?:thoi gian|ngay|gio)\b/
const NUMERIC = new RegExp(`^\\d{1,4}(?:\\s*${PEOPLE})?$`)
const TOTAL = /^(?:tong|cong|toan bo)\b/

/** Seats in a table with a heading about numbers, and none about days: first text cell the owner, the number below the heading. */
export function quotasInTable(blocks: Block[]): Found<Quota>[] {
  return seatsInTable(blocks).seats.map(({ owner, count }) =>
    found({ organization: owner.text, count: Number.parseInt(count.text, 10) }, owner, SURE, {
      organization: owner,
      count,
    }),
  )
}

const VILLAGE_HEADING = /^(?:ten )?(?:thon|ap|lang|ban|buon|xom|khom|khu|khu pho|to dan pho)\b/

/** The villages of a table of seats whose owners stand under "Thôn". */
export function villagesInTable(blocks: Block[]): Found<string>[] {
  const { headings, seats } = seatsInTable(blocks)
  const areVillages = headings.some((heading) => VILLAGE_HEADING.test(heading.folded))
  return areVillages ? seats.map(({ owner }) => villageIn(owner)) : []
}

/** Under "Xóm" the name "Xóm Đông Hải" is "Đông Hải"; "khu phố 3" needs its kind. */
function villageIn(owner: Located): Found<string> {
  const kind = VILLAGE_HEADING.exec(owner.folded)?.[0] ?? ''
  const name = trim(cut(owner, kind.length))
  const shown = /^\p{Lu}/u.test(name.text) ? name : owner
  return found(shown.text, shown, LIKELY)
}

interface SeatTable {
  headings: Located[]
  seats: { owner: Located; count: Located }[]
}

/** The first table that gives anybody seats. */
function seatsInTable(blocks: Block[]): SeatTable {
  for (const [at, { row }] of blocks.entries()) {
    const table = row && isSeatTable(row) ? seatsBelow(blocks, at, row) : null
    if (table && table.seats.length > 0) return table
  }
  return { headings: [], seats: [] }
}

function isSeatTable(row: SourceLine): boolean {
  return (
    canHead(row) &&
    row.cells.some((cell) => COUNT_HEADING.test(cell.text.folded)) &&
    !row.cells.some((cell) => WHEN_HEADING.test(cell.text.folded))
  )
}

const COMING = /\b(?:nguoi|dai bieu|chi tieu|du|moi|cu|ghe|cho)\b/

/** Of "Số hộ | Số người dự" the column that counts who comes, not who lives there. */
function countColumn({ cells }: SourceLine): number {
  const counting = (heading: string) => COUNT_HEADING.test(heading)
  const coming = cells.findIndex(({ text }) => counting(text.folded) && COMING.test(text.folded))
  return coming === -1 ? cells.findIndex(({ text }) => counting(text.folded)) : coming
}

function seatsBelow(blocks: Block[], at: number, header: SourceLine): SeatTable {
  const areAll = blocks[at] !== undefined && isPeopleTable(blocks[at])
  const column = countColumn(header)
  const below = blocks.slice(at + 1)
  const end = below.findIndex((block) => !block.row)
  const seats = (end === -1 ? below : below.slice(0, end)).flatMap(({ row }) => {
    const cells = row?.cells.map((cell) => cell.text) ?? []
    const under = cells.length === header.cells.length ? cells[column] : undefined
    const count = [under, ...cells.toReversed()].find((cell) => cell && NUMERIC.test(cell.folded))
    // Among all who come the first cell may only say the level: "Thôn | Người có uy tín | 4".
    const owner = cells.find((cell) => /\p{L}/u.test(cell.text) && cell !== count && !(areAll && isLevelName(cell)))
    // In a table of all who come, offices are people and only villages and associations have seats.
    if (!count || !owner || TOTAL.test(owner.folded) || (areAll && (!isSeatOwner(owner) || isOffice(owner)))) return []
    return [{ owner, count }]
  })
  return { headings: header.cells.map((cell) => cell.text), seats }
}
