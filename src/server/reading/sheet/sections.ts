import type { SheetPageNumber, SheetSection } from '#domain/document/lint/sheet.ts'
import { propertiesOf, type StyleBook } from './effective-look.ts'
import { paragraphLook, runLook } from './paragraph-look.ts'
import type { WordPackage } from './word-package.ts'
import { child, childrenOf, descendants, parseXml, valueOf, type XmlElement } from './xml-tree.ts'

const PAGE = /^\s*PAGE\b/iu

export function readSection(section: XmlElement, file: WordPackage, book: StyleBook): SheetSection {
  const size = child(section, 'w:pgSz')
  const margin = child(section, 'w:pgMar')
  const mm = (element: XmlElement | undefined, name: string) =>
    Math.round(Math.abs((Number(valueOf(element, name) ?? 0) / 1440) * 254)) / 10
  return {
    widthMm: mm(size, 'w:w'),
    heightMm: mm(size, 'w:h'),
    topMm: mm(margin, 'w:top'),
    bottomMm: mm(margin, 'w:bottom'),
    leftMm: mm(margin, 'w:left') + mm(margin, 'w:gutter'),
    rightMm: mm(margin, 'w:right'),
    startsAt: startOf(section),
    startsPage: valueOf(child(section, 'w:type')) !== 'continuous',
    pageNumber: pageNumberOf(section, file, book),
  }
}

function startOf(section: XmlElement): number | null {
  const start = valueOf(child(section, 'w:pgNumType'), 'w:start')
  return start === null ? null : Number(start)
}

/** Where a section says its page number; a section without headers of its own goes on with those before it. */
function pageNumberOf(section: XmlElement, file: WordPackage, book: StyleBook): SheetPageNumber | null {
  const hidesFirst = child(section, 'w:titlePg') !== undefined && valueOf(child(section, 'w:titlePg')) !== '0'
  for (const place of ['header', 'footer'] as const) {
    const number = (type: string) => numberIn(partOf(section, file, place, type), book)
    const shown = number('default')
    if (shown === null) continue
    return { place, onFirstPage: hidesFirst ? number('first') !== null : true, ...shown }
  }
  return null
}

export function partNameOf(section: XmlElement, file: WordPackage, place: string, type: string): string | null {
  const reference = childrenOf(section).find(
    (each) => each.name === `w:${place}Reference` && (valueOf(each, 'w:type') ?? 'default') === type,
  )
  const id = valueOf(reference, 'r:id')
  const relations = parseXml(file.part('word/_rels/document.xml.rels') ?? '')
  const relation = descendants(relations, 'Relationship').find((each) => valueOf(each, 'Id') === id)
  const target = id === null ? null : valueOf(relation, 'Target')
  return target === null ? null : target.startsWith('/') ? target.slice(1) : `word/${target}`
}

function partOf(section: XmlElement, file: WordPackage, place: string, type: string): string | null {
  const name = partNameOf(section, file, place, type)
  return name === null ? null : file.part(name)
}

function numberIn(xml: string | null, book: StyleBook): Omit<SheetPageNumber, 'place' | 'onFirstPage'> | null {
  if (xml === null) return null
  const paragraph = descendants(parseXml(xml), 'w:p').find(holdsPageNumber)
  if (paragraph === undefined) return null
  const own = propertiesOf(child(paragraph, 'w:pPr'))
  const style = book.chain(valueOf(own.get('w:pStyle')) ?? book.defaultParagraph)
  const look = paragraphLook([book.defaults.paragraph, ...style.paragraph, own], paragraph)
  const [run] = descendants(paragraph.children, 'w:r')
  const { sizePt, bold, italic } = runLook(
    { element: run ?? paragraph, text: '' },
    { run: [book.defaults.run], style: style.run },
    book,
  )
  const frame = valueOf(own.get('w:framePr'), 'w:xAlign')
  const align = frame === 'center' || frame === 'left' || frame === 'right' ? frame : look.align
  return { align, sizePt, bold, italic }
}

/** A paragraph with a field that counts pages, in any of the ways to write one. */
export function holdsPageNumber(paragraph: XmlElement): boolean {
  const codes = [
    ...descendants(paragraph.children, 'w:instrText').map(({ children }) => children.join('')),
    ...descendants(paragraph.children, 'w:fldSimple').map((field) => valueOf(field, 'w:instr') ?? ''),
  ]
  return codes.some((code) => PAGE.test(code)) || descendants(paragraph.children, 'w:pgNum').length > 0
}
