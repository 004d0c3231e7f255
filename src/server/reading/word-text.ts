import type { Numbering } from './word-numbering.ts'
import { numberParagraphs } from './word-numbering.ts'
import { printTable } from './word-tables.ts'
import type { WordTable } from './word-tables.ts'
import { attribute, wordPrefix, xmlTokens } from './xml-tokens.ts'

interface Paragraph {
  text: string
  list: string | null
  level: number
  style: string
}

/** What is not part of the text as it reads now: deletions, field codes, older formats, the double of a drawing. */
const UNREAD = new Set([
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'pPrChange',
  'rPrChange',
  'tblPrChange',
  'tcPrChange',
  'footnoteReference',
])
const BORDERS = new Set(['top', 'left', 'bottom', 'right', 'insideH', 'insideV', 'start', 'end'])

/**
 * The text of `word/document.xml`: a line a paragraph with the number that Word gives it, a line a row of a table,
 * and the columns of a letterhead or a signature block side by side, parted by a tab.
 */
export function readWordText(documentXml: string, numbering: Numbering): string {
  const w = wordPrefix(documentXml)
  const nextNumber = numberParagraphs(numbering)
  const sinks: string[][] = [[]]
  const tables: WordTable[] = []
  const paragraphs: Paragraph[] = []
  let skipped: string | null = null
  let skippedDepth = 0
  let isInText = false
  let isHidden = false

  const put = (text: string) => {
    const paragraph = paragraphs.at(-1)
    if (paragraph && !isHidden) paragraph.text += text
  }
  const open = (name: string, attributes: string) => {
    const value = () => attribute(attributes, `${w}val`) ?? ''
    const paragraph = paragraphs.at(-1)
    const table = tables.at(-1)
    if (name === 'p') paragraphs.push({ text: '', list: null, level: 0, style: '' })
    else if (name === 'pStyle' && paragraph) paragraph.style = value()
    else if (name === 'ilvl' && paragraph) paragraph.level = Number(value())
    else if (name === 'numId' && paragraph) paragraph.list = value()
    else if (name === 'r') isHidden = false
    else if (name === 'vanish') isHidden = value() !== 'false' && value() !== '0'
    else if (name === 't') isInText = true
    else if (name === 'tab' && paragraph && attributes.trim() === '') put('\t')
    else if (name === 'br' || name === 'cr') put('\n')
    else if (name === 'noBreakHyphen') put('-')
    else if (name === 'tbl') tables.push({ rows: [], hasBorders: false })
    else if (name === 'tr') table?.rows.push([])
    else if (name === 'tc') sinks.push([])
    else if (name === 'tblStyle' && table && /grid/i.test(value())) table.hasBorders = true
    else if (name === 'vMerge' && table && !['restart'].includes(value())) table.isMerged = true
    else if (BORDERS.has(name) && table && !['none', 'nil', ''].includes(value())) table.hasBorders = true
  }
  const close = (name: string) => {
    const table = tables.at(-1)
    if (name === 't') isInText = false
    else if (name === 'p') {
      const paragraph = paragraphs.pop()
      if (paragraph) sinks.at(-1)?.push(...printParagraph(paragraph, numbering, nextNumber))
    } else if (name === 'tc') {
      const lines = sinks.pop() ?? []
      table?.rows.at(-1)?.push({ lines, isContinued: table.isMerged === true })
      if (table) table.isMerged = false
    } else if (name === 'tbl') {
      const whole = tables.pop()
      if (whole) sinks.at(-1)?.push(...printTable(whole))
    }
  }

  for (const token of xmlTokens(documentXml)) {
    if (token.kind === 'text') {
      if (isInText && skipped === null) put(token.text)
      continue
    }
    if (skipped !== null) {
      if (token.name === skipped && token.kind === 'open' && !token.isEmpty) skippedDepth += 1
      if (token.name === skipped && token.kind === 'close') skippedDepth -= 1
      if (skippedDepth === 0) skipped = null
      continue
    }
    const name = token.name.startsWith(w) ? token.name.slice(w.length) : ''
    if (token.kind === 'close') close(name)
    else if (!token.isEmpty && (UNREAD.has(name) || token.name === 'mc:Fallback')) {
      skipped = token.name
      skippedDepth = 1
    } else if (!UNREAD.has(name)) {
      open(name, token.attributes)
      if (token.isEmpty) close(name)
    }
  }
  return (sinks[0] ?? []).join('\n')
}

function printParagraph(
  paragraph: Paragraph,
  numbering: Numbering,
  nextNumber: (list: string, level: number) => string,
): string[] {
  const ofStyle = numbering.styles.get(paragraph.style)
  const list = paragraph.list ?? ofStyle?.list ?? null
  const level = paragraph.list === null ? (ofStyle?.level ?? 0) : paragraph.level
  const isBlank = paragraph.text.trim() === ''
  // numId 0 switches off the numbering of the style.
  const number = list === null || list === '0' || isBlank ? '' : nextNumber(list, level)
  return `${number === '' ? '' : `${number} `}${paragraph.text.replace(/[ \t]+$/gm, '')}`.split('\n')
}
