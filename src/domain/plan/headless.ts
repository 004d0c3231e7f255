import { cut } from './located-text.ts'
import type { Block } from './outline.ts'
import { isPlainLabel } from './plain-headings.ts'

/** A paper that is all paragraphs: those that begin with a label are its parts, the others stand below them. */
export function withParts(blocks: Block[]): Block[] {
  const isNumbered = blocks.some(({ kind }) => kind !== null && kind !== 'dash' && kind !== 'plus')
  if (isNumbered) return blocks
  let isInside = false
  return blocks.flatMap((block): Block[] => {
    const isPart = !block.row && block.kind === null && isPlainLabel(block.text)
    isInside ||= isPart
    if (!isPart) return [isInside ? { ...block, depth: block.depth + 1 } : block]
    return partOf(block)
  })
}

/** Work is told below its heading, not behind it. */
function partOf(block: Block): Block[] {
  const part: Block = { ...block, kind: 'caps', depth: 0 }
  const work = /^(?:to chuc thuc hien|phan cong)[^:]*:\s*/.exec(block.text.folded)
  if (!work || work[0].length === block.text.text.length) return [part]
  const heading = cut(block.text, 0, work[0].length)
  return [
    { ...part, text: heading },
    { ...block, depth: 1, text: cut(block.text, work[0].length) },
  ]
}
