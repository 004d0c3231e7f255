import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { type IsoDate, legalDay } from '#domain/calendar/iso-date.ts'
import { agencyInFull } from '#domain/document/letterhead.ts'
import type { FormName, Paper, Sheet } from '#domain/document/paper.ts'
import { printable } from '#domain/document/printable.ts'
import { anchorsApart, hasIndex, type PageNumbers } from '#server/documents/anchors.ts'
import { barShares } from '#server/documents/bar-shares.ts'
import { coveredCharacters } from '#server/documents/font-coverage.ts'
import { type LaidOutBlock, layOut } from '#server/documents/layout.ts'
import {
  addresseePlacing,
  bodyWidthMm,
  closingPlacing,
  demonstrationLine,
  draftMark,
  forms,
  letterheadPlacing,
} from '#server/documents/placing.ts'
import { qrSvg } from '#server/documents/qr.ts'
import { largeComponents, sheetComponents, sheetPlacing, writingPlacing } from '#server/documents/sheet-form.ts'
import { addSignatureFields } from '#server/documents/signature-fields.ts'
import { signatureFields, type SigningSpace } from '#server/documents/signing-space.ts'

export type PdfWriter = (papers: readonly Paper[]) => Promise<Uint8Array>

const faces = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'] as const
/** Stands for a character that the embedded font cannot draw: PDF/A forbids a missing glyph. */
const undrawable = '□'

/**
 * Makes a writer of PDF/A-2a files: tagged, in Vietnamese, fonts inside. The compiler (about 0.1 s) starts with the
 * first paper and is kept by the writer; whoever wires the program keeps one writer. A paper by itself has a field for
 * each signature and one for the agency's. PDF/A asks every file for a date:
 * `today` gives the one of a paper that has none yet.
 */
export function createPdfWriter(today?: () => IsoDate): PdfWriter {
  return createPrinter(today).writePdf
}

export interface Printer {
  writePdf: PdfWriter
  /** Sets papers without writing them; the compiler keeps what it set, and a file that holds them is soon written. */
  setAhead: (papers: readonly Paper[]) => void
  /** Without fields to sign in: a PDF, or all pages in one SVG; a draft is marked on every page. */
  draw: (papers: readonly Paper[], format: 'svg' | 'pdf', isDraft: boolean) => Promise<Uint8Array>
  /** On which page each heading stands that an index names. */
  pageNumbers: (papers: readonly Paper[]) => PageNumbers
}

/** The writer with its drafts, which share the compiler. */
export function createPrinter(today = () => legalDay(Date.now())): Printer {
  let typesetter: Typesetter | null = null
  const ready = () => (typesetter ??= createTypesetter())
  return {
    async writePdf(papers) {
      const { pdf, spaces } = ready().set(papers, today())
      const [only, ...more] = papers
      // A file of many papers is for the printer; who signs one on a screen signs it alone.
      return only && more.length === 0 ? await addSignatureFields(pdf, signatureFields(only, spaces)) : pdf
    },
    setAhead: (papers) => ready().setAhead(papers, today()),
    draw: async (papers, format, isDraft) => ready().draw(papers, { day: today(), format, isDraft }),
    pageNumbers: (papers) => (hasIndex(papers) ? ready().pageNumbers(papers, today()) : new Map()),
  }
}

interface Typesetter {
  setAhead: (papers: readonly Paper[], day: IsoDate) => void
  set: (papers: readonly Paper[], day: IsoDate) => { pdf: Uint8Array; spaces: SigningSpace[] }
  draw: (papers: readonly Paper[], how: { day: IsoDate; format: 'svg' | 'pdf'; isDraft: boolean }) => Uint8Array
  pageNumbers: (papers: readonly Paper[], day: IsoDate) => PageNumbers
}

function createTypesetter(): Typesetter {
  const fontBlobs = faces.map(readFace)
  const [regular] = fontBlobs
  if (regular === undefined) throw new Error('No typeface is installed.')
  const covered = coveredCharacters(regular)
  const folder = join(projectRoot(), 'src/server/documents')
  const template = readFileSync(join(folder, 'paper.typ'), 'utf8')
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs }] })
  const compile = (papers: readonly Paper[], day: IsoDate, marks: Record<string, string> = {}) => {
    const inputs = {
      day,
      papers: JSON.stringify(anchorsApart(papers).map(paperData), drawableText(covered)),
      form: JSON.stringify(formData(papers[0]?.form)),
      ...marks,
    }
    const compiled = compiler.compile({ mainFileContent: template, inputs })
    const document = compiled.result
    if (document === null) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics))
    return document
  }
  const set: Typesetter['set'] = (papers, day) => {
    const document = compile(papers, day)
    const pdf = new Uint8Array(compiler.pdf(document, { pdfStandard: 'a-2a' }))
    const spaces: SigningSpace[] = compiler.query(document, { selector: '<signature>', field: 'value' })
    compiler.evictCache(30)
    return { pdf, spaces }
  }
  const draw: Typesetter['draw'] = (papers, { day, format, isDraft }) => {
    // Pages in one picture are told apart as a draft's are; without a mark where it is none.
    const document = compile(papers, day, isDraft ? { draft: draftMark } : format === 'svg' ? { draft: '' } : {})
    const drawn =
      format === 'svg' ? Buffer.from(compiler.plainSvg(document)) : compiler.pdf(document, { pdfStandard: 'a-2a' })
    compiler.evictCache(30)
    return new Uint8Array(drawn)
  }
  const pageNumbers: Typesetter['pageNumbers'] = (papers, day) => {
    const selector = { selector: '<index-entry>', field: 'value' }
    const entries: { anchor: string; page: number }[] = compiler.query(compile(papers, day), selector)
    return new Map(entries.map(({ anchor, page }) => [anchor, page]))
  }
  const setAhead: Typesetter['setAhead'] = (papers, day) => void compile(papers, day)
  return { set, setAhead, draw, pageNumbers }
}

/** A file holds papers of one form. */
function formData(name: FormName = 'nd30') {
  const form = forms[name]
  return {
    ...form,
    components: { ...form.components, ...sheetComponents },
    largeComponents,
    letterhead: letterheadPlacing[name],
    addressee: addresseePlacing,
    closing: closingPlacing,
    sheet: sheetPlacing,
    writing: writingPlacing,
    demonstrationLine,
  }
}

function paperData(paper: Paper) {
  const { form: _, ...laidOut } = layOut(paper)
  return {
    ...laidOut,
    agencyName: agencyInFull(paper.letterhead.agency),
    sheet: laidOut.sheet === null ? null : { ...laidOut.sheet, corner: cornerPicture(laidOut.sheet) },
    body: laidOut.body.map(withPicture),
    annexes: laidOut.annexes.map((annex) => ({ ...annex, body: annex.body.map(withPicture) })),
  }
}

function cornerPicture({ corner }: Sheet) {
  return corner === null ? null : { ...corner, svg: qrSvg(corner.payload) }
}

function withPicture(laidOut: LaidOutBlock) {
  const { block } = laidOut
  if (block.kind === 'code') return { ...laidOut, block: { ...block, svg: qrSvg(block.payload) } }
  if (block.kind === 'bar') return { ...laidOut, block: { ...block, drawn: barShares(block.parts, bodyWidthMm) } }
  return laidOut
}

function drawableText(covered: ReadonlySet<number>) {
  const drawn = (letter: string) => {
    if (letter === '\n' || covered.has(letter.codePointAt(0) ?? 0)) return letter
    return /\p{Default_Ignorable_Code_Point}/u.test(letter) ? '' : undrawable
  }
  const isDrawn = (text: string) => {
    for (const letter of text) if (letter !== '\n' && !covered.has(letter.codePointAt(0) ?? 0)) return false
    return true
  }
  return (key: string, value: unknown) => {
    if (typeof value !== 'string' || key === 'svg') return value
    const text = printable(value).replaceAll('\t', ' ')
    return (isDrawn(text) ? text : Array.from(text, drawn).join('')).replace(endlessWord, breakable)
  }
}

/** A word longer than a line may break anywhere, or it would run off the page. */
const endlessWord = /[^\s\u200B]{25,}/gu
const breakable = (word: string) => word.replace(/.{8}(?=.)/gu, '$&\u200B')

function readFace(face: (typeof faces)[number]): Buffer {
  const require = createRequire(import.meta.url)
  const folder = dirname(require.resolve('@expo-google-fonts/tinos/package.json'))
  return readFileSync(join(folder, face, `Tinos_${face}.ttf`))
}

/** The folder of package.json, from the source tree and from a build alike. */
function projectRoot(): string {
  let folder = import.meta.dirname
  while (!isProject(folder)) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('The program is not inside its own folder.')
    folder = parent
  }
  return folder
}

function isProject(folder: string): boolean {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).name === 'doithoai'
  } catch {
    return false
  }
}
