import { type PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib'

/** A rectangle on a page, in millimetres from its upper left corner. Pages count from 1. */
export interface FieldPlace {
  page: number
  leftMm: number
  topMm: number
  widthMm: number
  heightMm: number
}

export interface SignatureField {
  /** Unique in the file, without a dot: `ChuKy1`. */
  name: string
  /** Says to a person, and to a screen reader, who signs there. */
  label: string
  place: FieldPlace
}

const pointsPerMm = 72 / 25.4
/** Print; neither hidden nor without a view, as PDF/A asks of every annotation (ISO 19005-2, 6.3.2). */
const printed = 4

/**
 * Adds empty signature fields to a tagged PDF/A as an incremental update: the file as it was stands byte by byte
 * before what is added, so that text, tags, fonts and metadata are what the typesetter wrote. Each field has an
 * appearance and a place in the structure tree.
 */
export async function addSignatureFields(pdf: Uint8Array, fields: readonly SignatureField[]): Promise<Uint8Array> {
  if (fields.length === 0) return pdf
  const file = await PDFDocument.load(pdf, { updateMetadata: false, forIncrementalUpdate: true })
  // The library looks through the whole file at every key that is set, to find what it belongs to; that takes longer
  // than everything else together. What changes is known here.
  const { snapshot } = file.context
  if (snapshot === undefined) throw new Error('The file was not opened to be added to.')
  delete file.context.snapshot
  const added = fields.map((field) => addField(file, field))
  file.catalog.set(PDFName.of('AcroForm'), file.context.obj({ Fields: added.map(({ widget }) => widget) }))
  const changed = [file.context.trailerInfo.Root, ...added.flatMap(({ pages }) => pages), ...changedInTree(file)]
  snapshot.markRefsForSave(changed.filter((ref) => ref instanceof PDFRef))
  return Buffer.concat([pdf, await file.saveIncremental(snapshot, { useObjectStreams: false })])
}

function addField(file: PDFDocument, { name, label, place }: SignatureField) {
  const { context } = file
  const page = file.getPage(place.page - 1)
  const left = place.leftMm * pointsPerMm
  const top = page.getHeight() - place.topMm * pointsPerMm
  const width = place.widthMm * pointsPerMm
  const height = place.heightMm * pointsPerMm
  const appearance = context.register(context.formXObject([], { BBox: [0, 0, width, height] }))
  const tree = structureTree(file)
  const widget = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFHexString.fromText(name),
      TU: PDFHexString.fromText(label),
      F: printed,
      P: page.ref,
      Rect: [left, top - height, left + width, top],
      AP: { N: appearance },
      StructParent: tree.next,
    }),
  )
  page.node.addAnnot(widget)
  page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
  tagField(file, tree, { widget, page: page.ref, label })
  return { widget, pages: [page.ref, page.node.get(PDFName.of('Annots'))] }
}

interface StructureTree {
  root: PDFDict
  /** The document's element. */
  top: PDFRef
  parents: PDFDict
  next: number
}

function structureTree(file: PDFDocument): StructureTree {
  const root = file.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  const top = arrayIn(root, 'K').get(0)
  if (!(top instanceof PDFRef)) throw new Error('The structure tree has no document element.')
  return {
    root,
    top,
    parents: root.lookup(PDFName.of('ParentTree'), PDFDict),
    next: root.lookup(PDFName.of('ParentTreeNextKey'), PDFNumber).asNumber(),
  }
}

/** Every object of the structure tree that holds something of a new field; direct ones belong to those above them. */
function changedInTree(file: PDFDocument) {
  const { root, top, parents } = structureTree(file)
  return [
    file.catalog.get(PDFName.of('StructTreeRoot')),
    top,
    file.context.lookup(top, PDFDict).get(PDFName.of('K')),
    root.get(PDFName.of('ParentTree')),
    parents.get(PDFName.of('Nums')),
  ]
}

/** Puts the widget under the document's element, so that a screen reader comes to it (ISO 32000-1, 14.7.4). */
function tagField(
  { context }: PDFDocument,
  { root, top, parents, next }: StructureTree,
  { widget, page, label }: { widget: PDFRef; page: PDFRef; label: string },
) {
  const element = context.register(
    context.obj({
      Type: 'StructElem',
      S: 'Form',
      P: top,
      Alt: PDFHexString.fromText(label),
      K: { Type: 'OBJR', Pg: page, Obj: widget },
    }),
  )
  arrayIn(context.lookup(top, PDFDict), 'K').push(element)
  const numbers = arrayIn(parents, 'Nums')
  numbers.push(PDFNumber.of(next))
  numbers.push(element)
  root.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(next + 1))
}

function arrayIn(holder: PDFDict, key: string): PDFArray {
  const found = holder.lookup(PDFName.of(key))
  if (found === undefined || !('push' in found)) throw new Error(`The structure tree has no ${key}.`)
  return found as PDFArray
}
