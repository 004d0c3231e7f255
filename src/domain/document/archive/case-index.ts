import { formatDay } from '#domain/calendar/iso-date.ts'
import { caseParts, partNames, type BundledPiece, type Piece } from './case-file.ts'

/** Columns of the index of a file (mục lục văn bản, tài liệu); shares of its width. */
export const indexColumns = [
  { title: 'Số TT', share: 8, align: 'center' },
  { title: 'Số, ký hiệu', share: 27, align: 'left' },
  { title: 'Ngày, tháng, năm', share: 22, align: 'center' },
  { title: 'Tên loại và trích yếu nội dung', share: 45, align: 'left' },
  { title: 'Tác giả', share: 21, align: 'left' },
  { title: 'Trang số', share: 13, align: 'center' },
  { title: 'Ghi chú', share: 19, align: 'left' },
] as const

export interface IndexGroup {
  title: string
  rows: string[][]
}

type Numbered = Piece & Partial<Pick<BundledPiece, 'firstPage' | 'lastPage'>>

/** The rows of the index, part by part; a part that holds nothing is left out. */
export function indexGroups(pieces: readonly Numbered[]): IndexGroup[] {
  return caseParts.flatMap((part) => {
    const own = pieces.filter((piece) => piece.part === part)
    return own.length === 0 ? [] : [{ title: partNames[part].title, rows: own.map(indexRow) }]
  })
}

function indexRow(piece: Numbered): string[] {
  return [
    String(piece.ordinal),
    piece.notation ?? '',
    piece.date === null ? '' : formatDay(piece.date),
    piece.title,
    piece.author,
    pagesOf(piece),
    piece.notes.join('; '),
  ]
}

/** `12-15`, or `12` for one page. */
export function pagesOf({ firstPage, lastPage }: Partial<Pick<BundledPiece, 'firstPage' | 'lastPage'>>): string {
  if (firstPage === undefined || lastPage === undefined) return ''
  return firstPage === lastPage ? String(firstPage) : `${firstPage}-${lastPage}`
}

/** The index as a table: the columns above, with the part and the paths in the zip after them. */
export function indexCsvRows(pieces: readonly Numbered[]): string[][] {
  const head = [...indexColumns.map(({ title }) => title), 'Phần', 'Tệp']
  const rows = pieces.map((piece) => [
    ...indexRow(piece),
    partNames[piece.part].title,
    piece.files.map(({ path }) => path).join(' | '),
  ])
  return [head, ...rows]
}
