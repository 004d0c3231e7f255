import { PDFDocument, PDFHexString, PDFName, PDFString, PDFObjectCopier, PageSizes } from '@cantoo/pdf-lib'
import { addBookmarks, topOf, type Bookmark } from './bookmarks.ts'
import { carryPages } from './carry-pages.ts'
import { caseXmp, producer } from './case-xmp.ts'
import { stampPages } from './stamp-pages.ts'
import type { RowPlace } from './typeset-case.ts'

export interface CaseMerge {
  /**
   * Adds the pages of a file. Of one that cannot be opened nothing is added, and `false` returned.
   * @param isOurs whether the program wrote it, as PDF/A.
   */
  add: (bytes: Uint8Array, mediaType: string, isOurs: boolean) => Promise<number | false>
  pageCount: () => number
  /** Puts the index before everything; nothing can be added after. */
  finish: (index: CaseIndex) => Promise<Uint8Array>
}

export interface CaseIndex {
  pdf: Uint8Array
  rows: readonly RowPlace[]
  /** First page of each piece in the whole, by its ordinal. */
  pageOf: ReadonlyMap<number, number>
  bookmarks: readonly Bookmark[]
  title: string
  agency: string
  /** ISO day. */
  day: string
  /** 32 hexadecimal digits that tell this file from others. */
  id: string
  /** The number of each page, one small sheet a page. */
  stamps: Uint8Array
}

const pointsPerMm = 72 / 25.4
/** Text area of the index: what is clicked lies between these, mm from the left. */
const rowMm = { left: 30, right: 195 } as const

/**
 * One PDF of many. It stays PDF/A-2b while every page was written by the program or is a picture; a foreign scan may be
 * anything, and then the file does not claim it.
 */
export async function beginMerge(): Promise<CaseMerge> {
  const file = await PDFDocument.create({ updateMetadata: false })
  let isArchival = true
  return {
    async add(bytes, mediaType, isOurs) {
      try {
        const added =
          mediaType === 'application/pdf' ? await carryPages(file, bytes) : await addPicture(file, bytes, mediaType)
        if (mediaType === 'application/pdf' && !isOurs) isArchival = false
        return added
      } catch {
        return false
      }
    },
    pageCount: () => file.getPageCount(),
    async finish(index) {
      await putIndex(file, index)
      await stampPages(file, index.stamps)
      addBookmarks(file, index.bookmarks)
      describe(file, index, isArchival)
      return file.save({ useObjectStreams: true, addDefaultPage: false })
    },
  }
}

const marginPt = 40

/** A photograph on a sheet of A4, upright or across as it is itself. */
async function addPicture(file: PDFDocument, bytes: Uint8Array, mediaType: string): Promise<number> {
  const picture = mediaType === 'image/png' ? await file.embedPng(bytes) : await file.embedJpg(bytes)
  // Read now, so that a broken picture is met here and not when the file is written.
  await picture.embed()
  const [short, long] = PageSizes.A4
  const page = file.addPage(picture.width > picture.height ? [long, short] : [short, long])
  const room = { width: page.getWidth() - 2 * marginPt, height: page.getHeight() - 2 * marginPt }
  const { width, height } = picture.scaleToFit(room.width, room.height)
  page.drawImage(picture, { x: (page.getWidth() - width) / 2, y: (page.getHeight() - height) / 2, width, height })
  return 1
}

async function putIndex(file: PDFDocument, { pdf, rows, pageOf }: CaseIndex) {
  const source = await PDFDocument.load(pdf, { updateMetadata: false })
  copyColourIntent(source, file)
  for (const page of source.getPages()) for (const key of ['StructParents', 'Tabs']) page.node.delete(PDFName.of(key))
  const pages = await file.copyPages(source, source.getPageIndices())
  for (const [position, page] of pages.entries()) file.insertPage(position, page)
  for (const { ordinal, page: number, topMm, bottomMm } of rows) {
    const page = file.getPage(number - 1)
    const target = pageOf.get(ordinal)
    if (target === undefined) continue
    const height = page.getHeight()
    const annotation = file.context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      F: 4,
      Border: [0, 0, 0],
      Rect: [
        rowMm.left * pointsPerMm,
        height - bottomMm * pointsPerMm,
        rowMm.right * pointsPerMm,
        height - topMm * pointsPerMm,
      ],
      Dest: topOf(file, target),
    })
    page.node.addAnnot(file.context.register(annotation))
  }
}

/** What colours mean on the pages; without it PDF/A does not know the black of a text. */
function copyColourIntent(source: PDFDocument, file: PDFDocument) {
  const key = PDFName.of('OutputIntents')
  const intents = source.catalog.get(key)
  if (intents) file.catalog.set(key, PDFObjectCopier.for(source.context, file.context).copy(intents))
}

function describe(file: PDFDocument, { title, agency, day, id }: CaseIndex, isArchival: boolean) {
  const { context, catalog } = file
  const moment = new Date(`${day}T00:00:00Z`)
  file.setTitle(title, { showInWindowTitleBar: true })
  file.setAuthor(agency)
  file.setProducer(producer)
  file.setCreator(producer)
  file.setCreationDate(moment)
  file.setModificationDate(moment)
  catalog.set(PDFName.of('Lang'), PDFString.of('vi-VN'))
  const xmp = context.stream(caseXmp({ title, agency, day, isArchival }), { Type: 'Metadata', Subtype: 'XML' })
  catalog.set(PDFName.of('Metadata'), context.register(xmp))
  context.trailerInfo.ID = context.obj([PDFHexString.of(id), PDFHexString.of(id)])
}
