import type { Mend } from '#domain/document/lint/sheet.ts'
import type { OpenedSheet } from './read-sheet.ts'
import { isElement, newElement, type XmlElement, type XmlNode } from './xml-tree.ts'

/** Margins of a cell at both sides together, as Word sets them where the file says nothing. */
const cellMarginsMm = 3.8

/** A rule as our own papers have it: an empty line a few points high whose top border it is, so that it stays put. */
export function drawRule(
  { tree, paragraphs, sheet }: OpenedSheet,
  { paragraph, lengthMm, columnMm }: Extract<Mend, { kind: 'rule' }>,
) {
  const element = paragraphs[paragraph]?.element
  const siblings = element === undefined ? null : siblingsOf(tree, element)
  if (element === undefined || siblings === null) return
  const isInCell = sheet.paragraphs[paragraph]?.cell !== null
  const room = columnMm - (isInCell ? cellMarginsMm : 0) - lengthMm
  siblings.splice(siblings.indexOf(element) + 1, 0, ruleOf(Math.max(0, room / 2)))
}

function ruleOf(sideMm: number): XmlElement {
  const side = Math.round((sideMm / 25.4) * 1440)
  const border = newElement('w:top', 'w:val="single" w:sz="6" w:space="0" w:color="000000"')
  const properties = [
    newElement('w:pBdr', '', [border]),
    newElement('w:spacing', 'w:before="40" w:after="0" w:line="60" w:lineRule="exact"'),
    newElement('w:ind', `w:left="${side}" w:right="${side}" w:firstLine="0"`),
    newElement('w:rPr', '', [newElement('w:sz', 'w:val="4"')]),
  ]
  return newElement('w:p', '', [newElement('w:pPr', '', properties)])
}

function siblingsOf(nodes: XmlNode[], element: XmlElement): XmlNode[] | null {
  if (nodes.includes(element)) return nodes
  for (const node of nodes) {
    const found = isElement(node) ? siblingsOf(node.children, element) : null
    if (found !== null) return found
  }
  return null
}
