import { boundWords } from '#domain/document/bound-words.ts'
import type { Block, Run } from '#domain/document/paper.ts'

/** A block whose lines end where a reader expects. */
export function boundBlock(block: Block): Block {
  switch (block.kind) {
    case 'chapter':
    case 'article':
    case 'section':
    case 'item':
    case 'heading':
      return { ...block, title: boundWords(block.title) }
    case 'article-text':
    case 'entry':
    case 'point':
    case 'bullet':
    case 'paragraph':
      return { ...block, runs: boundRuns(block.runs) }
    case 'table':
      // A column of pages holds names of anchors, and prints numbers.
      return {
        ...block,
        columns: block.columns.map((column) => ({ ...column, title: boundWords(column.title) })),
        rows: block.rows.map((row) =>
          row.map((text, index) => (block.columns[index]?.isPage === true ? text : boundWords(text))),
        ),
        total: block.total?.map(boundWords) ?? null,
      }
    case 'boxes':
      return { ...block, choices: block.choices.map(boundWords) }
    case 'bar':
    case 'blank':
    case 'code':
    case 'page-break':
      return block
  }
}

function boundRuns(runs: readonly Run[]): Run[] {
  return runs.map((run) => ({ ...run, text: boundWords(run.text) }))
}
