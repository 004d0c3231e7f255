import type { Block } from '#domain/document/paper.ts'

/** Where a block stands among the headings of its body. */
export interface BlockPlace {
  /** Place of a heading in the outline, from 1 below the paper's own; `null` for what is none. */
  depth: number | null
  /** Whether it stands in a Điều, whose khoản count with it. */
  isInArticle: boolean
  /** How many headings of Phần, Chương or Mục stand above it or are it: below each, `I.` and `1.` begin anew. */
  chapters: number
}

const ranks = {
  part: 0,
  chapter: 1,
  division: 2,
  subdivision: 3,
  section: 4,
  article: 4,
  heading: 4,
  item: 5,
} as const

/** Each heading stands one step below the nearest one above it that ranks higher, so that no step is left out. */
export function blockPlaces(body: readonly Block[]): BlockPlace[] {
  const open: number[] = []
  let isInArticle = false
  let chapters = 0
  return body.map((block) => {
    if (block.kind === 'chapter') chapters += 1
    if (block.kind === 'article' || block.kind === 'article-text') isInArticle = true
    else if (block.kind === 'chapter' || block.kind === 'section') isInArticle = false
    const rank = rankOf(block)
    if (rank !== null) {
      while (open.length > 0 && (open.at(-1) ?? 0) >= rank) open.pop()
      open.push(rank)
    }
    return { depth: rank === null ? null : open.length, isInArticle, chapters }
  })
}

function rankOf(block: Block): number | null {
  const name = block.kind === 'chapter' ? block.level : block.kind
  const known: Partial<Record<string, number>> = ranks
  return known[name] ?? null
}
