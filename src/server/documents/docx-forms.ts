import {
  BorderStyle,
  HeightRule,
  LeaderType,
  Paragraph,
  ShadingType,
  type Table,
  TableCell,
  TableLayoutType,
  TableRow,
  Table as WordTable,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { BarPart, Block } from '#domain/document/paper.ts'
import { printable } from '#domain/document/printable.ts'
import { barShares, type DrawnPart } from '#server/documents/bar-shares.ts'
import { borderless, gap } from '#server/documents/docx-letterhead.ts'
import { styleId, twips } from '#server/documents/docx-styles.ts'
import { styled } from '#server/documents/docx-words.ts'
import { nd30 } from '#domain/document/form-nd30.ts'
import { bodyWidthMm } from '#server/documents/placing.ts'
import { type AnyComponent, writingPlacing } from '#server/documents/sheet-form.ts'

/** Height of a single line of the body's type, in twips. */
const singleLine = Math.round(nd30.components.body.sizePt * 1.15 * 20)

/** Labels share the first line, and dots lead from each to where the next begins: tab stops, so that typing keeps the line. */
export function blankLines({ labels, lines }: Extract<Block, { kind: 'blank' }>, component: AnyComponent): Paragraph[] {
  const columns = Math.max(1, labels.length)
  const stops = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      type: index === count - 1 ? TabStopType.RIGHT : TabStopType.LEFT,
      position: twips((bodyWidthMm * (index + 1)) / count),
      leader: LeaderType.DOT,
    }))
  const line = (children: TextRun[], count: number, isLast: boolean) =>
    new Paragraph({
      style: styleId(component),
      children,
      tabStops: stops(count),
      indent: { firstLine: 0 },
      alignment: 'left',
      spacing: { before: twips(writingPlacing.lineMm) - singleLine, after: isLast ? 80 : 0, line: 240 },
    })
  // A space parts the dots from the next label.
  const first = labels.map(
    (label, index) => new TextRun({ children: [`${index > 0 ? '  ' : ''}${printable(label)} `, '\t'] }),
  )
  const head = labels.length === 0 ? [] : [line(first, columns, lines <= 1)]
  const rest = Math.max(0, lines - head.length)
  const empty = (_: unknown, index: number) => line([new TextRun({ children: ['\t'] })], 1, index === rest - 1)
  return [...head, ...Array.from({ length: rest }, empty)]
}

export const emptyBox = '□'

export function boxTable({ choices, columns }: Extract<Block, { kind: 'boxes' }>, component: AnyComponent): Table {
  const widths = Array.from({ length: columns }, () => bodyWidthMm / columns)
  const rows = Array.from({ length: Math.ceil(choices.length / columns) }, (_, row) =>
    widths.map((_width, column) => {
      const choice = choices[row * columns + column]
      const words = choice === undefined ? '' : `${emptyBox}\t${choice}`
      return [
        styled(component, words, {
          alignment: 'left',
          indent: { left: twips(6), hanging: twips(6) },
          tabStops: [{ type: TabStopType.LEFT, position: twips(6) }],
          spacing: { after: 40 },
        }),
      ]
    }),
  )
  return borderless(widths, rows)
}

/** Shares of black, in the order of the parts: not every program draws Word's stripes, and a copier blurs them. */
const patterns = [
  ShadingType.SOLID,
  ShadingType.PERCENT_35,
  ShadingType.PERCENT_10,
  ShadingType.PERCENT_75,
  ShadingType.PERCENT_20,
  ShadingType.PERCENT_50,
  ShadingType.CLEAR,
] as const

export function barTables(parts: readonly BarPart[], component: AnyComponent): (Paragraph | Table)[] {
  const drawn = barShares(parts, bodyWidthMm)
  if (drawn.length === 0) return []
  const { barMm, swatchMm } = writingPlacing
  const bar = drawnRow(
    drawn.map((part) => [part.widthMm, patternCell(part, part.widthMm)]),
    barMm,
  )
  const words = bodyWidthMm / 2 - swatchMm
  const key = Array.from({ length: Math.ceil(drawn.length / 2) }, (_, row) =>
    drawnRow(
      drawn.slice(row * 2, row * 2 + 2).flatMap((part): [number, TableCell][] => [
        [swatchMm, patternCell(part, swatchMm)],
        [words, plainCell(`${part.value} ${part.label}`, words, component)],
      ]),
      swatchMm - 1,
    ),
  )
  return [bar, gap(), ...key.flatMap((row) => [row, gap()])]
}

function drawnRow(cells: [number, TableCell][], heightMm: number): Table {
  return new WordTable({
    columnWidths: cells.map(([width]) => twips(width)),
    width: { size: twips(cells.reduce((sum, [width]) => sum + width, 0)), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    indent: { size: 0, type: WidthType.DXA },
    margins: { left: 60, right: 0, top: 0, bottom: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: twips(heightMm), rule: HeightRule.ATLEAST },
        children: cells.map(([, cell]) => cell),
      }),
    ],
  })
}

function patternCell({ pattern }: DrawnPart, widthMm: number): TableCell {
  return new TableCell({
    children: [gap()],
    width: { size: twips(widthMm), type: WidthType.DXA },
    shading: { type: patterns[pattern] ?? ShadingType.CLEAR, color: '000000', fill: 'FFFFFF' },
  })
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const

function plainCell(words: string, widthMm: number, component: AnyComponent): TableCell {
  return new TableCell({
    children: [styled(component, words)],
    width: { size: twips(widthMm), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    borders: { top: none, bottom: none, right: none },
  })
}
