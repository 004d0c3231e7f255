import { findDates, findTimes, toIso } from './dates.ts'
import type { Found } from './found.ts'
import { found, LIKELY, SURE } from './found.ts'
import type { Cell, SourceLine } from './lines.ts'
import type { Located } from './located-text.ts'
import { cut, join, split, trim } from './located-text.ts'
import type { Block } from './outline.ts'
import type { PlanSession } from './plan.ts'
import { villageLabel, villageNames } from './villages.ts'

type Column = 'units' | 'when' | 'time' | 'where' | 'count' | 'other'

/** Sittings, when there are several: the rows of a schedule table, or one list item per sitting. */
export function readSessions(blocks: Block[], near: string | null): Found<PlanSession>[] {
  const tabled = sessionsInTable(blocks, near)
  const listed = tabled.length > 1 ? tabled : sessionsInList(blocks, near)
  return listed.length > 1 ? listed : []
}

function columnOf(heading: string): Column {
  if (/\b(so luong|so nguoi|so dai bieu|dai bieu)\b/.test(heading)) return 'count'
  if (/^(gio|thoi diem)\b/.test(heading)) return 'time'
  if (/\b(thoi gian|ngay)\b/.test(heading)) return 'when'
  if (/\b(dia diem|noi to chuc)\b/.test(heading)) return 'where'
  if (/\b(cum|thon|ap|lang|ban|buon|xom|don vi|to dan pho|khu pho)\b/.test(heading)) return 'units'
  return 'other'
}

function sessionsInTable(blocks: Block[], near: string | null): Found<PlanSession>[] {
  const at = blocks.findIndex((block) => {
    const heading = block.row?.cells.map((cell) => columnOf(cell.text.folded)) ?? []
    return heading.includes('when') && (heading.includes('where') || heading.includes('units'))
  })
  const header = blocks[at]?.row
  if (!header) return []
  const following = blocks.slice(at + 1)
  const end = following.findIndex((block) => !block.row)
  const rows = (end === -1 ? following : following.slice(0, end)).flatMap((block) => (block.row ? [block.row] : []))
  return mergeRows(header, rows).flatMap((row) => sessionOf(row, near))
}

type Row = Partial<Record<Column, Located>>

/** Cells of a line go to the heading above them; a line without a new first cell goes on with the row before. */
function mergeRows(header: SourceLine, lines: SourceLine[]): Row[] {
  const rows: Row[] = []
  for (const line of lines) {
    const isWhole = line.cells.length >= header.cells.length
    const row: Row = isWhole ? {} : (rows.at(-1) ?? {})
    line.cells.forEach((cell, index) => {
      const over = isWhole ? header.cells[index] : headingAbove(header.cells, cell)
      const column = columnOf(over?.text.folded ?? '')
      const before = row[column]
      if (column !== 'other') row[column] = before ? join([before, cell.text], ' ') : cell.text
    })
    if (isWhole) rows.push(row)
  }
  return rows
}

function headingAbove(headings: Cell[], cell: Cell): Cell | undefined {
  return headings.findLast((heading) => heading.column <= cell.column + 1)
}

function sessionOf(row: Row, near: string | null): Found<PlanSession>[] {
  const date = row.when && findDates(row.when).at(0)
  if (!row.when || !date) return []
  const time = findTimes(row.time ?? row.when).at(0)
  const count = /\d+/.exec(row.count?.folded ?? '')
  const units = row.units ? split(row.units, /[,;]|\s+va\s+/g) : []
  const cells = Object.values(row)
  return [
    found(
      {
        date: toIso(date, near),
        time: time?.value ?? null,
        venue: row.where?.text ?? null,
        units: units.map((unit) => ({
          unit: withoutKind(unit),
          count: count && units.length === 1 ? Number(count[0]) : null,
        })),
      },
      join(cells, ' '),
      SURE,
      { date: date.at, time: time?.at ?? null, venue: row.where ?? null, units: row.units ?? null },
    ),
  ]
}

function withoutKind(unit: Located): string {
  if (/\s(?:so )?\d+$/.test(unit.folded)) return unit.text
  const kind = /^(cac |cum )*(thon|ap|lang|ban|buon|xom|khom|to dan pho|khu pho)\s+(?=\S)/.exec(unit.folded)
  return trim(cut(unit, kind?.[0].length ?? 0)).text
}

/** "- Ngày 12/5/2024, 07h30, tại nhà văn hóa thôn A: thôn A, thôn B" one item a sitting. */
function sessionsInList(blocks: Block[], near: string | null): Found<PlanSession>[] {
  return blocks.flatMap((block) => {
    const isSitting = /^(hoi nghi|buoi|phien|cuoc|cum|diem|ngay|thon|ap|lang)\b/.test(block.text.folded)
    const [date, ...others] = findDates(block.text)
    if (block.row || !isSitting || !date || others.length > 0) return []
    const place = /\b(?:tai|dia diem:?)\s+/.exec(block.text.folded)
    if (!place) return []
    const after = cut(block.text, place.index + place[0].length)
    const end = after.folded.search(
      /[;:.(]|,\s*(?:luc|ngay|vao|danh cho|gom|thanh phan|cho)\b|\s(?:danh cho|doi voi|gom)\s|$/,
    )
    const venue = trim(cut(after, 0, end), /,/)
    const outside = join([cut(block.text, 0, place.index), cut(after, end)], ' ')
    const named = villageNames(outside)
    const time = findTimes(block.text).at(0)
    return [
      found(
        {
          date: toIso(date, near),
          time: time?.value ?? null,
          venue: venue.text || null,
          units: (named.length > 0 ? named : villageNames(venue)).map((village) => ({
            unit: villageLabel(village),
            count: null,
          })),
        },
        block.text,
        LIKELY,
        { date: date.at, time: time?.at ?? null, venue },
      ),
    ]
  })
}
