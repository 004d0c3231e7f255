import { heading, paragraph, table } from '#domain/document/blocks.ts'
import type { Block, Column, Paper } from '#domain/document/paper.ts'
import { headSchema, sheetFrom } from '#server/documents/kinds/head.ts'

export type BookName = 'out' | 'in'

export interface RegisterBook {
  name: BookName
  year: number
  issuingAgency: string
  demonstration: boolean
  /** One part a series; a book of one series has one part without a title. */
  parts: { title: string | null; rows: string[][] }[]
}

const left = (title: string, share: number): Column => ({ title, share, align: 'left' })
const centre = (title: string, share: number): Column => ({ title, share, align: 'center' })

/** Sổ đăng ký văn bản đi and văn bản đến, with the columns of Nghị định 30/2020, Phụ lục IV. */
const books: Record<BookName, { title: string; columns: Column[] }> = {
  out: {
    title: 'Sổ đăng ký văn bản đi',
    columns: [
      left('Số, ký hiệu văn bản', 5),
      centre('Ngày tháng văn bản', 4),
      left('Tên loại và trích yếu nội dung văn bản', 12),
      left('Người ký', 4),
      left('Nơi nhận văn bản', 10),
      left('Đơn vị, người nhận bản lưu', 3),
      centre('Số lượng bản', 3),
      centre('Ngày chuyển', 4),
      centre('Ký nhận', 3),
      left('Ghi chú', 5),
    ],
  },
  in: {
    title: 'Sổ đăng ký văn bản đến',
    columns: [
      centre('Ngày đến', 4),
      centre('Số đến', 2),
      left('Tác giả', 5),
      left('Số, ký hiệu văn bản', 4),
      centre('Ngày tháng văn bản', 4),
      left('Tên loại và trích yếu nội dung văn bản', 8),
      left('Đơn vị hoặc người nhận', 5),
      centre('Ngày chuyển', 3),
      centre('Ký nhận', 3),
      left('Ghi chú', 4),
    ],
  },
}

export function columnTitles(name: BookName): string[] {
  return books[name].columns.map(({ title }) => title)
}

/** The register of a year as a printed book: a working sheet, as the cover and the columns are all that the form asks. */
export function registerBook({ name, year, parts, ...agency }: RegisterBook): Paper {
  const { title, columns } = books[name]
  const body = parts.flatMap((part): Block[] => [
    ...(part.title === null ? [] : [heading(part.title)]),
    table(columns, part.rows),
  ])
  const none = paragraph('Chưa có văn bản nào vào sổ.')
  return {
    ...sheetFrom(headSchema.parse(agency), title, `Năm ${year}`, { size: 'wide' }),
    body: body.length > 0 ? body : [none],
  }
}
