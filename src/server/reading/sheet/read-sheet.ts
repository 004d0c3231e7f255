import type { Sheet, SheetCell, SheetParagraph } from '#domain/document/lint/sheet.ts'
import { numberParagraphs, readNumbering } from '../word-numbering.ts'
import { UnreadableDocument } from '../unreadable-document.ts'
import { drawnLines } from './drawn-lines.ts'
import { isSwitchedOn, lastValue, propertiesOf, readStyleBook, type StyleBook } from './effective-look.ts'
import { paragraphLook, runLook, type RunPlace } from './paragraph-look.ts'
import { readSection } from './sections.ts'
import type { WordPackage } from './word-package.ts'
import {
  child,
  childrenOf,
  descendants,
  parseXml,
  unescaped,
  valueOf,
  type XmlElement,
  type XmlNode,
} from './xml-tree.ts'

export interface OpenedSheet {
  sheet: Sheet
  tree: XmlNode[]
  paragraphs: { element: XmlElement; runs: RunPlace[] }[]
  sections: XmlElement[]
}

const MOST_PARAGRAPHS = 20_000
const UNREAD = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:rPr',
  'w:pPr',
  'w:sectPr',
  'w:tblPr',
  'w:trPr',
  'w:tcPr',
  'w:txbxContent',
])

interface Place {
  cell: SheetCell | null
  isBoxed: boolean
  tableStyle: string | null
}

/** Every paragraph of the file with the look that its styles, numbering and own formatting give it together. */
export function readSheet(file: WordPackage): OpenedSheet {
  const tree = parseXml(file.part('word/document.xml') ?? '')
  const [body] = descendants(tree, 'w:body')
  if (body === undefined) throw new UnreadableDocument('broken-document')
  const book = readStyleBook(file.part('word/styles.xml'), file.part('word/theme/theme1.xml'))
  const walk = walker(book, file.part('word/numbering.xml'))
  walk.into(body.children, { cell: null, isBoxed: false, tableStyle: null })
  const sections = descendants(body.children, 'w:sectPr')
  const sheet: Sheet = {
    sections: sections.map((section) => readSection(section, file, book)),
    paragraphs: walk.found.map(({ look }) => look),
  }
  return { sheet, tree, paragraphs: walk.found.map(({ element, runs }) => ({ element, runs })), sections }
}

function walker(book: StyleBook, numberingXml: string | null) {
  const numbering = readNumbering(numberingXml ?? '')
  const nextNumber = numberParagraphs(numbering)
  const levels = levelProperties(numberingXml)
  const found: { look: SheetParagraph; element: XmlElement; runs: RunPlace[] }[] = []
  let section = 0
  let tables = 0

  const paragraph = (element: XmlElement, place: Place) => {
    const own = propertiesOf(child(element, 'w:pPr'))
    const styleId = valueOf(own.get('w:pStyle')) ?? book.defaultParagraph
    const style = book.chain(styleId)
    const ofTable = place.tableStyle === null ? { paragraph: [], run: [] } : book.chain(place.tableStyle)
    const listed = [...style.paragraph, own].map((layer) => propertiesOf(layer.get('w:numPr')))
    const list = lastValue(listed, 'w:numId') ?? '0'
    const depth = Number(lastValue(listed, 'w:ilvl') ?? numbering.levelsOfStyles.get(styleId) ?? 0)
    const level = list === '0' ? undefined : levels.get(`${list}/${depth}`)
    const mark = propertiesOf(own.get('w:rPr'))
    const layers = {
      paragraph: [
        book.defaults.paragraph,
        ...ofTable.paragraph,
        ...style.paragraph,
        ...(level === undefined ? [] : [level.paragraph]),
        own,
      ],
      run: [book.defaults.run, ...ofTable.run],
      style: style.run,
    }
    const runs = runsOf(element)
    const label = list === '0' || runs.every(({ text }) => text.trim() === '') ? '' : nextNumber(list, depth)
    found.push({
      element,
      runs,
      look: {
        at: found.length,
        section,
        label,
        isLabelBold: isSwitchedOn([book.defaults.run, ...style.run, mark, level?.run ?? new Map()], 'w:b'),
        cell: place.cell,
        isBoxed: place.isBoxed,
        drawn: drawnLines(element),
        ...paragraphLook(layers.paragraph, element),
        runs: runs.map((run) => runLook(run, layers, book)),
      },
    })
    if (found.length > MOST_PARAGRAPHS) throw new UnreadableDocument('too-long')
    for (const box of descendants(withoutFallback(element.children), 'w:txbxContent')) {
      into(box.children, { ...place, isBoxed: true })
    }
    if (own.get('w:sectPr') !== undefined) section += 1
  }

  const table = (element: XmlElement) => {
    const properties = child(element, 'w:tblPr')
    const style = valueOf(child(properties, 'w:tblStyle'))
    const number = tables++
    const widths = childrenOf(child(element, 'w:tblGrid')).map((column) => Number(valueOf(column, 'w:w') ?? 0))
    const hasLines = hasDrawnLines(properties, style)
    childrenOf(element)
      .flatMap((each) => (each.name === 'w:tr' ? [each] : descendants(withoutTables(each), 'w:tr')))
      .forEach((row, rowNumber) => {
        childrenOf(row)
          .filter(({ name }) => name === 'w:tc')
          .forEach((cell, column) => {
            const own = Number(valueOf(child(child(cell, 'w:tcPr'), 'w:tcW'), 'w:w') ?? 0)
            const isTwips = valueOf(child(child(cell, 'w:tcPr'), 'w:tcW'), 'w:type') === 'dxa'
            const width = isTwips && own > 0 ? own : (widths[column] ?? 0)
            const widthMm = width > 0 ? (width / 1440) * 25.4 : null
            const isRuled = hasLines || hasDrawnLines(child(cell, 'w:tcPr'), null)
            into(cell.children, {
              cell: { table: number, row: rowNumber, column, widthMm, hasLines: isRuled },
              isBoxed: false,
              tableStyle: style,
            })
          })
      })
  }

  function into(nodes: readonly XmlNode[], place: Place) {
    for (const node of nodes) {
      if (typeof node === 'string' || UNREAD.has(node.name)) continue
      if (node.name === 'w:p') paragraph(node, place)
      else if (node.name === 'w:tbl') table(node)
      else into(node.children, place)
    }
  }
  return { found, into }
}

function withoutFallback(nodes: readonly XmlNode[]): XmlNode[] {
  return nodes.map((node) =>
    typeof node === 'string' || node.name === 'mc:Fallback'
      ? ''
      : { ...node, children: withoutNested(node) ? [...node.children] : withoutFallback(node.children) },
  )
}

const withoutNested = ({ name }: XmlElement) => name === 'w:txbxContent'

function withoutTables({ children }: XmlElement): XmlNode[] {
  return children.filter((node) => typeof node === 'string' || node.name !== 'w:tbl')
}

function hasDrawnLines(properties: XmlElement | undefined, style: string | null): boolean {
  const borders = childrenOf(child(properties, 'w:tblBorders') ?? child(properties, 'w:tcBorders'))
  if (borders.length === 0) return style !== null && /grid|libang|light|medium/iu.test(style)
  return borders.some((border) => !['none', 'nil', null].includes(valueOf(border)))
}

type Properties = ReturnType<typeof propertiesOf>

/** Properties of each level of each list: its paragraphs' and its number's. */
function levelProperties(numberingXml: string | null): Map<string, { paragraph: Properties; run: Properties }> {
  const tree = numberingXml === null ? [] : parseXml(numberingXml)
  const definitions = new Map(
    descendants(tree, 'w:abstractNum').map((each) => [valueOf(each, 'w:abstractNumId'), each]),
  )
  return new Map(
    descendants(tree, 'w:num').flatMap((list) =>
      childrenOf(definitions.get(valueOf(child(list, 'w:abstractNumId'))))
        .filter(({ name }) => name === 'w:lvl')
        .map((level) => [
          `${valueOf(list, 'w:numId')}/${valueOf(level, 'w:ilvl')}`,
          { paragraph: propertiesOf(child(level, 'w:pPr')), run: propertiesOf(child(level, 'w:rPr')) },
        ]),
    ),
  )
}

/** Runs of a paragraph outside its text boxes; deleted and hidden ones are not seen. */
export function runsOf(parent: XmlElement): RunPlace[] {
  return childrenOf(parent).flatMap((node) => {
    if (UNREAD.has(node.name)) return []
    if (node.name === 'w:r') {
      return child(child(node, 'w:rPr'), 'w:vanish') ? [] : [{ element: node, parent, text: runText(node) }]
    }
    return runsOf(node)
  })
}

function runText(run: XmlElement): string {
  return childrenOf(run).map(textOfPiece).join('')
}

export function textOfPiece(node: XmlElement): string {
  switch (node.name) {
    case 'w:t':
      return unescaped(node.children.filter((text) => typeof text === 'string').join(''))
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:br':
    case 'w:cr':
      return '\n'
    case 'w:noBreakHyphen':
      return '-'
    default:
      return ''
  }
}
