import type { Cell, SourceLine } from './lines.ts'
import type { Located } from './located-text.ts'
import { join } from './located-text.ts'
import type { Block } from './outline.ts'

/** A row of a table by what its columns are about. */
export type Row<Column extends string> = Partial<Record<Column, Located>>

interface Layout<Column extends string> {
  /** What a column with this heading (folded, one of `all`) is about, or null for one that does not matter. */
  columnOf: (heading: string, all: string[]) => Column | null
  /** Whether headings of these columns make the table that is looked for. */
  isTable: (columns: (Column | null)[]) => boolean
  /** Whether a further line in this column is an entry of its own, to be kept apart by a semicolon. */
  isEntry?: (column: Column, text: Located) => boolean
}

/** The rows of the first table of the wanted kind; empty when there is none. */
export function readTable<Column extends string>(blocks: Block[], layout: Layout<Column>): Row<Column>[] {
  const at = blocks.findIndex((block) => isTableHeader(block, layout))
  const header = blocks[at]?.row
  if (!header) return []
  const lines: SourceLine[] = []
  for (let index = at + 1; index < blocks.length; index += 1) {
    const row = blocks[index]?.row
    if (!row) break
    lines.push(row)
  }
  return mergeRows(header, lines, layout)
}

/** Whether the block is a row that heads a table of the wanted kind. */
export function isTableHeader<Column extends string>({ row }: Block, layout: Layout<Column>): boolean {
  return row !== null && canHead(row) && layout.isTable(columnsOf(row, layout))
}

const LONGEST_HEADING = 60

/** Headings are short, and none is a number: a row that begins with one, or tells things, is an entry. */
export function canHead({ cells }: SourceLine): boolean {
  return (
    cells.every(({ text }) => text.text.length <= LONGEST_HEADING && !/[.;]$/.test(text.text)) &&
    !/^\d+\.?$/.test(cells[0]?.text.text ?? '')
  )
}

function columnsOf<Column extends string>(row: SourceLine, { columnOf }: Layout<Column>): (Column | null)[] {
  const headings = row.cells.map(({ text }) => text.folded)
  return headings.map((heading) => columnOf(heading, headings))
}

/**
 * Cells of a line go to the heading of the same place, or else above them; a line with fewer cells goes on with the
 * row before.
 */
function mergeRows<Column extends string>(
  header: SourceLine,
  lines: SourceLine[],
  layout: Layout<Column>,
): Row<Column>[] {
  const columns = columnsOf(header, layout)
  const rows: Row<Column>[] = []
  for (const line of lines) {
    const isCounted = COUNTED.test(line.text.text)
    const isWhole = isCounted ? line.cells.length > 1 : line.cells.length >= header.cells.length
    const row: Row<Column> = isWhole ? {} : (rows.at(-1) ?? {})
    line.cells.forEach((cell, index) => {
      const column = columns[headingOver(header.cells, cell, index, isWhole, isCounted)] ?? null
      if (column === null) return
      const before: Located | undefined = row[column]
      const gap = layout.isEntry?.(column, cell.text) ? '; ' : ' '
      // A number beside a name only counts the rows.
      row[column] = before && /\D/.test(before.text) ? join([before, cell.text], gap) : cell.text
    })
    if (isWhole) rows.push(row)
  }
  return rows
}

/** Tabs and bars keep the place of empty cells; spaces do not. */
const COUNTED = /[\t|]/

function headingOver(headings: Cell[], cell: Cell, index: number, isWhole: boolean, isCounted: boolean): number {
  if (isCounted) return headings.findIndex((heading) => heading.slot === cell.slot)
  return isWhole ? index : headings.findLastIndex((heading) => heading.column <= cell.column + 1)
}
