import { expect, test } from 'vitest'
import { balancedMeasureMm, boldWidthMm, lineWidths } from '#domain/document/text-width.ts'

test.each([
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, 95],
  ['Độc lập - Tự do - Hạnh phúc', 14, 60.4],
  ['ỦY BAN NHÂN DÂN', 13, 43],
])('%s at %i pt is about %d mm wide in bold Times', (text, sizePt, widthMm) => {
  expect(boldWidthMm(text, sizePt)).toBeGreaterThan(widthMm * 0.98)
  expect(boldWidthMm(text, sizePt)).toBeLessThan(widthMm * 1.02)
})

test('a short text keeps one line in its measure', () => {
  const measure = balancedMeasureMm('Kết luận hội nghị', 14, 165)
  expect(measure).toBeGreaterThan(boldWidthMm('Kết luận hội nghị', 14))
})

test('a text of two lines is set in lines of about the same length', () => {
  const text = 'Tổ chức đối thoại trực tiếp của Chủ tịch Ủy ban nhân dân xã với Nhân dân thôn Đông Khê năm 2023'
  const [first = 0, second = 0, ...more] = lineWidths(text, 14, balancedMeasureMm(text, 14, 165))
  expect(more).toEqual([])
  expect(second / first).toBeGreaterThan(0.8)
})
