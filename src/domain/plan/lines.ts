import type { Located } from './located-text.ts'
import { cut, join, trim } from './located-text.ts'

/** One printed line. `cells` are its columns: what tabs, bars or three spaces keep apart. */
export interface SourceLine {
  text: Located
  cells: Cell[]
  hasBlankBefore: boolean
}

export interface Cell {
  text: Located
  /** Column where the cell begins, in characters from the left edge. */
  column: number
  /** How many columns stand before it, empty ones among them where tabs or bars keep count. */
  slot: number
}

// A number of its own, or at the end of a running head: "UBND xã A      Trang 2/4".
const PAGE_NUMBER =
  /^[-–—]?\s*(trang\s*)?\d{1,3}(\s*\/\s*\d{1,3})?\s*[-–—]?$|^[^.;:]{0,90}(?:\s{2,}|\t|\|)\s*trang\s*:?\s*\d{1,3}(?:\s*(?:\/|tren)\s*\d{1,3})?$/
const RULE = /^[\s_\-–—=*~.…|:]+$/
const COLUMN_GAP = /\t+| *\| *| {2,}/g
// Two spaces alone are a slip of the typist; beside a wider gap they are a narrow one.
const HAS_COLUMNS = /\S(?:\t+| *\| *| {3,})\S|^\s*\||\|\s*$/

/** Printed lines without page numbers, drawn rules and empty lines. A page number does not part two lines. */
export function readLines(source: Located): SourceLine[] {
  const lines: SourceLine[] = []
  let hasBlankBefore = false
  let from = 0
  while (from <= source.text.length) {
    const found = source.text.indexOf('\n', from)
    const to = found === -1 ? source.text.length : found
    const raw = withoutMarkup(cut(source, from, to))
    const text = trim(raw)
    from = to + 1
    if (text.text === '' || RULE.test(text.folded)) hasBlankBefore = true
    else if (!PAGE_NUMBER.test(text.folded)) {
      lines.push({ text, cells: cellsOf(raw), hasBlankBefore })
      hasBlankBefore = false
    }
  }
  return isDoubleSpaced(lines) ? lines.map((line) => ({ ...line, hasBlankBefore: false })) : lines
}

/** With an empty line after each line, empty lines part nothing. */
function isDoubleSpaced(lines: SourceLine[]): boolean {
  return lines.filter((line) => line.hasBlankBefore).length > lines.length * 0.75
}

const MARKUP = /^\s{0,3}#{1,6}\s+|\*\*|__(?=\S)|(?<=\S)__|\\(?=[.()*#+-])/g

/** Markdown's own signs are no part of the words: "## I. MỤC ĐÍCH", "**Thời gian:**", "1\\." */
function withoutMarkup(line: Located): Located {
  if (!/[#*_\\]/.test(line.text)) return line
  const kept: Located[] = []
  let from = 0
  for (const sign of line.text.matchAll(MARKUP)) {
    kept.push(cut(line, from, sign.index))
    from = sign.index + sign[0].length
  }
  return from === 0 ? line : join([...kept, cut(line, from)], '')
}

function cellsOf(raw: Located): Cell[] {
  const cells: Cell[] = []
  let from = 0
  let slot = 0
  const push = (to: number) => {
    const piece = cut(raw, from, to)
    const text = trim(piece)
    if (text.text !== '') cells.push({ text, column: from + piece.text.search(/\S/), slot })
  }
  for (const gap of HAS_COLUMNS.test(raw.folded) ? raw.folded.matchAll(COLUMN_GAP) : []) {
    push(gap.index)
    from = gap.index + gap[0].length
    slot += Math.max(1, gap[0].replace(/[^\t|]/g, '').length)
  }
  push(raw.text.length)
  return cells
}
