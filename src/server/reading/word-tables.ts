export interface WordCell {
  lines: string[]
  /** Columns of the grid that it takes. */
  span: number
  /** Joined with the cell above it. */
  isContinued: boolean
}

export interface WordTable {
  rows: WordCell[][]
  /** Whether lines are drawn between its cells, where the table or its style says so. */
  hasBorders: boolean
  /** Cells with lines of their own. */
  borderedCells: number
}

// The state's name over its motto, or the addressees beside the signature.
const LETTERHEAD = /cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa|đảng\s+cộng\s+sản\s+việt\s+nam|nơi\s+nhận\s*:/iu
const MOST_ROWS_OF_LETTERHEAD = 6

/**
 * A drawn table reads row by row, its cells parted by ` | `; one without lines only sets columns side by side
 * (letterhead, signature), and its lines stay beside each other, parted by a tab.
 */
export function printTable(table: WordTable): string[] {
  const rows = table.rows.filter((row) => row.length > 0)
  return isDrawnTable({ ...table, rows }) ? printRows(rows) : rows.flatMap(printColumns)
}

function isDrawnTable({ rows, hasBorders, borderedCells }: WordTable): boolean {
  const cells = rows.flat()
  if (cells.length <= 1) return false
  const isWide = rows.some((row) => row.length > 3)
  const text = () =>
    cells
      .map(({ lines }) => lines.join(' '))
      .join('\n')
      .normalize('NFC')
  if (!isWide && rows.length <= MOST_ROWS_OF_LETTERHEAD && LETTERHEAD.test(text())) return false
  // Three columns in several rows are a table even where nobody drew its lines.
  const isTabular = rows.length >= 3 && rows.some((row) => row.length >= 3)
  return hasBorders || isTabular || borderedCells * 2 >= cells.length
}

function printRows(rows: WordCell[][]): string[] {
  // What a column shows now, by its place in the grid, for the cells joined with it further down.
  const shown = new Map<number, string>()
  const [header] = rows
  // A header that somebody typed again on the next page is no row.
  const isHeader = (row: WordCell[]) =>
    row.length > 1 && row.length === header?.length && row.every(({ lines }, at) => same(lines, header[at]?.lines))
  return rows
    .filter((row) => row === header || !isHeader(row))
    .map((row) => {
      let column = 0
      const cells = row.map((cell) => {
        const text = cell.isContinued ? (shown.get(column) ?? '') : joinLines(cell.lines)
        shown.set(column, text)
        column += cell.span
        return text
      })
      return cells.join(' | ').trimEnd()
    })
}

function same(lines: string[], others: string[] | undefined): boolean {
  return others !== undefined && lines.join('\n').trim() === others.join('\n').trim()
}

/** Lines of a cell as one: names below one another are a list, a line in small letters goes on. */
function joinLines(lines: string[]): string {
  return lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .reduce((before, line) => {
      if (before === '') return line
      const goesOn = /^[\p{Ll}\d(]/u.test(line) || /[,;:.|-]$/.test(before)
      return `${before}${goesOn ? ' ' : '; '}${line}`
    }, '')
}

/** A row of a borderless table, or text boxes that stand beside each other: line by line, as they are seen. */
export function printColumns(row: Pick<WordCell, 'lines'>[]): string[] {
  const columns = row.map(({ lines }) => lines)
  const [only] = columns
  if (columns.length === 1 && only) return only
  const height = Math.max(0, ...columns.map((lines) => lines.length))
  return Array.from({ length: height }, (_, at) =>
    columns
      .map((lines) => (lines[at] ?? '').replace(/\s+/g, ' ').trim())
      .join('\t')
      .trimEnd(),
  )
}
