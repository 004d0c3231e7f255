import { nd30 } from '#domain/document/form-nd30.ts'
import { bodyWidthMm } from '#server/documents/placing.ts'
import { sheetComponents, sheetPlacing, writingPlacing } from '#server/documents/sheet-form.ts'
import { boldWidthMm } from '#domain/document/text-width.ts'

/** Rows that fit on the page, and how many are left out. */
export interface FittedRows {
  shown: string[][]
  left: number
}

const mmPerPt = 25.4 / 72
const lineHeight = 1.15
/** Inner margins and lines of a cell, and the gaps between two cells' texts. */
const cellSpaceMm = 2.6
const cellPaddingMm = 3.5
/** Two programs set a line a little differently; this much of the page stays free. */
const spareMm = 3

/** Regular type is at least this much narrower than bold. */
const regular = 0.92

/** A word without end breaks every few letters and leaves the rest of its lines empty. */
const broken = 1.5

/** Lines that a text takes in regular type. */
function lineCount(text: string, sizePt: number, measureMm: number): number {
  let lines = 1
  let used = 0
  for (const word of text.split(/\s+/u)) {
    const width = boldWidthMm(`${word} `, sizePt) * (word.length < 25 ? regular : broken)
    if (used > 0 && used + width > measureMm) {
      lines += 1
      used = 0
    }
    lines += Math.floor(width / measureMm)
    used += width % measureMm
  }
  return lines
}

function textHeightMm(text: string, sizePt: number, measureMm: number): number {
  return lineCount(text, sizePt, measureMm) * sizePt * lineHeight * mmPerPt
}

/** Millimetres that a large sheet leaves to its table: below the head, the bar with its key, and a heading; above the last lines. */
export function headroom({ subject, parts }: { subject: string; parts: number }): number {
  const measure = bodyWidthMm - sheetPlacing.cornerMm
  const head =
    textHeightMm('A', sheetComponents.sheetAgency.sizePt, measure) * 2 +
    textHeightMm('A', sheetComponents.sheetTitle.sizePt, measure) +
    textHeightMm(subject, sheetComponents.sheetSubject.sizePt, measure)
  const top = Math.max(head, sheetPlacing.codeMm + 7) + 4
  const body = sheetComponents.largeBody.sizePt * lineHeight * nd30.paragraph.lines * mmPerPt
  const key = Math.ceil(parts / 2) * (writingPlacing.swatchMm + 0.5)
  const bar = parts === 0 ? 0 : writingPlacing.barMm + key + 6
  const tableHead = sheetComponents.largeHead.sizePt * lineHeight * mmPerPt + cellSpaceMm
  const used = top + 2 * body + bar + sheetComponents.largeHeading.sizePt * mmPerPt * 1.6 + tableHead + 2.2 * body
  return nd30.page.heightMm - nd30.page.topMm - nd30.page.bottomMm - used - spareMm
}

/** As many rows of two equal columns as fit into the height, from the first on. */
export function fitRows(rows: readonly string[][], heightMm: number): FittedRows {
  const { sizePt } = sheetComponents.largeCell
  const measure = bodyWidthMm / 2 - cellPaddingMm
  let free = heightMm
  const shown: string[][] = []
  for (const row of rows) {
    free -= Math.max(...row.map((cell) => textHeightMm(cell, sizePt, measure))) + cellSpaceMm
    if (free < 0) break
    shown.push(row)
  }
  return { shown, left: rows.length - shown.length }
}
