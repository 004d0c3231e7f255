import type { PaperPieces } from '#domain/document/lint/components.ts'
import { findingAt, type FormFinding } from '#domain/document/lint/finding.ts'
import { alignWords, sizeWords } from '#domain/document/lint/judge-look.ts'
import { type Said, say } from '#domain/document/lint/saying.ts'
import type { Sheet, SheetPageNumber, SheetSection } from '#domain/document/lint/sheet.ts'
import { textOf } from '#domain/document/lint/sheet.ts'
import type { StatutoryForm } from '#domain/document/statutory-form.ts'

const part = 'Trang'
/** Parts that are the whole page's and no line's. */
export const pageParts: readonly string[] = [part, 'Số trang']
/** Rounding of twips and of inches. */
const tolerance = 0.6
/** Letters that surely do not fit on one page of 13 pt. */
const lettersOfAPage = 3600

const sides = [
  ['topMm', 'lề trên'],
  ['bottomMm', 'lề dưới'],
  ['leftMm', 'lề trái'],
  ['rightMm', 'lề phải'],
] as const

/** Paper size, margins and page numbers, section by section. */
export function judgePages(sheet: Sheet, form: StatutoryForm): FormFinding[] {
  const findings = sheet.sections.flatMap((section, index) => [
    ...judgeSize(section, index, form),
    ...judgeMargins(section, index, form),
  ])
  return [...findings, ...judgePageNumber(sheet, form)]
}

function judgeSize(section: SheetSection, index: number, { page }: StatutoryForm): FormFinding[] {
  const { widthMm, heightMm } = section
  const [narrow, wide] = [Math.min(widthMm, heightMm), Math.max(widthMm, heightMm)]
  if (Math.abs(narrow - page.widthMm) < 1.5 && Math.abs(wide - page.heightMm) < 1.5) return []
  const found = say`khổ giấy ${widthMm} × ${heightMm} mm`
  return [
    findingAt(page, part, null, found, 'khổ A4 (210 × 297 mm)', [
      { kind: 'page', section: index, set: { widthMm: page.widthMm, heightMm: page.heightMm } },
    ]),
  ]
}

function judgeMargins(section: SheetSection, index: number, { margins, page }: StatutoryForm): FormFinding[] {
  return sides.flatMap(([side, name]) => {
    const [least, most] = margins[side]
    const found = section[side]
    if (found >= least - tolerance && found <= most + tolerance) return []
    return [
      findingAt(
        margins,
        part,
        null,
        say`${{ pattern: name, values: [] }} ${found} mm`,
        say`${{ pattern: name, values: [] }} ${least}–${most} mm`,
        [{ kind: 'page', section: index, set: { [side]: page[side] } }],
      ),
    ]
  })
}

function judgePageNumber(sheet: Sheet, form: StatutoryForm): FormFinding[] {
  const asked = form.components.pageNumber
  const level = asked.level === 'info' ? ('info' as const) : ('warn' as const)
  const at = (found: Said, expected: Said) =>
    findingAt({ ...asked, level }, asked.name, null, found, expected, [{ kind: 'page-number' }])
  const numbers = sheet.sections.flatMap(({ pageNumber }) => (pageNumber === null ? [] : [pageNumber]))
  const [number] = numbers
  if (number === undefined)
    return hasMorePages(sheet) ? [at('không có số trang', 'đánh số từ trang 2, giữa lề trên')] : []
  return judgeNumber(number, asked.sizes, at)
}

function judgeNumber(
  number: SheetPageNumber,
  sizes: readonly [number, number],
  at: (found: Said, expected: Said) => FormFinding,
): FormFinding[] {
  const findings: FormFinding[] = []
  if (number.place === 'footer') findings.push(at('số trang ở lề dưới', 'số trang ở giữa lề trên'))
  else if (number.align !== 'center')
    findings.push(at(say`số trang ${{ pattern: alignWords[number.align], values: [] }}`, 'số trang căn giữa'))
  if (number.onFirstPage) findings.push(at('trang 1 hiện số', 'không hiện số ở trang 1'))
  if (number.sizePt < sizes[0] || number.sizePt > sizes[1]) {
    findings.push(at(say`số trang cỡ chữ ${number.sizePt}`, sizeWords(sizes)))
  }
  if (number.italic || number.bold) findings.push(at('số trang chữ nghiêng hoặc đậm', 'chữ đứng, không đậm'))
  return findings
}

/** Pages of each annex count from 1; where an annex begins in the middle of a page nothing is told. */
export function judgeAnnexPages({ sections, paragraphs }: Sheet, { annexes }: PaperPieces, form: StatutoryForm) {
  const asked = form.components.pageNumber
  const rule = { ...asked, level: asked.level === 'info' ? asked.level : ('warn' as const) }
  if (sections.every(({ pageNumber }) => pageNumber === null)) return []
  return annexes.flatMap(({ word }): FormFinding[] => {
    const { at, section } = word.paragraph
    const before = paragraphs[at - 1]
    const beginsSection = before !== undefined && before.section !== section
    const beginsPage = word.paragraph.startsPage || before?.startsPage === true
    if (beginsSection ? sections[section]?.startsAt === 1 : !beginsPage) return []
    const mends = beginsSection ? [{ kind: 'page' as const, section, set: { startsAt: 1 } }] : []
    const found = 'số trang của phụ lục nối tiếp văn bản'
    return [findingAt(rule, asked.name, word, found, 'mỗi phụ lục đánh số trang riêng, từ 1', mends)]
  })
}

function hasMorePages({ paragraphs, sections }: Sheet): boolean {
  const letters = paragraphs.reduce((sum, paragraph) => sum + textOf(paragraph).length, 0)
  const isParted = sections.some(({ startsPage }, index) => startsPage && index > 0)
  return isParted || letters > lettersOfAPage || paragraphs.some(({ startsPage }, index) => startsPage && index > 0)
}
