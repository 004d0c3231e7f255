import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFStream } from '@cantoo/pdf-lib'
import type { PDFPage } from '@cantoo/pdf-lib'
import { concatTransformationMatrix, drawObject, popGraphicsState, pushGraphicsState } from '@cantoo/pdf-lib'

/** More than any paper has; a file that claims more is not worth the memory. */
const mostPages = 2000
const name = (text: string) => PDFName.of(text)

/**
 * Copies the pages of a PDF to the end of another. What shows on a page stays: seals and notes that lie on it as
 * annotations become part of it. Fields, structure and links inside the file stay behind; links to the web are kept.
 * @returns how many pages were added; throws for a file that cannot be opened.
 */
export async function carryPages(target: PDFDocument, bytes: Uint8Array): Promise<number> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false })
  const pages = source.getPages()
  if (pages.length === 0 || pages.length > mostPages) throw new Error(`a file of ${pages.length} pages`)
  for (const page of pages) prepare(page)
  const copied = await target.copyPages(source, source.getPageIndices())
  for (const page of copied) target.addPage(page)
  return copied.length
}

function prepare(page: PDFPage) {
  const { node } = page
  const kept: PDFDict[] = []
  const annotations = node.Annots()
  for (let index = 0; index < (annotations?.size() ?? 0); index += 1) {
    const annotation = annotations?.lookup(index)
    if (!(annotation instanceof PDFDict)) continue
    if (isWebLink(annotation)) kept.push(withoutPlace(annotation))
    else flatten(page, annotation)
  }
  const links = kept.map((annotation) => node.context.register(annotation))
  node.set(name('Annots'), node.context.obj(links))
  for (const key of ['StructParents', 'Tabs', 'AA', 'B', 'Thumb']) node.delete(name(key))
}

function isWebLink(annotation: PDFDict): boolean {
  const action = annotation.lookup(name('A'))
  return (
    annotation.get(name('Subtype')) === name('Link') &&
    action instanceof PDFDict &&
    action.get(name('S')) === name('URI')
  )
}

function withoutPlace(annotation: PDFDict): PDFDict {
  for (const key of ['P', 'Parent', 'StructParent', 'Popup', 'Dest']) annotation.delete(name(key))
  return annotation
}

const hidden = 2

/** Draws how an annotation looks into the page itself; an empty field looks like nothing. */
function flatten(page: PDFPage, annotation: PDFDict) {
  const flags = annotation.lookup(name('F'))
  if (flags instanceof PDFNumber && (flags.asNumber() & hidden) !== 0) return
  const looks = annotation.lookup(name('AP'))
  const look = looks instanceof PDFDict ? looks.lookup(name('N')) : undefined
  const rect = annotation.lookup(name('Rect'))
  if (!(look instanceof PDFStream) || !(rect instanceof PDFArray) || isEmpty(look)) return
  const [left = 0, bottom = 0, right = 0, top = 0] = numbers(rect)
  const box = lookedBox(look)
  if (box.width === 0 || box.height === 0) return
  const across = (right - left) / box.width
  const up = (top - bottom) / box.height
  const reference = annotation.context.getObjectRef(look) ?? annotation.context.register(look)
  const key = page.node.newXObject('Seen', reference)
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(across, 0, 0, up, left - box.left * across, bottom - box.bottom * up),
    drawObject(key),
    popGraphicsState(),
  )
}

function isEmpty(look: PDFStream): boolean {
  return look instanceof PDFRawStream && look.contents.length === 0
}

/** The box of an appearance after its own matrix. */
function lookedBox(look: PDFStream) {
  const box = look.dict.lookup(name('BBox'))
  const matrix = look.dict.lookup(name('Matrix'))
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = box instanceof PDFArray ? numbers(box) : []
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix instanceof PDFArray ? numbers(matrix) : []
  const corners = [x1, x2].flatMap((x) => [y1, y2].map((y) => ({ x: a * x + c * y + e, y: b * x + d * y + f })))
  const xs = corners.map(({ x }) => x)
  const ys = corners.map(({ y }) => y)
  const left = Math.min(...xs)
  const bottom = Math.min(...ys)
  return { left, bottom, width: Math.max(...xs) - left, height: Math.max(...ys) - bottom }
}

function numbers(list: PDFArray): number[] {
  return list.asArray().map((_, index) => {
    const value = list.lookup(index)
    return value instanceof PDFNumber ? value.asNumber() : 0
  })
}
