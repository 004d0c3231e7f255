import { foldDiacritics } from '../vietnamese/fold-diacritics.ts'
import type { Located } from './located-text.ts'
import type { Block } from './outline.ts'
import { headingOf } from './outline.ts'

const LEVELS: [RegExp, string][] = [
  [/^trung uong/, 'trung ương'],
  [/^tinh\b/, 'tỉnh'],
  [/^thanh pho\b/, 'thành phố'],
  [/^huyen\b/, 'huyện'],
  [/^thi xa\b/, 'thị xã'],
  [/^quan\b/, 'quận'],
  [/^xa\b/, 'xã'],
  [/^phuong\b/, 'phường'],
  [/^thi tran\b/, 'thị trấn'],
  [/^dac khu\b/, 'đặc khu'],
  [/^co so\b/, 'thôn'],
]
const VILLAGE_WORDS: Record<string, string> = {
  thon: 'thôn',
  ap: 'ấp',
  lang: 'làng',
  ban: 'bản',
  buon: 'buôn',
  xom: 'xóm',
  khom: 'khóm',
  'khu pho': 'khu phố',
  'khoi pho': 'khối phố',
  'to dan pho': 'tổ dân phố',
  'khu dan cu': 'khu dân cư',
  'tieu khu': 'tiểu khu',
  khu: 'khu',
}
export const VILLAGE_LEVELS = new Set(Object.values(VILLAGE_WORDS))
const VILLAGE_WORD =
  'thon|ap|lang|ban(?! (?:chap hanh|thuong|cong tac|dan van|chi huy))|buon|xom|khom|khu pho|khoi pho|to dan pho|khu dan cu|tieu khu|khu'
const VILLAGE_LIST = new RegExp(`^(${VILLAGE_WORD})((?:(?:,| va|\\/|,? hoac)? (?:${VILLAGE_WORD}))*)\\b`)
const LEVEL_LEAD =
  /^(?:(?:kinh|moi|thanh phan|dai bieu|lanh dao|o|cap|phia|ve phia|khach moi|khach|doi voi|tai|cac|cua|khoi(?! pho))\s+)+/
/** The administrative level that a label names: "Ở huyện", "3.1. Cấp xã", "Mời cấp thành phố", "Các làng, thôn". */
export function levelNamed(heading: Located): string | null {
  if (heading.text.length > 60) return null
  const lead = LEVEL_LEAD.exec(heading.folded)
  const rest = heading.folded.slice(lead?.[0].length ?? 0)
  const level = LEVELS.find(([pattern]) => pattern.test(rest))?.[1] ?? villageLevel(rest)
  const isBare = VILLAGE_LIST.exec(rest)?.[0].length === rest.length
  return level !== null && (lead || rest.length <= 14 || isBare) ? level : null
}

/** Whether a cell says nothing but a level: "Huyện", "Cấp xã", "Ở thôn". */
export function isLevelName(label: Located): boolean {
  const level = levelNamed(label)
  return level !== null && !/\d/.test(label.text) && label.text.split(/\s+/).length <= 3 && !isProperName(label.text)
}

/** "Thôn Đông" is a village, "Cấp Huyện" is a level. */
function isProperName(text: string): boolean {
  return new RegExp(`^(?:${VILLAGE_WORD})\\s`, 'u').test(foldDiacritics(text).toLowerCase()) && /\s\p{Lu}/u.test(text)
}

/** "Buôn, thôn, làng" are of the level that the law calls thôn; one kind alone is its own. */
function villageLevel(folded: string): string | null {
  const list = VILLAGE_LIST.exec(folded)
  if (!list) return null
  const kinds = list[0].split(/,? (?:va |hoac )?|\//)
  return kinds.includes('thon') ? 'thôn' : (VILLAGE_WORDS[list[1] ?? ''] ?? null)
}

interface LevelledBlock {
  block: Block
  /** The level that the block or one above it names; null when none does. */
  level: string | null
  isLabel: boolean
}

/** "Đại biểu cấp trên" is of the level that those under it name: "Ban Dân vận Huyện ủy". */
function levelAbove(block: Block, next: Block | undefined): string | null {
  const heading = headingOf(block)
  if (!/\bcap tren\b|^(?:khach|dai bieu) (?:duoc )?moi$/.test(heading.folded) || heading.text.length > 40) return null
  const named = /\b(trung uong|tinh|thanh pho|thanh uy|huyen|thi xa|quan)\b(?! (?:su|ly|trong|tam|the))/.exec(
    `${block.text.folded.slice(heading.text.length)} ${next?.text.folded ?? ''}`,
  )?.[1]
  if (named === 'thanh uy') return 'thành phố'
  return LEVELS.find(([pattern]) => named !== undefined && pattern.test(named))?.[1] ?? null
}

const FOLK = /^(?:dai bieu |dai dien |cac )*(?:nhan dan|ba con|ho dan|ho gia dinh|nguoi dan|cu tri)\b/
const EACH = new RegExp(`\\bmoi (${VILLAGE_WORD})\\b`)

/** Each block with the level it speaks of: its own label's, or that of the block it stands under. */
export function withLevels(blocks: Block[]): LevelledBlock[] {
  const open: { depth: number; level: string }[] = []
  let village: string | null = null
  return blocks.map((block, index) => {
    while (open.some((other) => other.depth >= block.depth)) open.pop()
    const own = levelNamed(headingOf(block)) ?? levelAbove(block, blocks[index + 1])
    if (own) open.push({ depth: block.depth, level: own })
    if (own && VILLAGE_LEVELS.has(own)) village = own
    const level = own ?? open.at(-1)?.level ?? folkLevel(block, village)
    return { block, level, isLabel: own !== null }
  })
}

/** "Đại biểu Nhân dân" beside "Ở xóm" are the people of the xóm. */
function folkLevel(block: Block, village: string | null): string | null {
  if (!FOLK.test(headingOf(block).folded)) return null
  const each = EACH.exec(block.text.folded)?.[1]
  return village ?? (each ? (VILLAGE_WORDS[each] ?? null) : null)
}

const ABOVE: [RegExp, string][] = [
  [/\b(?:tinh uy|tinh)$/, 'tỉnh'],
  [/\b(?:thanh uy|thanh pho)$/, 'thành phố'],
  [/\b(?:huyen uy|huyen)$/, 'huyện'],
]

/** "Đại diện Ban Dân vận Huyện ủy" says itself where it is from. */
export function levelInName(who: string): string | null {
  return ABOVE.find(([end]) => end.test(foldDiacritics(who).toLowerCase()))?.[1] ?? null
}
