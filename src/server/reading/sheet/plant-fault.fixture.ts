import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom'
import JSZip from 'jszip'

/** A change made in the XML of a Word file, whoever wrote it. */
export type Plant = (document: Document) => void

const folder = join(import.meta.dirname, '../../../../tests/cases/word/foreign')

/** A paper that another program wrote: python-docx, LibreOffice or html-to-docx, as its name says. */
export function foreignFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, `${name}.docx`)))
}

export function foreignNames(): string[] {
  return readdirSync(folder).map((file) => file.replace('.docx', ''))
}

export async function planted(bytes: Uint8Array, ...plants: readonly Plant[]): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
  const name = 'word/document.xml'
  const document = new DOMParser().parseFromString((await zip.file(name)?.async('string')) ?? '', 'text/xml')
  for (const plant of plants) plant(document)
  zip.file(name, new XMLSerializer().serializeToString(document))
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

export interface PlantedLook {
  size?: number
  bold?: boolean
  italic?: boolean
  font?: string
  colour?: string
}

/** Sets every run of the paragraph that begins with these words. */
export const look =
  (start: string, { size, bold, italic, font, colour }: PlantedLook): Plant =>
  (document) => {
    for (const run of all(paragraphAt(document, start), 'w:r')) {
      const properties = own(run, 'w:rPr')
      if (size !== undefined) set(properties, 'w:sz', { val: String(size * 2) })
      if (bold !== undefined) set(properties, 'w:b', { val: bold ? '1' : '0' })
      if (italic !== undefined) set(properties, 'w:i', { val: italic ? '1' : '0' })
      if (font !== undefined) set(properties, 'w:rFonts', { ascii: font, hAnsi: font })
      if (colour !== undefined) set(properties, 'w:color', { val: colour })
    }
  }

export interface PlantedPlace {
  align?: string
  /** In twips. */
  first?: number
  after?: number
  before?: number
  /** In 240ths of a line. */
  line?: number
}

export const place =
  (start: string, { align, first, after, before, line }: PlantedPlace): Plant =>
  (document) => {
    const properties = own(paragraphAt(document, start), 'w:pPr')
    if (align !== undefined) set(properties, 'w:jc', { val: align })
    if (first !== undefined) set(properties, 'w:ind', { firstLine: String(first) })
    const spacing = { after, before, line, lineRule: line === undefined ? undefined : 'auto' }
    const values = Object.entries(spacing).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    )
    if (values.length > 0) set(properties, 'w:spacing', Object.fromEntries(values))
  }

/** Other words in the look of the first run. */
export const words =
  (start: string, text: string): Plant =>
  (document) => {
    const [first, ...rest] = all(paragraphAt(document, start), 'w:t')
    if (first === undefined) throw new Error(`Nothing is written at ${start}`)
    first.textContent = text
    for (const other of rest) other.textContent = ''
  }

export const drop =
  (...starts: string[]): Plant =>
  (document) => {
    for (const start of starts) {
      const paragraph = paragraphAt(document, start)
      for (const text of all(paragraph, 'w:t')) text.textContent = ''
    }
  }

/** A copy of a paragraph right after it, with other words and another look. */
export const added =
  (start: string, text: string, how: PlantedLook = {}, where: PlantedPlace = {}): Plant =>
  (document) => {
    const paragraph = paragraphAt(document, start)
    const copy = paragraph.cloneNode(true)
    paragraph.parentNode?.insertBefore(copy, paragraph.nextSibling)
    const [first, ...rest] = all(copy as Element, 'w:t')
    if (first === undefined) throw new Error(`Nothing is written at ${start}`)
    first.textContent = text
    for (const other of rest) other.textContent = ''
    look(text, how)(document)
    place(text, where)(document)
  }

/** Takes the border of the paragraph below away. */
export const unruled =
  (start: string): Plant =>
  (document) => {
    const below = paragraphAt(document, start).nextSibling
    const borders = below === null ? [] : all(below as Element, 'w:pBdr')
    if (borders.length === 0) throw new Error(`No rule stands below ${start}`)
    for (const border of borders) border.parentNode?.removeChild(border)
  }

/** Attributes of `w:pgSz` and `w:pgMar` of every section, in twips. */
export const page =
  (element: 'w:pgSz' | 'w:pgMar', values: Record<string, number>): Plant =>
  (document) => {
    for (const each of all(document, element)) {
      for (const [name, value] of Object.entries(values)) each.setAttribute(`w:${name}`, String(value))
    }
  }

/** Takes an element away wherever it stands. */
export const without =
  (element: string): Plant =>
  (document) => {
    for (const each of all(document, element)) each.parentNode?.removeChild(each)
  }

/** `A|B`: the first paragraph that begins with either. */
function paragraphAt(document: Document, start: string): Element {
  const written = (paragraph: Element) =>
    all(paragraph, 'w:t')
      .map(({ textContent }) => textContent ?? '')
      .join('')
      .trim()
  const starts = start.split('|')
  const found = all(document, 'w:p').find((paragraph) => starts.some((each) => written(paragraph).startsWith(each)))
  if (found === undefined) throw new Error(`No paragraph begins with ${start}`)
  return found
}

function all(root: Document | Element, name: string): Element[] {
  return Array.from(root.getElementsByTagName(name))
}

function own(parent: Element, name: string): Element {
  const known = Array.from(parent.childNodes).find(({ nodeName }) => nodeName === name)
  if (known !== undefined) return known as Element
  const made = parent.ownerDocument?.createElement(name)
  if (!made) throw new Error(`No ${name} can be made`)
  parent.insertBefore(made, parent.firstChild)
  return made
}

function set(properties: Element, name: string, values: Record<string, string>) {
  const known = all(properties, name)[0]
  const element = known ?? properties.ownerDocument?.createElement(name)
  if (!element) throw new Error(`No ${name} can be made`)
  if (known === undefined) properties.appendChild(element)
  for (const [attribute, value] of Object.entries(values)) element.setAttribute(`w:${attribute}`, value)
}
