import { titleCaseName } from '../vietnamese/title-case-name.ts'
import type { Found } from './found.ts'
import { eachOnce, found } from './found.ts'
import type { Located } from './located-text.ts'
import { cut } from './located-text.ts'
import { PEOPLE_WRITTEN } from './people-units.ts'

/** Words for a village or an urban neighbourhood, as written and folded. */
const KIND_WORDS = [
  'thôn',
  'ấp',
  'làng',
  'bản',
  'buôn',
  'xóm',
  'khóm',
  'phum',
  'sóc',
  'plei',
  'tổ dân phố',
  'khu phố',
  'khu dân cư',
  'tiểu khu',
  'khu',
  'khối phố',
  'khối',
  'đảo',
]
const FOLDED_KINDS =
  'thon|ap|lang|ban|buon|xom|khom|phum|soc|plei|to dan pho|khu pho|khu dan cu|tieu khu|khu(?! vuc)|khoi pho|khoi|dao'
// The members of a chi hội are not the village: "Chi hội Xóm Đăng".
const KIND = new RegExp(
  `(?<!\\bchi (?:hoi|doan|bo) |\\bdac )\\b(${FOLDED_KINDS})((?:(?:,| va) )(?:${FOLDED_KINDS}))*\\s*(?::\\s*|(?<=\\s))`,
  'g',
)
// Words that in a text without marks can mean too many other things.
const UNSAFE_WITHOUT_MARKS = new Set(['ban', 'dao'])

// "bản Hua Nậm 45 hộ" counts households, "thôn 3" is a name.
const NUMBER = String.raw`\d{1,2}(?!\p{N}|[/.:]\d|\s+(?:${PEOPLE_WRITTEN}|${KIND_WORDS.join('|')})(?!\p{L}))`
// In a title all in capitals these words end a name.
const WORD = String.raw`(?!(?:NĂM|VÀ|XÃ|THÔN|ẤP|LÀNG|BẢN|TRONG|GIAI|NAM|VA|XA|THON)(?!\p{L}))\p{Lu}[\p{L}'’]*`
const PROPER = `(?:(?:số )?${NUMBER}[A-Z]?|${WORD})(?:[ -](?:${WORD}|${NUMBER}))*`
const eitherCase = (word: string) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`
const FIRST = new RegExp(`^()(${PROPER})`, 'u')
// Seats may stand between two names: "thôn A (20 người), B (15 người)".
const SEATS = String.raw`(?:\s*\([^()]{1,30}\)|\s*[:=]?\s*\d{1,3} (?:${PEOPLE_WRITTEN})(?!\p{L}))?`
const FOLLOWING = new RegExp(
  String.raw`^${SEATS}(?:\s*[,;]\s*|\s+(?:và|va|&)\s+|,\s+và\s+)(?:(${KIND_WORDS.map(eitherCase).join('|')}|thon|ap|lang|xom)\s+)?(${PROPER})`,
  'u',
)
const NOT_A_VILLAGE =
  /^(Mỗi|Tổng|Gồm|Khoảng|Mời|Số lượng|Trưởng|Bí thư|Bí|Chủ|Phó|Ban|Hội|Đoàn|Ủy|Uỷ|UBND|UBMTTQ|MTTQ|Văn phòng|Nhà|Chi|Tổ|Công an|Đảng|Tháng|Nhân dân|Mặt|Đài|Trạm|Trường|Đại|Các|Nam(?= \d)|Truong|Bi thu|Chu tich|Nhan dan|Cong an|Dai bieu)(?![\p{L}])/u

interface VillageName {
  kind: string
  name: string
  /** The name, with the word for the kind of village where that stands right before it. */
  at: Located
}

/** Names after a word for village: "thôn A và thôn B", "hai thôn A, B", "cụm thôn A, B, C", "05 ấp A, B". */
export function villageNames(located: Located): VillageName[] {
  const names: VillageName[] = []
  const hasMarks = located.text.toLowerCase() !== located.folded
  let reached = 0
  for (const match of located.folded.matchAll(KIND)) {
    if (match.index < reached) continue
    const kind = located.text.slice(match.index, match.index + (match[1] ?? '').length)
    const isKind = hasMarks ? KIND_WORDS.includes(kind.toLowerCase()) : !UNSAFE_WITHOUT_MARKS.has(kind.toLowerCase())
    if (!isKind) continue
    let at = match.index + match[0].length
    let pattern = FIRST
    let shownKind = kind
    let from = match.index
    for (let next = pattern.exec(located.text.slice(at)); next; next = pattern.exec(located.text.slice(at))) {
      const name = next[2] ?? ''
      if (NOT_A_VILLAGE.test(name)) break
      shownKind = next[1] || shownKind
      at += next[0].length
      if (from === -1) from = at - name.length - (next[1] ? next[1].length + 1 : 0)
      names.push({ kind: shownKind, name, at: cut(located, from, at) })
      from = -1
      pattern = FOLLOWING
    }
    reached = at
  }
  return names
}

/**
 * How villages are named in a list of their own: "khu phố 3" needs its kind, so do names of several kinds and entries
 * that all begin with it ("Thôn Đông Khê"); "thôn Đông Khê" in a sentence does not.
 */
export function villageLabels(villages: VillageName[], areEntries: boolean): string[] {
  const kinds = new Set(villages.map((village) => village.kind.toLowerCase()))
  const keepsKind = kinds.size > 1 || (areEntries && villages.every((village) => /^\p{Lu}\p{Ll}/u.test(village.kind)))
  return villages.map(({ kind, name }) => {
    const shown = /^(?=.*\p{Lu}{2})[\p{Lu}\s]+$/u.test(name) ? titleCaseName(name) : name
    return keepsKind || /^(?:số )?\d/.test(shown) ? `${kind} ${shown}` : shown
  })
}

/** Each village once. */
export function toVillages(names: VillageName[], confidence: number): Found<string>[] {
  const once = eachOnce(names, (village) => `${village.kind} ${village.name}`.toLowerCase())
  const labels = villageLabels(once, true)
  return once.map((village, index) => found(labels[index] ?? village.name, village.at, confidence))
}
