import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { paperKinds } from '#server/documents/kinds.ts'
import { models } from '#server/documents/models.fixture.ts'
import { createPdfWriter } from '#server/documents/pdf.ts'

/** Clauses of ISO 19005-2 (PDF/A-2) and of ISO 32000-1, on the file as typeset and again with its signature fields. */
const writePdf = createPdfWriter()
const name = (text: string) => PDFName.of(text)

/** Up to the first end of file; what the typesetter keeps of letters has such words in it too. */
function typesetPart(bytes: Uint8Array): Uint8Array {
  const [end] = Buffer.from(bytes)
    .toString('latin1')
    .matchAll(/startxref\s+\d+\s+%%EOF/gu)
  return end === undefined ? bytes : bytes.subarray(0, end.index + end[0].length)
}

async function open(bytes: Uint8Array) {
  const file = await PDFDocument.load(bytes, { updateMetadata: false })
  const objects = file.context.enumerateIndirectObjects().map(([, object]) => object)
  const dicts = objects.flatMap((object) =>
    object instanceof PDFDict ? [object] : object instanceof PDFRawStream ? [object.dict] : [],
  )
  const ofType = (type: string) => dicts.filter((dict) => dict.get(name('Type')) === name(type))
  return { file, catalog: file.catalog, dicts, ofType, text: Buffer.from(bytes).toString('latin1') }
}

type Opened = Awaited<ReturnType<typeof open>>
const pagesOf = ({ file }: Opened) => file.getPages().map(({ node }) => node)
const annotationsOf = (opened: Opened) =>
  pagesOf(opened).flatMap((page) => (page.Annots()?.asArray() ?? []).map((each) => ({ ref: each, page })))

function xmpOf({ catalog }: Opened): string {
  const stream = catalog.lookup(name('Metadata'))
  if (!(stream instanceof PDFRawStream)) throw new Error('no metadata')
  // 6.6.2.1: the record is readable without unpacking.
  expect(stream.dict.get(name('Filter'))).toBeUndefined()
  return Buffer.from(stream.contents).toString('utf8')
}

describe.each([
  'plan',
  'minutes',
  'answer-letter',
  'invitation',
  'board-sheet',
  'collection-sheet',
  'opinion-report',
] as const)('%s', (kind) => {
  const written = writePdf(paperKinds[kind].toPapers(models[kind]).slice(0, 1))

  test.each([
    ['as typeset', (bytes: Uint8Array) => typesetPart(bytes)],
    ['as handed out', (bytes: Uint8Array) => bytes],
  ])('%s: is PDF/A-2a by what can be seen in the file', async (_, part) => {
    const bytes = part(await written)
    const opened = await open(bytes)
    const { catalog, dicts, ofType, text, file } = opened

    // 6.1.2: the header, and a line of bytes that are no text.
    expect(text).toMatch(/^%PDF-1\.[4-7]\n%[\x80-\xFF]{4}/u)
    // 6.1.3: an id, no encryption, nothing behind the end.
    expect(file.context.trailerInfo.ID).toBeInstanceOf(PDFArray)
    expect(file.context.trailerInfo.Encrypt).toBeUndefined()
    expect(text).toMatch(/%%EOF\s*$/u)

    // 6.6.4: the record says which it is.
    const xmp = xmpOf(opened)
    expect(xmp).toMatch(/pdfaid:part>2</u)
    expect(xmp).toMatch(/pdfaid:conformance>A</u)
    // 6.6.2.3: the old record of the file agrees with it.
    const info = file.context.lookup(file.context.trailerInfo.Info, PDFDict)
    const title = info.lookup(name('Title'))
    if (!(title instanceof PDFString || title instanceof PDFHexString)) throw new Error('no title')
    expect(xmp.replaceAll('&quot;', '"')).toContain(title.decodeText())

    // 6.2.2: colours have a profile.
    const intents = catalog.lookup(name('OutputIntents'), PDFArray)
    const intent = intents.lookup(0, PDFDict)
    expect(intent.get(name('S'))).toBe(name('GTS_PDFA1'))
    expect(intent.lookup(name('DestOutputProfile'))).toBeInstanceOf(PDFRawStream)

    // 6.7: marked, with a tree, in a language.
    expect(catalog.lookup(name('MarkInfo'), PDFDict).get(name('Marked'))).toBe(PDFBool.True)
    expect(catalog.lookup(name('StructTreeRoot'), PDFDict).get(name('ParentTree'))).toBeDefined()
    const language = catalog.lookup(name('Lang'))
    if (!(language instanceof PDFString || language instanceof PDFHexString)) throw new Error('no language')
    expect(language.decodeText()).toBe('vi-VN')
    for (const page of pagesOf(opened)) expect(page.get(name('StructParents'))).toBeInstanceOf(PDFNumber)

    // 6.2.11: fonts are inside, and each glyph has its letter.
    const descriptors = ofType('FontDescriptor')
    expect(descriptors.length).toBeGreaterThan(1)
    for (const descriptor of descriptors) {
      const files = ['FontFile', 'FontFile2', 'FontFile3'].filter((key) => descriptor.get(name(key)) !== undefined)
      expect(files).toHaveLength(1)
    }
    const composed = ofType('Font').filter((font) => font.get(name('Subtype')) === name('Type0'))
    expect(composed.length).toBeGreaterThan(1)
    for (const font of composed) expect(font.lookup(name('ToUnicode'))).toBeInstanceOf(PDFRawStream)

    // 6.5.1, 6.1.7 and 6.9: no script, no start of another program, nothing that lies outside, no form of XML.
    for (const key of ['JS', 'AA', 'OpenAction', 'XFA', 'NeedAppearances', 'NeedsRendering', 'FFilter']) {
      expect(dicts.filter((dict) => dict.get(name(key)) !== undefined)).toEqual([])
    }
    const actions = dicts.map((dict) => dict.get(name('S'))).filter((each) => each instanceof PDFName)
    expect(actions).not.toContain(name('Launch'))
    expect(actions).not.toContain(name('JavaScript'))

    // 6.3: what lies over a page prints, is seen and has its look.
    for (const { ref } of annotationsOf(opened)) {
      const annotation = file.context.lookup(ref, PDFDict)
      if (annotation.get(name('Subtype')) === name('Link')) continue
      const flags = annotation.lookup(name('F'), PDFNumber).asNumber()
      expect(flags & 4).toBe(4)
      expect(flags & (1 | 2 | 32 | 256)).toBe(0)
      expect(annotation.lookup(name('AP'), PDFDict).keys()).toEqual([name('N')])
    }
  })

  test('fields of signatures stand behind the typeset file, in an update of their own, and in the tree', async () => {
    const bytes = await written
    const before = typesetPart(bytes)
    const opened = await open(bytes)
    const { file, catalog, text } = opened
    expect(Buffer.compare(bytes.subarray(0, before.length), before)).toBe(0)
    const fields = annotationsOf(opened).filter(
      ({ ref }) => file.context.lookup(ref, PDFDict).get(name('FT')) === name('Sig'),
    )
    if (paperKinds[kind].toPapers(models[kind])[0]?.signatures.length === 0) {
      expect(fields).toEqual([])
      expect(bytes.length).toBe(before.length)
      return
    }
    expect(fields.length).toBeGreaterThan(1)

    // The update begins where it says, and points back to the table before it.
    const starts = [...text.matchAll(/startxref\s+(\d+)/gu)].map(([, offset]) => Number(offset))
    expect(starts).toHaveLength(2)
    const added = text.slice(before.length)
    expect(text.slice(starts[1], (starts[1] ?? 0) + 4)).toBe('xref')
    expect(Number(/\/Prev\s+(\d+)/u.exec(added)?.[1])).toBe(starts[0])
    expect(added).toMatch(/\/ID\s*\[/u)
    for (const [, offset = '', number = ''] of offsetsIn(added)) {
      expect(text.slice(Number(offset)).startsWith(`${number} 0 obj`)).toBe(true)
    }

    // ISO 32000-1, 14.7.4.4: from the field to its element and back.
    const form = catalog.lookup(name('AcroForm'), PDFDict).lookup(name('Fields'), PDFArray)
    expect(form.asArray()).toEqual(fields.map(({ ref }) => ref))
    const root = catalog.lookup(name('StructTreeRoot'), PDFDict)
    const numbers = root.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray).asArray()
    const keys = numbers.filter((_, index) => index % 2 === 0).map((key) => (key as PDFNumber).asNumber())
    expect(keys).toEqual(keys.toSorted((a, b) => a - b))
    const [top] = root.lookup(name('K'), PDFArray).asArray()
    const children = file.context.lookup(top, PDFDict).lookup(name('K'), PDFArray).asArray()
    for (const { ref, page } of fields) {
      const field = file.context.lookup(ref, PDFDict)
      const key = field.lookup(name('StructParent'), PDFNumber).asNumber()
      expect(root.lookup(name('ParentTreeNextKey'), PDFNumber).asNumber()).toBeGreaterThan(key)
      const element = numbers[2 * keys.indexOf(key) + 1]
      expect(element).toBeInstanceOf(PDFRef)
      expect(children).toContain(element)
      const link = file.context.lookup(element, PDFDict).lookup(name('K'), PDFDict)
      expect(link.get(name('Type'))).toBe(name('OBJR'))
      expect(link.get(name('Obj'))).toBe(ref)
      expect(page.get(name('Tabs'))).toBe(name('S'))
    }
  })
})

/** Entries of the cross-reference table of an update: offset and number of each object. */
function offsetsIn(update: string): [string, string, string][] {
  const table = /xref\r?\n([^]*?)trailer/u.exec(update)?.[1] ?? ''
  let next = 0
  const found: [string, string, string][] = []
  for (const line of table.split(/\r?\n/u)) {
    const section = /^(\d+) (\d+)$/u.exec(line.trim())
    if (section) next = Number(section[1])
    const entry = /^(\d{10}) \d{5} ([nf])/u.exec(line)
    if (entry) {
      if (entry[2] === 'n') found.push([line, entry[1] ?? '', String(next)])
      next += 1
    }
  }
  expect(found.length).toBeGreaterThan(4)
  return found
}
