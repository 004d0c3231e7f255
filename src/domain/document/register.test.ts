import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { signedFile, standingOfPaper, type PaperEvent, type PaperEventKind } from './paper-life.ts'
import { notationOf, seriesOf, unexplained } from './register.ts'

describe('a number in the register', () => {
  test.each([
    [5, 'KH', '05/KH-UBND'],
    [10, 'GM', '10/GM-UBND'],
    [187, 'TB', '187/TB-UBND'],
    [7, '', '07/UBND-VP'],
  ])('%i of %s is written %s', (number, abbreviation, expected) => {
    expect(notationOf(number, abbreviation)).toBe(expected)
  })

  test('belongs to its kind, or to all papers together', () => {
    expect(seriesOf('per-kind', 'KH')).toBe('KH')
    expect(seriesOf('common', 'KH')).toBe(seriesOf('common', 'BC'))
  })
})

describe('a gap in the register', () => {
  test.each([
    [5, [1, 2, 3, 4, 5], [], []],
    [5, [1, 2, 5], [], [{ first: 3, last: 4 }]],
    [5, [1, 2, 5], [{ first: 3, last: 4 }], []],
    [3, [], [], [{ first: 1, last: 3 }]],
    [
      6,
      [2, 4],
      [{ first: 6, last: 6 }],
      [
        { first: 1, last: 1 },
        { first: 3, last: 3 },
        { first: 5, last: 5 },
      ],
    ],
    [0, [], [], []],
  ])('of %i numbers is what nobody explains (%#)', (last, papers, outside, gaps) => {
    expect(unexplained(last, papers, outside)).toEqual(gaps)
  })

  test('covers with papers and explanations every number once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 40 })), (papers) => {
        const gaps = unexplained(40, papers, [])
        const filled = gaps.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i))
        expect([...papers, ...filled].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1))
        expect(unexplained(40, papers, gaps)).toEqual([])
      }),
    )
  })
})

describe('an issued paper', () => {
  const events = (...kinds: PaperEventKind[]): PaperEvent[] =>
    kinds.map((kind, index) => ({
      kind,
      fileHash: kind === 'signed' ? `hash ${index}` : null,
      otherPaperId: null,
    }))
  test.each([
    [[], 'holds'],
    [['sent', 'signed', 'received'], 'holds'],
    [['corrected', 'sent'], 'corrected'],
    [['corrected', 'replaced'], 'replaced'],
    [['sent', 'recalled'], 'recalled'],
  ] as const)('with %j %s', (kinds, standing) => {
    expect(standingOfPaper(events(...kinds))).toBe(standing)
  })

  test('is seen as it came back signed last', () => {
    expect(signedFile(events('sent'))).toBeNull()
    expect(signedFile(events('signed', 'sent', 'signed', 'received'))).toBe('hash 2')
  })
})
