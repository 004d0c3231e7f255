import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { agencyLines } from '#domain/document/letterhead.ts'
import { nd30 } from '#domain/document/form-nd30.ts'
import { demonstrationLine } from '#server/documents/placing.ts'
import { drawableText, readFaces, typesettingFolder } from '#server/documents/typeface.ts'

export interface CaseCover {
  kind: 'cover'
  heading: string
  title: string
  /** Names with their values: retention, days, counts. */
  facts: [string, string][]
  gapsTitle: string
  gaps: string[]
  remarks: string[]
}

export interface CaseTable {
  kind: 'table'
  title: string
  subject: string
  lead: string[]
  columns: readonly { title: string; share: number; align: 'left' | 'center' | 'right' }[]
  groups: { title: string; rows: string[][] }[]
  landscape: boolean
  /** The index can be clicked: its first column is the ordinal, the titles stand in this column. */
  isIndex: boolean
  titleColumn: number
}

export interface CaseSheets {
  title: string
  /** `UBND xã Thanh Lâm`. */
  agency: string
  /** ISO day of the file. */
  day: string
  demonstration: boolean
  parts: (CaseCover | CaseTable)[]
}

/** Where the words of a row of the index stand, in mm from the upper left corner. Pages count from 1. */
export interface RowPlace {
  ordinal: number
  page: number
  topMm: number
  bottomMm: number
}

export interface CaseTypesetter {
  /** PDF/A-2a, tagged, in Vietnamese. */
  typeset: (sheets: CaseSheets) => { pdf: Uint8Array; rows: RowPlace[]; pages: number }
  /** One small sheet a page, with its number. */
  stamps: (pages: number) => Uint8Array
}

/** Keeps its compiler; whoever wires the program keeps one. */
export function createCaseTypesetter(): CaseTypesetter {
  let made: ReturnType<typeof start> | null = null
  const ready = () => (made ??= start())
  return {
    typeset: (sheets) => ready().typeset(sheets),
    stamps: (pages) => ready().stamps(pages),
  }
}

function start(): CaseTypesetter {
  const { fontBlobs, covered } = readFaces()
  const folder = join(typesettingFolder(), 'archive')
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs }] })
  const compile = (name: string, data: unknown) => {
    const mainFileContent = readFileSync(join(folder, name), 'utf8')
    const inputs = { data: JSON.stringify(data, drawableText(covered)) }
    const compiled = compiler.compile({ mainFileContent, inputs })
    const document = compiled.result
    if (document === null) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics))
    return document
  }
  return {
    typeset(sheets) {
      const { components, page, typeface } = nd30
      const data = {
        ...sheets,
        agencyLines: agencyLines(sheets.agency),
        demonstrationLine,
        form: { components, page, typeface },
      }
      const document = compile('case-file.typ', data)
      const pdf = new Uint8Array(compiler.pdf(document, { pdfStandard: 'a-2a' }))
      const marks: RowMark[] = compiler.query(document, { selector: '<row-place>', field: 'value' })
      compiler.evictCache(10)
      return { pdf, rows: rowPlaces(marks), pages: document.numOfPages }
    },
    stamps(pages) {
      const document = compile('stamps.typ', { pages, typeface: nd30.typeface.pdf })
      return new Uint8Array(compiler.pdf(document, { pdfStandard: 'a-2b' }))
    },
  }
}

interface RowMark {
  ordinal: string
  end: 'from' | 'to'
  page: number
  xMm: number
  yMm: number
}

/** What letters reach below the end of the last line. */
const belowMm = 0.6

function rowPlaces(marks: readonly RowMark[]): RowPlace[] {
  return marks
    .filter(({ end }) => end === 'from')
    .map(({ ordinal, page, yMm }) => {
      const end = marks.find((mark) => mark.ordinal === ordinal && mark.end === 'to' && mark.page === page)
      return { ordinal: Number(ordinal), page, topMm: yMm, bottomMm: (end?.yMm ?? yMm + 5) + belowMm }
    })
}
