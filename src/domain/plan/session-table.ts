import { findDates, findTimes, toIso } from './dates.ts'
import type { Found } from './found.ts'
import { found, SURE } from './found.ts'
import type { Cell, SourceLine } from './lines.ts'
import type { Located } from './located-text.ts'
import { join } from './located-text.ts'
import type { Block } from './outline.ts'
import type { PlanSession } from './plan.ts'
import { mergeSame, readUnits } from './session-units.ts'

type Column = 'units' | 'when' | 'time' | 'where' | 'count' | 'other'

function columnOf(heading: string): Column {
  if (/\b(?:so luong|so nguoi|so dai bieu|dai bieu|chi tieu)\b/.test(heading)) return 'count'
  if (/^(?:gio|thoi diem|buoi)\b/.test(heading)) return 'time'
  if (/\b(?:thoi gian|ngay)\b/.test(heading)) return 'when'
  if (/\b(?:dia diem|noi to chuc|noi doi thoai)\b/.test(heading)) return 'where'
  if (/\b(?:cum|thon|ap|lang|ban|buon|xom|don vi|to dan pho|khu pho|khu dan cu|dia ban)\b/.test(heading)) return 'units'
  return 'other'
}

export function sessionsInTable(blocks: Block[], near: string | null): Found<PlanSession>[] {
  const at = blocks.findIndex((block) => {
    const headings = block.row?.cells.map((cell) => columnOf(cell.text.folded)) ?? []
    return headings.includes('when') && (headings.includes('where') || headings.includes('units'))
  })
  const header = blocks[at]?.row
  if (!header) return []
  const following = blocks.slice(at + 1)
  const end = following.findIndex((block) => !block.row)
  const lines = (end === -1 ? following : following.slice(0, end)).flatMap((block) => (block.row ? [block.row] : []))
  return mergeSame(mergeRows(header, lines).flatMap((row) => sessionOf(row, near)))
}

type Row = Partial<Record<Column, Located>>

/** Cells of a line go to the heading above them; a line with fewer cells goes on with the row before. */
function mergeRows(header: SourceLine, lines: SourceLine[]): Row[] {
  const rows: Row[] = []
  for (const line of lines) {
    const isWhole = line.cells.length >= header.cells.length
    const row: Row = isWhole ? {} : (rows.at(-1) ?? {})
    line.cells.forEach((cell, index) => {
      const over = isWhole ? header.cells[index] : headingAbove(header.cells, cell)
      const column = columnOf(over?.text.folded ?? '')
      const before = row[column]
      if (column === 'other') return
      row[column] = before ? join([before, cell.text], gapBetween(column, cell.text)) : cell.text
    })
    if (isWhole) rows.push(row)
  }
  return rows
}

/** A further village or number under the first is a new entry; anything else is the rest of a wrapped cell. */
function gapBetween(column: Column, next: Located): string {
  const isEntry =
    column === 'count' || (column === 'units' && /^(?:thon|ap|lang|ban|xom|khu pho|to)\s/.test(next.folded))
  return isEntry ? '; ' : ' '
}

function headingAbove(headings: Cell[], cell: Cell): Cell | undefined {
  return headings.findLast((heading) => heading.column <= cell.column + 1)
}

function sessionOf(row: Row, near: string | null): Found<PlanSession>[] {
  const date = row.when && findDates(row.when).at(0)
  if (!row.when || !date) return []
  const time = [...(row.time ? findTimes(row.time) : []), ...findTimes(row.when)].at(0)
  return [
    found(
      {
        date: toIso(date, near),
        time: time?.value ?? null,
        venue: row.where?.text || null,
        units: row.units && row.units.text !== '' ? readUnits(row.units, row.count) : [],
      },
      join(Object.values(row), ' '),
      SURE,
      { date: date.at, time: time?.at ?? null, venue: row.where ?? null, units: row.units ?? null },
    ),
  ]
}
