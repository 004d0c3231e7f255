import { blockLabels, romanNumeral } from '#domain/document/block-labels.ts'
import { boundWords } from '#domain/document/bound-words.ts'
import { type BlockPlace, blockPlaces } from '#domain/document/block-places.ts'
import { longDate } from '#domain/document/date-words.ts'
import { nd30 } from '#domain/document/form-nd30.ts'
import {
  agencyInFull,
  agencyLines,
  capitals,
  numberLine,
  placeDateLine,
  superiorLine,
} from '#domain/document/letterhead.ts'
import type { Annex, Block, Letterhead, Paper, Sheet, SignatureBlock } from '#domain/document/paper.ts'
import type { RuleLength, StatutoryForm } from '#domain/document/statutory-form.ts'
import { boundBlock } from '#server/documents/bound-blocks.ts'
import { columnWidths } from '#server/documents/column-widths.ts'
import { bodyWidthMm, bodyWidthOf, closingPlacing, forms, letterheadPlacing } from '#server/documents/placing.ts'
import { sheetComponents } from '#server/documents/sheet-form.ts'
import { balancedLines, balancedMeasureMm, boldWidthMm, lineWidths } from '#domain/document/text-width.ts'

/** A paper with every printed line written out and every measured length (mm) decided, ready for either writer. */
export interface LaidOutPaper {
  form: StatutoryForm
  title: string
  date: string | null
  demonstration: boolean
  superior: string | null
  agency: string[]
  number: string
  placeDate: string | null
  /** `null` on a công văn, whose `V/v …` stands below the number. */
  type: string | null
  subject: string
  /** Reads as the paper's name in an outline. */
  name: string
  sheet: Sheet | null
  rules: { mottoMm: number; agencyMm: number | null; subjectMm: number | null }
  subjectMeasureMm: number
  addressees: string[]
  legalBases: string[]
  body: LaidOutBlock[]
  signatures: SignatureBlock[]
  recipients: string[]
  annexes: LaidOutAnnex[]
}

export interface LaidOutBlock extends BlockPlace {
  label: string
  block: Block
  /** A table so short that it stays on one page. */
  isWhole: boolean
  /** Stays on the page of what it introduces: the table, the boxes or the code that follow. */
  introduces: boolean
}

export interface LaidOutAnnex {
  word: string
  title: string
  origin: string
  titleMeasureMm: number
  originMeasureMm: number
  ruleMm: number | null
  body: LaidOutBlock[]
}

export function layOut(paper: Paper): LaidOutPaper {
  const { letterhead, heading } = paper
  const form = forms[paper.form ?? 'nd30']
  const agency = agencyLines(letterhead.agency).flatMap((line) =>
    balancedLines(line, form.components.agency.sizePt, letterheadPlacing[form.name].leftMm - 4),
  )
  const subjectWords = boundWords(heading.subject)
  const subject = measureCentred(subjectWords, form.components.subject.sizePt, form.rules.subject)
  return {
    form,
    title: paper.title,
    date: letterhead.issued?.date ?? null,
    demonstration: paper.demonstration,
    superior: letterhead.superior === null ? null : superiorLines(form, letterhead.superior),
    agency,
    number: numberLine(letterhead, form.name),
    placeDate: placeDate(form, letterhead),
    type: heading.type === null ? null : capitals(heading.type),
    subject: heading.type === null ? letterSubject(form, heading.subject) : subjectWords,
    name: heading.type === null ? `Công văn ${heading.subject}` : `${capitals(heading.type)} ${heading.subject}`,
    sheet: paper.sheet,
    rules: { ...letterheadRules(form, agency), subjectMm: subject.ruleMm },
    subjectMeasureMm: subject.measureMm,
    addressees: closedList(paper.addressees).map(boundWords),
    legalBases: closedList(paper.legalBases).map(boundWords),
    body: labelled(paper.body, paper.sheet?.size),
    signatures: paper.signatures.map((signature) => signatureLines(signature, paper.signatures.length)),
    recipients: closedList(paper.recipients).map((line) => `- ${line}`),
    annexes: paper.annexes.map((annex, index) => layOutAnnex(paper, annex, index)),
  }
}

/** A line too long for its place ends before the date, which stays whole. */
function placeDate(form: StatutoryForm, letterhead: Letterhead): string | null {
  const line = placeDateLine(letterhead)
  const isLong =
    line !== null && boldWidthMm(line, form.components.placeDate.sizePt) > letterheadPlacing[form.name].rightMm
  return isLong ? line.replace(/(?<=, )ngày .+$/u, (date) => date.replaceAll(' ', '\u00A0')) : line
}

function signatureLines({ lines, name }: SignatureBlock, signers: number): SignatureBlock {
  const widthMm = (signers > 1 ? bodyWidthMm / 2 : closingPlacing.rightMm) - 2
  const { sizePt } = nd30.components.signatureTitle
  const balanced = (text: string) => balancedLines(boundWords(text), sizePt, widthMm).join('\n')
  return { lines: lines.map((line) => balanced(capitals(line))), name: name === null ? null : balanced(name) }
}

/** Lines about equally long, where a long name needs more than one. */
function superiorLines(form: StatutoryForm, superior: string): string {
  // Widths are those of bold letters, and these are upright.
  const measure = letterheadPlacing[form.name].leftMm
  return balancedLines(superiorLine(superior), form.components.superior.sizePt, measure).join('\n')
}

/** `V/v …` below the number, in lines about equally long. */
function letterSubject(form: StatutoryForm, subject: string): string {
  const measure = letterheadPlacing[form.name].leftMm - 4
  return balancedLines(boundWords(`V/v ${subject}`), form.components.letterSubject.sizePt, measure).join('\n')
}

function letterheadRules(form: StatutoryForm, agency: readonly string[]) {
  const { components, rules, motto, nationalName } = form
  const lines = agency.map((line) => boldWidthMm(line, components.agency.sizePt))
  const above =
    motto === null
      ? boldWidthMm(nationalName, components.nationalName.sizePt)
      : boldWidthMm(motto, components.motto.sizePt)
  return {
    mottoMm: rules.motto.share * above,
    agencyMm: rules.agency === null ? null : rules.agency.share * Math.max(...lines),
  }
}

function layOutAnnex(paper: Paper, annex: Annex, index: number): LaidOutAnnex {
  const title = boundWords(capitals(annex.title))
  const form = forms[paper.form ?? 'nd30']
  const origin = boundWords(annexOrigin(paper))
  const measured = measureCentred(title, form.components.annexTitle.sizePt, form.rules.subject)
  return {
    word: paper.annexes.length > 1 ? `Phụ lục ${romanNumeral(index + 1)}` : 'Phụ lục',
    title,
    origin,
    titleMeasureMm: measured.measureMm,
    originMeasureMm: balancedMeasureMm(origin, form.components.annexOrigin.sizePt, bodyWidthMm),
    ruleMm: measured.ruleMm,
    body: labelled(annex.body),
  }
}

/** `(Kèm theo Giấy mời số 05/GM-UBND ngày … của Ủy ban nhân dân xã …)`: Phụ lục I, mục III. */
function annexOrigin({ heading, letterhead, form }: Paper): string {
  const word = heading.type ?? 'Công văn'
  const type = word.charAt(0).toLocaleUpperCase('vi') + word.slice(1).toLocaleLowerCase('vi')
  const number = numberLine(letterhead, form).replace(/^Số:? /u, 'số ')
  const date = letterhead.issued?.date ? longDate(letterhead.issued.date) : 'ngày …… tháng …… năm ……'
  return `(Kèm theo ${type} ${number} ${date} của ${agencyInFull(letterhead.agency)})`
}

function measureCentred(text: string, sizePt: number, length: RuleLength | null) {
  const measureMm = balancedMeasureMm(text, sizePt, bodyWidthMm)
  const longest = Math.max(0, ...lineWidths(text, sizePt, measureMm))
  return { measureMm, ruleMm: length === null ? null : length.share * Math.min(longest, bodyWidthMm) }
}

const introduced = new Set<Block['kind'] | undefined>(['table', 'boxes', 'bar', 'blank', 'code'])

function labelled(body: readonly Block[], size: Sheet['size'] = 'normal'): LaidOutBlock[] {
  const labels = blockLabels(body)
  const places = blockPlaces(body)
  return body.map((block, index) => ({
    ...(places[index] ?? { depth: null, isInArticle: false, chapters: 0 }),
    label: labels[index] ?? '',
    isWhole: block.kind === 'table' && isShort(block),
    introduces: introduced.has(body[index + 1]?.kind),
    block: fitted(boundBlock(block), size),
  }))
}

function fitted(block: Block, size: Sheet['size']): Block {
  if (block.kind === 'section' || block.kind === 'chapter') return { ...block, title: capitals(block.title) }
  if (block.kind !== 'table') return block
  const { sizePt } = size === 'large' ? sheetComponents.largeCell : nd30.components.tableCell
  const rows = [...block.rows, ...(block.total === null ? [] : [block.total])]
  return { ...block, columns: columnWidths(block.columns, rows, { sizePt, widthMm: bodyWidthOf(size) }) }
}

function isShort({ rows }: Extract<Block, { kind: 'table' }>): boolean {
  return rows.length <= 6 && rows.flat().join('').length < 1200
}

/** Every entry ends with a semicolon and the last with a full stop, whatever it ended with before. */
function closedList(entries: readonly string[]): string[] {
  return entries.map((entry, index) => {
    const bare = entry.trim().replace(/[;.,]+$/u, '')
    return `${bare}${index === entries.length - 1 ? '.' : ';'}`
  })
}
