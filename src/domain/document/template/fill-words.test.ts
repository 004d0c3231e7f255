import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fillWords, plainText } from '#domain/document/template/fill-words.ts'
import { namesIn, parseWords } from '#domain/document/template/parse-words.ts'

const values = { 'chủ trì': 'Chủ tịch xã', 'tên hội nghị': 'hội nghị đối thoại.', hạn: null, trống: ' ' }
const filled = (words: string) => plainText(fillWords(words, values).runs)

describe('the words of a template', () => {
  test('names are replaced, in whatever case and spacing they are written', () => {
    expect(filled('Do { Chủ  TRÌ } kết luận')).toBe('Do Chủ tịch xã kết luận')
  })

  test('a value begins a sentence with a capital and does not double its full stop', () => {
    expect(filled('{tên hội nghị}. {tên hội nghị}')).toBe('Hội nghị đối thoại. Hội nghị đối thoại.')
    expect(filled('Tại {tên hội nghị}; sau đó')).toBe('Tại hội nghị đối thoại; sau đó')
    expect(filled('Tới dự: {Tên hội nghị}; sau đó')).toBe('Tới dự: Hội nghị đối thoại; sau đó')
  })

  test('a name that the record does not know is printed as dots and told', () => {
    expect(filled('Chậm nhất {hạn}.')).toBe('Chậm nhất ……')
    expect(fillWords('Chậm nhất {hạn}, {trống}, {không có}', values).unresolved).toEqual(['hạn', 'trống', 'không có'])
  })

  test('a segment is printed only when all that it names is known', () => {
    expect(filled('Trả lời[, chậm nhất {hạn}][, do {chủ trì}].')).toBe('Trả lời, do Chủ tịch xã.')
    expect(fillWords('[{hạn}]', values)).toEqual({ runs: [], unresolved: [] })
    expect(filled('[do {chủ trì}[ trước {hạn}]]')).toBe('do Chủ tịch xã')
  })

  test('bold and italic are runs, and signs after a backslash are the signs themselves', () => {
    expect(fillWords('**Chủ trì:** {chủ trì} __nay__', values).runs).toEqual([
      { text: 'Chủ trì:', bold: true },
      { text: ' Chủ tịch xã ' },
      { text: 'nay', italic: true },
    ])
    expect(filled(String.raw`\{a\} \[b\] 2 \* 3`)).toBe('{a} [b] 2 * 3')
  })

  test('what is not closed is told, and nothing of it is lost', () => {
    expect(parseWords('a {b').faults).toEqual(['brace-open'])
    expect(parseWords('a] {} [b **c').faults).toEqual(['bracket-stray', 'brace-empty', 'bracket-open', 'mark-open'])
  })

  test('a text without signs comes out as it went in, and no text breaks the reader', () => {
    const plain = fc.string().filter((text) => !/[{}[\]*_.;,:!?…\\]/u.test(text))
    fc.assert(
      fc.property(plain, (text) => {
        expect(filled(text)).toBe(text.trim())
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '*', '_', 'a', ' ', '.') }), (text) => {
        const { nodes } = parseWords(text)
        expect(fillWords(text, {}).unresolved.every((name) => namesIn(nodes).includes(name))).toBe(true)
      }),
    )
  })
})
