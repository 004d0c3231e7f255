import {
  type IParagraphOptions,
  Bookmark,
  HeightRule,
  PageBreak,
  SimpleField,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Block, Column, Sheet } from '#domain/document/paper.ts'
import { printable } from '#domain/document/printable.ts'
import type { PageNumbers } from '#server/documents/anchors.ts'
import { gap } from '#server/documents/docx-letterhead.ts'
import { barTables, blankLines, boxTable } from '#server/documents/docx-forms.ts'
import { codePicture } from '#server/documents/docx-sheet.ts'
import { chapterHeading, listsOf, outlineLevelOf } from '#server/documents/docx-headings.ts'
import { alignmentOf, dashNumbering, styleId, twips } from '#server/documents/docx-styles.ts'
import { styled, textRuns } from '#server/documents/docx-words.ts'
import type { LaidOutBlock } from '#server/documents/layout.ts'
import { bodyWidthOf } from '#server/documents/placing.ts'
import { type AnyComponent, largeComponents, writingPlacing } from '#server/documents/sheet-form.ts'

type TableBlock = Extract<Block, { kind: 'table' }>

export interface BodyPlace {
  /** Sets one body's numbering apart from every other in the file. */
  list: number
  /** The last paragraph stays on the page of the signature, which never stands on a page alone. */
  closes: boolean
  size: Sheet['size']
  /** Paragraphs of a working sheet begin at the margin. */
  isSheet: boolean
  pageNumbers?: PageNumbers
}

export async function bodyBlocks(blocks: readonly LaidOutBlock[], place: BodyPlace): Promise<(Paragraph | Table)[]> {
  const isLast = (index: number) => place.closes && index === blocks.length - 1
  const parts = await Promise.all(
    blocks.map((laidOut, index) =>
      oneBlock(laidOut, place, {
        keepNext: isLast(index) || laidOut.introduces,
        followsDrawn: isDrawn(blocks[index - 1]?.block),
      }),
    ),
  )
  return parts.flat()
}

interface Neighbours {
  keepNext: boolean
  /** What stands above has no space below of its own: a table, boxes, dotted lines. */
  followsDrawn: boolean
}

function isDrawn(block: Block | undefined): boolean {
  return block !== undefined && ['table', 'boxes', 'bar', 'blank'].includes(block.kind)
}

/** Below a table or dotted lines, in twips. */
const belowDrawn = writingPlacing.belowPt * 20

type SizedComponent = keyof typeof largeComponents

function sizedIn({ size }: BodyPlace) {
  return (component: SizedComponent): AnyComponent => (size === 'large' ? largeComponents[component] : component)
}

async function oneBlock(
  laidOut: LaidOutBlock,
  place: BodyPlace,
  { keepNext, followsDrawn }: Neighbours,
): Promise<(Paragraph | Table)[]> {
  const { label, block, isWhole, isInArticle } = laidOut
  const sized = sizedIn(place)
  const { outline, inArticle } = listsOf(laidOut, place.list)
  const clause = isInArticle ? inArticle(1) : outline(1)
  const apart = followsDrawn ? { spacing: { before: belowDrawn } } : {}
  const kept = { ...apart, ...(keepNext ? { keepNext } : {}) }
  // Word joins tables that touch.
  const parted = followsDrawn ? [gap()] : []
  switch (block.kind) {
    case 'chapter':
      return [chapterHeading(block, laidOut, place.list)]
    case 'article':
      return [styled('article', block.title, { ...inArticle(0), ...outlineLevelOf(laidOut), ...apart })]
    case 'article-text':
      return [styled(sized('body'), block.runs, { ...inArticle(0), ...kept })]
    case 'section':
      return [styled('section', block.title, { ...outline(0), ...apart })]
    case 'item':
      return [styled(sized('item'), block.title, { ...clause, ...apart })]
    case 'entry':
      return [styled(sized('body'), block.runs, { ...clause, ...kept })]
    case 'point':
      return [styled(sized('body'), [{ text: `${label} ` }, ...block.runs], kept)]
    case 'bullet':
      return [
        styled(sized('body'), block.runs, {
          numbering: { reference: dashNumbering, level: block.level - 1, custom: true },
          ...kept,
        }),
      ]
    case 'paragraph':
      return [styled(sized('body'), block.runs, { ...kept, ...(place.isSheet ? { indent: { firstLine: 0 } } : {}) })]
    case 'heading':
      return [headingParagraph(block, sized, apart)]
    case 'table':
      return [
        ...parted,
        bodyTable(block, {
          sized,
          isWhole,
          keepNext,
          pageNumbers: place.pageNumbers,
          widthMm: bodyWidthOf(place.size),
        }),
      ]
    case 'blank':
      return blankLines(block, sized('body'))
    case 'boxes':
      return [...parted, boxTable(block, sized('tableCell'))]
    case 'bar':
      return [...parted, ...barTables(block.parts, sized('tableCell'))]
    case 'code':
      return codeParagraphs(block.payload, block.lines)
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })]
  }
}

function headingParagraph(
  { title, isMajor, anchor }: Extract<Block, { kind: 'heading' }>,
  sized: ReturnType<typeof sizedIn>,
  apart: IParagraphOptions,
): Paragraph {
  const component = isMajor === true ? 'largeHeading' : sized('heading')
  if (anchor === undefined) return styled(component, title, apart)
  const children = [new Bookmark({ id: anchor, children: textRuns([{ text: title }]) })]
  return new Paragraph({ style: styleId(component), children, ...apart })
}

function bodyTable(
  { columns, rows, total, rowMm }: TableBlock,
  how: {
    sized: ReturnType<typeof sizedIn>
    isWhole: boolean
    keepNext: boolean
    pageNumbers: PageNumbers | undefined
    widthMm: number
  },
): Table {
  const { sized, isWhole, keepNext, pageNumbers, widthMm } = how
  const shares = columns.reduce((sum, column) => sum + column.share, 0)
  const columnWidths = columns.map((column) => twips((widthMm * column.share) / shares))
  const cell = (children: Paragraph[], index: number) =>
    new TableCell({
      children,
      width: { size: columnWidths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
    })
  // Rows of a table that stays whole are each kept with the next, and the last with a signature that follows.
  const lastRow = rows.length + (total === null ? 0 : 1) - 1
  const row = (cells: readonly string[], bold: boolean, place: number) =>
    new TableRow({
      cantSplit: true,
      ...(rowMm === undefined ? {} : { height: { value: twips(rowMm), rule: HeightRule.ATLEAST } }),
      children: columns.map((column, index) =>
        cell(
          cellParagraphs(cells[index] ?? '', column, {
            bold,
            component: sized('tableCell'),
            keepNext: place < lastRow ? isWhole : keepNext,
            pageNumbers,
          }),
          index,
        ),
      ),
    })
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, index) => cell([styled(sized('tableHead'), column.title)], index)),
  })
  return new Table({
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    margins: { left: 85, right: 85, top: 48, bottom: 48 },
    rows: [
      head,
      ...rows.map((cells, place) => row(cells, false, place)),
      ...(total === null ? [] : [row(total, true, lastRow)]),
    ],
  })
}

function cellParagraphs(
  text: string,
  column: Column,
  {
    bold,
    component,
    keepNext,
    pageNumbers,
  }: { bold: boolean; component: AnyComponent; keepNext: boolean; pageNumbers: PageNumbers | undefined },
): Paragraph[] {
  const alignment = alignmentOf(column.align)
  if (column.isPage === true && text !== '')
    return [new Paragraph({ style: styleId(component), alignment, children: [pageOf(text, pageNumbers)] })]
  return printable(text)
    .split('\n')
    .map((line) =>
      styled(component, [{ text: line, bold }], {
        alignment,
        ...(keepNext ? { keepNext } : {}),
      }),
    )
}

/** Word counts a page anew when it prints; until then it shows what the same paper in print has. */
function pageOf(anchor: string, pageNumbers: PageNumbers | undefined): SimpleField {
  return new SimpleField(`PAGEREF ${anchor} \\h`, String(pageNumbers?.get(anchor) ?? ''))
}

async function codeParagraphs(payload: string, lines: readonly string[]): Promise<Paragraph[]> {
  const centred = { alignment: alignmentOf('center'), indent: { firstLine: 0 } }
  return [await codePicture(payload, 35), ...lines.map((line) => styled('body', line, centred))]
}
