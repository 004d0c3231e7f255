import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalTone } from './canonical-tone.ts'
import { foldDiacritics } from './fold-diacritics.ts'
import { normaliseText } from './normalise-text.ts'
import { slugify } from './slugify.ts'
import { titleCaseName } from './title-case-name.ts'

const VIETNAMESE = 'aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẵấệểỗộờữựỷýỵĐƠÊ 0123-/.\n'
const vietnameseText = fc.string({ unit: fc.constantFrom(...VIETNAMESE), maxLength: 40 })

describe('normaliseText', () => {
  test('composes decomposed letters', () => {
    expect(normaliseText('Đối thoại'.normalize('NFD'))).toBe('Đối thoại')
  })
  test('replaces letters that only look right and spaces that do not break', () => {
    expect(normaliseText('\u00d0ảng\u00a0ủy, ngƣời')).toBe('Đảng ủy, người')
  })
  test('drops what cannot be seen and keeps line breaks', () => {
    expect(normaliseText('\ufeffxã\u200b\nthôn')).toBe('xã\nthôn')
  })
})

describe('foldDiacritics', () => {
  test('folds marks, case and đ', () => {
    expect(foldDiacritics('Đối Thoại ở Ủy ban, NƯỚC')).toBe('doi thoai o uy ban, nuoc')
  })
  test('keeps every position', () => {
    fc.assert(fc.property(vietnameseText, (text) => foldDiacritics(text).length === normaliseText(text).length))
  })
  test('says the same about composed and decomposed text', () => {
    fc.assert(fc.property(vietnameseText, (text) => foldDiacritics(text.normalize('NFD')) === foldDiacritics(text)))
  })
})

describe('canonicalTone', () => {
  test.each([
    ['hoà', 'hòa'],
    ['văn hoá', 'văn hóa'],
    ['CỘNG HOÀ', 'CỘNG HÒA'],
    ['Uỷ ban', 'Ủy ban'],
    ['UỶ BAN', 'ỦY BAN'],
    ['khoẻ', 'khỏe'],
    ['quý', 'quý'],
    ['Quỳnh quỹ', 'Quỳnh quỹ'],
    ['hoàn toàn', 'hoàn toàn'],
    ['khuỷu tay', 'khuỷu tay'],
  ])('writes %s as %s', (given, wanted) => {
    expect(canonicalTone(given)).toBe(wanted)
  })
  test('changes nothing the second time', () => {
    fc.assert(fc.property(vietnameseText, (text) => canonicalTone(canonicalTone(text)) === canonicalTone(text)))
  })
})

test('slugify gives an address without diacritics', () => {
  expect(slugify('Lạc Thượng')).toBe('lac-thuong')
  expect(slugify('  Thôn Đông Khê – 2023! ')).toBe('thon-dong-khe-2023')
  expect(slugify('…')).toBe('')
})

test('titleCaseName writes a name in capitals as in a sentence', () => {
  expect(titleCaseName('THỚI HƯNG TÂY')).toBe('Thới Hưng Tây')
  expect(titleCaseName('IA HRUNG BẮC')).toBe('Ia Hrung Bắc')
  expect(titleCaseName('THÁI BÌNH II')).toBe('Thái Bình II')
})
