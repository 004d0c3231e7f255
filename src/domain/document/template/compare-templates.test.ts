import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareTemplates } from '#domain/document/template/compare-templates.ts'
import { part, type Template } from '#domain/document/template/template.ts'

const of = (words: string[]): Template => ({ subject: 'Về', parts: words.map(part.paragraph), recipients: null })

describe('comparing templates', () => {
  test('tells what was put in the place of what', () => {
    const lines = compareTemplates(of(['một', 'hai', 'ba']), { ...of(['một', 'HAI', 'ba']), recipients: ['Lưu: VT'] })
    expect(lines.map(({ sign, words }) => `${sign} ${words}`)).toEqual([
      'kept Về',
      'kept một',
      'removed hai',
      'added HAI',
      'kept ba',
      'added Lưu: VT',
    ])
  })

  test('both templates can be read back from the lines', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 })
    fc.assert(
      fc.property(words, words, (before, after) => {
        const lines = compareTemplates(of(before), of(after)).filter((line) => line.of === 'paragraph')
        const read = (without: string) => lines.filter(({ sign }) => sign !== without).map((line) => line.words)
        expect(read('added')).toEqual(before)
        expect(read('removed')).toEqual(after)
      }),
    )
  })
})
