import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blockLabels } from '#domain/document/block-labels.ts'
import * as blocks from '#domain/document/blocks.ts'
import { capitals } from '#domain/document/letterhead.ts'
import { textOf } from '#domain/document/lint/sheet.ts'
import type { Block, Paper } from '#domain/document/paper.ts'
import { writeDocx } from '#server/documents/docx.ts'
import { paperKinds } from '#server/documents/kinds.ts'
import { models } from '#server/documents/models.fixture.ts'
import { attribute, bare, elements, openDocx, openPdf } from '#server/documents/open-papers.fixture.ts'
import { createPdfWriter } from '#server/documents/pdf.ts'
import { readSheet } from '#server/reading/sheet/read-sheet.ts'
import { openWordPackage } from '#server/reading/sheet/word-package.ts'
import { checkForm } from '#server/usecases/paper/check-form.ts'

const writePdf = createPdfWriter()

function paperOf(body: Block[]): Paper {
  const [plan] = paperKinds.plan.toPapers(models.plan)
  if (plan === undefined) throw new Error('The plan has no paper.')
  return { ...plan, legalBases: [], annexes: [], body }
}

const regulation = [
  blocks.chapter('Những quy định chung'),
  blocks.article('Phạm vi điều chỉnh'),
  blocks.entry('Quy chế này quy định việc tổ chức đối thoại.'),
  blocks.entry('Quy chế này không áp dụng đối với:'),
  blocks.point('Khiếu nại;'),
  blocks.point('Tố cáo.'),
  blocks.chapter('Tổ chức thực hiện'),
  blocks.chapter('Trách nhiệm', 'division'),
  blocks.article('Trách nhiệm của Văn phòng'),
  blocks.entry('Chuẩn bị nội dung.'),
  blocks.articleText('Quy chế này có hiệu lực kể từ ngày ký./.'),
]

/** What each block of the body says with its number, as Word counts it. */
async function linesInWord(paper: Paper): Promise<string[]> {
  const file = await openWordPackage(await writeDocx([paper]), 'quy-che.docx')
  if ('refused' in file) throw new Error(file.refused)
  const { paragraphs } = readSheet(file).sheet
  const start = paragraphs.findLastIndex((each) => textOf(each) === paper.heading.subject)
  return paragraphs.slice(start + 1).map((each) => `${each.label} ${textOf(each)}`.replace(/\s+/gu, ' ').trim())
}

function linesAsked(body: readonly Block[]): string[] {
  const labels = blockLabels(body)
  return body.map((block, index) => {
    const words = 'title' in block ? block.title : 'runs' in block ? block.runs.map(({ text }) => text).join('') : ''
    const isUpper = block.kind === 'chapter' || block.kind === 'section'
    return `${labels[index] ?? ''} ${isUpper ? capitals(words) : words}`
  })
}

describe('a regulation by Chương and Điều', () => {
  test('reads the same in Word and in PDF', async () => {
    const paper = paperOf(regulation)
    const inWord = await linesInWord(paper)
    expect(inWord.filter((line) => line !== '').slice(0, regulation.length)).toEqual(linesAsked(regulation))
    const { pages } = await openPdf(await writePdf([paper]))
    expect(bare(pages.join(''))).toContain(bare(linesAsked(regulation).join('')))
  })

  test('is numbered by Word itself, and a heading stays with what follows it', async () => {
    const docx = await openDocx(await writeDocx([paperOf(regulation)]))
    const typed = docx.paragraphs.filter(({ text }) => /^(?:Chương|Mục|Điều|\d+\.)/u.test(text))
    expect(typed.map(({ text }) => text)).toEqual([])
    const texts = elements(docx.numbering, 'w:lvlText').map((level) => level.getAttribute('w:val'))
    expect(texts).toEqual(expect.arrayContaining(['Phần %1', 'Chương %1', 'Mục %2', 'Tiểu mục %3', 'Điều %1.', '%2.']))
    for (const id of ['TieuDeChuong', 'Dieu']) {
      const style = elements(docx.styles, 'w:style').find((each) => each.getAttribute('w:styleId') === id)
      expect(style && elements(style, 'w:keepNext')).toHaveLength(1)
    }
    const levels = docx.paragraphs
      .filter(({ style }) => ['TieuDeChuong', 'Dieu'].includes(style))
      .map(({ text, element }) => [text.trim(), attribute(element, 'w:outlineLvl', 'w:val')])
    expect(levels).toEqual([
      ['NHỮNG QUY ĐỊNH CHUNG', '1'],
      ['Phạm vi điều chỉnh', '2'],
      ['TỔ CHỨC THỰC HIỆN', '1'],
      ['TRÁCH NHIỆM', '2'],
      ['Trách nhiệm của Văn phòng', '3'],
    ])
  })

  test('is an outline in PDF, with each heading one step below the one above it', async () => {
    const { roles, outline } = await openPdf(await writePdf([paperOf(regulation)]))
    expect(outline).toHaveLength(1)
    expect(roles.filter((role) => /^H\d$/u.test(role))).toEqual(['H1', 'H2', 'H3', 'H2', 'H3', 'H4'])
  })
})

/** Words that no label and no other block holds. */
const words = fc.integer({ min: 1, max: 9_999 }).map((number) => `Lời ${String(number).padStart(4, '0')}`)
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc
    .tuple(words, fc.constantFrom('part', 'chapter', 'division', 'subdivision'))
    .map(([title, level]) => blocks.chapter(title, level)),
  words.map((text) => blocks.article(text)),
  words.map((text) => blocks.articleText(text)),
  words.map((text) => blocks.section(text)),
  words.map((text) => blocks.item(text)),
  words.map((text) => blocks.entry(text)),
  words.map((text) => blocks.point(text)),
  words.map((text) => blocks.bullet(text)),
  words.map((text) => blocks.paragraph(text)),
)

test('any order of headings, khoản and điểm has the same labels in Word, in PDF and in the model', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyBlock, { minLength: 1, maxLength: 25 }), async (body) => {
      const paper = paperOf(body)
      const asked = linesAsked(body).map((line) => line.trim())
      const inWord = await linesInWord(paper)
      expect(inWord.filter((line) => line.includes('Lời') || line.includes('LỜI'))).toEqual(asked)
      const { pages } = await openPdf(await writePdf([paper]))
      expect(withoutPageNumbers(pages)).toContain(bare(asked.join('')))
    }),
    { numRuns: 25 },
  )
})

function withoutPageNumbers(pages: readonly string[]): string {
  return pages.map((page, index) => bare(index === 0 ? page : page.trim().replace(/^\d+/u, ''))).join('')
}

test('the checker finds nothing in a regulation, and knows its headings', async () => {
  const checked = await checkForm(await writeDocx([paperOf(regulation)]), 'quy-che.docx')
  if ('refused' in checked) throw new Error(checked.refused)
  expect(checked.judged.findings).toEqual([])
})
