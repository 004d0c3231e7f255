import type { Align } from '#domain/document/statutory-form.ts'

/** A Word file as it is seen: what stands on its pages and how it looks, whatever made it look so. Lengths in mm, type in pt. */
export interface Sheet {
  sections: SheetSection[]
  /** In the order of the file, those in cells and text boxes included. */
  paragraphs: SheetParagraph[]
}

export interface SheetSection {
  widthMm: number
  heightMm: number
  topMm: number
  bottomMm: number
  leftMm: number
  rightMm: number
  /** The number of its first page; `null` when it counts on. */
  startsAt: number | null
  /** A page of its own, unless it goes on below the section before. */
  startsPage: boolean
  pageNumber: SheetPageNumber | null
}

export interface SheetPageNumber {
  place: 'header' | 'footer'
  onFirstPage: boolean
  align: Align
  sizePt: number
  bold: boolean
  italic: boolean
}

export interface SheetParagraph {
  /** From 0, among all paragraphs of the file. */
  at: number
  section: number
  /** The number that Word gives it by itself. */
  label: string
  isLabelBold: boolean
  runs: SheetRun[]
  align: Align
  firstLineMm: number
  leftMm: number
  beforePt: number
  afterPt: number
  line: { times: number } | { pt: number }
  cell: SheetCell | null
  isBoxed: boolean
  hasTopRule: boolean
  hasBottomRule: boolean
  /** Lines drawn by hand that hang on this paragraph; `null` where the length cannot be known. */
  drawn: (number | null)[]
  startsPage: boolean
}

export interface SheetCell {
  table: number
  row: number
  column: number
  widthMm: number | null
  /** A table of data has lines; one without only sets columns side by side. */
  hasLines: boolean
}

export interface SheetRun {
  text: string
  font: string
  sizePt: number
  bold: boolean
  italic: boolean
  /** Six hexadecimal digits, or `auto`. */
  colour: string
  underline: boolean
  /** Capitals by formatting and not by their letters. */
  caps: boolean
}

export interface RunLook {
  sizePt?: number
  bold?: boolean
  italic?: boolean
  font?: string
  colour?: string
  caps?: boolean
}

/** One change that can be made without asking a person. Offsets count the letters of the paragraph. */
export type Mend =
  | { kind: 'run'; paragraph: number; from: number; to: number; look: RunLook }
  | {
      kind: 'paragraph'
      paragraph: number
      set: { align?: Align; firstLineMm?: number; afterPt?: number; lines?: number }
    }
  | { kind: 'text'; paragraph: number; from: number; to: number; words: string }
  | { kind: 'page'; section: number; set: Partial<Omit<SheetSection, 'pageNumber'>> }
  | { kind: 'page-number' }
  /** A solid rule (mm) in the middle of its column, below the paragraph. */
  | { kind: 'rule'; paragraph: number; lengthMm: number; columnMm: number }

export function textOf(paragraph: SheetParagraph): string {
  return paragraph.runs.map(({ text }) => text).join('')
}
