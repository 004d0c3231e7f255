import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundWords, unbound } from '#domain/document/bound-words.ts'

const shown = (text: string) => boundWords(text).replaceAll('\u00A0', '_')

test.each([
  ['ngày 05 tháng 6 năm 2023', 'ngày_05 tháng_6 năm_2023'],
  ['Căn cứ Điều 13, khoản 2 Mục II', 'Căn cứ Điều_13, khoản_2 Mục_II'],
  ['bắt đầu 07 giờ 30 phút', 'bắt đầu 07_giờ 30_phút'],
  ['nạo vét 850 m mương', 'nạo vét 850_m mương'],
  ['điện thoại 0220 371 6000', 'điện thoại 0220_371_6000'],
  ['Văn phòng - Thống kê', 'Văn phòng_- Thống kê'],
])('%s', (text, expected) => {
  expect(shown(text)).toBe(expected)
})

test('leaves a word alone that only begins like a unit or ends like a name of a number', () => {
  expect(shown('12 mương, 3 kiến nghị, tên số một')).toBe('12 mương, 3 kiến nghị, tên số một')
})

test('keeps a short last word with the one before it in a text longer than a line, and in no shorter one', () => {
  expect(shown('Ủy ban nhân dân xã đề nghị Điện lực quan tâm giải quyết./.')).toMatch(/giải_quyết\.\/\.$/u)
  expect(shown('Hội nghị đối thoại')).toBe('Hội nghị đối thoại')
})

test('changes no letter of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(unbound(boundWords(text))).toBe(unbound(text))
    }),
  )
})
