import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { readPlan } from '#domain/plan/read-plan.ts'
import { MAX_DOCUMENT_BYTES, MAX_DOCUMENT_LETTERS, readDocumentText } from './read-document-text.ts'
import { docx, paragraph } from './word-file.fixture.ts'

const CASES = new URL('../../../tests/cases/plans/', import.meta.url)
const caseFile = (name: string): Uint8Array => readFileSync(new URL(name, CASES))
async function textOf(bytes: Uint8Array, name: string): Promise<string> {
  const read = await readDocumentText(bytes, name)
  return 'text' in read ? read.text : `refused: ${read.refused}`
}

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
})

describe('plain text', () => {
  const words = 'KẾ HOẠCH\nđối thoại năm 2023'
  test.each([
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${words}`)],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${words}`, 'utf16le')],
    ['big-endian UTF-16', Buffer.from(`\ufeff${words}`, 'utf16le').swap16()],
    [
      'Windows-1258',
      Buffer.from(
        'K\xea\xec HOA\xf2CH: \xf0\xf4\xec i thoa\xf2i v\xf4\xed i Nh\xe2n d\xe2n x\xe3, th\xf4n; ng\xe0y, n\u0103m 2023'
          .replace(/ă/g, '\xe3')
          .replace(/ô\xec i/, '\xf4\xeci'),
        'latin1',
      ),
    ],
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
    ['a picture', png, 'anh.png', 'picture'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'a.pdf', 'pdf-document'],
    ['a PDF under the name of a Word file', Buffer.from('%PDF-1.7\n'), 'a.docx', 'pdf-document'],
    ['a web page', Buffer.from('<!DOCTYPE html><p>a</p>'), 'a.txt', 'web-page'],
    [
      'a web page that Word saved',
      Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related'),
      'a.doc',
      'web-page',
    ],
    ['a spreadsheet of Excel 97', ole('Workbook'), 'a.xls', 'spreadsheet'],
    ['another archive', Buffer.from('Rar!\u001a\u0007'), 'a.rar', 'archive'],
    ['bytes that mean nothing', Buffer.from([1, 2, 3, 0, 0, 255, 254, 7]), 'a.bin', 'not-a-document'],
    [
      'bytes that mean nothing under the name of a Word file',
      Buffer.from([1, 2, 3, 0, 255]),
      'a.docx',
      'broken-document',
    ],
    [
      'text in an encoding that nobody knows',
      Buffer.from('\xca\xf3\xeb\xfc\xf2\xf3\xf0\xe0 \xe8 \xec\xe8\xf0', 'latin1'),
      'a.txt',
      'unknown-letters',
    ],
    ['a file of Word 97', ole('WordDocument'), 'a.doc', 'old-word-format'],
    ['a file with a password', ole('EncryptedPackage'), 'a.docx', 'encrypted-document'],
    ['rich text', Buffer.from('{\\rtf1 abc}'), 'a.doc', 'rich-text'],
    ['a file over the limit', Buffer.alloc(MAX_DOCUMENT_BYTES + 1, 97), 'a.txt', 'too-large'],
    ['text under the name of a Word file', Buffer.from('abc'), 'a.docx', 'wrong-extension'],
    ['a text of a thousand pages', Buffer.alloc(MAX_DOCUMENT_LETTERS + 1, 97), 'a.txt', 'too-long'],
    ['half a Word file', Buffer.from(caseFile('01-dong-van.docx').subarray(0, 6000)), 'a.docx', 'broken-document'],
    ['nothing', Buffer.alloc(0), 'a.txt', 'empty-document'],
    ['only blank lines', Buffer.from(' \n\n\t '), 'a.txt', 'empty-document'],
  ])('refuses %s', async (_, bytes, name, refused) => {
    expect(await readDocumentText(bytes, name)).toEqual({ refused })
  })

  test.each([
    ['a spreadsheet', { 'xl/workbook.xml': '<a/>' }, 'spreadsheet'],
    ['slides', { 'ppt/presentation.xml': '<a/>' }, 'presentation'],
    [
      'an OpenDocument text',
      { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' },
      'open-document',
    ],
    ['a Word file in a zip archive', { 'ke-hoach.docx': 'PK' }, 'archive'],
    ['a Word file without its main part', { '[Content_Types].xml': '<Types/>' }, 'broken-document'],
    [
      'a Word file cut off inside a tag',
      { 'word/document.xml': '<w:document><w:body><w:p><w:r><w:t>a</w:t' },
      'broken-document',
    ],
    ['XML that is no Word text', { 'word/document.xml': '<html><body>a</body></html>' }, 'broken-document'],
    [
      'a Word file without words',
      { 'word/document.xml': '<w:document><w:body><w:p/></w:body></w:document>' },
      'empty-document',
    ],
    [
      'entities that grow',
      {
        'word/document.xml':
          '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><w:document><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>',
      },
      'broken-document',
    ],
  ])('refuses an archive of %s', async (_, files, refused) => {
    const zip = new JSZip()
    for (const [name, text] of Object.entries(files)) zip.file(name, text)
    const bytes = await zip.generateAsync({ type: 'uint8array' })
    expect(await readDocumentText(bytes, 'a.docx')).toEqual({ refused })
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

  test('stops unpacking a bomb that claims to be small, and never begins one that is honest', async () => {
    const bomb = await docx(paragraph(' '.repeat(40 * 1024 * 1024)))
    expect(bomb.byteLength).toBeLessThan(1024 * 1024)
    const before = process.memoryUsage().rss
    expect(await readDocumentText(bomb, 'a.docx')).toEqual({ refused: 'zip-bomb' })
    expect(await readDocumentText(claiming(bomb, 30 * 1024 * 1024), 'a.docx')).toEqual({ refused: 'zip-bomb' })
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024)
  })

  test('refuses tables nested without end', async () => {
    expect(await readDocumentText(await docx('<w:tbl><w:tr><w:tc>'.repeat(5000)), 'a.docx')).toEqual({
      refused: 'broken-document',
    })
  })

  test('reads what is made to be slow as fast as anything else', async () => {
    const slow = ['<', '<!--', '<a "', `<w:p ${'a="" '.repeat(1000)}`, '<w:numId w:val="9e9"/>', '&#x1', '</w:p>']
    for (const piece of slow) {
      const bytes = await docx(paragraph(piece.repeat(2_000_000 / piece.length)))
      const before = performance.now()
      await readDocumentText(bytes, 'a.docx')
      expect(performance.now() - before).toBeLessThan(1500)
    }
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

  test('never throws, whatever XML an archive holds, nor for bytes of any kind', async () => {
    const names = [
      'w:p',
      'w:r',
      'w:t',
      'w:tbl',
      'w:tr',
      'w:tc',
      'w:del',
      'w:sdt',
      'w:txbxContent',
      'w:pPr',
      'w:fldChar',
      'w:numId',
    ]
    const tag = fc
      .tuple(
        fc.constantFrom('<', '</'),
        fc.constantFrom(...names),
        fc.constantFrom('', ' w:val="1"', ' w:val="-3"'),
        fc.constantFrom('>', '/>', ''),
      )
      .map((parts) => parts.join(''))
    const xml = fc.array(fc.oneof(tag, fc.string({ maxLength: 5 })), { maxLength: 60 }).map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(xml, async (inside) => {
        const read = await readDocumentText(
          await docx(inside, { 'word/numbering.xml': inside, 'word/styles.xml': inside }),
          'a.docx',
        )
        return 'text' in read || 'refused' in read
      }),
      { numRuns: 150 },
    )
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('a.docx', 'a.txt', 'a'),
        async (bytes, name) => {
          const read = await readDocumentText(bytes, name)
          return 'text' in read || 'refused' in read
        },
      ),
    )
  })
})
