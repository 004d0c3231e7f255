import { degrees, type PDFDocument, type PDFEmbeddedPage, type PDFPage } from '@cantoo/pdf-lib'

/** From the lower right corner of the sheet as a person sees it: in the margin, below what is printed. */
const rightPt = 22
const bottomPt = 14

/** Numbers every page of a file, in the corner of the sheet as it is seen, whatever way a scan is turned. */
export async function stampPages(file: PDFDocument, stamps: Uint8Array) {
  const numbers = await file.embedPdf(stamps, file.getPageIndices())
  for (const [index, page] of file.getPages().entries()) {
    const number = numbers[index]
    if (number) page.drawPage(number, cornerOf(page, number))
  }
}

function cornerOf(page: PDFPage, { width, height }: PDFEmbeddedPage) {
  const box = page.getCropBox()
  const right = box.x + box.width
  const top = box.y + box.height
  const turned = ((page.getRotation().angle % 360) + 360) % 360
  if (turned === 90) return { x: right - bottomPt, y: top - rightPt - width, rotate: degrees(90), width, height }
  if (turned === 180) return { x: box.x + rightPt + width, y: top - bottomPt, rotate: degrees(180), width, height }
  if (turned === 270) return { x: box.x + bottomPt, y: box.y + rightPt + width, rotate: degrees(270), width, height }
  return { x: right - rightPt - width, y: box.y + bottomPt, width, height }
}
