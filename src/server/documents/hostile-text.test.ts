import { describe, expect, test } from 'vitest'
import { models } from '#server/documents/models.fixture.ts'
import { bare, openDocx, openPdf } from '#server/documents/open-papers.fixture.ts'
import { createDocumentWriters } from '#server/documents/writers.ts'

const writers = createDocumentWriters()

const texts = [
  '#let x = 1; #x #panic("no") #include "secret.typ" #sys.inputs',
  '*đậm* _nghiêng_ `mã` = Tiêu đề - gạch + số / Thuật ngữ: nghĩa',
  '$x^2 + y$ @ref <nhan> ~ -- --- ... // hết /* hết */ https://example.vn/a?b=c&d=e',
  '<script>alert("x")</script> & &amp; ]]> <!-- x --> {{mẫu}} ${a} %s',
  '\\ \\n \\u{41} "kép" \'đơn\' “cong” `a` # [ ] { } ( ) \\# \\"',
  'Nguyễn Văn '.repeat(28).trim(),
  'A'.repeat(300),
  'PAGE \\* MERGEFORMAT { HYPERLINK "x" } w:instrText',
]

describe.each(texts)('the text %s', (text) => {
  test('comes through literally in Word and in PDF, wherever it stands', async () => {
    const minutes = {
      ...models.minutes,
      eventName: text,
      distributionList: [text],
      chair: { name: text, title: text },
      turns: [
        {
          at: '08:00',
          speaker: text,
          from: text,
          asked: text,
          answers: [{ by: text, words: text }],
          outcome: { kind: 'passed-up', to: text },
        },
      ],
      attendance: [{ level: text, who: text, present: 1 }],
    }
    const { docx, pdf } = await writers.renderPaper('minutes', minutes)
    const word = bare((await openDocx(docx)).paragraphs.map((paragraph) => paragraph.text).join('\n'))
    const printed = bare((await openPdf(pdf)).pages.join('\n'))
    const occurrences = (whole: string) =>
      whole.split(
        bare(text)
          .slice(1)
          .replace(/[.;,]+$/u, ''),
      ).length - 1
    expect(occurrences(word)).toBeGreaterThanOrEqual(9)
    expect(occurrences(printed)).toBeGreaterThanOrEqual(text.length > 250 ? 3 : 8)
  })
})

test('characters that XML or PDF refuse do not stop a paper', async () => {
  const conclusion = { ...models.conclusion, remarks: ['a\u0000b\uD800c\u0007\u200Bd\uFFFF 😀 e\u0301 \u202E'] }
  const { docx, pdf } = await writers.renderPaper('conclusion', conclusion)
  expect((await openDocx(docx)).paragraphs.some(({ text }) => text.startsWith('Abc') || text.startsWith('abc'))).toBe(
    true,
  )
  expect((await openPdf(pdf)).pages.join('')).toContain('abc')
})

test('line ends inside a text stay line ends', async () => {
  const { docx } = await writers.renderPaper('conclusion', { ...models.conclusion, remarks: ['dòng một\r\ndòng hai'] })
  expect((await openDocx(docx)).paragraphs.map(({ text }) => text)).toContain('dòng một\ndòng hai.')
})

test('a text longer than a page in one cell of a table loses nothing', async () => {
  const long = Array.from({ length: 900 }, (_, index) => `từ${index}`).join(' ')
  const [first] = models.conclusion.promised
  const promised = [{ ...first, content: long }, ...models.conclusion.promised.slice(1)]
  const { pdf } = await writers.renderPaper('conclusion', { ...models.conclusion, promised })
  const printed = bare((await openPdf(pdf)).pages.join('\n'))
  for (const index of [0, 300, 600, 899]) expect(printed).toContain(`từ${index}`)
})
