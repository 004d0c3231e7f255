import { foldDiacritics } from '../vietnamese/fold-diacritics.ts'
import type { Located } from './located-text.ts'
import type { Block } from './outline.ts'
import { PEOPLE } from './people-units.ts'

/** Associations, cooperatives and parts of a commune: a seat is theirs, while officials come by office. */
const OWNERS =
  '(?<!xã )hội|đoàn|đoàn viên|thanh niên|phụ nữ|nông dân|ccb|cựu chiến binh|người cao tuổi|nct|chi hội|chi đoàn|hợp tác xã|htx|tổ hợp tác|thôn|ấp|làng|bản|buôn|xóm|khóm|cụm|tổ dân phố|tdp|khu phố|khối phố|khối|tổ|nhân dân|hộ|cử tri|người dân|khu|hội viên|doanh nghiệp|tiểu thương|đảo'
const MARKED = new RegExp(`(?<!\\p{L})(?:${OWNERS})(?!\\p{L})`, 'iu')
const PLAIN = new RegExp(`\\b(?:${foldDiacritics(OWNERS)})\\b`)

export function isSeatOwner(name: Located): boolean {
  return name.text.toLowerCase() === name.folded ? PLAIN.test(name.folded) : MARKED.test(name.text)
}

/** Who comes by office, whatever village the office is of: "Bí thư chi bộ, Trưởng ấp". */
export function isOffice(name: Located): boolean {
  return /^(?:cac )?(?:bi thu|pho|truong|chu tich|lanh dao|thuong truc|thanh vien|can bo|cong chuc|phong|trung tam|van phong|cong an|dai dien (?:lanh dao|ban|so|phong))\b/.test(
    name.folded,
  )
}

const ONE_SEAT = new RegExp(`^[^;:=]{3,60}?\\s*[:=–-]\\s*\\d{1,4}(?:\\s*${PEOPLE}[^;,]{0,20})?$`)

/** "Ấp Trà Kha 35 người, ấp Đa Hòa 25 người." */
const SEVERAL_SEATS = new RegExp(
  `^(?!tong|khoang|gom)(?:[^;:,\\d]{3,40} \\d{1,3} ${PEOPLE}(?:[;,] (?:va )?| va |\\.?$)){2,}$`,
)

/** "- Chi hội thôn 1: 25 đại biểu": a line that only gives one owner its seats. */
export function isSeat(block: Block): boolean {
  return (
    (ONE_SEAT.test(block.text.folded) || SEVERAL_SEATS.test(block.text.folded.replace(/^[^:\d]{3,40}:\s+/, ''))) &&
    isSeatOwner(block.text)
  )
}
