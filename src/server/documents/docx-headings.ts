import type { Paragraph } from 'docx'
import type { Block, ChapterLevel } from '#domain/document/paper.ts'
import { articleNumbering, chapterNumbering, outlineNumbering, partNumbering } from '#server/documents/docx-styles.ts'
import { styled } from '#server/documents/docx-words.ts'
import type { LaidOutBlock } from '#server/documents/layout.ts'

/** More headings above a Điều than any paper has. */
const mostChapters = 1000

/** `I.` and `1.` below each Phần, Chương or Mục are a list of their own; Điều count through the body. */
export function listsOf({ chapters }: LaidOutBlock, list: number) {
  const inList = (reference: string, instance: number) => (level: number) => ({
    numbering: { reference, level, instance, custom: true },
  })
  return {
    outline: inList(outlineNumbering, list * mostChapters + chapters),
    inArticle: inList(articleNumbering, list),
  }
}

const chapterLevels = { chapter: 0, division: 1, subdivision: 2 } as const satisfies Record<
  Exclude<ChapterLevel, 'part'>,
  number
>

export function chapterHeading(
  { level, title }: Extract<Block, { kind: 'chapter' }>,
  laidOut: LaidOutBlock,
  list: number,
): Paragraph {
  const numbering =
    level === 'part'
      ? { reference: partNumbering, level: 0 }
      : { reference: chapterNumbering, level: chapterLevels[level] }
  return styled('chapterTitle', [{ text: `\n${title}` }], {
    numbering: { ...numbering, instance: list, custom: true },
    ...outlineLevelOf(laidOut),
  })
}

/** In Word's outline the paper's own name is level 0. */
export function outlineLevelOf({ depth }: LaidOutBlock) {
  return depth === null ? {} : { outlineLevel: depth }
}
