import { type PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib'

export interface Bookmark {
  title: string
  /** Counts from 1. */
  page: number
  below: Bookmark[]
}

interface Placed {
  ref: PDFRef
  dict: PDFDict
}

/** The outline that a reader shows beside the pages. */
export function addBookmarks(file: PDFDocument, bookmarks: readonly Bookmark[]) {
  if (bookmarks.length === 0) return
  const { context } = file
  const outlines = context.obj({ Type: 'Outlines' })
  const ref = context.register(outlines)
  placeBelow(file, { ref, dict: outlines }, bookmarks)
  file.catalog.set(PDFName.of('Outlines'), ref)
  file.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}

/** @returns how many stand below, at any depth. */
function placeBelow(file: PDFDocument, parent: Placed, bookmarks: readonly Bookmark[]): number {
  const { context } = file
  const placed = bookmarks.map(({ title, page }): Placed => {
    const dict = context.obj({ Title: PDFHexString.fromText(title), Parent: parent.ref, Dest: topOf(file, page) })
    return { dict, ref: context.register(dict) }
  })
  let count = placed.length
  for (const [index, own] of placed.entries()) {
    const previous = placed[index - 1]
    const next = placed[index + 1]
    if (previous) own.dict.set(PDFName.of('Prev'), previous.ref)
    if (next) own.dict.set(PDFName.of('Next'), next.ref)
    const below = bookmarks[index]?.below ?? []
    if (below.length > 0) count += placeBelow(file, own, below)
  }
  const [first] = placed
  const last = placed.at(-1)
  if (first && last) {
    parent.dict.set(PDFName.of('First'), first.ref)
    parent.dict.set(PDFName.of('Last'), last.ref)
    parent.dict.set(PDFName.of('Count'), context.obj(count))
  }
  return count
}

/** A destination: the top of a page, as large as the reader has it. */
export function topOf(file: PDFDocument, page: number) {
  const { ref } = file.getPage(page - 1)
  return file.context.obj([ref, 'XYZ', null, null, null])
}
