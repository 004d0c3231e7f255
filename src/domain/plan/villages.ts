import type { Found } from './found.ts'
import { found } from './found.ts'
import type { Located } from './located-text.ts'
import { cut } from './located-text.ts'

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
]
const FOLDED_KINDS = 'thon|ap|lang|ban|buon|xom|khom|phum|soc|plei|to dan pho|khu pho|khu dan cu|tieu khu'
const KIND = new RegExp(`\\b(${FOLDED_KINDS})((?:(?:,| va) )(?:${FOLDED_KINDS}))*\\s+`, 'g')
// Words that in a text without marks can mean too many other things.
const UNSAFE_WITHOUT_MARKS = new Set(['ban'])

const PROPER = String.raw`(?:(?:số )?\d{1,2}(?![\p{N}/.:])[A-Z]?|\p{Lu}[\p{L}'’]*)(?:[ -](?:\p{Lu}[\p{L}'’]*|\d{1,2}(?![\p{N}/.:])))*`
const FIRST = new RegExp(`^()(${PROPER})`, 'u')
const FOLLOWING = new RegExp(
  String.raw`^(?:\s*[,;]\s*|\s+(?:và|va|&)\s+|,\s+và\s+)(?:(${KIND_WORDS.join('|')}|thon|ap|lang|xom)\s+)?(${PROPER})`,
  'u',
)
const NOT_A_VILLAGE =
  /^(Trưởng|Bí thư|Bí|Chủ|Phó|Ban|Hội|Đoàn|Ủy|Uỷ|UBND|UBMTTQ|MTTQ|Văn phòng|Nhà|Chi|Tổ|Công an|Đảng|Tháng|Nhân dân|Mặt|Đài|Trạm|Trường|Đại|Các|Nam|Truong|Bi thu|Chu tich|Nhan dan|Cong an|Dai bieu)(?![\p{L}])/u

export interface VillageName {
  kind: string
  name: string
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
    for (let next = pattern.exec(located.text.slice(at)); next; next = pattern.exec(located.text.slice(at))) {
      const name = next[2] ?? ''
      if (NOT_A_VILLAGE.test(name)) break
      shownKind = next[1] || shownKind
      at += next[0].length
      names.push({ kind: shownKind, name, at: cut(located, at - name.length, at) })
      pattern = FOLLOWING
    }
    reached = at
  }
  return names
}

/** "khu phố 3" needs its kind, "Đông Khê" does not. */
export function villageLabel(village: VillageName): string {
  return /^(?:số )?\d/.test(village.name) ? `${village.kind} ${village.name}` : village.name
}

/** Each village once; where kinds differ each keeps its own ("Làng Krêl", "Thôn Thanh Tân"). */
export function toVillages(names: VillageName[], confidence: number): Found<string>[] {
  const kinds = new Set(names.map((village) => village.kind.toLowerCase()))
  const seen = new Set<string>()
  return names.flatMap((village) => {
    const key = `${village.kind} ${village.name}`.toLowerCase()
    if (seen.has(key)) return []
    seen.add(key)
    return [found(kinds.size > 1 ? `${village.kind} ${village.name}` : villageLabel(village), village.at, confidence)]
  })
}
