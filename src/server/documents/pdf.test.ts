import { describe, expect, test } from 'vitest'
import { pageBreak, paragraph } from '#domain/document/blocks.ts'
import { writeDocx } from '#server/documents/docx.ts'
import { models } from '#server/documents/models.fixture.ts'
import { emptyModels, hugeModels } from '#server/documents/models-extreme.fixture.ts'
import { isPaperKind, paperKinds } from '#server/documents/kinds.ts'
import { bare, elements, openDocx, openPdf } from '#server/documents/open-papers.fixture.ts'
import { createPdfWriter } from '#server/documents/pdf.ts'

const writePdf = createPdfWriter()
const names = Object.keys(paperKinds).filter(isPaperKind)
const numberAt = (page: string | undefined) => page?.trimStart().split('\n')[0]?.trim()

describe.each(names)('the PDF of %s', (kind) => {
  const papers = paperKinds[kind].toPapers(models[kind])
  const written = writePdf(papers)
  const opened = written.then(openPdf)

  test('is a tagged PDF/A-2a with the title of the paper and every font inside', async () => {
    const pdf = await opened
    expect(pdf.title).toBe(papers[0]?.title)
    expect(pdf.metadata).toMatch(/pdfaid:part>2</u)
    expect(pdf.metadata).toMatch(/pdfaid:conformance>A</u)
    expect(pdf.fonts.length).toBeGreaterThan(1)
    for (const font of pdf.fonts) expect(font).toMatch(/Tinos-\w+ embedded$/u)
    expect(pdf.language).toBe('vi-VN')
  })

  test('tells a screen reader its heading and its paragraphs', async () => {
    const { roles, outline } = await opened
    const { type, subject } = papers[0]?.heading ?? { type: '?', subject: '?' }
    expect(outline[0]).toBe(type === null ? `Công văn ${subject}` : `${type.toLocaleUpperCase('vi')} ${subject}`)
    expect(roles.indexOf('H1')).toBeGreaterThan(roles.indexOf('P'))
    expect(roles.filter((role) => role === 'P').length).toBeGreaterThan(5)
    const bodies = papers.flatMap(({ body, annexes }) => [...body, ...annexes.flatMap((annex) => annex.body)])
    const hasTable = bodies.some(({ kind: block }) => block === 'table')
    expect(roles.includes('TH')).toBe(hasTable)
  })

  test('holds the letterhead, the heading, the signer and the end mark', async () => {
    const text = bare((await opened).pages.join('\n'))
    const heading = papers[0]?.heading
    const onSheet = [
      'ỦY BAN NHÂN DÂN XÃ THANH LÂM',
      heading?.type?.toLocaleUpperCase('vi') ?? '?',
      heading?.subject ?? '?',
    ]
    const statutory = [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'ỦY BAN NHÂN DÂN',
      'XÃ THANH LÂM',
      heading?.type?.toLocaleUpperCase('vi') ?? 'V/v',
      heading?.subject ?? '?',
      './.',
      papers[0]?.signatures.at(-1)?.name ?? '?',
      'Nơi nhận:',
    ]
    for (const part of papers[0]?.sheet !== null ? onSheet : statutory) {
      expect(text).toContain(bare(part))
    }
  })

  test('says on every page that its data are samples, and only then', async () => {
    const sample = await opened
    const real = await openPdf(await writePdf(papers.map((paper) => ({ ...paper, demonstration: false }))))
    for (const page of sample.pages) expect(page).toContain('DỮ LIỆU MẪU')
    expect(real.pages.join('')).not.toContain('DỮ LIỆU MẪU')
  })

  test('is the same file each time it is written from the same data', async () => {
    expect(Buffer.compare(await written, await writePdf(papers))).toBe(0)
  })
})

describe('at the extremes', () => {
  test.each(names)('%s is written with next to nothing and with 300 matters', async (kind) => {
    const empty = await openPdf(await writePdf(paperKinds[kind].toPapers(emptyModels[kind])))
    expect(empty.pages.length).toBeLessThan(4)
    const huge = paperKinds[kind].toPapers(hugeModels[kind])
    const pdf = await writePdf(huge)
    expect(pdf.length).toBeGreaterThan(20_000)
    expect((await writeDocx(huge)).length).toBeGreaterThan(8000)
  })

  test('the sheet for the notice board is one page whatever stands on it', async () => {
    const { ledger } = hugeModels['board-sheet']
    const hostile = { matter: 'A'.repeat(400), owner: 'W '.repeat(300), firstDue: '2023-01-01' }
    const short = { ...hostile, matter: 'đèn', owner: 'VP' }
    for (const model of [
      emptyModels['board-sheet'],
      hugeModels['board-sheet'],
      {
        ...hugeModels['board-sheet'],
        eventName: 'Hội nghị rất dài '.repeat(60),
        promises: Array.from({ length: 9 }, () => hostile),
      },
      { ...models['board-sheet'], ledger, promises: Array.from({ length: 40 }, () => short) },
    ]) {
      const { pages } = await openPdf(await writePdf(paperKinds['board-sheet'].toPapers(model)))
      expect(pages).toHaveLength(1)
    }
  })
})

test('numbers pages from the second of each paper, and begins again with the next', async () => {
  const papers = paperKinds.plan.toPapers(models.plan)
  const { pages } = await openPdf(await writePdf([...papers, ...papers]))
  const half = pages.length / 2
  expect(half).toBeGreaterThan(1)
  const numbers = pages.map(numberAt)
  expect(numbers.slice(1, half)).toEqual(Array.from({ length: half - 1 }, (_, index) => String(index + 2)))
  expect(numbers.slice(half)).toEqual(numbers.slice(0, half))
  expect(numbers[0]).not.toMatch(/^\d+$/u)
})

test('puts the reply code on an annex of its own page and not on the invitation', async () => {
  const { pages } = await openPdf(await writePdf(paperKinds.invitation.toPapers(models.invitation)))
  expect(pages).toHaveLength(4)
  expect(pages[0]).not.toContain('4821 7730 5516')
  expect(pages[1]).toContain('4821 7730 5516')
  expect(pages[1]).toContain('thanh-lam.example/gm/7k2p')
})

test('shows a sign for a character that the font lacks, instead of failing', async () => {
  const plan = { ...models.plan, venue: 'nhà văn hóa 😀 漢' }
  const { pages } = await openPdf(await writePdf(paperKinds.plan.toPapers(plan)))
  expect(pages.join('')).toContain('nhà văn hóa □ □')
})

test('has a signature field for each signer and one for the agency, in place and in the reading order', async () => {
  const one = await openPdf(await writePdf(paperKinds.plan.toPapers(models.plan)))
  expect(one.fields.map(({ name }) => name)).toEqual(['ChuKy1', 'ChuKyCoQuan'])
  expect(one.roles.filter((role) => role === 'Form')).toHaveLength(2)
  const [person, agency] = one.fields
  expect(person?.page).toBe(one.pages.length)
  expect(one.pages.at(-1)).toContain('Trần Quang Hưng')
  expect((agency?.right ?? 0) - (person?.left ?? 0)).toBeCloseTo(((person?.right ?? 0) - (person?.left ?? 0)) / 3, 0)
  const two = await openPdf(await writePdf(paperKinds.minutes.toPapers(models.minutes)))
  expect(two.fields.map(({ name }) => name)).toEqual(['ChuKy1', 'ChuKy2', 'ChuKyCoQuan'])
})

test('adds the fields behind the typeset file, whose every byte stays', async () => {
  const papers = paperKinds.plan.toPapers(models.plan)
  const bytes = await writePdf(papers)
  const whole = Buffer.from(bytes)
  const typeset = bytes.subarray(0, whole.lastIndexOf('%%EOF', whole.lastIndexOf('%%EOF') - 1) + 5)
  const bare = await openPdf(typeset)
  const signed = await openPdf(bytes)
  expect(bare.fields).toEqual([])
  expect({ ...signed, fields: [], roles: signed.roles.filter((role) => role !== 'Form') }).toEqual(bare)
})

test('leaves a file of many papers, which is for the printer, without fields', async () => {
  const papers = paperKinds.plan.toPapers(models.plan)
  expect((await openPdf(await writePdf([...papers, ...papers]))).fields).toEqual([])
})

test('an annex begins its page numbers anew and hides the first', async () => {
  const { pages } = await openPdf(await writePdf(paperKinds.invitation.toPapers(models.invitation)))
  expect(pages.map(numberAt).filter((number) => /^\d+$/u.test(number ?? ''))).toEqual([])
})

test('a page break begins a page, in PDF and in Word', async () => {
  const papers = paperKinds.plan
    .toPapers(models.plan)
    .map((paper) => ({ ...paper, body: [paragraph('trước'), pageBreak, paragraph('sau')] }))
  const { pages } = await openPdf(await writePdf(papers))
  expect(pages[0]).toContain('trước')
  expect(pages[1]).toContain('sau')
  const breaks = elements((await openDocx(await writeDocx(papers))).document, 'w:br')
  expect(breaks.map((each) => each.getAttribute('w:type'))).toEqual(['page'])
})

test('who signs a list finds the last table of it on the same page', async () => {
  const attendance = { ...models.attendance, quotas: [{ organization: 'Hội Nông dân', seats: 300 }] }
  for (const walkIns of [4, 5, 6]) {
    const { pages } = await openPdf(await writePdf(paperKinds.attendance.toPapers({ ...attendance, walkIns })))
    expect(pages.at(-1)).toMatch(/Họ và tên[^]*NGƯỜI ĐIỂM DANH/u)
  }
})
