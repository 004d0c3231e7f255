import { sentences } from './labelled.ts'
import type { Located } from './located-text.ts'
import { cut, join, trim } from './located-text.ts'
import type { Block } from './outline.ts'
import { headingOf, bodyOf } from './outline.ts'

const LEVEL =
  'trung uong|tinh|thanh pho|huyen|thi xa|quan|xa|phuong|thi tran|dac khu|(?:cac )?(?:thon|ap|lang|ban|buon|xom|khom|khu pho|to dan pho|khu dan cu)|co so'
/** "ở huyện mời …; ở xã mời …", "cấp tỉnh có …, cấp xã gồm …", "về phía thôn, mời …". */
const TOLD_LEVEL = new RegExp(
  `(?:^|[;.,:]\\s+|\\bva )((?:(?:o|cua|cap|phia|ve phia|thanh phan|dai bieu|khach moi|khach|kinh moi|moi)\\s+)+(?:${LEVEL}))(?:,|:|,? (?:thi |la |du |tham du |du hoi nghi )*(?:kinh moi|duoc moi|moi|co|gom co|gom)\\b)+:?\\s+`,
  'g',
)

/**
 * A sentence that tells who comes from each level becomes one line a level: behind "Thành phần: …", or where the
 * sentence says no more than "Đại biểu cấp tỉnh mời …; mỗi thôn mời …".
 */
export function withToldLevels(blocks: Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (block.row || !/\b(?:moi|co|gom)\b|:/.test(block.text.folded)) return [block]
    if (/\b(?:thanh phan|dai bieu|doi tuong)\b/.test(headingOf(block).folded) && bodyOf(block).text !== '') {
      const lines = linesOf(bodyOf(block))
      if (lines.length > 0)
        return [{ ...block, text: headingOf(block) }, ...lines.map((text) => lineBelow(block, text))]
    }
    return block.kind === null ? withoutHeading(block) : [block]
  })
}

function withoutHeading(block: Block): Block[] {
  const told = sentences(block.text)
  // One sentence a level: "Về phía huyện, kính mời …. Về phía xã có …."
  const isOneEach = told.filter((sentence) => OPENING.test(sentence.folded)).length > 1
  const lines = told.map((sentence) => ({
    sentence,
    levels: linesOf(sentence, isOneEach && OPENING.test(sentence.folded) ? 1 : 2),
  }))
  if (lines.every(({ levels }) => levels.length === 0)) return [block]
  return lines.flatMap(({ sentence, levels }) =>
    levels.length > 0 ? levels.map((text) => lineBelow(block, text)) : [{ ...block, text: sentence }],
  )
}

const OPENING = new RegExp(
  `^(?:(?:o|cua|cap|phia|ve phia|thanh phan|dai bieu|khach moi|khach)\\s+)+(?:${LEVEL}),? (?:co|gom|gom co|moi|kinh moi|duoc moi)\\b`,
)

/** One line a level, or none when the sentence does not begin with one or names fewer than asked. */
function linesOf(body: Located, fewest = 2): Located[] {
  const levels = [...body.folded.matchAll(TOLD_LEVEL)]
  if (levels.length < fewest || levels[0]?.index !== 0) return []
  return levels.map((match, index) => {
    // "Mỗi thôn mời …" is of each village alike; "Thành phần của xã" is one level of several.
    const label = (match[1] ?? '').replace(/^(?:moi |thanh phan (?:cua )?)/, '')
    const at = match.index + match[0].indexOf(label)
    const people = cut(body, match.index + match[0].length, levels[index + 1]?.index)
    const village = label.endsWith('co so') ? VILLAGE.exec(people.folded) : null
    const level = village
      ? cut(people, village.index, village.index + village[0].length)
      : cut(body, at, at + label.length)
    return join([level, trim(people, /[;,.]/)], ': ')
  })
}

/** "Ở cơ sở mời tổ trưởng tổ dân phố": the people say which kind of village. */
const VILLAGE = /\b(?:thon|ap|lang|buon|xom|khom|khu pho|khoi pho|to dan pho|khu dan cu)\b/

function lineBelow({ depth, index }: Block, text: Located): Block {
  return { index, kind: 'dash', depth: depth + 1, text, row: null, isTold: true }
}
