import { describe, expect, test } from 'vitest'
import { endMark, paragraph, table } from '#domain/document/blocks.ts'

describe('the end mark', () => {
  test.each(['Trân trọng', 'Trân trọng.', 'Trân trọng;', 'Trân trọng. '])('closes %j with ./. once', (text) => {
    expect(endMark([paragraph('a'), paragraph(text)])).toEqual([paragraph('a'), paragraph('Trân trọng./.')])
  })

  test('stands on its own after a table', () => {
    const last = table([{ title: 'TT', share: 1, align: 'center' }], [['1']])
    expect(endMark([last])).toEqual([last, paragraph('./.')])
  })

  test('stands alone in an empty body', () => {
    expect(endMark([])).toEqual([paragraph('./.')])
  })
})
