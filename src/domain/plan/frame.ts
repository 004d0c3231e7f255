import type { Title } from './document-kind.ts'
import type { SourceLine } from './lines.ts'
import { isDateline } from './header.ts'
import { isCapsHeading, readMarker } from './markers.ts'
import { partSigned } from './signed-cell.ts'

/** The four zones of a paper: letterhead (with a place and day that stand above the signature), title with its subject, text, and the foot with addressees and signature. */
export interface Frame {
  header: SourceLine[]
  subject: SourceLine[]
  body: SourceLine[]
  foot: SourceLine[]
}

const FOOT = /^(noi nhan|noi gui)\b/
const CAPACITY =
  /^(?:(?:t[/.]?m|kt|t[/.]?l|tuq|q)\s?\.\s*|t[/.][ml]\s+|tm\s+(?=(?:ubnd|[uủ][yỷ] ban|ban|bch|[đd][aả]ng)(?!\p{L})))\S/u
const BARE_TITLE =
  /^(?:CHỦ TỊCH|PHÓ CHỦ TỊCH|CHÁNH VĂN PHÒNG|BÍ THƯ|PHÓ BÍ THƯ|THƯ KÝ|CHỦ TO[ẠẠ]|CHỦ TỌA|CHỦ TRÌ|CHU TICH|NGƯỜI GHI BIÊN BẢN)$/
const LEGAL_OPENING =
  /^(can cu|thuc hien|xet|theo|kinh gui|kinh moi|tran trong|de (thuc hien|trien khai|nang cao)|nham|hom nay|vao hoi|ngay|sang ngay|chieu ngay)\b/
const SUBJECT_LIMIT = 8

export function splitFrame(lines: SourceLine[], title: Title | null): Frame {
  const start = title ? title.line + 1 : 0
  const header = lines.slice(0, title?.line ?? headerLength(lines))
  const subjectLength = title ? lengthOfSubject(lines.slice(start)) : 0
  const bodyStart = title ? start + subjectLength : header.length
  const footStart = findFoot(lines, bodyStart)
  const isOfFoot = (line: SourceLine, index: number) =>
    index >= footStart - 3 && line.cells.some(({ text }) => isDateline(text))
  const dateline = lines.filter((line, index) => index >= bodyStart && isOfFoot(line, index))
  return {
    header: [...header, ...dateline],
    subject: lines.slice(start, start + subjectLength),
    body: lines.slice(bodyStart, footStart).filter((line) => !dateline.includes(line)),
    foot: lines.slice(footStart),
  }
}

/** Without a title the letterhead ends where the first full sentence or heading begins. */
function headerLength(lines: SourceLine[]): number {
  const at = lines.slice(0, 12).findIndex((line) => /^(so\s*:|doc lap)/.test(line.text.folded))
  return at === -1 ? 0 : at + 1
}

function lengthOfSubject(lines: SourceLine[]): number {
  const end = lines.slice(0, SUBJECT_LIMIT).findIndex((line, index) => {
    const { text, folded } = line.text
    if (LEGAL_OPENING.test(folded) || line.cells.length > 1) return true
    const marker = readMarker(text, folded)
    if (marker && marker.kind !== 'dash') return true
    // "NỘI DUNG ĐỐI THOẠI" under a subject in small letters is the first heading.
    if (index > 0 && line.hasBlankBefore && isCapsHeading(text) && /\p{Ll}/u.test(lines[index - 1]?.text.text ?? ''))
      return true
    const isSentence = /^(uy ban nhan dan|ubnd)\b.*\b(xay dung|ban hanh|thong bao|kinh moi|to chuc)\b/.test(folded)
    return index > 0 && line.hasBlankBefore && (isSentence || (/^\p{Lu}/u.test(text) && /\p{Ll}/u.test(text)))
  })
  return end === -1 ? Math.min(lines.length, SUBJECT_LIMIT) : end
}

/** The foot begins at "Nơi nhận" or at the first signing capacity, whichever comes first after the text. */
function findFoot(lines: SourceLine[], from: number): number {
  const at = lines.findIndex(
    (line, index) =>
      index >= from &&
      line.cells.some(
        (cell) => FOOT.test(cell.text.folded) || isCapacity(cell.text.text) || partSigned(cell).length > 1,
      ),
  )
  const end = at >= 0 ? at : lines.length
  // A bare "CHỦ TỊCH", or "THƯ KÝ" beside "CHỦ TỌA", near the end or right above the addressees, with a name after it.
  const bare = lines.findIndex(
    (line, index) =>
      index >= from && index >= end - 6 && index < end && line.cells.some((cell) => isBareTitle(cell.text.text)),
  )
  return bare >= 0 ? bare : end
}

function isBareTitle(text: string): boolean {
  return BARE_TITLE.test(text)
}

export function isCapacity(text: string): boolean {
  const match = CAPACITY.exec(text.toLowerCase())
  return match !== null && text.length < 90 && !/\p{Ll}{3,}/u.test(text)
}
