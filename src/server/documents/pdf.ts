import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { type IsoDate, legalDay } from '#domain/calendar/iso-date.ts'
import type { Paper } from '#domain/document/paper.ts'
import { anchorsApart, hasIndex, type Setting } from '#server/documents/anchors.ts'
import { formData, paperData } from '#server/documents/pdf-data.ts'
import { type Closeness, draftMark } from '#server/documents/placing.ts'
import { addSignatureFields } from '#server/documents/signature-fields.ts'
import { closenessFor, signatureFields, type SigningSpace } from '#server/documents/signing-space.ts'
import { drawableText, readFaces, typesettingFolder } from '#server/documents/typeface.ts'

export type PdfWriter = (papers: readonly Paper[]) => Promise<Uint8Array>

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
  /** How the pages fall, for whoever writes the same papers without seeing them. */
  setting: (papers: readonly Paper[]) => Setting
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
    setting: (papers) => ready().setting(papers, today()),
  }
}

interface Typesetter {
  setAhead: (papers: readonly Paper[], day: IsoDate) => void
  set: (papers: readonly Paper[], day: IsoDate) => { pdf: Uint8Array; spaces: SigningSpace[] }
  draw: (papers: readonly Paper[], how: { day: IsoDate; format: 'svg' | 'pdf'; isDraft: boolean }) => Uint8Array
  setting: (papers: readonly Paper[], day: IsoDate) => Setting
}

function createTypesetter(): Typesetter {
  const { fontBlobs, covered } = readFaces()
  const folder = typesettingFolder()
  const template = readFileSync(join(folder, 'paper.typ'), 'utf8')
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs }] })
  /** Each way to set the same papers, laid out once and set when it is asked for. */
  const settings = (papers: readonly Paper[], day: IsoDate, marks: Record<string, string>) => {
    const data = JSON.stringify(anchorsApart(papers).map(paperData), drawableText(covered))
    const set = new Map<Closeness, NodeTypstDocument>()
    return (closeness: Closeness): NodeTypstDocument => {
      const known = set.get(closeness)
      if (known !== undefined) return known
      const inputs = { day, papers: data, form: JSON.stringify(formData(papers[0]?.form, closeness)), ...marks }
      const compiled = compiler.compile({ mainFileContent: template, inputs })
      const document = compiled.result
      if (document === null) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics))
      set.set(closeness, document)
      return document
    }
  }
  const spacesIn = (document: NodeTypstDocument): SigningSpace[] =>
    compiler.query(document, { selector: '<signature>', field: 'value' })
  const compile: Compile = (papers, day, marks = {}) => {
    const setAs = settings(papers, day, marks)
    // Papers of one file look alike: the first speaks for all.
    const first = papers.slice(0, 1)
    const firstAs = papers.length > 1 ? settings(first, day, marks) : setAs
    const signs = first.some(({ signatures }) => signatures.length > 0)
    const closeness = signs ? closenessFor((each) => spacesIn(firstAs(each))[0]) : 0
    return { document: setAs(closeness), closeness }
  }
  const set: Typesetter['set'] = (papers, day) => {
    const { document } = compile(papers, day)
    const pdf = new Uint8Array(compiler.pdf(document, { pdfStandard: 'a-2a' }))
    const spaces = spacesIn(document)
    compiler.evictCache(30)
    return { pdf, spaces }
  }
  const draw: Typesetter['draw'] = (papers, { day, format, isDraft }) => {
    // Pages in one picture are told apart as a draft's are; without a mark where it is none.
    const marks: Record<string, string> = isDraft ? { draft: draftMark } : format === 'svg' ? { draft: '' } : {}
    const { document } = compile(papers, day, marks)
    const drawn =
      format === 'svg' ? Buffer.from(compiler.plainSvg(document)) : compiler.pdf(document, { pdfStandard: 'a-2a' })
    compiler.evictCache(30)
    return new Uint8Array(drawn)
  }
  const setting: Typesetter['setting'] = (papers, day) => {
    const { document, closeness } = compile(papers, day)
    const selector = { selector: '<index-entry>', field: 'value' }
    const entries: { anchor: string; page: number }[] = hasIndex(papers) ? compiler.query(document, selector) : []
    return { closeness, pageNumbers: new Map(entries.map(({ anchor, page }) => [anchor, page])) }
  }
  const setAhead: Typesetter['setAhead'] = (papers, day) => void compile(papers, day)
  return { set, setAhead, draw, setting }
}

type Compile = (
  papers: readonly Paper[],
  day: IsoDate,
  marks?: Record<string, string>,
) => { document: NodeTypstDocument; closeness: Closeness }
