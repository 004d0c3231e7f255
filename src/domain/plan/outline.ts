import type { SourceLine } from './lines.ts'
import type { Located } from './located-text.ts'
import { cut, trim } from './located-text.ts'
import type { MarkerKind } from './markers.ts'
import { isBullet } from './markers.ts'
import type { Paragraph } from './unwrap-lines.ts'

/** A paragraph in its place: `depth` counts the numbered levels above it, `text` is without its number. */
export interface Block {
  index: number
  kind: MarkerKind | null
  depth: number
  text: Located
  row: SourceLine | null
  /** A line that a sentence was taken apart into: what it says is likely, not sure. */
  isTold?: boolean
}

/**
 * Nests paragraphs by the order in which kinds of numbering first appear, so that `I/1/-`, `1/1.1/a` and
 * `Phần thứ nhất/I/1` need no special cases.
 */
export function buildOutline(paragraphs: Paragraph[]): Block[] {
  const blocks: Block[] = []
  let levels: MarkerKind[] = []
  for (const paragraph of paragraphs) {
    const kind = paragraph.marker?.kind ?? null
    const text = trim(cut(paragraph.text, paragraph.marker?.length ?? 0))
    const last = blocks.at(-1)
    if (last?.kind === 'part' && last.text.text === '' && (kind === null || kind === 'caps')) {
      blocks[blocks.length - 1] = { ...last, text }
      continue
    }
    if (kind === 'caps') levels = levels[0] === 'part' ? ['part', 'caps'] : ['caps']
    else if (kind) levels = openLevel(levels, kind)
    const depth = kind ? levels.length - 1 : levels.filter((level) => !isBullet(level)).length
    blocks.push({ index: blocks.length, kind, depth, text, row: paragraph.row })
  }
  return blocks
}

function openLevel(levels: MarkerKind[], kind: MarkerKind): MarkerKind[] {
  const at = levels.indexOf(kind)
  if (at >= 0) return levels.slice(0, at + 1)
  // A numbered heading is never below a bullet, and `I.` is never below a heading without a number.
  const numbered = isBullet(kind) || kind === 'bracket' ? levels : levels.filter((level) => !isBullet(level))
  return [...(kind === 'roman' ? numbered.filter((level) => level === 'part' || level === 'capital') : numbered), kind]
}

/** All blocks under `block`, at any depth, in reading order. */
export function descendants(blocks: Block[], block: Block): Block[] {
  const isOutside = (other: Block) => other.depth <= block.depth && (other.kind !== null || other.depth < block.depth)
  return following(blocks, placeOf(blocks, block) + 1, isOutside)
}

/** The list that `block` introduces: the blocks after it that share the first one's numbering. */
export function itemsAfter(blocks: Block[], block: Block): Block[] {
  const from = placeOf(blocks, block) + 1
  const first = blocks[from]
  if (!first?.kind || first.kind === block.kind || first.depth < block.depth) return []
  if (block.kind && first.depth <= block.depth) return []
  const isOutside = (other: Block) =>
    other.depth < first.depth || (other.depth === first.depth && other.kind !== first.kind)
  return following(blocks, from, isOutside).filter((other) => other.kind === first.kind)
}

/** Where a block stands in a list: at its own index in the whole outline, wherever in a part of it. */
function placeOf(blocks: Block[], block: Block): number {
  const offset = block.index - (blocks[0]?.index ?? 0)
  return blocks[offset] === block ? offset : blocks.indexOf(block)
}

function following(blocks: Block[], from: number, isOutside: (other: Block) => boolean): Block[] {
  let to = from
  for (let next = blocks[to]; next && !isOutside(next); next = blocks[to]) to += 1
  return blocks.slice(from, to)
}

/** What stands before the colon of "Thời gian: …", or the whole of a short heading. */
export function headingOf(block: Block): Located {
  const colon = block.text.text.indexOf(':')
  if (colon >= 0 && colon < 110) return trim(cut(block.text, 0, colon))
  return block.text
}

/** What stands after the colon of "Thời gian: …"; empty for a bare heading. */
export function bodyOf(block: Block): Located {
  const colon = block.text.text.indexOf(':')
  return colon >= 0 && colon < 110 ? trim(cut(block.text, colon + 1)) : cut(block.text, block.text.text.length)
}
