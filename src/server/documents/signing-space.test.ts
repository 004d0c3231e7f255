import { describe, expect, test } from 'vitest'
import { writeDocx } from '#server/documents/docx.ts'
import { paperKinds } from '#server/documents/kinds.ts'
import { models } from '#server/documents/models.fixture.ts'
import { attribute, elements, openDocx, openPdf } from '#server/documents/open-papers.fixture.ts'
import { createPrinter } from '#server/documents/pdf.ts'
import type { Closeness } from '#server/documents/placing.ts'
import { closenessFor } from '#server/documents/signing-space.ts'

const at = (page: number, topMm: number) => ({ page, topMm, leftMm: 105, widthMm: 90 })

describe('how close a paper is set', () => {
  test.each([
    ['a signature on the first page stays', [at(1, 60)], 0],
    ['so does one below half a page of text', [at(2, 120)], 0],
    ['single lines bring a lonely one back', [at(2, 50), at(1, 200)], 1],
    ['smaller type does, where they do not', [at(2, 50), at(2, 49), at(1, 230)], 2],
    ['nothing is changed for a page that stays', [at(2, 50), at(2, 49), at(2, 48)], 0],
    ['nor where Word may find no room at the foot', [at(2, 50), at(1, 246), at(1, 243)], 0],
  ] as const)('%s', (_, spaces, expected) => {
    expect(closenessFor((closeness: Closeness) => spaces[closeness])).toBe(expected)
  })
})

test('a letter of one page and a sentence comes out on one page, in Word in the same type', async () => {
  const printer = createPrinter()
  const papers = paperKinds['answer-letter'].toPapers(models['answer-letter'])
  const { pages } = await openPdf(await printer.writePdf(papers))
  expect(pages).toHaveLength(1)
  const setting = printer.setting(papers)
  expect(setting.closeness).toBe(2)
  const { styles } = await openDocx(await writeDocx(papers, setting))
  const body = elements(styles, 'w:style').find((style) => style.getAttribute('w:styleId') === 'NoiDung')
  expect(body && attribute(body, 'w:sz', 'w:val')).toBe('26')
  expect(body && attribute(body, 'w:spacing', 'w:line')).toBe('240')
})
