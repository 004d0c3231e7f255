import type { SourceLine } from './lines.ts'
import { readMarker } from './markers.ts'
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
  ['plan', /^(du thao\s+)?ke hoach(\s+(lien tich|phoi hop)\b)?(\s*\(du thao\))?/],
  ['invitation', /^(giay moi|thu moi)\b/],
  ['minutes', /^bien ban\b/],
  ['schedule', /^lich\b/],
  ['notice', /^thong bao\b/],
  [
    'other',
    /^(bao cao|quyet dinh|to trinh|cong van|nghi quyet|huong dan|chuong trinh|cong dien|chi thi|phieu chuyen|kich ban|noi quy|quy che)\b/,
  ],
]
const CONCLUDING = /^(v\/v\s+|ve\s+(viec\s+)?)?(y kien\s+)?(ket luan|ket qua)\b/
const REPORTING =
  /^(v\/v\s+|ve\s+(viec\s+)?)?(nhanh\s+)?ket qua\s+((to chuc|thuc hien|cac|cua)\s+)*(hoi nghi|buoi|cuoc|phien|doi thoai|tiep xuc)\b/
const NUMBER_CODES: [DocumentKind, RegExp][] = [
  ['plan', /^so\s*:?.*[/-]\s*kh(?:lt|ph)?\b/],
  ['invitation', /^so\s*:?.*[/-]\s*gm\b/],
  ['minutes', /^so\s*:?.*[/-]\s*bb\b/],
  ['conclusion', /^so\s*:?.*[/-]\s*(?:kl|tbkl)\b/],
  ['notice', /^so\s*:?.*[/-]\s*tb\b/],
]
const TITLE_ZONE = 40

/** The line that names the kind of paper: set apart, in capitals, near the top. Null when no line does. */
export function findTitle(lines: SourceLine[]): Title | null {
  for (const [index, line] of lines.slice(0, TITLE_ZONE).entries()) {
    const { text } = line.text
    const folded = withoutSlips(line.text.folded)
    const spaced = SPACED_OUT.test(text) ? titleWithout(folded) : null
    const match = spaced ?? TITLES.find(([, pattern]) => pattern.test(folded))
    const length = spaced ? text.length : (match?.[1].exec(folded)?.[0].length ?? 0)
    if (!match || (line.cells.length > 1 && !spaced) || !isTitleLine(text, length, index)) continue
    const next = lines[index + 1]?.text.folded ?? ''
    const subject = folded.length > length ? folded.slice(length).trim() : next
    return { kind: kindBySubject(match[0], subject, folded), line: index, length }
  }
  return null
}

/** "Thông báo kết luận" may stand on two lines, and so may "Báo cáo kết quả". */
function kindBySubject(kind: DocumentKind, subject: string, title: string): DocumentKind {
  if (kind === 'notice' && CONCLUDING.test(subject)) return 'conclusion'
  if (title.startsWith('bao cao') && REPORTING.test(subject)) return 'event-report'
  return kind
}

const SPACED_OUT = /^(?:\p{L}\s+){4,}\p{L}$/u

/** "K Ế  H O Ạ C H", letter by letter. */
function titleWithout(folded: string): [DocumentKind, RegExp] | undefined {
  const letters = folded.replace(/\s/g, '')
  return TITLES.find(([, pattern]) => new RegExp(pattern.source.replace(/ |\\s\+/g, '')).test(letters))
}

/** Scanned titles read O as 0 and I as 1. */
function withoutSlips(folded: string): string {
  return folded.replace(/(?<=[a-z])0|0(?=[a-z])/g, 'o').replace(/(?<=[a-z])1(?=[a-z])/g, 'i')
}

/** "Kế hoạch đối thoại với nhân dân xóm 4", title and subject in one line. */
const NAMED_PLAN =
  /^(?:Kế hoạch|Ke hoach) (?:tổ chức |to chuc )?(?:hội nghị |hoi nghi )?(?:đối thoại|tiếp xúc|gặp gỡ|doi thoai)[^.;:]{4,100}$/u

/** "KẾ HOẠCH" alone or in capitals; text typed without capitals or marks only at the very top. */
function isTitleLine(text: string, length: number, index: number): boolean {
  const title = text.slice(0, length)
  const isCapital = title === title.toUpperCase()
  if (isCapital) return true
  return (text.length === length && index < 12) || (index < 8 && NAMED_PLAN.test(text))
}

// What the headings of a plan are about. A plan without its title still has most of them.
const PLAN_SECTIONS = [
  /^muc dich\b|^yeu cau\b/,
  /^(?:to chuc (?:va )?(?:thuc hien|trien khai)|phan cong|trien khai thuc hien|trach nhiem)\b/,
  /^(?:thoi gian|dia diem)\b/,
  /^(?:noi dung|hinh thuc)\b/,
  /^(?:thanh phan|doi tuong)\b|\bthanh phan\b/,
  /^(?:trinh tu|chuong trinh|tien trinh)\b/,
]

/** Three of its sections make a plan; so does one beside "Mục đích, yêu cầu", which no other paper has. */
function hasPlanSections(lines: SourceLine[]): boolean {
  const headings = lines.flatMap(({ text }) => {
    const marker = readMarker(text.text, text.folded)
    const isHeading = marker !== null || text.text === text.text.toUpperCase() || /^[^.;]{4,60}:/.test(text.text)
    return isHeading ? [text.folded.slice(marker?.length ?? 0)] : []
  })
  const [hasPurpose, ...others] = PLAN_SECTIONS.map((section) => headings.some((heading) => section.test(heading)))
  const count = others.filter(Boolean).length
  return count >= 3 || (hasPurpose === true && count >= 1)
}

const PAST =
  /\b(?:sang|chieu|toi|ngay)\b[^.]{0,60}\d{1,2}\s?[/-]\s?\d{1,2}[^.]{0,200}\b(?:da (?:to chuc|dien ra|chu tri|doi thoai|tham du)|(?:to chuc|dien ra) (?:hoi nghi|buoi|cuoc)[^.]{0,200}\.)/
const TOLD =
  /\b(?:phat bieu (?:tai|khai mac|ket luan)|cho biet|nhan manh|ghi nhan|tai (?:hoi nghi|buoi doi thoai|buoi lam viec),? (?:dong chi|ong|ba|cac dai bieu|nhan dan|da co))\b/
/** What a web page or a newspaper puts around a text. */
const PRESS =
  /\b(?:tac gia|tin(?:,| va) anh|nguon tin|luot xem|ngay dang|dang ngay|publish date|phong vien)\b|thu \S+ - \d{1,2}\/\d{1,2}\/\d{4}/
const SPOKEN: [DocumentKind, RegExp][] = [
  ['notice', /\btran trong thong bao\b|\bthong bao (?:de|den|toi) (?:toan the )?(?:nhan dan|ba con)\b/],
  ['minutes', /\b(?:hom nay|vao (?:hoi|luc))\b[^.]{0,160}\b(?:chung toi gom|thanh phan (?:gom|tham du)|tien hanh)\b/],
  ['conclusion', /\bket luan (?:nhu sau|mot so noi dung|cac noi dung)\b/],
  ['invitation', /\b(?:tran trong )?kinh moi\b/],
]

/** What the paper is when no title says so: its number's code, its sections, or the way it tells things. */
export function guessKind(lines: SourceLine[]): DocumentKind {
  for (const line of lines.slice(0, TITLE_ZONE)) {
    for (const cell of line.cells) {
      const code = NUMBER_CODES.find(([, pattern]) => pattern.test(cell.text.folded))
      if (code) return code[0]
    }
  }
  const head = lines.slice(0, TITLE_ZONE)
  const isLetter = head.some(({ text }) => /^kinh gui\b/.test(text.folded))
  const whole = lines.map((line) => line.text.folded).join(' ')
  if (!isLetter && hasPlanSections(lines)) return 'plan'
  const spoken = SPOKEN.find(([, pattern]) => pattern.test(whole))
  const opening = whole.slice(0, 1500)
  if (
    PRESS.test(whole) ||
    PAST.test(opening) ||
    (TOLD.test(whole) && /\b(?:sang|chieu|toi|vua qua|ngay)\b/.test(opening))
  )
    return spoken?.[0] === 'minutes' ? 'minutes' : 'event-report'
  if (spoken && !isLetter) return spoken[0]
  const isAnnounced = /\b(?:xay dung|ban hanh) ke hoach\b[^.]{0,160}\b(?:nhu sau|cu the|sau day)\b/.test(whole)
  return isAnnounced && !isLetter ? 'plan' : 'other'
}
