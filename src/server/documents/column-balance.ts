/** A cell as the widths (mm) of its lines of text before any is broken; none where it is empty. */
export type CellLines = readonly number[]

/** Words do not fill a line to its end. */
const filled = 0.93
const stepsMm = [3, 6, 12, 24]
const mostMoves = 40

/**
 * Moves width from columns with room to columns that break into many lines, as long as the table grows shorter. The
 * first row is the head. No column becomes narrower than `least`, and one that is empty below its head, which people
 * write in, gives nothing.
 */
export function balanceColumns(
  widths: readonly number[],
  least: readonly number[],
  rows: readonly (readonly CellLines[])[],
): number[] {
  const isEmpty = widths.map((_, index) => rows.slice(1).every((row) => (row[index] ?? []).length === 0))
  let best = [...widths]
  let height = heightOf(best, rows)
  for (let move = 0; move < mostMoves && height > rows.length; move += 1) {
    const shorter = moves(best, least, isEmpty).find((moved) => heightOf(moved, rows) < height)
    if (shorter === undefined) break
    best = shorter
    height = heightOf(best, rows)
  }
  return best
}

/** Every column gives to every other, a little first. */
function moves(widths: readonly number[], least: readonly number[], isEmpty: readonly boolean[]): number[][] {
  const columns = widths.map((_, index) => index)
  return stepsMm.flatMap((step) =>
    columns.flatMap((from) => {
      if (isEmpty[from] === true || (widths[from] ?? 0) - step < (least[from] ?? 0)) return []
      const takers = columns.filter((to) => to !== from && isEmpty[to] !== true)
      return takers.map((to) =>
        widths.map((width, index) => (index === from ? width - step : index === to ? width + step : width)),
      )
    }),
  )
}

/** Lines of all rows together; a row is as high as its highest cell. */
function heightOf(widths: readonly number[], rows: readonly (readonly CellLines[])[]): number {
  return rows.reduce((sum, row) => sum + Math.max(1, ...row.map((cell, index) => linesOf(cell, widths[index] ?? 1))), 0)
}

function linesOf(cell: CellLines, widthMm: number): number {
  return cell.reduce((sum, textMm) => sum + (textMm <= widthMm ? 1 : Math.ceil(textMm / (widthMm * filled))), 0)
}
