import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { nd30 } from '#domain/document/form-nd30.ts'
import { gapStyle, ruleStyle, twips } from '#server/documents/docx-styles.ts'
import { styled } from '#server/documents/docx-words.ts'
import type { LaidOutPaper } from '#server/documents/layout.ts'
import { bodyWidthMm, letterheadPlacing } from '#server/documents/placing.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }

/** Issuer at the left and Quốc hiệu at the right; below them, on one line, the number and the place and date. */
export function letterheadTable(paper: LaidOutPaper): Table {
  const { leftMm, rightMm } = letterheadPlacing[paper.form.name]
  const { nationalName, motto, agencyMark } = paper.form
  const issuer = [
    ...(paper.superior === null ? [] : [styled('superior', paper.superior)]),
    ...paper.agency.map((line) => styled('agency', line)),
    ...(paper.rules.agencyMm === null ? [] : [rule(paper.rules.agencyMm, leftMm)]),
    ...(agencyMark === null ? [] : [styled('agency', agencyMark)]),
  ]
  const nation = [
    styled('nationalName', nationalName),
    ...(motto === null ? [] : [styled('motto', motto)]),
    rule(paper.rules.mottoMm, rightMm),
  ]
  const apart = { spacing: { before: 80 } }
  const letter = paper.type === null ? [styled('letterSubject', paper.subject, { spacing: { before: 120 } })] : []
  const second = [
    [styled('number', paper.number, apart), ...letter],
    [styled('placeDate', paper.placeDate ?? '', apart)],
  ]
  return borderless([leftMm, rightMm], [[issuer, nation], second])
}

/** Tên loại, trích yếu and the rule below it. */
export function headingParagraphs(paper: LaidOutPaper): Paragraph[] {
  if (paper.type === null) return [gap(), gap()]
  const sides = twips((bodyWidthMm - paper.subjectMeasureMm) / 2)
  return [
    styled('type', paper.type, { spacing: { before: letterheadPlacing[paper.form.name].gapBelowPt * 20, after: 0 } }),
    styled('subject', paper.subject, { indent: { left: sides, right: sides }, keepNext: true }),
    ...(paper.rules.subjectMm === null ? [] : [rule(paper.rules.subjectMm, bodyWidthMm)]),
    gap(),
  ]
}

/** A solid rule of the given length (mm), centred in a column. */
export function rule(lengthMm: number, columnMm: number): Paragraph {
  const sides = twips(Math.max(0, (columnMm - lengthMm) / 2))
  const line = { style: BorderStyle.SINGLE, size: nd30.rules.thicknessPt * 8, space: 0, color: nd30.typeface.colour }
  return new Paragraph({ style: ruleStyle, indent: { left: sides, right: sides }, border: { top: line } })
}

/** Separates two tables, or a rule from the text; Word joins tables that touch. `heightPt` is no less than 3. */
export function gap(heightPt = 6): Paragraph {
  return new Paragraph({ style: gapStyle, keepNext: true, spacing: { after: (heightPt - 3) * 20 } })
}

/** A table that only places things: no lines, no inner margins, rows that do not break across pages. */
export function borderless(widthsMm: readonly number[], rows: readonly Paragraph[][][]): Table {
  const columnWidths = widthsMm.map(twips)
  return new Table({
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    indent: { size: 0, type: WidthType.DXA },
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: noBorders,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                children,
                width: { size: columnWidths[index] ?? 0, type: WidthType.DXA },
                verticalAlign: VerticalAlignTable.TOP,
                borders: noBorders,
              }),
          ),
        }),
    ),
  })
}
