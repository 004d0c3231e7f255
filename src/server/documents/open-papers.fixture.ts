import { DOMParser, type Document, type Element } from '@xmldom/xmldom'
import JSZip from 'jszip'
import { unbound } from '#domain/document/bound-words.ts'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Opens what the writers wrote, for tests: a Word file as its parts, a PDF file as its pages. */
export interface OpenedDocx {
  parts: string[]
  document: Document
  styles: Document
  numbering: Document
  core: string
  /** Text of the headers and footers together. */
  margins: string
  paragraphs: OpenedParagraph[]
}

export interface OpenedParagraph {
  style: string
  text: string
  element: Element
}

export async function openDocx(bytes: Uint8Array): Promise<OpenedDocx> {
  const zip = await JSZip.loadAsync(bytes)
  const text = async (part: string) => (await zip.file(part)?.async('string')) ?? ''
  const parse = async (part: string) => new DOMParser().parseFromString(await text(part), 'text/xml')
  const document = await parse('word/document.xml')
  const parts = Object.keys(zip.files)
  const margins = await Promise.all(parts.filter((part) => /word\/(?:header|footer)\d+\.xml$/u.test(part)).map(parse))
  return {
    parts,
    document,
    styles: await parse('word/styles.xml'),
    numbering: await parse('word/numbering.xml'),
    core: await text('docProps/core.xml'),
    margins: margins.map((part) => part.documentElement?.textContent ?? '').join(' '),
    paragraphs: elements(document, 'w:p').map((element) => ({
      style: attribute(element, 'w:pStyle', 'w:val') ?? '',
      text: paragraphText(element),
      element,
    })),
  }
}

function paragraphText(paragraph: Element): string {
  return [...elements(paragraph, 'w:t'), ...elements(paragraph, 'w:br')].length === 0
    ? ''
    : elements(paragraph, 'w:r')
        .flatMap((run) => Array.from(run.childNodes))
        .map((node) => (node.nodeName === 'w:br' ? '\n' : node.nodeName === 'w:t' ? (node.textContent ?? '') : ''))
        .map(unbound)
        .join('')
}

export function elements(root: Document | Element, name: string): Element[] {
  return Array.from(root.getElementsByTagName(name))
}

/** The value of an attribute of the first element of that name inside. */
export function attribute(root: Document | Element, name: string, value: string): string | null {
  return elements(root, name)[0]?.getAttribute(value) ?? null
}

export interface OpenedPdf {
  title: string
  pages: string[]
  fonts: string[]
  /** The document's own XMP record, where PDF/A says which it is. */
  metadata: string
  language: string
  /** The roles of the structure tree in reading order: `H1`, `P`, `Table`, `TH`. */
  roles: string[]
  outline: string[]
  /** Signature fields with their page (from 1) and edges in points. */
  fields: { name: string; page: number; left: number; right: number }[]
}

export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const loading = getDocument({ data: new Uint8Array(bytes), fontExtraProperties: true, verbosity: 0 })
  const pdf = await loading.promise
  const pages: string[] = []
  const fonts = new Set<string>()
  const roles: string[] = []
  const fields: OpenedPdf['fields'] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items, styles } = await page.getTextContent()
    pages.push(unbound(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')))
    await page.getOperatorList()
    roles.push(...rolesOf(await page.getStructTree()))
    for (const { fieldType, fieldName, rect } of await page.getAnnotations()) {
      if (fieldType === 'Sig') fields.push({ name: fieldName, page: number, left: rect[0], right: rect[2] })
    }
    for (const loadedName of Object.keys(styles)) {
      const font: { name?: string; missingFile?: boolean } = page.commonObjs.get(loadedName)
      fonts.add(`${font.name ?? '?'} ${font.missingFile === true ? 'missing' : 'embedded'}`)
    }
  }
  const { info, metadata } = await pdf.getMetadata()
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title : ''
  const language = 'Language' in info && typeof info.Language === 'string' ? info.Language : ''
  const outline = ((await pdf.getOutline()) ?? []).map((entry) => entry.title)
  await loading.destroy()
  return { title, pages, fonts: [...fonts], metadata: metadata?.getRaw() ?? '', language, roles, outline, fields }
}

/** A part of the structure tree, or (with `id`) the marked content in it. */
interface StructureNode {
  role?: string
  id?: string
  children?: StructureNode[]
}

function rolesOf(node: StructureNode | null): string[] {
  if (node === null) return []
  return [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(rolesOf)]
}

/** Text without its spaces and its places to break, which a margin changes. */
export function bare(text: string): string {
  return text.replace(/[\s\u200B]+/gu, '')
}
