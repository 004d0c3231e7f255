import { nd30 } from '#domain/document/form-nd30.ts'
import type { Block } from '#domain/document/paper.ts'
import { plainText } from '#domain/document/template/fill-words.ts'
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

/**
 * Millimetres that a large sheet leaves to its table, below the head and beside the rest of its body: texts, headings and
 * the bar with its key. The table in `body` is not counted.
 */
export function headroom({ subject, body }: { subject: string; body: readonly Block[] }): number {
  const measure = bodyWidthMm - sheetPlacing.cornerMm
  const head =
    textHeightMm('A', sheetComponents.sheetAgency.sizePt, measure) * 2 +
    textHeightMm('A', sheetComponents.sheetTitle.sizePt, measure) +
    textHeightMm(subject, sheetComponents.sheetSubject.sizePt, measure)
  const top = Math.max(head, sheetPlacing.codeMm + 7) + 4
  const headings = body.filter(({ kind }) => kind === 'heading').length
  const headingMm = sheetComponents.largeHeading.sizePt * mmPerPt * 1.6
  const tableHead = sheetComponents.largeHead.sizePt * lineHeight * mmPerPt + cellSpaceMm
  const used = top + textsMm(body) + barMm(body) + headings * headingMm + tableHead
  return nd30.page.heightMm - nd30.page.topMm - nd30.page.bottomMm - used - spareMm
}

/** Room for the usual two texts of two lines each, and for what an office writes beyond them. */
function textsMm(body: readonly Block[]): number {
  const { sizePt } = sheetComponents.largeBody
  const texts = body.flatMap((block) => ('runs' in block ? [plainText(block.runs)] : []))
  const lines = texts.reduce((sum, text) => sum + lineCount(text, sizePt, bodyWidthMm), 0)
  const gaps = 0.2 + 0.4 * Math.max(0, texts.length - 2)
  return Math.max(4.2, lines + gaps) * sizePt * lineHeight * nd30.paragraph.lines * mmPerPt
}

function barMm(body: readonly Block[]): number {
  const parts = body.flatMap((block) => (block.kind === 'bar' ? block.parts.filter(({ value }) => value > 0) : []))
  const keyMm = Math.ceil(parts.length / 2) * (writingPlacing.swatchMm + 0.5)
  return parts.length === 0 ? 0 : writingPlacing.barMm + keyMm + 6
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
