import { describe, expect, test } from 'vitest'
import { blockLabels, pointLetter, romanNumeral } from '#domain/document/block-labels.ts'
import {
  article,
  articleText,
  bullet,
  chapter,
  entry,
  item,
  paragraph,
  point,
  section,
} from '#domain/document/blocks.ts'

describe('labels of a body', () => {
  test('start items again under each section and points under each item', () => {
    const body = [section('a'), item('b'), point('c'), point('d'), entry('e'), point('f'), section('g'), item('h')]
    expect(blockLabels(body)).toEqual(['I.', '1.', 'a)', 'b)', '2.', 'a)', 'II.', '1.'])
  })

  test('count Phần, Chương and Điều through the text, and khoản anew in each Điều', () => {
    const body = [
      chapter('a', 'part'),
      chapter('b'),
      article('c'),
      entry('d'),
      entry('e'),
      point('f'),
      articleText('g'),
      entry('h'),
      chapter('i', 'part'),
      chapter('j'),
      chapter('k', 'division'),
      chapter('l', 'subdivision'),
      article('m'),
      item('n'),
      chapter('o', 'division'),
      chapter('p', 'subdivision'),
    ]
    expect(blockLabels(body)).toEqual([
      'Phần I',
      'Chương I',
      'Điều 1.',
      '1.',
      '2.',
      'a)',
      'Điều 2.',
      '1.',
      'Phần II',
      'Chương II',
      'Mục 1',
      'Tiểu mục 1',
      'Điều 3.',
      '1.',
      'Mục 2',
      'Tiểu mục 1',
    ])
  })

  test('leave paragraphs bare and mark dashes and pluses', () => {
    expect(blockLabels([paragraph('a'), bullet('b'), bullet('c', 2)])).toEqual(['', '-', '+'])
  })

  test('letter points in the Vietnamese order, with đ after d and no f, j, w, z', () => {
    const letters = Array.from({ length: 22 }, (_, index) => pointLetter(index + 1)).join('')
    expect(letters).toBe('abcdđeghiklmnopqrstuvx')
  })

  test('go on with doubled letters after y', () => {
    expect([pointLetter(23), pointLetter(24)]).toEqual(['y', 'aa'])
  })

  test.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [40, 'XL'],
    [1999, 'MCMXCIX'],
  ])('write %i as %s', (value, numeral) => expect(romanNumeral(value)).toBe(numeral))
})
