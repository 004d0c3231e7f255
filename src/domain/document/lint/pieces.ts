import { type SheetParagraph, textOf } from '#domain/document/lint/sheet.ts'

/** One line of a component: a paragraph, or the part of it between tabs, wide gaps or line ends. */
export interface Piece {
  paragraph: SheetParagraph
  /** Offsets of its letters in the paragraph. */
  from: number
  to: number
  text: string
  /** Which part of the paragraph's line it is: 0 at the left, 1 after a tab. */
  column: number
  /** Whether it is all that the paragraph says. */
  isWhole: boolean
}

/** Lines of a paragraph; `parted` splits it at tabs and wide gaps as well, as a letterhead set without a table is. */
export function piecesOf(paragraph: SheetParagraph, parted: boolean): Piece[] {
  const text = textOf(paragraph)
  const separator = parted ? /\n|\t+| {3,}/gu : /\n/gu
  const pieces: Piece[] = []
  let from = 0
  let column = 0
  const add = (to: number) => {
    const inner = text.slice(from, to)
    const trimmed = inner.trim()
    const start = from + (inner.length - inner.trimStart().length)
    if (trimmed !== '') {
      pieces.push({ paragraph, from: start, to: start + trimmed.length, text: trimmed, column, isWhole: false })
    }
  }
  for (const match of text.matchAll(separator)) {
    if (isBlank(text.slice(from, match.index), text.slice(match.index + match[0].length))) continue
    add(match.index)
    from = match.index + match[0].length
    column = match[0] === '\n' ? 0 : column + 1
  }
  add(text.length)
  return pieces.map((piece) => ({ ...piece, isWhole: pieces.length === 1 && piece.column === 0 }))
}

/** Room in a draft for a number or a day that is written in by hand: no gap between two columns. */
function isBlank(before: string, after: string): boolean {
  return (
    (/(?:^|\s)số\s*:?$/iu.test(before) && /^[/-]/u.test(after)) ||
    (/ngày$|tháng$/iu.test(before) && /^(?:tháng|năm)/iu.test(after))
  )
}

/** Letters without marks and in small, one space between words: for telling what a line is, never for judging it. */
export function keyOf(text: string): string {
  return latin(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đð]/giu, 'd')
    .toLowerCase()
    .replace(/[–—−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Letters of other scripts that look like Latin ones. */
const lookAlikes: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  І: 'I',
  Ѕ: 'S',
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ѕ: 's',
  һ: 'h',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Χ: 'X',
  Υ: 'Y',
  ο: 'o',
  ν: 'v',
  Ð: 'Đ',
  ð: 'đ',
  Ɖ: 'Đ',
  ɖ: 'đ',
}

export function latin(text: string): string {
  return Array.from(text, (letter) => lookAlikes[letter] ?? letter).join('')
}

export function hasLookAlikes(text: string): boolean {
  return Array.from(text).some((letter) => letter in lookAlikes)
}
