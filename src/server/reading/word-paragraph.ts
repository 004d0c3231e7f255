import { encodingOfFont, fromLegacy, type LegacyEncoding } from './legacy-letters.ts'
import { clampLevel, type Numbering } from './word-numbering.ts'
import type { WordStyles } from './word-styles.ts'
import { isSymbolFont, signOf, signsOf, withoutPrivateLetters } from './word-symbols.ts'
import { printColumns } from './word-tables.ts'

interface Piece {
  text: string
  encoding: LegacyEncoding | null
  isCapital: boolean
}

/** Formatting of a run that changes its letters; undefined where its style decides. */
export interface Run {
  style: string
  font?: string | undefined
  isCapital?: boolean
  isHidden?: boolean
}

export interface Paragraph {
  pieces: Piece[]
  run: Run
  style: string
  list: string | null
  level: number | null
  /** A tracked deletion took its end away, so that the next paragraph goes on in it. */
  isEndDeleted: boolean
  /** Text boxes anchored in it, line by line. */
  boxes: string[][]
}

export interface Formatting {
  styles: WordStyles
  numbering: Numbering
  nextNumber: (list: string, level: number) => string
}

export function newParagraph(styles: WordStyles, pieces: Piece[] = []): Paragraph {
  return {
    pieces,
    run: { style: '' },
    style: styles.defaultParagraph,
    list: null,
    level: null,
    isEndDeleted: false,
    boxes: [],
  }
}

/** Adds letters as the run's font shows them. */
export function putText(paragraph: Paragraph, text: string, styles: WordStyles) {
  const look = lookOf(paragraph, styles)
  if (look.isHidden) return
  const legacy = encodingOfFont(look.font)
  const encoding = legacy?.encoding ?? null
  const isCapital = look.isCapital || legacy?.isCapital === true
  const shown = isSymbolFont(look.font) ? signsOf(look.font, text) : text
  const before = paragraph.pieces.at(-1)
  if (before && before.encoding === encoding && before.isCapital === isCapital) before.text += shown
  else paragraph.pieces.push({ text: shown, encoding, isCapital })
}

export function putSymbol(paragraph: Paragraph, font: string, code: number, styles: WordStyles) {
  if (lookOf(paragraph, styles).isHidden) return
  const isPrivate = code >= 0xf000 || isSymbolFont(font)
  const text = isPrivate ? signOf(font, code) : code > 0 ? String.fromCharCode(code) : ''
  paragraph.pieces.push({ text, encoding: null, isCapital: false })
}

/** In the old font a soft hyphen is the letter ư; elsewhere it shows only where a line breaks. */
export function putSoftHyphen(paragraph: Paragraph, styles: WordStyles) {
  if (encodingOfFont(lookOf(paragraph, styles).font)?.encoding === 'tcvn3') putText(paragraph, '\u00ad', styles)
}

function lookOf({ run, style }: Paragraph, styles: WordStyles) {
  const ofRun = run.style === '' ? null : styles.get(run.style)
  const ofParagraph = styles.get(style)
  return {
    font: run.font ?? ofRun?.font ?? ofParagraph.font ?? '',
    isCapital: run.isCapital ?? ofRun?.isCapital ?? ofParagraph.isCapital ?? false,
    isHidden: run.isHidden ?? ofRun?.isHidden ?? ofParagraph.isHidden ?? false,
  }
}

const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g
const SPACES = /[\u00a0\u2000-\u200a\u202f\u3000]/g

function textOf(pieces: readonly Piece[]): string {
  const text = pieces.map(({ text: own, encoding, isCapital }) => {
    const read = encoding ? fromLegacy(own, encoding) : own
    return isCapital ? read.toLocaleUpperCase('vi') : read
  })
  return withoutPrivateLetters(text.join('')).replace(UNSEEN, '').replace(SPACES, ' ').normalize('NFC')
}

/** Its lines, with the number that Word gives it and the text boxes that hang on it. */
export function printParagraph(paragraph: Paragraph, { styles, numbering, nextNumber }: Formatting): string[] {
  const style = styles.get(paragraph.style)
  const list = paragraph.list ?? style.list ?? '0'
  const level = paragraph.level ?? style.level ?? numbering.levelsOfStyles.get(paragraph.style) ?? 0
  const text = flowing(textOf(paragraph.pieces))
  const isBlank = text.trim() === ''
  // numId 0 switches off the numbering of the style. A blank paragraph is counted and shows nothing.
  const number = list === '0' ? '' : nextNumber(list, clampLevel(String(level)))
  const own = isBlank || number === '' ? text : `${number} ${text}`
  const boxes = printBoxes(paragraph.boxes)
  return isBlank && boxes.length > 0 ? boxes : [...own.split('\n'), ...boxes]
}

/**
 * A line end inside a sentence only shapes the page, and so does a tab after a typed number or a label; other tabs set
 * columns.
 */
function flowing(text: string): string {
  return text
    .replace(/[ \t]+$/gm, '')
    .replace(/^(\s*(?:[-–+*•]|\d{1,2}[.)]|\p{L}\)|[IVX]{1,5}\.))\t+/gmu, '$1 ')
    .replace(/(?<!nơi nhận):\t+/giu, ': ')
    .replace(/(?<=[\p{L}\d,–-])\n(?=\p{Ll}(?![).]))/gu, ' ')
}

/** Two boxes that make a letterhead stand beside each other; others are read one after the other. */
function printBoxes(boxes: string[][]): string[] {
  const isLetterhead = boxes.length === 2 && /cộng h(?:òa|oà)/i.test(boxes.flat().join(' '))
  return isLetterhead ? printColumns(boxes.map((lines) => ({ lines }))) : boxes.flat()
}
