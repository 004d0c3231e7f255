import {
  ImageRun,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Block, Column } from '#domain/document/paper.ts'
import { printable } from '#domain/document/printable.ts'
import { gap } from '#server/documents/docx-letterhead.ts'
import { alignmentOf, dashNumbering, outlineNumbering, twips } from '#server/documents/docx-styles.ts'
import { styled } from '#server/documents/docx-words.ts'
import type { LaidOutBlock } from '#server/documents/layout.ts'
import { bodyWidthMm } from '#server/documents/placing.ts'
import { qrPng } from '#server/documents/qr.ts'

type TableBlock = Extract<Block, { kind: 'table' }>

export interface BodyPlace {
  /** Sets one body's numbering apart from every other in the file. */
  list: number
  /** The last paragraph stays on the page of the signature, which never stands on a page alone. */
  closes: boolean
}

export async function bodyBlocks(blocks: readonly LaidOutBlock[], place: BodyPlace): Promise<(Paragraph | Table)[]> {
  const isLast = (index: number) => place.closes && index === blocks.length - 1
  const parts = await Promise.all(blocks.map((block, index) => oneBlock(block, place.list, isLast(index))))
  return parts.flat()
}

async function oneBlock(
  { label, block }: LaidOutBlock,
  list: number,
  keepNext: boolean,
): Promise<(Paragraph | Table)[]> {
  const outline = (level: number) => ({
    numbering: { reference: outlineNumbering, level, instance: list, custom: true },
  })
  const kept = keepNext ? { keepNext } : {}
  switch (block.kind) {
    case 'section':
      return [styled('section', block.title, outline(0))]
    case 'item':
      return [styled('item', block.title, outline(1))]
    case 'entry':
      return [styled('body', block.runs, { ...outline(1), ...kept })]
    case 'point':
      return [styled('body', [{ text: `${label} ` }, ...block.runs], kept)]
    case 'bullet':
      return [
        styled('body', block.runs, {
          numbering: { reference: dashNumbering, level: block.level - 1, custom: true },
          ...kept,
        }),
      ]
    case 'paragraph':
      return [styled('body', block.runs, kept)]
    case 'table':
      return [bodyTable(block), gap(), gap()]
    case 'code':
      return codeParagraphs(block.payload, block.lines)
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })]
  }
}

function bodyTable({ columns, rows, total }: TableBlock): Table {
  const shares = columns.reduce((sum, column) => sum + column.share, 0)
  const columnWidths = columns.map((column) => twips((bodyWidthMm * column.share) / shares))
  const cell = (children: Paragraph[], index: number) =>
    new TableCell({
      children,
      width: { size: columnWidths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
    })
  const row = (cells: readonly string[], bold: boolean) =>
    new TableRow({
      cantSplit: true,
      children: columns.map((column, index) => cell(cellParagraphs(cells[index] ?? '', column, bold), index)),
    })
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, index) => cell([styled('tableHead', column.title)], index)),
  })
  return new Table({
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    margins: { left: 85, right: 85, top: 30, bottom: 30 },
    rows: [head, ...rows.map((cells) => row(cells, false)), ...(total === null ? [] : [row(total, true)])],
  })
}

function cellParagraphs(text: string, column: Column, bold: boolean): Paragraph[] {
  return printable(text)
    .split('\n')
    .map((line) => styled('tableCell', [{ text: line, bold }], { alignment: alignmentOf(column.align) }))
}

async function codeParagraphs(payload: string, lines: readonly string[]): Promise<Paragraph[]> {
  const side = 132
  const picture = new ImageRun({
    type: 'png',
    data: await qrPng(payload),
    transformation: { width: side, height: side },
    altText: { name: 'QR', title: 'Mã QR', description: `Mã QR dẫn tới ${payload}` },
  })
  const centred = { alignment: alignmentOf('center'), indent: { firstLine: 0 } }
  return [
    new Paragraph({ ...centred, children: [picture], spacing: { before: 120 } }),
    ...lines.map((line) => styled('body', line, centred)),
  ]
}
