import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { inEnglish } from '#domain/document/lint/saying.ts'
import type { FormFinding } from '#domain/document/lint/finding.ts'
import { writeDocx } from '#server/documents/docx.ts'
import { isPaperKind, paperKinds } from '#server/documents/kinds.ts'
import { emptyModels, hugeModels } from '#server/documents/models-extreme.fixture.ts'
import { models } from '#server/documents/models.fixture.ts'
import { createDocumentWriters } from '#server/documents/writers.ts'
import { dialectFaults, line, page, without } from '#server/reading/sheet/dialect-faults.fixture.ts'
import { dialects, goodPaper, writeForeign } from '#server/reading/sheet/foreign-paper.fixture.ts'
import { checkForm, mendForm } from './check-form.ts'

async function findingsOf(bytes: Uint8Array) {
  const checked = await checkForm(bytes, 'van-ban.docx')
  if ('refused' in checked) throw new Error(checked.refused)
  return checked
}

async function mendedOf(bytes: Uint8Array) {
  const mended = await mendForm(bytes, 'van-ban.docx')
  if ('refused' in mended) throw new Error(mended.refused)
  return mended
}

describe('our own papers', () => {
  const writers = createDocumentWriters()
  const kinds = Object.keys(paperKinds).filter(isPaperKind)
  const fullness = { full: models, 'next to empty': emptyModels, 'of 300 matters': hugeModels }
  const all = kinds.flatMap((kind) =>
    Object.entries(fullness).map(([name, given]) => [kind, name, given[kind]] as const),
  )
  test.each(all)('%s, %s, has no finding', async (kind, name, model) => {
    const checked = await findingsOf(await writeDocx(paperKinds[kind].toPapers(model)))
    // What a draft does not know yet is missing, and is no fault of its form.
    const isUnknown = ({ rule: of }: FormFinding) => name === 'next to empty' && of === 'F-PARTS'
    expect(checked.judged.findings.filter((finding) => !isUnknown(finding))).toEqual([])
    if (name !== 'next to empty') expect(checked.ok).toBe(true)
  })

  test('a plan of a Party committee is judged by the Party’s form, and has no finding', async () => {
    const model = {
      ...models.plan,
      superior: 'Đảng bộ huyện Ninh Đông',
      issuingAgency: 'Đảng ủy xã Thanh Lâm',
      documentNumber: '21-KH/ĐU',
      signatory: { capacity: 'T/M ĐẢNG ỦY', title: 'BÍ THƯ', name: 'Vũ Đình Khang' },
    }
    const { docx } = await writers.renderPaper('plan', model)
    const { judged } = await findingsOf(docx)
    expect(judged.form.name).toBe('hd36')
    expect(judged.findings).toEqual([])
  })
})

test('a text without any part of the head is a working sheet, of which only page and letters are judged', async () => {
  const paper = without(
    'superior',
    'agency',
    'number',
    'nationalName',
    'motto',
    'placeDate',
    'type',
    'subject',
  )(goodPaper())
  const checked = await findingsOf(await writeForeign(page({ left: 1440 })(paper), 'styles'))
  expect(checked.kind).toBe('sheet')
  expect(checked.judged.findings.map(({ rule: name }) => name)).toEqual(['F-MARGIN'])
})

test.each(dialects)('a good paper of another office has no finding when it is written by %s', async (dialect) => {
  const { judged, kind } = await findingsOf(await writeForeign(goodPaper(), dialect))
  expect(judged.findings).toEqual([])
  expect(kind).toBe('plan')
  const [paper] = judged.papers
  expect(paper?.legalBasis).toHaveLength(2)
  expect(paper?.signatureTitles.map(({ text }) => text)).toEqual([
    'TM. ỦY BAN NHÂN DÂN',
    'KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
  ])
  expect(paper?.recipients.map(({ text }) => text)).toEqual(['- Đảng ủy, HĐND xã;', '- Lưu: VT.'])
  expect(paper?.annexes).toHaveLength(1)
})

test.each([
  ['a text file', new TextEncoder().encode('Kế hoạch'), 'not-a-document'],
  ['a PDF file', new TextEncoder().encode('%PDF-1.7'), 'pdf-document'],
  ['an empty file', new Uint8Array(), 'empty-document'],
  ['an archive that is cut off', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'broken-document'],
])('%s is refused by name', async (_, bytes, refused) => {
  const name = 'van-ban.docx'
  const expected = refused === 'not-a-document' ? ['not-a-document', 'wrong-extension'] : [refused]
  for (const read of [await checkForm(bytes, name), await mendForm(bytes, name)]) {
    expect(expected).toContain('refused' in read ? read.refused : 'read')
  }
})

test('a mended copy keeps every letter and every other part of the file', async () => {
  const bad = line('body', { font: 'Arial', size: 12, firstLine: 0, align: 'left' })(page({ left: 1000 })(goodPaper()))
  const bytes = await writeForeign(bad, 'styles')
  const { bytes: mended } = await mendedOf(bytes)
  const parts = async (file: Uint8Array) => {
    const zip = await JSZip.loadAsync(file)
    const names = Object.keys(zip.files).filter((name) => !name.endsWith('/'))
    return new Map(await Promise.all(names.map(async (name) => [name, await zip.file(name)?.async('string')] as const)))
  }
  const [before, after] = [await parts(bytes), await parts(mended)]
  const textOf = (xml = '') => xml.replace(/<[^>]*>/gu, '')
  expect(textOf(after.get('word/document.xml'))).toBe(textOf(before.get('word/document.xml')))
  for (const [name, text] of before) if (name !== 'word/document.xml') expect(after.get(name)).toBe(text)
  expect([...after.keys()].toSorted()).toEqual([...before.keys()].toSorted())
})

describe('finds and mends', () => {
  test.each(dialectFaults)('%s: %s', async (_, rule, found, change, isMended) => {
    for (const dialect of ['direct', 'styles'] as const) {
      const bytes = await writeForeign(change(goodPaper()), dialect)
      const { judged } = await findingsOf(bytes)
      const own = judged.findings.filter((finding) => finding.rule === rule)
      expect(own.map((finding) => finding.found).join('; ')).toContain(found)
      expect(own.every(({ expected, article }) => expected !== '' && article !== '')).toBe(true)
      expect(
        own.filter(({ part, said }) => [part, said.found, said.expected].some((each) => inEnglish(each) === null)),
      ).toEqual([])
      // One fault is told by one rule, but for what hangs on it.
      expect(judged.findings.length).toBeLessThanOrEqual(own.length + 1)
      const { left } = await mendedOf(bytes)
      expect(left.some((finding) => finding.rule === rule && finding.found.includes(found))).toBe(!isMended)
    }
  })
})
