import type { Piece } from '#domain/document/lint/pieces.ts'

/** `Chương I`, `Mục 2`: the word of a heading above a Điều, with the number that it has. */
export interface ChapterHead {
  word: string
  number: string
  /** What stands on the same line behind them. */
  rest: string
}

const head = /^(phần|chương|tiểu mục|mục)\s+([IVXLC]+|\d+|thứ\s\p{L}+)(?:\s*[.:–-]\s*(\S.*)|\.?)$/isu

/** Reads a line as such a heading; `null` for any other. */
export function chapterHeadOf(line: string): ChapterHead | null {
  const [, word, number, rest = ''] = head.exec(line.trim()) ?? []
  return word === undefined || number === undefined ? null : { word, number, rest }
}

/** Whether a line is the number of such a heading and nothing else. */
export function isChapterNumber(line: string): boolean {
  return chapterHeadOf(line)?.rest === ''
}

/** Lines of the text that follow the number of a heading, whether it is typed above them or counted by Word. */
export function isChapterTitle({ paragraph, text }: Piece, before: Piece | undefined): boolean {
  if (isChapterNumber(paragraph.label)) return true
  if (before === undefined || text.length > 200 || /^(?:điều\s+\d|[\da-zđ]+[.)]\s)/iu.test(text)) return false
  const isOwnNumber = isChapterNumber(before.text) && before.paragraph.label === ''
  return isOwnNumber && !isChapterNumber(text)
}
