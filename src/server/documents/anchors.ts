import type { Block, Paper } from '#domain/document/paper.ts'
import type { Closeness } from '#server/documents/placing.ts'

/** Pages by the anchors of the headings that stand on them. */
export type PageNumbers = ReadonlyMap<string, number>

/** How the pages of papers fall: Word counts its own when it opens a file. */
export interface Setting {
  pageNumbers: PageNumbers
  closeness: Closeness
}

export const usualSetting: Setting = { pageNumbers: new Map(), closeness: 0 }

export function hasIndex(papers: readonly Paper[]): boolean {
  return papers.some(({ body }) => body.some((block) => block.kind === 'table' && pageColumn(block) !== -1))
}

/** Where a file holds several papers, the anchors of each are told from the others'. */
export function anchorsApart(papers: readonly Paper[]): readonly Paper[] {
  if (papers.length < 2 || !hasIndex(papers)) return papers
  return papers.map((paper, index) => ({ ...paper, body: paper.body.map((block) => renamed(block, `p${index}_`)) }))
}

function renamed(block: Block, prefix: string): Block {
  if (block.kind === 'heading' && block.anchor !== undefined) return { ...block, anchor: `${prefix}${block.anchor}` }
  const at = block.kind === 'table' ? pageColumn(block) : -1
  if (block.kind !== 'table' || at === -1) return block
  const rows = block.rows.map((cells) => cells.map((text, index) => (index === at ? `${prefix}${text}` : text)))
  return { ...block, rows }
}

function pageColumn({ columns }: Extract<Block, { kind: 'table' }>): number {
  return columns.findIndex(({ isPage }) => isPage === true)
}
