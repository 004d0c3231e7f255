import type { Located } from './located-text.ts'
import { cut, join, trim } from './located-text.ts'
import type { Block } from './outline.ts'
import { headingOf, bodyOf } from './outline.ts'

const LEVEL =
  'trung uong|tinh|thanh pho|huyen|thi xa|quan|xa|phuong|thi tran|dac khu|(?:cac )?(?:thon|ap|lang|ban|buon|xom|khom|khu pho|to dan pho|khu dan cu)'
/** "ở huyện mời …; ở xã mời …", "cấp tỉnh có …, cấp xã gồm …", "về phía thôn, mời …". */
const TOLD_LEVEL = new RegExp(
  `(?:^|[;.,:]\\s+|\\bva )((?:(?:o|cap|phia|ve phia|dai bieu|khach moi|kinh moi|moi)\\s+)+(?:${LEVEL}))(?:,|:|,? (?:thi |la |du |tham du |du hoi nghi )*(?:kinh moi|duoc moi|moi|co|gom co|gom)\\b)+:?\\s+`,
  'g',
)

/** A sentence that tells who comes from each level becomes one line a level. */
export function withToldLevels(blocks: Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (block.row || !/\b(?:thanh phan|dai bieu|doi tuong|moi)\b/.test(headingOf(block).folded)) return [block]
    const levels = [...bodyOf(block).folded.matchAll(TOLD_LEVEL)]
    if (levels.length < 2) return [block]
    const heading = { ...block, text: headingOf(block) }
    return [heading, ...linesOf(bodyOf(block), levels).map((text) => lineBelow(block, text))]
  })
}

function linesOf(body: Located, levels: RegExpExecArray[]): Located[] {
  return levels.map((match, index) => {
    const label = match[1] ?? ''
    const at = match.index + match[0].indexOf(label)
    const people = cut(body, match.index + match[0].length, levels[index + 1]?.index)
    return join([cut(body, at, at + label.length), trim(people, /[;,.]/)], ': ')
  })
}

function lineBelow({ depth, index }: Block, text: Located): Block {
  return { index, kind: 'dash', depth: depth + 1, text, row: null }
}
