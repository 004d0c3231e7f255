import type { SourceLine } from './lines.ts'
import type { DocumentKind } from './plan.ts'

export interface Title {
  kind: DocumentKind
  line: number
  /** How much of the title line is the title itself; the rest of the line belongs to the subject. */
  length: number
}

const TITLES: [DocumentKind, RegExp][] = [
  ['conclusion', /^thong bao\s+(y kien\s+)?ket luan\b/],
  ['conclusion', /^ket luan\b/],
  ['plan', /^(du thao\s+)?ke hoach\b/],
  ['invitation', /^(giay moi|thu moi)\b/],
  ['minutes', /^bien ban\b/],
  ['schedule', /^lich\b/],
  ['notice', /^thong bao\b/],
  [
    'other',
    /^(bao cao|quyet dinh|to trinh|cong van|nghi quyet|huong dan|chuong trinh|cong dien|chi thi|phieu chuyen)\b/,
  ],
]
const CONCLUDING = /^(ve\s+)?(y kien\s+)?(ket luan|ket qua)\b/
const NUMBER_CODES: [DocumentKind, RegExp][] = [
  ['plan', /^so\s*:?.*\/\s*kh\b/],
  ['invitation', /^so\s*:?.*\/\s*gm\b/],
  ['minutes', /^so\s*:?.*\/\s*bb\b/],
  ['notice', /^so\s*:?.*\/\s*tb\b/],
]
const TITLE_ZONE = 40

/** The line that names the kind of paper: set apart, in capitals, near the top. Null when no line does. */
export function findTitle(lines: SourceLine[]): Title | null {
  for (const [index, line] of lines.slice(0, TITLE_ZONE).entries()) {
    const { text, folded } = line.text
    const match = TITLES.find(([, pattern]) => pattern.test(folded))
    const length = match?.[1].exec(folded)?.[0].length ?? 0
    if (!match || line.cells.length > 1 || !isTitleLine(text, length, index)) continue
    const next = lines[index + 1]?.text.folded ?? ''
    const subject = folded.length > length ? folded.slice(length).trim() : next
    const concludes = match[0] === 'notice' && CONCLUDING.test(subject)
    return { kind: concludes ? 'conclusion' : match[0], line: index, length }
  }
  return null
}

/** "KẾ HOẠCH" alone or in capitals; text typed without capitals or marks only at the very top. */
function isTitleLine(text: string, length: number, index: number): boolean {
  const title = text.slice(0, length)
  const isCapital = title === title.toUpperCase()
  if (isCapital) return true
  return text.length === length && index < 12
}

/** What the paper is when no title says so: its number's code, or the shape of a report in the press. */
export function guessKind(lines: SourceLine[]): DocumentKind {
  const folded = lines.map((line) => line.text.folded)
  for (const line of lines.slice(0, TITLE_ZONE)) {
    for (const cell of line.cells) {
      const code = NUMBER_CODES.find(([, pattern]) => pattern.test(cell.text.folded))
      if (code) return code[0]
    }
  }
  const whole = folded.join(' ')
  if (/\b(xay dung|ban hanh) ke hoach\b/.test(whole) && /\b(to chuc|phan cong) thuc hien\b/.test(whole)) return 'plan'
  const isPast =
    /\b(sang|chieu|ngay)\b[^.]{0,40}\d{1,2}\/\d{1,2}[^.]{0,200}\bda (to chuc|dien ra|chu tri|doi thoai)\b/.test(whole)
  if (isPast || /\b(tai|phat bieu tai) (hoi nghi|buoi doi thoai), (dong chi|ong|ba)\b/.test(whole))
    return 'event-report'
  if (/\b(phat bieu|cho biet|nhan manh|ghi nhan)\b/.test(whole) && /\b(sang|chieu) (nay|qua|ngay)\b/.test(whole))
    return 'event-report'
  return 'other'
}
