import { crc32, deflateSync } from 'node:zlib'
import { degrees, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import JSZip from 'jszip'
import { beginMerge } from './merge-case.ts'
import { createCaseTypesetter, type CaseSheets } from './typeset-case.ts'
import { zipStream } from './write-zip.ts'

const typesetter = createCaseTypesetter()
const sheets: CaseSheets = {
  title: 'Hồ sơ thử',
  agency: 'UBND xã Thanh Lâm',
  day: '2023-12-01',
  demonstration: false,
  parts: [
    {
      kind: 'table',
      title: 'Mục lục',
      subject: '',
      lead: [],
      columns: [
        { title: 'TT', share: 1, align: 'center' },
        { title: 'Tên', share: 5, align: 'left' },
      ],
      groups: [{ title: 'Phần', rows: [['1', 'Bản quét xoay']] }],
      landscape: false,
      isIndex: true,
      titleColumn: 1,
    },
  ],
}

async function scan(turns: number[], box: [number, number] = [0, 0]): Promise<PDFDocument> {
  const file = await PDFDocument.create()
  for (const turn of turns) {
    const page = file.addPage([400, 600])
    page.setMediaBox(box[0], box[1], 400, 600)
    page.setRotation(degrees(turn))
  }
  return file
}

/** Two pixels beside each other. */
function tinyPng(): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const numbers = Buffer.alloc(8)
    numbers.writeUInt32BE(data.length, 0)
    numbers.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)])
  }
  const head = Buffer.from([0, 0, 0, 2, 0, 0, 0, 1, 8, 2, 0, 0, 0])
  const pixels = deflateSync(Buffer.from([0, 255, 0, 0, 0, 0, 255]))
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([start, chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}

async function merged(files: Uint8Array[]) {
  const merge = await beginMerge()
  const added = []
  for (const file of files) added.push(await merge.add(file, 'application/pdf', false))
  const { pdf, rows } = typesetter.typeset(sheets)
  const stamps = typesetter.stamps(merge.pageCount() + 1)
  const about = { title: sheets.title, agency: sheets.agency, day: sheets.day, id: 'ab'.repeat(16) }
  const bytes = await merge.finish({ pdf, rows, pageOf: new Map([[1, 2]]), bookmarks: [], stamps, ...about })
  return { added, bytes }
}

async function read(bytes: Uint8Array) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  return getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
}

describe('page numbers', () => {
  test('stand upright in the lower right corner as it is seen, whatever way a scan is turned', async () => {
    const file = await scan([0, 90, 180, 270], [50, 70])
    const pdf = await read((await merged([await file.save()])).bytes)
    for (const number of [2, 3, 4, 5]) {
      const page = await pdf.getPage(number)
      const view = page.getViewport({ scale: 1 })
      const [word] = (await page.getTextContent()).items
      if (!word || !('transform' in word)) throw new Error('no number')
      expect(word.str).toBe(String(number))
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = word.transform as number[]
      const [x = 0, y = 0] = view.convertToViewportPoint(e, f) as number[]
      const [x2 = 0, y2 = 0] = view.convertToViewportPoint(e + a + c, f + b + d) as number[]
      expect(x).toBeGreaterThan(view.width - 45)
      expect(x).toBeLessThan(view.width - 15)
      expect(y).toBeGreaterThan(view.height - 35)
      expect(y).toBeLessThan(view.height - 10)
      // To the right and up: upright.
      expect(x2).toBeGreaterThan(x)
      expect(y2).toBeLessThan(y)
    }
  })
})

describe('foreign files', () => {
  let sealed: Uint8Array
  beforeAll(async () => {
    const file = await scan([0])
    const { context } = file
    const look = context.register(
      context.stream('1 0 0 rg 0 0 10 10 re f', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 10, 10] }),
    )
    const field = {
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: 'Ky',
      F: 4,
      Rect: [100, 100, 200, 150],
      AP: { N: look },
    }
    file.getPage(0).node.addAnnot(context.register(context.obj(field)))
    const web = {
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [0, 0, 9, 9],
      A: { S: 'URI', URI: PDFString.of('https://example.vn') },
    }
    file.getPage(0).node.addAnnot(context.register(context.obj(web)))
    sealed = await file.save()
  })

  test('a seal that lies on a page as a field stays to be seen, and is a field no more', async () => {
    const { bytes } = await merged([sealed])
    const pdf = await read(bytes)
    const page = await pdf.getPage(2)
    expect((await page.getAnnotations()).map(({ subtype }) => subtype)).toEqual(['Link'])
    const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const drawn = (await page.getOperatorList()).fnArray
    // The seal and the number of the page.
    expect(drawn.filter((operator) => operator === OPS.paintFormXObjectBegin).length).toBeGreaterThanOrEqual(2)
    expect(await pdf.getFieldObjects()).toBe(null)
  })

  test('one that is broken, locked, or no PDF at all adds nothing and stops nothing', async () => {
    const locked = await scan([0])
    locked.encrypt({ userPassword: 'khóa', ownerPassword: 'khóa' })
    const words = new TextEncoder().encode('không phải PDF')
    const { added, bytes } = await merged([words, await locked.save(), sealed.slice(0, 200), sealed])
    expect(added).toEqual([false, false, false, 1])
    expect((await read(bytes)).numPages).toBe(2)
  })

  test('the file names itself, its language and its title', async () => {
    const { bytes } = await merged([sealed])
    const file = await PDFDocument.load(bytes, { updateMetadata: false })
    expect(file.getTitle()).toBe('Hồ sơ thử')
    expect(String(file.catalog.get(PDFName.of('Lang')))).toBe('(vi-VN)')
    const pdf = await read(bytes)
    expect((await pdf.getMetadata()).metadata?.get('dc:title')).toBe('Hồ sơ thử')
  })

  test('a picture fills a page of its own, turned as it is', async () => {
    const merge = await beginMerge()
    const png = tinyPng()
    expect(await merge.add(png, 'image/png', false)).toBe(1)
    expect(await merge.add(png.subarray(0, 30), 'image/png', false)).toBe(false)
    expect(merge.pageCount()).toBe(1)
  })
})

describe('the zip', () => {
  test('is written while it is read: a file is asked for when its turn comes', async () => {
    const asked: string[] = []
    const files = ['a', 'b', 'c'].map((path) => ({
      path,
      read: async () => {
        asked.push(path)
        return new Uint8Array(300_000).fill(1)
      },
    }))
    const reader = zipStream(files, '2023-12-01').getReader()
    await reader.read()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(asked.length).toBeLessThan(3)
    await reader.cancel()
  })

  test('fails as a whole when a file is lost', async () => {
    const lost = { path: 'a', read: () => Promise.reject(new Error('lost')) }
    await expect(new Response(zipStream([lost], '2023-12-01') as BodyInit).arrayBuffer()).rejects.toThrow()
  })

  test('dates its files on the day, by any clock', async () => {
    const file = { path: 'a.txt', read: async () => new Uint8Array([65]) }
    const bytes = await new Response(zipStream([file], '2023-12-01') as BodyInit).arrayBuffer()
    const zip = await JSZip.loadAsync(bytes)
    expect(zip.files['a.txt']?.date.toISOString()).toBe('2023-12-01T12:00:00.000Z')
  })
})
