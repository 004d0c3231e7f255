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
  [/^(?:[a-z]+, )*thon\b/, 'thôn'],
  [/^ap\b/, 'ấp'],
  [/^lang\b/, 'làng'],
  [/^ban\b(?! (?:chap hanh|thuong|cong tac|dan van))/, 'bản'],
  [/^buon\b/, 'buôn'],
  [/^xom\b/, 'xóm'],
  [/^khom\b/, 'khóm'],
  [/^khu pho\b/, 'khu phố'],
  [/^to dan pho\b/, 'tổ dân phố'],
]
export const VILLAGE_LEVELS = new Set(['thôn', 'ấp', 'làng', 'bản', 'buôn', 'xóm', 'khóm', 'khu phố', 'tổ dân phố'])
const LEVEL_LEAD = /^(?:(?:moi|thanh phan|dai bieu|lanh dao|o|cap|phia|ve phia|khach moi|doi voi|tai|cac|cua)\s+)+/
/** The administrative level that a label names: "Ở huyện", "3.1. Cấp xã", "Mời cấp thành phố", "Các làng, thôn". */
function levelOf(heading: Located): string | null {
  if (heading.text.length > 60) return null
  const lead = LEVEL_LEAD.exec(heading.folded)
  const rest = heading.folded.slice(lead?.[0].length ?? 0)
  const level = LEVELS.find(([pattern]) => pattern.test(rest))
  if (!level || (!lead && rest.length > 14)) return null
  return level[1]
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
  if (!/\bcap tren\b/.test(heading.folded) || heading.text.length > 40) return null
  const named = /\b(trung uong|tinh|thanh pho|thanh uy|huyen|thi xa|quan)\b/.exec(
    `${block.text.folded.slice(heading.text.length)} ${next?.text.folded ?? ''}`,
  )?.[1]
  if (named === 'thanh uy') return 'thành phố'
  return LEVELS.find(([pattern]) => named !== undefined && pattern.test(named))?.[1] ?? null
}

/** Each block with the level it speaks of: its own label's, or that of the block it stands under. */
export function withLevels(blocks: Block[]): LevelledBlock[] {
  const open: { depth: number; level: string }[] = []
  return blocks.map((block, index) => {
    while (open.some((other) => other.depth >= block.depth)) open.pop()
    const own = levelOf(headingOf(block)) ?? levelAbove(block, blocks[index + 1])
    if (own) open.push({ depth: block.depth, level: own })
    return { block, level: own ?? open.at(-1)?.level ?? null, isLabel: own !== null }
  })
}
