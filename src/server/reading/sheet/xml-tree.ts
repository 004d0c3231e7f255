import { UnreadableDocument } from '../unreadable-document.ts'
import { attribute } from '../xml-scan.ts'

/** An element whose untouched parts are written back letter for letter. */
export interface XmlElement {
  name: string
  /** As written between the name and the end of the tag. */
  attributes: string
  children: XmlNode[]
  isEmpty: boolean
}
/** Text, comments and instructions stay as they were written. */
export type XmlNode = XmlElement | string

const TOKEN = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(?:[^"'>]|"[^"]*"|'[^']*')*>|[^<]+/gy
const DEEPEST = 250

/** Throws UnreadableDocument when the XML is cut off. */
export function parseXml(xml: string): XmlNode[] {
  const roots: XmlNode[] = []
  const open: XmlElement[] = []
  let at = 0
  TOKEN.lastIndex = 0
  for (let match = TOKEN.exec(xml); match; match = TOKEN.exec(xml)) {
    const [token] = match
    at = TOKEN.lastIndex
    const siblings = open.at(-1)?.children ?? roots
    if (!token.startsWith('<') || token.startsWith('<!') || token.startsWith('<?')) siblings.push(token)
    else if (token.startsWith('</')) {
      if (open.pop()?.name !== token.slice(2, -1).trim()) throw new UnreadableDocument('broken-document')
    } else {
      const element = startTag(token)
      siblings.push(element)
      if (!element.isEmpty) open.push(element)
      if (open.length > DEEPEST) throw new UnreadableDocument('broken-document')
    }
  }
  if (at < xml.length || open.length > 0) throw new UnreadableDocument('broken-document')
  return roots
}

function startTag(token: string): XmlElement {
  const isEmpty = token.endsWith('/>')
  const inside = token.slice(1, isEmpty ? -2 : -1)
  const name = /^[^\s]+/u.exec(inside)?.[0] ?? ''
  return { name, attributes: inside.slice(name.length), children: [], isEmpty }
}

export function writeXml(nodes: readonly XmlNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node
      if (node.isEmpty && node.children.length === 0) return `<${node.name}${node.attributes}/>`
      return `<${node.name}${node.attributes}>${writeXml(node.children)}</${node.name}>`
    })
    .join('')
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string'
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => isElement(node) && node.name === name)
}

export function childrenOf(element: XmlElement | undefined): XmlElement[] {
  return element?.children.filter(isElement) ?? []
}

/** All elements of that name inside, in order. */
export function descendants(nodes: readonly XmlNode[], name: string): XmlElement[] {
  return nodes
    .filter(isElement)
    .flatMap((node) => [...(node.name === name ? [node] : []), ...descendants(node.children, name)])
}

export function valueOf(element: XmlElement | undefined, name = 'w:val'): string | null {
  return element === undefined ? null : attribute(element.attributes, name)
}

export function setAttribute(element: XmlElement, name: string, value: string) {
  const written = ` ${name}="${value}"`
  const pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'u')
  element.attributes = pattern.test(element.attributes)
    ? element.attributes.replace(pattern, written)
    : `${element.attributes.trimEnd()}${written}`
}

export function dropAttribute(element: XmlElement, name: string) {
  element.attributes = element.attributes.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'u'), '')
}

export function newElement(name: string, attributes = '', children: XmlNode[] = []): XmlElement {
  return { name, attributes: attributes === '' ? '' : ` ${attributes}`, children, isEmpty: children.length === 0 }
}

export function unescaped(text: string): string {
  return text
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&apos;/gu, "'")
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/giu, (_, hex: string | undefined, decimal: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    })
    .replace(/&amp;/gu, '&')
}

export function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')
}
