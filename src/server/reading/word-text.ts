import { unbound } from '#domain/document/bound-words.ts'
import { UnreadableDocument } from './unreadable-document.ts'
import { trackFields } from './word-fields.ts'
import { clampLevel, type Numbering, numberParagraphs } from './word-numbering.ts'
import { newParagraph, type Paragraph, printParagraph, putSoftHyphen, putSymbol, putText } from './word-paragraph.ts'
import { fontOf, isDrawn, isOn, type WordStyles } from './word-styles.ts'
import { printTable, type WordTable } from './word-tables.ts'
import { attribute, scanXml, wordPrefix } from './xml-scan.ts'

/** What is not part of the text as it reads now: deletions, older formats, notes on pronunciation. */
const UNREAD = new Set([
  'del',
  'moveFrom',
  'delText',
  'delInstrText',
  'pPrChange',
  'rPrChange',
  'tblPrChange',
  'tblPrExChange',
  'tblGridChange',
  'trPrChange',
  'tcPrChange',
  'sectPrChange',
  'numberingChange',
  'rt',
])
const BORDERS = new Set(['top', 'left', 'bottom', 'right', 'insideH', 'insideV', 'start', 'end'])
/** Deeper than this nobody nests tables and text boxes by hand. */
const DEEPEST = 30
const WIDEST_SPAN = 63

interface OpenTable extends WordTable {
  /** The row and the cell that are being read. */
  row: { isDeleted: boolean }
  cell: { span: number; isContinued: boolean; isDeleted: boolean; hasBorders: boolean }
}

/**
 * The text of `word/document.xml`, or of a header: a line a paragraph with the number that Word gives it, a line a row
 * of a table, and the columns of a letterhead or a signature block side by side, parted by a tab. Tracked changes read
 * as accepted. Throws UnreadableDocument when the XML is cut off or is none.
 */
export function readWordText(xml: string, styles: WordStyles, numbering: Numbering): string {
  const w = wordPrefix(xml)
  const formatting = { styles, numbering, nextNumber: numberParagraphs(numbering) }
  const fields = trackFields(xml)
  const sinks: string[][] = [[]]
  const tables: OpenTable[] = []
  const paragraphs: Paragraph[] = []
  const controls: { isPlaceholder: boolean }[] = []
  let placeholders = 0
  let carried: Paragraph['pieces'] = []
  let properties: 'p' | 'tbl' | 'tr' | 'tc' | null = null
  let reading: 'text' | 'code' | null = null
  let skipped: string | null = null
  let skippedDepth = 0
  let hasBody = false

  const put = (text: string) => {
    const paragraph = paragraphs.at(-1)
    if (paragraph && placeholders === 0 && !fields.isSilent()) putText(paragraph, text, styles)
  }

  /** Elements of the text itself. */
  const openText = (name: string, attributes: string) => {
    const paragraph = paragraphs.at(-1)
    if (name === 't') reading = 'text'
    else if (name === 'instrText') reading = 'code'
    else if (name === 'tab' || name === 'ptab') put('\t')
    else if (name === 'br' || name === 'cr') put('\n')
    else if (name === 'noBreakHyphen') put('-')
    else if (name === 'softHyphen' && paragraph) putSoftHyphen(paragraph, styles)
    else if (name === 'sym' && paragraph && !fields.isSilent()) {
      const code = Number.parseInt(attribute(attributes, `${w}char`) ?? '', 16) || 0
      putSymbol(paragraph, attribute(attributes, `${w}font`) ?? '', code, styles)
    } else if (name === 'fldChar') {
      const type = attribute(attributes, `${w}fldCharType`)
      if (type === 'begin') fields.begin()
      else if (type === 'separate') fields.separate()
      else if (type === 'end') fields.end()
    } else if (name === 'fldSimple') fields.beginSimple(attribute(attributes, `${w}instr`) ?? '')
  }

  /** Formatting of a run. */
  const openRunProperty = ({ run }: Paragraph, name: string, attributes: string) => {
    const value = attribute(attributes, `${w}val`) ?? ''
    if (name === 'rStyle') run.style = value
    else if (name === 'rFonts') run.font = fontOf(attributes, w) ?? run.font
    else if (name === 'caps') run.isCapital = isOn(value)
    else if (name === 'vanish') run.isHidden = isOn(value)
  }

  const openParagraphProperty = (paragraph: Paragraph, name: string, value: string) => {
    if (name === 'pStyle') paragraph.style = value
    else if (name === 'ilvl') paragraph.level = clampLevel(value)
    else if (name === 'numId') paragraph.list = value
    else if (name === 'del' || name === 'moveFrom') paragraph.isEndDeleted = true
  }

  const openTableProperty = (table: OpenTable, name: string, value: string) => {
    if (name === 'tblStyle') table.hasBorders = styles.get(value).hasBorders === true || /grid|^libang/i.test(value)
    else if (name === 'tblBorders') table.hasBorders = false
    else if (name === 'del' && properties === 'tr') table.row.isDeleted = true
    else if (name === 'cellDel') table.cell.isDeleted = true
    else if (name === 'gridSpan') table.cell.span = Math.min(Math.max(1, Math.trunc(Number(value)) || 1), WIDEST_SPAN)
    else if (name === 'vMerge') table.cell.isContinued = value !== 'restart'
    else if (BORDERS.has(name) && isDrawn(value)) {
      if (properties === 'tc') table.cell.hasBorders = true
      else table.hasBorders = true
    }
  }

  const openBlock = (name: string): boolean => {
    const table = tables.at(-1)
    if (sinks.length > DEEPEST || paragraphs.length > DEEPEST) throw new UnreadableDocument('broken-document')
    if (name === 'p') {
      paragraphs.push(newParagraph(styles, carried))
      carried = []
    } else if (name === 'tbl') tables.push(newTable())
    else if (name === 'tr' && table) {
      table.rows.push([])
      table.row = { isDeleted: false }
    } else if (name === 'tc' && table) {
      table.cell = newCell()
      sinks.push([])
    } else if (name === 'txbxContent') sinks.push([])
    else if (name === 'sdt') controls.push({ isPlaceholder: false })
    else if (name === 'body' || name === 'hdr') hasBody = true
    else return false
    return true
  }

  const open = (name: string, attributes: string) => {
    const value = () => attribute(attributes, `${w}val`) ?? ''
    const paragraph = paragraphs.at(-1)
    const table = tables.at(-1)
    const control = controls.at(-1)
    if (openBlock(name)) return
    if (name === 'pPr' || name === 'tblPr' || name === 'trPr' || name === 'tcPr') {
      properties = name.slice(0, -2) as typeof properties
    } else if (properties === 'p' && paragraph) openParagraphProperty(paragraph, name, value())
    else if (properties !== null && table) openTableProperty(table, name, value())
    else if (name === 'showingPlcHdr' && control && isOn(value()) && !control.isPlaceholder) {
      control.isPlaceholder = true
      placeholders += 1
    } else if (name === 'r' && paragraph) paragraph.run = { style: '' }
    else {
      if (paragraph) openRunProperty(paragraph, name, attributes)
      openText(name, attributes)
    }
  }

  const closeParagraph = () => {
    const paragraph = paragraphs.pop()
    if (!paragraph) return
    if (paragraph.isEndDeleted) carried = [...paragraph.pieces]
    else sinks.at(-1)?.push(...printParagraph(paragraph, formatting))
  }

  const closeCell = (table: OpenTable) => {
    const lines = sinks.pop() ?? []
    const { span, isContinued, isDeleted, hasBorders } = table.cell
    if (hasBorders) table.borderedCells += 1
    if (!isDeleted) table.rows.at(-1)?.push({ lines, span, isContinued })
  }

  const close = (name: string) => {
    const table = tables.at(-1)
    if (name === 't' || name === 'instrText') reading = null
    else if (name === 'p') closeParagraph()
    else if (name === 'pPr' || name === 'tblPr' || name === 'trPr' || name === 'tcPr') properties = null
    else if (name === 'tc' && table && sinks.length > 1) closeCell(table)
    else if (name === 'tr' && table?.row.isDeleted) table.rows.pop()
    else if (name === 'tbl') {
      tables.pop()
      if (table) sinks.at(-1)?.push(...printTable(table))
    } else if (name === 'txbxContent' && sinks.length > 1) {
      const lines = sinks.pop() ?? []
      const anchor = paragraphs.at(-1)
      if (anchor) anchor.boxes.push(lines)
      else sinks.at(-1)?.push(...lines)
    } else if (name === 'sdt' && controls.pop()?.isPlaceholder) placeholders -= 1
    else if (name === 'fldSimple') fields.end()
  }

  const isWhole = scanXml(xml, {
    text(text) {
      if (skipped !== null || reading === null) return
      if (reading === 'text') put(unbound(text))
      else fields.addCode(text)
    },
    open(name, attributes, isEmpty) {
      if (skipped !== null) {
        if (name === skipped) skippedDepth += 1
        return
      }
      const own = name.startsWith(w) ? name.slice(w.length) : ''
      if (name === 'mc:Fallback' || (UNREAD.has(own) && !isEmpty)) {
        skipped = name
        skippedDepth = 1
      } else if (own !== '') open(own, attributes)
    },
    close(name) {
      if (skipped === null) {
        if (name.startsWith(w)) close(name.slice(w.length))
      } else if (name === skipped) {
        skippedDepth -= 1
        if (skippedDepth === 0) skipped = null
      }
    },
  })
  if (!isWhole || !hasBody) throw new UnreadableDocument('broken-document')
  const last = carried.length > 0 ? printParagraph(newParagraph(styles, carried), formatting) : []
  return [...(sinks[0] ?? []), ...last].join('\n')
}

function newTable(): OpenTable {
  return { rows: [], hasBorders: false, borderedCells: 0, row: { isDeleted: false }, cell: newCell() }
}

function newCell(): OpenTable['cell'] {
  return { span: 1, isContinued: false, isDeleted: false, hasBorders: false }
}
