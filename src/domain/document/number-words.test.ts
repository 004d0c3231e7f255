import { expect, test } from 'vitest'
import { countInWords, numberInWords } from '#domain/document/number-words.ts'

test.each([
  [0, 'không'],
  [5, 'năm'],
  [10, 'mười'],
  [15, 'mười lăm'],
  [21, 'hai mươi mốt'],
  [24, 'hai mươi bốn'],
  [55, 'năm mươi lăm'],
  [100, 'một trăm'],
  [105, 'một trăm linh năm'],
  [111, 'một trăm mười một'],
  [187, 'một trăm tám mươi bảy'],
  [1000, 'một nghìn'],
  [1005, 'một nghìn không trăm linh năm'],
  [2023, 'hai nghìn không trăm hai mươi ba'],
  [120_000, 'một trăm hai mươi nghìn'],
  [2_000_005, 'hai triệu không trăm linh năm'],
  [1_250_000_000, 'một tỷ hai trăm năm mươi triệu'],
])('%i is %s', (value, words) => expect(numberInWords(value)).toBe(words))

test('a count shows figures and words, with a leading zero below ten', () => {
  expect(countInWords(0)).toBe('0 (không)')
  expect(countInWords(5)).toBe('05 (năm)')
  expect(countInWords(47)).toBe('47 (bốn mươi bảy)')
})

test('no two numbers below a hundred thousand share their words', () => {
  const words = new Set(Array.from({ length: 100_000 }, (_, value) => numberInWords(value)))
  expect(words.size).toBe(100_000)
})
