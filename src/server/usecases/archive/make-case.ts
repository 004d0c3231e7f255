import { csvText } from '#domain/document/archive/csv.ts'
import { checksumText } from '#domain/document/archive/checksums.ts'
import { indexCsvRows } from '#domain/document/archive/case-index.ts'
import {
  arrangeCase,
  caseParts,
  pageRanges,
  partNames,
  pathOfIndex,
  shownFile,
  type BundledPiece,
  type BundleManifest,
  type FileRole,
  type Piece,
  type PieceFile,
  type StoredPiece,
} from '#domain/document/archive/case-file.ts'
import type { Bookmark } from '../../documents/archive/bookmarks.ts'
import { beginMerge, type CaseMerge } from '../../documents/archive/merge-case.ts'
import type { CaseSheets } from '../../documents/archive/typeset-case.ts'
import type { DocumentWriters } from '../../documents/writers.ts'
import { sha256 } from '../../ids.ts'
import { storeFile } from '../../store/files.ts'
import { today, type Context } from '../context.ts'
import { mediaTypes } from '../paper/media-types.ts'
import { filesOf, readStored } from './bundle-files.ts'
import type { BundleWish } from './bundle-wish.ts'
import { caseCover, fileValues, issuerOf, titleOfCase, type CoverParts } from './case-cover.ts'
import { indexPaper, indexTable, insteadOf, readmeText } from './case-index-files.ts'
import { caseMetadata } from './case-metadata.ts'
import { casePieces, type CasePiece } from './case-pieces.ts'
import { registerTable } from './case-table.ts'
import { isWhole, loadCase, type CaseRecord } from './load-case.ts'

/** What the one PDF may be made of, in bytes: all of it is in memory at once. The zip knows no such limit. */
const largestMerge = 100 * 1024 * 1024

export interface MadeCase {
  manifest: BundleManifest
  pdf: Uint8Array
  pages: number
  retention: string
  hasNames: boolean
}

interface Asked {
  dialogueId: string
  wish: BundleWish
  writers: DocumentWriters
  progress: (done: number, total: number) => Promise<void>
}

interface Bench {
  context: Context
  record: CaseRecord
  wish: BundleWish
  writers: DocumentWriters
  title: string
  issuer: string
  /** ISO day. */
  day: string
}

/** Everything of the file but its own record: registers and index are kept, the pages merged. */
export async function makeCase(context: Context, { dialogueId, wish, writers, progress }: Asked): Promise<MadeCase> {
  const record = await context.transact((tx) => loadCase(tx, dialogueId, wish.withNames))
  if (!record) throw new Error(`no dialogue ${dialogueId}`)
  if (!isWhole(record)) throw new Error(`the opinions of dialogue ${dialogueId} are not those that its ledger counts`)
  const { commune } = context
  const title = titleOfCase(record.dialogue, commune)
  const bench: Bench = { context, record, wish, writers, title, issuer: issuerOf(commune), day: today(context) }
  const drafts = []
  for (const piece of casePieces({ record, issuer: bench.issuer, hasNames: wish.withNames, day: bench.day })) {
    drafts.push({ ...piece, files: [...piece.stored, ...(await keepRegister(bench, piece))] })
  }
  const pieces = arrangeCase(drafts)
  const merge = await beginMerge()
  const counts = await mergePieces(bench, merge, pieces, progress)
  const { bundled, index, pages } = setIndex(bench, pieces, counts)
  const manifest = { title, notation: wish.notation, madeOn: bench.day, ledger: record.ledger, pieces: bundled }
  const about = await keepIndex(bench, bundled, index.pdf, pages)
  const pdf = await merge.finish({
    ...index,
    pageOf: new Map(bundled.map(({ ordinal, firstPage }) => [ordinal, firstPage])),
    bookmarks: bookmarksOf(bundled, index.pages),
    title,
    agency: bench.issuer,
    day: bench.day,
    id: sha256(JSON.stringify(manifest)).slice(0, 32),
    stamps: writers.caseSheets.stamps(pages),
  })
  return { manifest: { ...manifest, about }, pdf, pages, retention: wish.retention, hasNames: wish.withNames }
}

/** A register as PDF to read, and as data. */
async function keepRegister(bench: Bench, { register, data }: CasePiece): Promise<StoredPiece[]> {
  const kept: StoredPiece[] = []
  if (register) {
    const { pdf } = bench.writers.caseSheets.typeset(
      sheets(bench, register.title, [registerTable(register, bench.title)]),
    )
    kept.push(await keep(bench, 'table', 'pdf', pdf))
  }
  for (const { ending, text } of data) kept.push(await keep(bench, 'data', ending, new TextEncoder().encode(text)))
  return kept
}

function sheets({ issuer, day, context }: Bench, title: string, parts: CaseSheets['parts']): CaseSheets {
  return { title, agency: issuer, day, demonstration: context.commune.is_demonstration, parts }
}

const typesOfEndings: Record<string, string> = {
  pdf: mediaTypes.pdf,
  docx: mediaTypes.docx,
  csv: 'text/csv',
  json: 'application/json',
  jsonl: 'application/jsonl',
  xml: 'application/xml',
  txt: 'text/plain',
}

async function keep({ context }: Bench, role: FileRole, ending: string, bytes: Uint8Array): Promise<StoredPiece> {
  const mediaType = typesOfEndings[ending] ?? 'application/octet-stream'
  const hash = await context.transact((tx) => storeFile(tx, context.commune.id, bytes, mediaType))
  return { role, hash, size: bytes.byteLength, mediaType, ending }
}

/** @returns the number of pages of each piece; one that cannot be shown has a page that says so. */
async function mergePieces(
  bench: Bench,
  merge: CaseMerge,
  pieces: readonly Piece[],
  progress: Asked['progress'],
): Promise<number[]> {
  const counts: number[] = []
  let merged = 0
  for (const [index, piece] of pieces.entries()) {
    await progress(index, pieces.length)
    const shown = shownFile(piece)
    const fits = shown !== null && merged + shown.size <= largestMerge
    const added = fits && (await addShown(bench, merge, shown))
    if (fits && added !== false) merged += shown.size
    counts.push(added === false ? await addInstead(bench, merge, piece) : added)
  }
  await progress(pieces.length, pieces.length)
  return counts
}

async function addShown({ context }: Bench, merge: CaseMerge, { hash, mediaType, role }: PieceFile) {
  return merge.add(await readStored(context, hash), mediaType, role === 'print' || role === 'table')
}

async function addInstead(bench: Bench, merge: CaseMerge, piece: Piece): Promise<number> {
  const { pdf } = bench.writers.caseSheets.typeset(sheets(bench, piece.title, [insteadOf(piece)]))
  const added = await merge.add(pdf, mediaTypes.pdf, true)
  if (added === false) throw new Error('a page of our own cannot be merged')
  return added
}

interface SetIndex {
  bundled: BundledPiece[]
  index: { pdf: Uint8Array; rows: ReturnType<DocumentWriters['caseSheets']['typeset']>['rows']; pages: number }
  pages: number
}

/** How long the index is decides the pages that it names: set until it says the truth about itself. */
function setIndex(bench: Bench, pieces: readonly Piece[], counts: readonly number[]): SetIndex {
  const body = counts.reduce((sum, count) => sum + count, 0)
  let length = 2
  for (let round = 0; round < 6; round += 1) {
    const ranges = pageRanges(counts, length + 1)
    const bundled = pieces.map((piece, index) => ({ ...piece, ...(ranges[index] ?? { firstPage: 1, lastPage: 1 }) }))
    const pages = length + body
    const parts = [caseCover(coverParts(bench, bundled, pages)), indexTable(bundled, bench.title)]
    const { pdf, rows, pages: set } = bench.writers.caseSheets.typeset(sheets(bench, bench.title, parts))
    if (set === length) return { bundled, index: { pdf, rows, pages: set }, pages }
    length = set
  }
  throw new Error('the index does not come to rest')
}

function coverParts({ record, context, wish, day }: Bench, pieces: readonly Piece[], pages: number): CoverParts {
  return { record, commune: context.commune, wish, pieces, pages, day }
}

/** Files about the file: the index in four forms, what to read first, and the checksums of all. */
async function keepIndex(
  bench: Bench,
  pieces: readonly BundledPiece[],
  indexPdf: Uint8Array,
  pages: number,
): Promise<PieceFile[]> {
  const { record, context, title, issuer, writers } = bench
  const parts = coverParts(bench, pieces, pages)
  const head = { title, agency: issuer, demonstration: context.commune.is_demonstration }
  const { docx } = await writers.writePapers([indexPaper(pieces, head)])
  const text = (words: string) => new TextEncoder().encode(words)
  const named: [string, string, Uint8Array][] = [
    ['doc-truoc.txt', 'txt', text(readmeText(caseCover(parts)))],
    ['ho-so.xml', 'xml', text(caseMetadata({ record, pieces, file: fileValues(parts), issuer }))],
    ['muc-luc.csv', 'csv', text(csvText(indexCsvRows(pieces)))],
    ['muc-luc.docx', 'docx', docx],
    ['muc-luc.pdf', 'pdf', indexPdf],
  ]
  const about: PieceFile[] = []
  for (const [name, ending, bytes] of named) {
    about.push({ ...(await keep(bench, 'data', ending, bytes)), path: pathOfIndex(name) })
  }
  const sums = text(checksumText(filesOf({ pieces, about })))
  return [...about, { ...(await keep(bench, 'data', 'txt', sums)), path: 'SHA256SUMS' }]
}

function bookmarksOf(pieces: readonly BundledPiece[], indexPages: number): Bookmark[] {
  const leaf = (title: string, page: number): Bookmark => ({ title, page, below: [] })
  const parts = caseParts.flatMap((part) => {
    const own = pieces.filter((piece) => piece.part === part)
    const [first] = own
    if (!first) return []
    const below = own.map((piece) => leaf(`${piece.ordinal}. ${nameOf(piece)}`, piece.firstPage))
    return [{ title: partNames[part].title, page: first.firstPage, below }]
  })
  return [leaf('Bìa hồ sơ', 1), ...(indexPages > 1 ? [leaf('Mục lục', 2)] : []), ...parts]
}

function nameOf({ notation, title }: Piece): string {
  return notation === null ? title : `${notation} - ${title}`
}
