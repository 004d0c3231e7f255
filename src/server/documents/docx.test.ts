import type { Element } from '@xmldom/xmldom'
import { describe, expect, test } from 'vitest'
import { sheetStyleNames, styleNames } from '#server/documents/docx-styles.ts'
import { writeDocx } from '#server/documents/docx.ts'
import { models } from '#server/documents/models.fixture.ts'
import { isPaperKind, paperKinds, type PaperKindName } from '#server/documents/kinds.ts'
import { attribute, elements, openDocx, type OpenedDocx } from '#server/documents/open-papers.fixture.ts'
import { type Component, componentNames } from '#domain/document/statutory-form.ts'

const names = Object.keys(paperKinds).filter(isPaperKind)
const opened = new Map<PaperKindName, Promise<OpenedDocx>>()

/** Each kind is written and opened once. */
function open(kind: PaperKindName): Promise<OpenedDocx> {
  const docx = opened.get(kind) ?? writeDocx(paperKinds[kind].toPapers(models[kind])).then(openDocx)
  opened.set(kind, docx)
  return docx
}

function styleOf(docx: OpenedDocx, component: Component): Element {
  const style = elements(docx.styles, 'w:style').find(
    (each) => each.getAttribute('w:styleId') === styleNames[component][0],
  )
  if (style === undefined) throw new Error(`No style for ${component}`)
  return style
}

function isOn(style: Element, property: string): boolean {
  const element = elements(style, property)[0]
  return element !== undefined && element.getAttribute('w:val') !== 'false' && element.getAttribute('w:val') !== '0'
}

const mm = (twips: string | null | undefined) => (Number(twips) / 1440) * 25.4

/** Ranges of Nghị định 30/2020, Phụ lục I, written out here a second time and not taken from the page form. */
const sizes: [Component, number, number, boolean, boolean][] = [
  ['nationalName', 12, 13, true, false],
  ['motto', 13, 14, true, false],
  ['superior', 12, 13, false, false],
  ['agency', 12, 13, true, false],
  ['number', 13, 13, false, false],
  ['placeDate', 13, 14, false, true],
  ['type', 13, 14, true, false],
  ['subject', 13, 14, true, false],
  ['legalBasis', 13, 14, false, true],
  ['section', 13, 14, true, false],
  ['item', 13, 14, true, false],
  ['body', 13, 14, false, false],
  ['signatureTitle', 13, 14, true, false],
  ['signatureName', 13, 14, true, false],
  ['recipientsHead', 12, 12, true, true],
  ['recipient', 11, 11, false, false],
  ['annexWord', 14, 14, true, false],
  ['annexTitle', 13, 14, true, false],
  ['annexOrigin', 13, 14, false, true],
  ['pageNumber', 13, 14, false, false],
]

describe('the form in Word', () => {
  test.each(sizes)(
    '%s is %d to %d pt, bold %s, italic %s, in black Times New Roman',
    async (component, least, most, bold, italic) => {
      const style = styleOf(await open('plan'), component)
      const size = Number(attribute(style, 'w:sz', 'w:val')) / 2
      expect(size).toBeGreaterThanOrEqual(least)
      expect(size).toBeLessThanOrEqual(most)
      expect([isOn(style, 'w:b'), isOn(style, 'w:i')]).toEqual([bold, italic])
      for (const script of ['w:ascii', 'w:hAnsi', 'w:cs']) {
        expect(attribute(style, 'w:rFonts', script)).toBe('Times New Roman')
      }
      expect(attribute(style, 'w:color', 'w:val')).toBe('000000')
    },
  )

  test('indents the first line of the body by 1.27 cm, justifies it and parts its paragraphs by 6 pt', async () => {
    const style = styleOf(await open('plan'), 'body')
    expect(mm(attribute(style, 'w:ind', 'w:firstLine'))).toBeCloseTo(12.7, 1)
    expect(attribute(style, 'w:jc', 'w:val')).toBe('both')
    expect(Number(attribute(style, 'w:spacing', 'w:after'))).toBeGreaterThanOrEqual(120)
    const lines = Number(attribute(style, 'w:spacing', 'w:line')) / 240
    expect(lines).toBeGreaterThanOrEqual(1)
    expect(lines).toBeLessThanOrEqual(1.5)
  })
})

describe.each(names)('the Word file of %s', (kind) => {
  test('is A4 with margins inside the ranges on every section', async () => {
    const sections = elements((await open(kind)).document, 'w:sectPr')
    expect(sections.length).toBeGreaterThan(0)
    for (const section of sections) {
      expect(mm(attribute(section, 'w:pgSz', 'w:w'))).toBeCloseTo(210, 0)
      expect(mm(attribute(section, 'w:pgSz', 'w:h'))).toBeCloseTo(297, 0)
      const margin = (side: string) => Math.round(mm(attribute(section, 'w:pgMar', `w:${side}`)) * 10) / 10
      for (const [side, least, most] of [
        ['top', 20, 25],
        ['bottom', 20, 25],
        ['left', 30, 35],
        ['right', 15, 20],
      ] as const) {
        expect(margin(side)).toBeGreaterThanOrEqual(least)
        expect(margin(side)).toBeLessThanOrEqual(most)
      }
    }
  })

  test('holds no text box, drawing of lines or text outside a named style', async () => {
    const docx = await open(kind)
    for (const name of ['w:pict', 'wps:wsp', 'w:txbxContent', 'wp:anchor'])
      expect(elements(docx.document, name)).toEqual([])
    const known = new Set(Object.values({ ...styleNames, ...sheetStyleNames }).map(([id]) => id as string))
    const unnamed = docx.paragraphs.filter(({ text, style }) => text.trim() !== '' && !known.has(style))
    expect(unnamed.map(({ text }) => text)).toEqual([])
  })

  test('numbers pages in the header from page 2, each section from 1', async () => {
    const docx = await open(kind)
    for (const section of elements(docx.document, 'w:sectPr')) {
      expect(elements(section, 'w:titlePg')).toHaveLength(1)
      expect(attribute(section, 'w:pgNumType', 'w:start')).toBe('1')
    }
    expect(docx.margins).toContain('PAGE')
  })

  test('repeats the head row of each data table and keeps its columns within the page', async () => {
    const tables = elements((await open(kind)).document, 'w:tbl')
    for (const table of tables) {
      const width = elements(table, 'w:gridCol').reduce((sum, column) => sum + mm(column.getAttribute('w:w')), 0)
      expect(width).toBeLessThanOrEqual(165.5)
    }
    const withHead = tables.filter((table) => elements(table, 'w:tblHeader').length > 0)
    const bodyTables = paperKinds[kind]
      .toPapers(models[kind])
      .flatMap(({ body, annexes }) => [body, ...annexes.map((annex) => annex.body)].flat())
      .filter((block) => block.kind === 'table')
    expect(withHead).toHaveLength(bodyTables.length)
  })

  test('names its title and its agency, and is in Vietnamese', async () => {
    const docx = await open(kind)
    const [paper] = paperKinds[kind].toPapers(models[kind])
    expect(docx.core).toContain(`<dc:title>${paper?.title}</dc:title>`)
    expect(docx.core).toContain('<dc:creator>Ủy ban nhân dân xã Thanh Lâm</dc:creator>')
    expect(attribute(docx.styles, 'w:lang', 'w:val')).toBe('vi-VN')
  })

  test('marks sample data in its footer, and real data not', async () => {
    const real = await openDocx(await writeDocx(paperKinds[kind].toPapers({ ...models[kind], demonstration: false })))
    expect((await open(kind)).margins).toContain('DỮ LIỆU MẪU')
    expect(real.margins).not.toContain('DỮ LIỆU MẪU')
  })
})

describe('placing', () => {
  test('number and date stand in one row, the issuer and Quốc hiệu above them', async () => {
    const [table] = elements((await open('plan')).document, 'w:tbl')
    const rows =
      table === undefined
        ? []
        : elements(table, 'w:tr').map((row) => elements(row, 'w:tc').map((cell) => cell.textContent))
    expect(rows).toEqual([
      [
        'UBND HUYỆN NINH ĐÔNGỦY BAN NHÂN DÂNXÃ THANH LÂM',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMĐộc lập - Tự do - Hạnh phúc',
      ],
      ['Số: 41/KH-UBND', 'Thanh Lâm, ngày 22 tháng 5 năm 2023'],
    ])
  })

  test('rules are as long as the motto, and 1/3 to 1/2 of the agency', async () => {
    const { paragraphs } = await open('plan')
    const lengths = paragraphs
      .filter(({ element }) => attribute(element, 'w:top', 'w:val') === 'single')
      .map(({ element }) => mm(attribute(element, 'w:ind', 'w:left')))
    const [agency = 0, motto = 0, subject = 0] = lengths
    expect(lengths).toHaveLength(3)
    expect((65 - 2 * agency) / 43).toBeGreaterThan(1 / 3)
    expect((65 - 2 * agency) / 43).toBeLessThan(1 / 2)
    expect((100 - 2 * motto) / 60.4).toBeCloseTo(1, 1)
    expect(165 - 2 * subject).toBeGreaterThan(30)
    expect(165 - 2 * subject).toBeLessThan(82)
  })

  test('sections and items are numbered by Word itself, apart in each paper of a file', async () => {
    const papers = paperKinds.plan.toPapers(models.plan)
    const docx = await openDocx(await writeDocx([...papers, ...papers]))
    const lists = docx.paragraphs
      .filter(({ style }) => style === styleNames.section[0])
      .map(({ element }) => [attribute(element, 'w:numId', 'w:val'), attribute(element, 'w:ilvl', 'w:val')])
    expect(lists).toHaveLength(8)
    expect(new Set(lists.map(([list]) => list)).size).toBe(2)
    expect(new Set(lists.map(([, level]) => level))).toEqual(new Set(['0']))
    const formats = elements(docx.numbering, 'w:numFmt').map((format) => format.getAttribute('w:val'))
    expect(formats).toContain('upperRoman')
  })

  test('minutes have no date line; the secretary signs left, the chair right, and the recipients stand below', async () => {
    const { document, paragraphs } = await open('minutes')
    expect(paragraphs.find(({ style }) => style === styleNames.placeDate[0])?.text).toBe('')
    const signing = elements(document, 'w:tbl').at(-1)
    const cells = signing === undefined ? [] : elements(signing, 'w:tc').map((cell) => cell.textContent)
    expect(cells).toEqual(['THƯ KÝLê Thị Thu', 'CHỦ TỌATrần Quang Hưng'])
    expect(paragraphs.at(-1)?.text).toBe('- Lưu: VT, Hồ sơ.')
  })

  test('the list of recipients ends each line with ; and the last with a full stop', async () => {
    const { paragraphs } = await open('plan')
    const lines = paragraphs.filter(({ style }) => style === styleNames.recipient[0]).map(({ text }) => text)
    expect(lines.at(-1)).toBe('- Lưu: VT, VP.')
    expect(lines.slice(0, -1).every((line) => /^- .+;$/u.test(line))).toBe(true)
  })

  test('every component of the form has a style of its own', () => {
    expect(Object.keys(styleNames).toSorted()).toEqual(componentNames.toSorted())
  })
})
