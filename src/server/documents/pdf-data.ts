import { agencyInFull } from '#domain/document/letterhead.ts'
import type { FormName, Paper, Sheet } from '#domain/document/paper.ts'
import { barShares } from '#server/documents/bar-shares.ts'
import { type LaidOutBlock, layOut } from '#server/documents/layout.ts'
import {
  addresseePlacing,
  type Closeness,
  bodyWidthMm,
  closingPlacing,
  demonstrationLine,
  forms,
  letterheadPlacing,
  setClose,
} from '#server/documents/placing.ts'
import { qrSvg } from '#server/documents/qr.ts'
import { largeComponents, sheetComponents, sheetPlacing, writingPlacing } from '#server/documents/sheet-form.ts'

/** A file holds papers of one form. */
export function formData(name: FormName = 'nd30', closeness: Closeness = 0) {
  const form = setClose(forms[name], closeness)
  return {
    ...form,
    components: { ...form.components, ...sheetComponents },
    largeComponents,
    letterhead: letterheadPlacing[name],
    addressee: addresseePlacing,
    closing: closingPlacing,
    sheet: sheetPlacing,
    writing: writingPlacing,
    demonstrationLine,
  }
}

export function paperData(paper: Paper) {
  const { form: _, ...laidOut } = layOut(paper)
  return {
    ...laidOut,
    agencyName: agencyInFull(paper.letterhead.agency),
    sheet: laidOut.sheet === null ? null : { ...laidOut.sheet, corner: cornerPicture(laidOut.sheet) },
    body: laidOut.body.map(withPicture),
    annexes: laidOut.annexes.map((annex) => ({ ...annex, body: annex.body.map(withPicture) })),
  }
}

function cornerPicture({ corner }: Sheet) {
  return corner === null ? null : { ...corner, svg: qrSvg(corner.payload) }
}

function withPicture(laidOut: LaidOutBlock) {
  const { block } = laidOut
  if (block.kind === 'code') return { ...laidOut, block: { ...block, svg: qrSvg(block.payload) } }
  if (block.kind === 'bar') return { ...laidOut, block: { ...block, drawn: barShares(block.parts, bodyWidthMm) } }
  return laidOut
}
