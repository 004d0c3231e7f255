import type { Mend, RunLook } from '#domain/document/lint/sheet.ts'
import { drawRule } from './draw-rule.ts'
import { type RunPlace } from './paragraph-look.ts'
import { addPageNumber } from './page-number.ts'
import { type OpenedSheet, runsOf, textOfPiece } from './read-sheet.ts'
import { setProperty } from './properties.ts'
import { type WordPackage, writePackage } from './word-package.ts'
import {
  child,
  childrenOf,
  dropAttribute,
  escaped,
  newElement,
  setAttribute,
  valueOf,
  writeXml,
  type XmlElement,
} from './xml-tree.ts'

/**
 * The same file with these changes made in its own XML: text, styles and everything that is not known here stay as they
 * were written. Changes of letters are made last in each paragraph, from its end, so that offsets keep their meaning.
 */
export function mendWordFile(file: WordPackage, opened: OpenedSheet, mends: readonly Mend[]): Uint8Array {
  const parts = new Map<string, string>()
  for (const mend of mends) {
    if (mend.kind === 'run') mendRuns(opened, mend.paragraph, mend.from, mend.to, mend.look)
    else if (mend.kind === 'paragraph') mendParagraph(opened.paragraphs[mend.paragraph]?.element, mend.set)
    else if (mend.kind === 'rule') drawRule(opened, mend)
    else if (mend.kind === 'page') mendPage(opened.sections[mend.section], mend.set)
  }
  const texts = mends.filter((mend) => mend.kind === 'text')
  const last = new Map<string, number>()
  for (const mend of texts.toSorted((a, b) => b.from - a.from)) {
    // Two changes of the same letters wait for the next reading of the file.
    const key = String(mend.paragraph)
    if (mend.to > (last.get(key) ?? Number.POSITIVE_INFINITY)) continue
    last.set(key, mend.from)
    mendText(opened, mend)
  }
  if (mends.some(({ kind }) => kind === 'page-number')) addPageNumber(file, opened.sections, parts)
  parts.set('word/document.xml', writeXml(opened.tree))
  return writePackage(file, parts)
}

function mendRuns(opened: OpenedSheet, paragraph: number, from: number, to: number, look: RunLook) {
  const element = opened.paragraphs[paragraph]?.element
  if (element === undefined) return
  splitAt(element, from)
  splitAt(element, to)
  let at = 0
  for (const run of runsOf(element)) {
    const end = at + run.text.length
    if (run.text !== '' && at >= from && end <= to) setLook(run.element, look)
    at = end
  }
  const isWhole = from === 0 && to >= at
  if (isWhole && opened.sheet.paragraphs[paragraph]?.label !== '') setMarkLook(element, look)
}

/** The number that Word gives a paragraph looks as its mark does. */
function setMarkLook(paragraph: XmlElement, look: RunLook) {
  const mark = setProperty(paragraph, 'w:pPr', 'w:rPr', undefined)
  applyLook((name, value) => setProperty(mark, null, name, value), look)
}

/** Makes a run end at this offset, so that what follows may look otherwise. */
function splitAt(paragraph: XmlElement, offset: number) {
  let at = 0
  for (const run of runsOf(paragraph)) {
    const end = at + run.text.length
    if (offset > at && offset < end) splitRun(run, offset - at)
    at = end
  }
}

function splitRun({ element, parent }: RunPlace, offset: number) {
  const properties = child(element, 'w:rPr')
  const before: XmlElement[] = []
  const after: XmlElement[] = []
  let at = 0
  for (const piece of childrenOf(element).filter((each) => each !== properties)) {
    const text = textOfPiece(piece)
    const end = at + text.length
    if (end <= offset) before.push(piece)
    else if (at >= offset) after.push(piece)
    else {
      before.push(textElement(text.slice(0, offset - at)))
      after.push(textElement(text.slice(offset - at)))
    }
    at = end
  }
  const copy = properties === undefined ? [] : [structuredClone(properties)]
  const second: XmlElement = { ...element, children: [...copy, ...after], isEmpty: false }
  element.children = [...(properties === undefined ? [] : [properties]), ...before]
  parent.children.splice(parent.children.indexOf(element) + 1, 0, second)
}

function textElement(text: string): XmlElement {
  return newElement('w:t', 'xml:space="preserve"', [escaped(text)])
}

function setLook(run: XmlElement, look: RunLook) {
  applyLook((name, value) => setProperty(run, 'w:rPr', name, value), look)
}

type SetProperty = (name: string, value: string | null | undefined) => XmlElement

function applyLook(set: SetProperty, { sizePt, bold, italic, font, colour, caps }: RunLook) {
  const onOff = (name: string, value: boolean) => set(name, value ? null : '0')
  if (sizePt !== undefined) for (const name of ['w:sz', 'w:szCs']) set(name, String(sizePt * 2))
  if (bold !== undefined) for (const name of ['w:b', 'w:bCs']) onOff(name, bold)
  if (italic !== undefined) for (const name of ['w:i', 'w:iCs']) onOff(name, italic)
  if (caps !== undefined) onOff('w:caps', caps)
  if (colour !== undefined) {
    const element = set('w:color', colour)
    for (const name of ['w:themeColor', 'w:themeShade', 'w:themeTint']) dropAttribute(element, name)
  }
  if (font !== undefined) {
    const fonts = set('w:rFonts', undefined)
    for (const script of ['ascii', 'hAnsi', 'cs']) {
      setAttribute(fonts, `w:${script}`, font)
      dropAttribute(fonts, `w:${script === 'cs' ? 'cs' : script}${script === 'cs' ? 'theme' : 'Theme'}`)
    }
  }
}

type ParagraphMend = Extract<Mend, { kind: 'paragraph' }>['set']

function mendParagraph(paragraph: XmlElement | undefined, { align, firstLineMm, afterPt, lines }: ParagraphMend) {
  if (paragraph === undefined) return
  const property = (name: string) => setProperty(paragraph, 'w:pPr', name, undefined)
  if (align !== undefined) setProperty(paragraph, 'w:pPr', 'w:jc', align === 'justify' ? 'both' : align)
  if (firstLineMm !== undefined) {
    const indent = property('w:ind')
    dropAttribute(indent, 'w:hanging')
    setAttribute(indent, 'w:firstLine', twips(firstLineMm))
  }
  if (afterPt !== undefined) {
    const spacing = property('w:spacing')
    dropAttribute(spacing, 'w:afterAutospacing')
    setAttribute(spacing, 'w:after', String(afterPt * 20))
  }
  if (lines !== undefined) {
    const spacing = property('w:spacing')
    setAttribute(spacing, 'w:line', String(Math.round(lines * 240)))
    setAttribute(spacing, 'w:lineRule', 'auto')
  }
}

function mendPage(section: XmlElement | undefined, set: Extract<Mend, { kind: 'page' }>['set']) {
  if (section === undefined) return
  const { widthMm, heightMm, topMm, bottomMm, leftMm, rightMm, startsAt } = set
  if (typeof startsAt === 'number') {
    setAttribute(setProperty(section, null, 'w:pgNumType', undefined), 'w:start', String(startsAt))
  }
  const size = setProperty(section, null, 'w:pgSz', undefined)
  const isLandscape = valueOf(size, 'w:orient') === 'landscape'
  if (widthMm !== undefined && heightMm !== undefined) {
    setAttribute(size, 'w:w', twips(isLandscape ? heightMm : widthMm))
    setAttribute(size, 'w:h', twips(isLandscape ? widthMm : heightMm))
  }
  const margin = setProperty(section, null, 'w:pgMar', undefined)
  const sides = { 'w:top': topMm, 'w:bottom': bottomMm, 'w:left': leftMm, 'w:right': rightMm }
  for (const [name, value] of Object.entries(sides)) {
    if (value === undefined) continue
    setAttribute(margin, name, twips(value))
    if (name === 'w:left') setAttribute(margin, 'w:gutter', '0')
  }
}

function twips(mm: number): string {
  return String(Math.round((mm / 25.4) * 1440))
}

/** Puts words in place of letters; they take the look of the first letter that they replace, or of the one before. */
function mendText(opened: OpenedSheet, { paragraph, from, to, words }: Extract<Mend, { kind: 'text' }>) {
  const element = opened.paragraphs[paragraph]?.element
  if (element === undefined) return
  const pieces = runsOf(element).flatMap((run) =>
    childrenOf(run.element)
      .map((piece) => ({ piece, text: textOfPiece(piece) }))
      .filter(({ text }) => text !== ''),
  )
  let at = 0
  let isWritten = false
  for (const { piece, text } of pieces) {
    const end = at + text.length
    const touches =
      from === to ? from >= at && from <= end && (from < end || end === totalOf(pieces)) : from < end && to > at
    if (touches && piece.name === 'w:t') {
      const kept = text.slice(0, Math.max(0, from - at))
      const rest = text.slice(Math.max(0, Math.min(text.length, to - at)))
      piece.children = [escaped(`${kept}${isWritten ? '' : words}${rest}`)]
      piece.isEmpty = false
      setAttribute(piece, 'xml:space', 'preserve')
      isWritten = true
    }
    at = end
  }
  if (isWritten) return
  const last = pieces.findLast(({ piece }) => piece.name === 'w:t')?.piece
  if (last !== undefined && from >= at) last.children = [escaped(`${textOfPiece(last)}${words}`)]
}

function totalOf(pieces: readonly { text: string }[]): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0)
}
