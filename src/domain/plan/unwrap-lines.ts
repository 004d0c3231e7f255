import type { SourceLine } from './lines.ts'
import type { Located } from './located-text.ts'
import { join, NOWHERE, tidy } from './located-text.ts'
import type { Marker } from './markers.ts'
import { isBullet, isCapsHeading, readMarker } from './markers.ts'
import { isBareHeading, plainHeadings } from './plain-headings.ts'

/** A paragraph put together again from its printed lines; a row of a table stays one line with its cells. */
export interface Paragraph {
  marker: Marker | null
  text: Located
  row: SourceLine | null
}

const UNNUMBERED: Marker = { kind: 'caps', length: 0 }

/** A line of the preamble that can only begin a paragraph. */
const OPENING = /^(can cu|thuc hien|xet|theo|tren day la|noi nhan|sau khi thong nhat)\b/
const LEGAL_TITLE =
  /^(luat|nghi dinh|nghi quyet|ke hoach|quy che|quy dinh|quyet dinh|huong dan|chi thi|cong van|thong tu)\b/
const ENDED = /([.;:!?…]["”')]?|\.\/\.?)$/
/** "Công an xã: …" after a full stop is the next line of a list that has no signs. */
const LABEL = /^\p{Lu}[^.,;:]{2,50}\s?:\s/u
const HARD_WRAP_LIMIT = 130
/** No paper is printed in so narrow lines; shorter ones are whole paragraphs. */
const NARROWEST_WRAP = 50

export function unwrapLines(lines: SourceLine[]): Paragraph[] {
  const width = wrapWidth(lines)
  const headings = plainHeadings(lines)
  const groups: SourceLine[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    const isItem = group?.[0] !== undefined && readMarker(group[0].text.text, group[0].text.folded) !== null
    const isHeaded = headings.has(line) || (before && headings.has(before) && isBareHeading(before.text))
    if (group && before && !isHeaded && !beginsParagraph(line, before, width, isItem)) group.push(line)
    else groups.push([line])
  }
  return groups.map((group) => {
    const paragraph = toParagraph(group)
    return group[0] && headings.has(group[0]) ? { ...paragraph, marker: UNNUMBERED } : paragraph
  })
}

/** Where a hard-wrapped text breaks its lines; Infinity when each line is a whole paragraph. */
function wrapWidth(lines: SourceLine[]): number {
  const lengths = lines.map((line) => line.text.text.length).sort((a, b) => a - b)
  const long = lengths[Math.floor(lengths.length * 0.95)] ?? 0
  return long > HARD_WRAP_LIMIT || long < NARROWEST_WRAP ? Number.POSITIVE_INFINITY : long
}

function isRow(line: SourceLine): boolean {
  return line.cells.length >= 2 && !/[-+*]$/.test(line.cells[0]?.text.text ?? '')
}

function beginsParagraph(line: SourceLine, before: SourceLine, width: number, isItem: boolean): boolean {
  if (isRow(line) || isRow(before)) return true
  const { text, folded } = line.text
  const previous = before.text.text
  const hasEnded = ENDED.test(previous)
  const isFull = previous.length >= width * 0.85
  const marker = readMarker(text, folded)
  if (marker) return !isBrokenInside(marker, line, before.text, hasEnded || !isFull, isItem)
  if (isCapsHeading(text)) return !isCapsHeading(previous) || line.hasBlankBefore || hasEnded
  if (isCapsHeading(previous.replace(/^\S+\s/, ''))) return true
  const startsLow = /^[\p{Ll}\d)”,;]/u.test(text)
  if (startsLow) return hasEnded && width === Number.POSITIVE_INFINITY
  if (OPENING.test(folded) && (hasEnded || (line.hasBlankBefore && !previous.endsWith(',')))) return true
  if (hasEnded && LABEL.test(text)) return true
  if (hasEnded) return line.hasBlankBefore || !isFull || width === Number.POSITIVE_INFINITY
  if (width === Number.POSITIVE_INFINITY) return true
  if (LEGAL_TITLE.test(folded) && !previous.endsWith(',') && (line.hasBlankBefore || !isFull)) return true
  return hasRoomFor(text, previous, width) && !/[,(–-]$/.test(previous)
}

/** "Tư pháp⏎- Hộ tịch", "Kế hoạch số⏎27- KH/HU": a dash or a number that only looks like numbering, broken at the edge. */
function isBrokenInside(
  marker: Marker,
  line: SourceLine,
  before: Located,
  isEndOfParagraph: boolean,
  isItem: boolean,
): boolean {
  if (
    /(?<!\p{L})(?:[Ss]ố|ngày|tháng|Điều|khoản|lúc|từ|đến|và|ngay|thang)$/u.test(before.text) &&
    /^\d/.test(line.text.text)
  )
    return true
  if (isEndOfParagraph || line.hasBlankBefore || isCapsHeading(before.text.replace(/^\S+\s/, ''))) return false
  // In a list a dash is the next item, unless the name before it goes on with one.
  if (isItem && isBullet(marker.kind)) return DOUBLE_NAME.test(before.folded) || !/^\S+\s*\p{Lu}/u.test(line.text.text)
  return isBullet(marker.kind) || /^\d+\s?[-/]/.test(line.text.text)
}

/** Names of offices and fields that have a dash inside: "Tư pháp - Hộ tịch". */
const DOUBLE_NAME =
  /\b(?:tu phap|van phong|dia chinh|tai chinh|van hoa|lao dong|kinh te|nong nghiep|quoc phong|an ninh|moi truong|xay dung|do thi|thong ke|ke hoach|chinh tri|quan su|giao thong)$/

/** The line before was ended on purpose when the next word would have fitted with plenty to spare. */
function hasRoomFor(text: string, previous: string, width: number): boolean {
  const firstWord = /^\S+/.exec(text)?.[0] ?? ''
  return previous.length + 1 + firstWord.length < width * 0.8
}

function toParagraph(group: SourceLine[]): Paragraph {
  const [first] = group
  if (!first) return { marker: null, text: NOWHERE, row: null }
  const whole = tidy(
    join(
      group.map((line) => line.text),
      ' ',
    ),
  )
  const marker = readMarker(whole.text, whole.folded)
  if (!marker && isCapsHeading(whole.text)) return { marker: UNNUMBERED, text: whole, row: null }
  return { marker, text: whole, row: group.length === 1 && isRow(first) ? first : null }
}
