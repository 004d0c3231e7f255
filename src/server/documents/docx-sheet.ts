import { ImageRun, Paragraph, type Table } from 'docx'
import type { Sheet } from '#domain/document/paper.ts'
import { capitals } from '#domain/document/letterhead.ts'
import { borderless, gap } from '#server/documents/docx-letterhead.ts'
import { alignmentOf } from '#server/documents/docx-styles.ts'
import { styled } from '#server/documents/docx-words.ts'
import type { LaidOutPaper } from '#server/documents/layout.ts'
import { bodyWidthMm } from '#server/documents/placing.ts'
import { sheetPlacing } from '#server/documents/sheet-form.ts'
import { qrPng } from '#server/documents/qr.ts'

/** Top of a working sheet: agency, title and subject at the left, the code at the right. */
export async function sheetTop(paper: LaidOutPaper, sheet: Sheet): Promise<(Paragraph | Table)[]> {
  const title = [
    styled('sheetAgency', capitals(paper.agency.join(' '))),
    styled('sheetTitle', paper.type ?? '', { spacing: { before: 80 } }),
    ...(paper.subject === '' ? [] : [styled('sheetSubject', paper.subject)]),
  ]
  if (sheet.corner === null) return [...title, gap(), gap()]
  const { cornerMm } = sheetPlacing
  const corner = [
    await codePicture(sheet.corner.payload, sheetPlacing.codeMm),
    ...sheet.corner.lines.map((line) => styled('cornerLine', line)),
  ]
  return [borderless([bodyWidthMm - cornerMm, cornerMm], [[title, corner]]), gap()]
}

const pixelsPerMm = 96 / 25.4

/** A QR code, centred. */
export async function codePicture(payload: string, sideMm: number): Promise<Paragraph> {
  const side = Math.round(sideMm * pixelsPerMm)
  const picture = new ImageRun({
    type: 'png',
    data: await qrPng(payload),
    transformation: { width: side, height: side },
    altText: { name: 'QR', title: 'Mã QR', description: `Mã QR dẫn tới ${payload}` },
  })
  return new Paragraph({ alignment: alignmentOf('center'), indent: { firstLine: 0 }, children: [picture] })
}
