import type { Column } from '#domain/document/paper.ts'
import { boldWidthMm } from '#domain/document/text-width.ts'
import { balanceColumns } from '#server/documents/column-balance.ts'

const innerMarginsMm = 3.5
/** A word longer than this breaks in any column. */
const longestMm = 32

/** So many rows tell how long the texts of a table are. */
const mostRows = 60

/**
 * Columns (shares in mm) as wide as their shares say, but none narrower than its longest word, and wider where the table
 * then has fewer lines: what these get, the others give.
 */
export function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { sizePt, widthMm }: { sizePt: number; widthMm: number },
): Column[] {
  // A column of pages holds names of anchors, and prints numbers.
  const shown = rows.map((row) => columns.map(({ isPage }, index) => (isPage === true ? '' : (row[index] ?? ''))))
  const least = columns.map(({ title }, index) => {
    const texts = [title, ...shown.map((row) => row[index] ?? '')]
    return Math.max(...texts.map((text) => longestWordMm(text, sizePt)), 0) + innerMarginsMm
  })
  const sum = least.reduce((total, width) => total + width, 0)
  const floor = sum > widthMm ? least.map((width) => (width * widthMm) / sum) : least
  const inner = (widths: readonly number[]) => widths.map((width) => width - innerMarginsMm)
  const cells = [columns.map(({ title }) => title), ...shown.slice(0, mostRows)].map((row) =>
    row.map((text) => (text === '' ? [] : text.split('\n').map((line) => boldWidthMm(line, sizePt)))),
  )
  const widths = balanceColumns(inner(sharesOver(floor, columns, widthMm)), inner(floor), cells)
  return columns.map((column, index) => ({ ...column, share: (widths[index] ?? 0) + innerMarginsMm }))
}

function sharesOver(floor: readonly number[], columns: readonly Column[], widthMm: number): number[] {
  const narrow = new Set<number>()
  for (;;) {
    const widths = sharedOut(columns, floor, narrow, widthMm)
    const next = widths.findIndex((width, index) => !narrow.has(index) && width < (floor[index] ?? 0) - 0.001)
    if (next === -1) return widths
    narrow.add(next)
  }
}

function sharedOut(columns: readonly Column[], least: readonly number[], narrow: ReadonlySet<number>, widthMm: number) {
  const taken = [...narrow].reduce((sum, index) => sum + (least[index] ?? 0), 0)
  const shares = columns.reduce((sum, { share }, index) => sum + (narrow.has(index) ? 0 : share), 0)
  return columns.map(({ share }, index) =>
    narrow.has(index) ? (least[index] ?? 0) : ((widthMm - taken) * share) / shares,
  )
}

function longestWordMm(text: string, sizePt: number): number {
  const widths = text.split(/[^\S\u00A0]+/u).map((word) => boldWidthMm(word, sizePt))
  return Math.min(longestMm, Math.max(...widths))
}
