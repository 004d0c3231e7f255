import type { Align, Component, TypeForm } from '#domain/document/statutory-form.ts'

/** What no decree lays down: the head of a working sheet, headings without number, and type read from afar or aloud. */
export type SheetComponent =
  | 'heading'
  | 'sheetAgency'
  | 'sheetTitle'
  | 'sheetSubject'
  | 'cornerLine'
  | 'largeHeading'
  | 'largeBody'
  | 'largeHead'
  | 'largeCell'

export type AnyComponent = Component | SheetComponent

export const sheetComponents = {
  heading: type(14, true, 'left'),
  sheetAgency: type(13, true, 'left'),
  sheetTitle: type(20, true, 'left'),
  sheetSubject: type(14, false, 'left'),
  cornerLine: type(10, false, 'center'),
  largeHeading: type(18, true, 'left'),
  largeBody: type(16, false, 'left'),
  largeHead: type(14, true, 'center'),
  largeCell: type(15, false, 'left'),
} as const satisfies Record<SheetComponent, TypeForm>

function type<Size extends number>(sizePt: Size, bold: boolean, align: Align) {
  return { sizePt, sizes: [sizePt, sizePt] as const, bold, italic: false, align, letters: 'sentence' as const }
}

/** On a large sheet these stand for the components that the body asks for. */
export const largeComponents = {
  heading: 'largeHeading',
  item: 'largeHeading',
  body: 'largeBody',
  tableHead: 'largeHead',
  tableCell: 'largeCell',
} as const satisfies Partial<Record<AnyComponent, SheetComponent>>

/** Top of a working sheet: the agency and the title at the left, a code (mm wide) at the right. */
export const sheetPlacing = { cornerMm: 48, codeMm: 30 } as const

/** What people write in: dotted lines far enough apart for a hand, the space below, and the height of a bar of shares. */
export const writingPlacing = { lineMm: 8.5, belowPt: 8, barMm: 11, swatchMm: 9 } as const
