import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Column } from '#domain/document/paper.ts'
import { columnWidths } from '#server/documents/column-widths.ts'

const column = (title: string, share: number): Column => ({ title, share, align: 'left' })
const size = { sizePt: 13, widthMm: 165 }
const widthsOf = (columns: Column[]) => columns.map(({ share }) => Math.round(share))

test('columns that hold their words keep their shares', () => {
  expect(widthsOf(columnWidths([column('Việc', 2), column('Hạn', 1)], [['đèn', '05/7/2023']], size))).toEqual([110, 55])
})

test('a column is as wide as its longest word, and the others give', () => {
  const [wide, narrow] = columnWidths([column('Việc', 20), column('TT', 1)], [['đèn', '212/UBND-ĐC']], size)
  expect(narrow?.share).toBeGreaterThan(26)
  expect((wide?.share ?? 0) + (narrow?.share ?? 0)).toBeCloseTo(165, 6)
})

test('a column with much to say takes from those that say little, but not from one that people write in', () => {
  const columns = [column('TT', 10), column('Việc', 40), column('Ký tên', 40), column('Kết quả', 40)]
  const answer = 'Đã thay bóng đèn hỏng, ban quản lý thôn kiểm tra mỗi tuần một lần và báo Văn phòng'
  const rows = Array.from({ length: 4 }, (_, index) => [String(index + 1), 'Đèn ngõ 4', '', answer])
  const [, task = 0, sign = 0, result = 0] = columnWidths(columns, rows, size).map(({ share }) => share)
  const usual = (165 * 40) / 130
  expect(sign).toBeCloseTo(usual, 6)
  expect(result).toBeGreaterThan(usual + 10)
  expect(task).toBeLessThan(usual - 10)
})

test('a table of one line a row stays as it is', () => {
  const columns = [column('TT', 1), column('Việc', 4)]
  expect(widthsOf(columnWidths(columns, [['1', 'Đèn ngõ 4']], size))).toEqual([33, 132])
})

test('always fills the width, whatever stands in the cells', () => {
  const texts = fc.array(fc.string(), { minLength: 3, maxLength: 3 })
  const shares = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(shares, fc.array(texts, { maxLength: 9 }), (given, rows) => {
      const columns = columnWidths(
        given.map((share) => column('Tên', share)),
        rows,
        size,
      )
      const widths = columns.map(({ share }) => share)
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(165, 6)
      expect(Math.min(...widths)).toBeGreaterThan(3)
    }),
  )
})
