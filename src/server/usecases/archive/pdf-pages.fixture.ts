import { PDFDocument } from '@cantoo/pdf-lib'

type Opened = Awaited<ReturnType<typeof openPdf>>

/** A PDF of somebody else's program. */
export async function foreignPdf(pages: number): Promise<Uint8Array> {
  const file = await PDFDocument.create()
  for (let page = 1; page <= pages; page += 1) file.addPage([500, 700]).drawText(`page ${page}`)
  return file.save()
}

export async function openPdf(bytes: Uint8Array) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  return getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
}

export async function pageText(pdf: Opened, page: number): Promise<string> {
  const { items } = await (await pdf.getPage(page)).getTextContent()
  return items.map((item) => ('str' in item ? item.str : '')).join(' ')
}
