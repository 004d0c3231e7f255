import type { SourceLine } from './lines.ts'
import type { Located } from './located-text.ts'
import { isBullet, readMarker } from './markers.ts'

/** What the parts of a plan are called where nothing numbers them. */
const SECTION =
  /^(?:muc dich|yeu cau|noi dung|van de|chu de|hinh thuc|thoi gian|dia diem|ngay gio|thanh phan|doi tuong|nguoi du|chu tri|chu toa|thu ky|trinh tu|chuong trinh|tien trinh|dien bien|cach (?:lam|tien hanh|thuc)|phan cong|to chuc thuc hien|thuc hien|trach nhiem|viec phai lam|cong viec|nhiem vu|so luong|chi tieu|kinh phi|can cu|khi nao|o dau|ai (?:du|den|lam gi|phu trach)|ba con hoi|(?:kinh )?moi(?= ?:))\b/
const BARE_LIMIT = 60
const LABEL_LIMIT = 45
/** So many parts in a paper that numbers none of them. */
const PARTS_OF_A_PLAN = 3

/** Which lines are headings in a paper whose parts are not numbered: "Phân công", "Thời gian: …". None in another. */
export function plainHeadings(lines: SourceLine[]): Set<SourceLine> {
  const headings = new Set(lines.filter(isPlainHeading))
  return headings.size >= PARTS_OF_A_PLAN && !lines.some(isNumberedSection) ? headings : new Set()
}

function isPlainHeading({ text, cells, hasBlankBefore }: SourceLine): boolean {
  if (cells.length > 1 || !SECTION.test(text.folded) || !(hasBlankBefore || /^\p{Lu}/u.test(text.text))) return false
  return isBareHeading(text) || isLabelled(text)
}

/** "Thành phần tham dự: …" at the start of a paragraph. */
export function isPlainLabel(text: Located): boolean {
  return SECTION.test(text.folded) && isLabelled(text)
}

/** A heading alone in its line. */
export function isBareHeading({ text }: Located): boolean {
  return text.length < BARE_LIMIT && !/[.,;]$/.test(text) && !/:\s*\S/.test(text)
}

function isLabelled({ text }: Located): boolean {
  const colon = text.indexOf(':')
  return colon > 0 && colon < LABEL_LIMIT
}

/** "I. MỤC ĐÍCH", "1. Thời gian", "NỘI DUNG ĐỐI THOẠI": this paper has headings of its own. */
function isNumberedSection({ text, cells }: SourceLine): boolean {
  const marker = readMarker(text.text, text.folded)
  const isCapital = /\p{Lu}{3}/u.test(text.text) && !/\p{Ll}/u.test(text.text)
  if (cells.length > 1 || (marker ? isBullet(marker.kind) : !isCapital)) return false
  return SECTION.test(text.folded.slice(marker?.length ?? 0))
}
