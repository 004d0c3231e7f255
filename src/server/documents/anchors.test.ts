import { expect, test } from 'vitest'
import { writeDocx } from '#server/documents/docx.ts'
import { paperKinds } from '#server/documents/kinds.ts'
import { models } from '#server/documents/models.fixture.ts'
import { elements, openDocx, openPdf } from '#server/documents/open-papers.fixture.ts'
import { createPdfWriter } from '#server/documents/pdf.ts'
import { createDocumentWriters } from '#server/documents/writers.ts'

const [matter] = models['chair-folder'].matters
const folder = { ...models['chair-folder'], matters: Array.from({ length: 60 }, () => matter) }

/** Each page reference of a Word file: its bookmark and the page it shows. */
async function references(bytes: Uint8Array) {
  const { document } = await openDocx(bytes)
  const bookmarks = elements(document, 'w:bookmarkStart').map((start) => start.getAttribute('w:name'))
  const entries = elements(document, 'w:fldSimple').map((field) => ({
    anchor: /PAGEREF (\w+)/u.exec(field.getAttribute('w:instr') ?? '')?.[1],
    page: Number(field.textContent),
  }))
  return { bookmarks, entries }
}

test('the index of the chair’s folder names the page of each matter, in Word as in print', async () => {
  const { docx, pdf } = await createDocumentWriters().renderPaper('chair-folder', folder)
  const { bookmarks, entries } = await references(docx)
  const { pages } = await openPdf(pdf)
  expect(entries).toHaveLength(60)
  for (const [index, { anchor, page }] of entries.entries()) {
    expect(bookmarks).toContain(anchor)
    expect(pages[page - 1]).toContain(`Vấn đề ${index + 1}. `)
  }
  expect(entries[0]?.page).toBeGreaterThan(2)
})

test('two folders in one file keep their anchors apart', async () => {
  const papers = paperKinds['chair-folder'].toPapers(folder)
  const { bookmarks } = await references(await writeDocx([...papers, ...papers]))
  expect(new Set(bookmarks).size).toBe(120)
  const { pages } = await openPdf(await createPdfWriter()([...papers, ...papers]))
  expect(pages.length % 2).toBe(0)
  expect(pages[pages.length / 2]).toBe(pages[0])
})
