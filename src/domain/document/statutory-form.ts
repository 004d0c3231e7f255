/**
 * What a statutory form lays down about a paper, as data: the one table behind the Word writer, the PDF writer and the
 * checker. Lengths in millimetres (`Mm`), type sizes and gaps in points (`Pt`). Where a form leaves a range, the range
 * stands beside the value that the writers choose inside it.
 */

/** `block`: the form says it and the paper departs from it; `warn`: it should be mended; `info`: not certain enough to ask for. */
export type FindingLevel = 'block' | 'warn' | 'info'

export interface Rule {
  /** As in the rule book: `F-MARGIN`. */
  rule: string
  level: FindingLevel
  /** Where the form says so, in Vietnamese. */
  article: string
}

export type Range = readonly [least: number, most: number]
export type Align = 'left' | 'center' | 'right' | 'justify'

/** How one component looks; the writers use `sizePt`, the checker accepts all of `sizes`. */
export interface TypeForm {
  sizePt: number
  sizes: Range
  bold: boolean
  italic: boolean
  align: Align
  letters: 'capitals' | 'sentence'
}

export interface ComponentForm extends TypeForm, Rule {
  /** The component's name on the screen. */
  name: string
}

export interface PageForm extends Rule {
  widthMm: number
  heightMm: number
  topMm: number
  bottomMm: number
  leftMm: number
  rightMm: number
  /** From the paper's edge to the page number. */
  headerMm: number
  footerMm: number
}

export interface MarginForm extends Rule {
  topMm: Range
  bottomMm: Range
  leftMm: Range
  rightMm: Range
}

export interface TypefaceForm extends Rule {
  /** Named in Word files; every office has it. */
  word: string
  /** Embedded in PDF files: free, and of the same widths. */
  pdf: string
  language: string
  colour: string
}

export interface ParagraphForm extends Rule {
  indentMm: number
  /** The first-line indents that the form allows, each by itself. */
  indentsMm: Range
  gapPt: number
  leastGapPt: number
  lines: number
  linesAllowed: Range
}

/** A solid rule as a share of the text above it. */
export interface RuleLength {
  share: number
  shares: Range
}

export interface RuleForm {
  thicknessPt: number
  gapPt: number
  motto: RuleLength
  /** `null` where the form has another mark below the issuer. */
  agency: RuleLength | null
  subject: RuleLength | null
}

export interface PatternForm extends Rule {
  pattern: RegExp
  /** The pattern in words, with an example. */
  example: string
}

export const componentNames = [
  'nationalName',
  'motto',
  'superior',
  'agency',
  'number',
  'placeDate',
  'type',
  'subject',
  'letterSubject',
  'addressee',
  'legalBasis',
  'chapterWord',
  'chapterTitle',
  'article',
  'section',
  'item',
  'body',
  'tableHead',
  'tableCell',
  'signatureTitle',
  'signatureName',
  'recipientsHead',
  'recipient',
  'annexWord',
  'annexTitle',
  'annexOrigin',
  'pageNumber',
  'mark',
  'drafter',
  'demonstration',
] as const
export type Component = (typeof componentNames)[number]

export interface StatutoryForm {
  name: 'nd30' | 'hd36'
  /** Its name in full, in Vietnamese. */
  title: string
  page: PageForm
  margins: MarginForm
  typeface: TypefaceForm
  paragraph: ParagraphForm
  rules: RuleForm
  components: Readonly<Record<Component, ComponentForm>>
  /** The line at the top right, and the one below it where there is one. */
  nationalName: string
  motto: string | null
  /** Printed below the issuer where no rule is. */
  agencyMark: string | null
  number: PatternForm
  date: PatternForm
  capacities: Rule & { marks: readonly string[] }
  archive: PatternForm
  /** Letters of the Unicode that the form asks for. */
  letters: Rule
  /** The order of the letters of điểm. */
  points: Rule
  /** The abbreviation of the kind in the symbol; `null` where none is known. */
  abbreviations: Rule | null
  missing: Rule
}
