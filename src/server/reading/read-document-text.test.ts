import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { readPlan } from '#domain/plan/read-plan.ts'
import { MAX_DOCUMENT_BYTES, readDocumentText } from './read-document-text.ts'

const CASES = new URL('../../../tests/cases/plans/', import.meta.url)
const caseFile = (name: string): Uint8Array => readFileSync(new URL(name, CASES))
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

async function textOf(bytes: Uint8Array, name: string): Promise<string> {
  const read = await readDocumentText(bytes, name)
  return 'text' in read ? read.text : `refused: ${read.refused}`
}

async function docx(body: string, parts: Record<string, string> = {}): Promise<Uint8Array> {
  const zip = new JSZip()
  zip.file('word/document.xml', `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`)
  for (const [name, text] of Object.entries(parts)) zip.file(name, text)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

const run = (text: string, properties = '') => `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (text: string) => `<w:p>${run(text)}</w:p>`
const numbered = (text: string, level: number, list = 1) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`
const cell = (...lines: string[]) => `<w:tc>${lines.map(paragraph).join('')}</w:tc>`

describe('Word files', () => {
  test.each(['01-dong-van', '03-kinh-dong'])('%s reads to the same plan as its text', async (name) => {
    const fromWord = readPlan(await textOf(caseFile(`${name}.docx`), `${name}.docx`)).plan
    const fromText = readPlan(await textOf(caseFile(`${name}.txt`), `${name}.txt`)).plan
    expect(fromWord).toEqual(fromText)
    expect(fromWord.quotas.length).toBeGreaterThan(0)
  })

  test('keep both columns of the letterhead and the rows of a table', async () => {
    const text = await textOf(caseFile('03-kinh-dong.docx'), '03-kinh-dong.docx')
    expect(text).toContain('XÃ KINH ĐÔNG\tĐộc lập - Tự do - Hạnh phúc')
    expect(text).toMatch(/Thứ hai \| Văn Ổ, Cổ Pháp \| 07 giờ 30 phút ngày 22\/10\/2025 \| Hội trường/)
  })

  test('show the numbers that Word counts by itself', async () => {
    const level = (at: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const levels = level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.') + level(2, 'bullet', '')
    const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
    const body = [
      numbered('MỤC ĐÍCH', 0),
      numbered('Một', 1),
      numbered('ý', 2),
      numbered('Hai', 1),
      numbered('NỘI DUNG', 0),
      numbered('Ba', 1),
    ].join('')
    const text = await textOf(await docx(body, { 'word/numbering.xml': numbering }), 'a.docx')
    expect(text.split('\n')).toEqual(['I. MỤC ĐÍCH', '1. Một', '- ý', '2. Hai', 'II. NỘI DUNG', '1. Ba'])
  })

  test('leave out deletions, hidden text and field codes, and keep what was inserted', async () => {
    const body = `<w:p><w:ins>${run('trước ngày ')}</w:ins><w:del><w:r><w:delText>14</w:delText></w:r></w:del>${run('15/6 &amp; 16/6')}${run('x', '<w:rPr><w:vanish/></w:rPr>')}<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>`
    expect(await textOf(await docx(body), 'a.docx')).toBe('trước ngày 15/6 & 16/6')
  })

  test('write each row of a drawn table as one line', async () => {
    const borders = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>'
    const rows = `<w:tr>${cell('Đơn vị')}${cell('Số lượng')}</w:tr><w:tr>${cell('Thôn A', 'Thôn B')}${cell('05')}</w:tr>`
    const text = await textOf(await docx(`<w:tbl>${borders}${rows}</w:tbl>`), 'a.docx')
    expect(text).toBe('Đơn vị | Số lượng\nThôn A; Thôn B | 05')
  })
})

describe('plain text', () => {
  const words = 'KẾ HOẠCH\nđối thoại năm 2023'
  test.each([
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${words}`)],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${words}`, 'utf16le')],
    ['big-endian UTF-16', Buffer.from(`\ufeff${words}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from('Ke hoach doi thoai nam 2023 cua xa', 'utf16le')],
  ])('reads %s', async (_, bytes) => {
    expect(await textOf(bytes, 'ke-hoach.txt')).toMatch(/năm 2023$|^Ke hoach doi thoai nam 2023 cua xa$/)
  })
})

describe('files that are not read', () => {
  const ole = (stream: string) =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from(stream, 'utf16le'),
    ])
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
  test.each([
    ['a picture', png, 'anh.png', 'not-a-document'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'a.pdf', 'not-a-document'],
    ['a web page', Buffer.from('<!DOCTYPE html><p>a</p>'), 'a.txt', 'not-a-document'],
    ['a file of Word 97', ole('WordDocument'), 'a.doc', 'old-word-format'],
    ['a file with a password', ole('EncryptedPackage'), 'a.docx', 'encrypted-document'],
    ['rich text', Buffer.from('{\\rtf1 abc}'), 'a.doc', 'old-word-format'],
    ['a file over the limit', Buffer.alloc(MAX_DOCUMENT_BYTES + 1, 97), 'a.txt', 'too-large'],
    ['text under the name of a Word file', Buffer.from('abc'), 'a.docx', 'broken-document'],
    ['half a Word file', Buffer.from(caseFile('01-dong-van.docx').subarray(0, 6000)), 'a.docx', 'broken-document'],
    ['nothing', Buffer.alloc(0), 'a.txt', 'empty-document'],
    ['only blank lines', Buffer.from(' \n\n\t '), 'a.txt', 'empty-document'],
  ])('refuses %s', async (_, bytes, name, refused) => {
    expect(await readDocumentText(bytes, name)).toEqual({ refused })
  })

  test('refuses another kind of archive and an empty Word file', async () => {
    const zip = await new JSZip().file('xl/workbook.xml', '<a/>').generateAsync({ type: 'uint8array' })
    expect(await readDocumentText(zip, 'a.xlsx')).toEqual({ refused: 'not-a-document' })
    expect(await readDocumentText(await docx('<w:p/>'), 'a.docx')).toEqual({ refused: 'empty-document' })
  })

  /** The archive with the size that its directory claims for every file replaced. */
  function claiming(bytes: Uint8Array, size: number): Uint8Array {
    const copy = Buffer.from(bytes)
    for (
      let at = copy.indexOf('PK\u0001\u0002', 0, 'latin1');
      at >= 0;
      at = copy.indexOf('PK\u0001\u0002', at + 4, 'latin1')
    ) {
      copy.writeUInt32LE(size, at + 24)
    }
    return copy
  }

  test('refuses an archive that claims too much, or that unpacks to more than it claims', async () => {
    const honest = await docx(paragraph('a'.repeat(5000)))
    expect(await readDocumentText(claiming(honest, 200 * 1024 * 1024), 'a.docx')).toEqual({ refused: 'zip-bomb' })
    expect(await readDocumentText(claiming(honest, 100), 'a.docx')).toEqual({ refused: 'zip-bomb' })
  })

  test('refuses an archive of thousands of files', async () => {
    const many = Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`word/x${index}.xml`, '']))
    expect(await readDocumentText(await docx(paragraph('a'), many), 'a.docx')).toEqual({ refused: 'zip-bomb' })
  })

  test('never throws, whatever bytes are damaged', async () => {
    const whole = caseFile('01-dong-van.docx')
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const bytes = Uint8Array.from(whole)
        for (const [at, byte] of changes) bytes[at] = byte
        const read = await readDocumentText(bytes, 'a.docx')
        return 'text' in read || 'refused' in read
      }),
      { numRuns: 60 },
    )
  })
})
