import { slugify } from '#domain/vietnamese/slugify.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'

/** Parts of a work file (hồ sơ công việc) in the order in which they lie in it. */
export const caseParts = ['plan', 'papers', 'opinions', 'sessions', 'promises', 'tasks', 'trails'] as const
export type CasePart = (typeof caseParts)[number]

/** Folder and heading of each part; folders are ASCII, so that every program unpacks them under the same name. */
export const partNames = {
  plan: { folder: '1-ke-hoach-goc', title: 'Kế hoạch khi nhận và các lần sửa' },
  papers: { folder: '2-van-ban', title: 'Văn bản đi và văn bản đến' },
  opinions: { folder: '3-y-kien', title: 'Ý kiến của Nhân dân và kết quả xử lý' },
  sessions: { folder: '4-phien', title: 'Nhật ký các phiên (nguồn của biên bản)' },
  promises: { folder: '5-loi-hen', title: 'Lời hẹn, cam kết và minh chứng' },
  tasks: { folder: '6-viec', title: 'Việc theo kế hoạch và minh chứng' },
  trails: { folder: '7-nhat-ky', title: 'Theo dõi văn bản và nhật ký xử lý' },
} as const satisfies Record<CasePart, { folder: string; title: string }>

/** `signed` came back signed, `print` is the frozen PDF, `word` its Word file, `original` was handed in as it is. */
export type FileRole = 'signed' | 'print' | 'word' | 'original' | 'proof' | 'table' | 'data'

export interface StoredPiece {
  role: FileRole
  /** SHA-256 of the bytes. */
  hash: string
  /** In bytes. */
  size: number
  mediaType: string
  /** Ending of its name, without the dot. */
  ending: string
}

/** What lies in the file, before it has a number there. */
export interface PieceDraft {
  part: CasePart
  /** Of the row that it is of; null for a register. */
  id: string | null
  /** What its file names are made of. */
  name: string
  /** `05/KH-UBND`. */
  notation: string | null
  date: string | null
  /** Type and subject (tên loại và trích yếu). */
  title: string
  author: string
  notes: string[]
  files: StoredPiece[]
}

export interface PieceFile extends StoredPiece {
  /** Path inside the zip. */
  path: string
}

export interface Piece extends Omit<PieceDraft, 'files'> {
  /** Counts from 1 through the whole file. */
  ordinal: number
  files: PieceFile[]
}

/** A piece with its pages in the one PDF. */
export interface BundledPiece extends Piece {
  firstPage: number
  lastPage: number
}

/** What a bundle was made of, as it was on the day. */
export interface BundleManifest {
  title: string
  notation: string
  /** ISO day on which it was made; the date of every file in the zip. */
  madeOn: string
  ledger: Ledger
  pieces: BundledPiece[]
  /** Index, metadata and checksums: files about the file. */
  about: PieceFile[]
}

const folderOfIndex = '0-muc-luc'
const longestName = 40
const suffixes: Partial<Record<FileRole, string>> = { signed: '-da-ky', original: '-goc' }

/**
 * The pieces in their order, with their numbers and file names. Papers lie by their dates; what has none comes last.
 * Names are short, ASCII, unique, and sort as the index does.
 */
export function arrangeCase(drafts: readonly PieceDraft[]): Piece[] {
  const inOrder = caseParts.flatMap((part) => {
    const own = drafts.filter((draft) => draft.part === part)
    return part === 'papers' ? own.toSorted(byDate) : own
  })
  return inOrder.map((draft, index) => ({
    ...draft,
    ordinal: index + 1,
    files: named(draft, index + 1),
  }))
}

function byDate(one: PieceDraft, other: PieceDraft): number {
  return (one.date ?? '9999').localeCompare(other.date ?? '9999')
}

function named({ part, name, files }: PieceDraft, ordinal: number): PieceFile[] {
  const stem = `${partNames[part].folder}/${String(ordinal).padStart(3, '0')}-${shortName(name)}`
  const taken = new Set<string>()
  return files.map((file) => {
    let path = `${stem}${suffixes[file.role] ?? ''}.${file.ending}`
    for (let more = 2; taken.has(path); more += 1) path = `${stem}${suffixes[file.role] ?? ''}-${more}.${file.ending}`
    taken.add(path)
    return { ...file, path }
  })
}

function shortName(name: string): string {
  return slugify(name).slice(0, longestName).replace(/-+$/, '') || 'tai-lieu'
}

/** Where the index itself lies in the zip. */
export function pathOfIndex(name: string): string {
  return `${folderOfIndex}/${name}`
}

const printableTypes = ['application/pdf', 'image/jpeg', 'image/png']
const shownFirst: FileRole[] = ['signed', 'print', 'original', 'proof', 'table']

/** The file whose pages stand for the piece in the one PDF: the signed one where it came back. */
export function shownFile({ files }: Pick<Piece, 'files'>): PieceFile | null {
  for (const role of shownFirst) {
    const file = files.find((one) => one.role === role && printableTypes.includes(one.mediaType))
    if (file) return file
  }
  return null
}

/** First and last page of each piece, in order, when the first begins at `from`; each has at least one page. */
export function pageRanges(counts: readonly number[], from: number): { firstPage: number; lastPage: number }[] {
  let next = from
  return counts.map((count) => {
    const firstPage = next
    next += count
    return { firstPage, lastPage: next - 1 }
  })
}
