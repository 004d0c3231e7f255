import { nd30 } from '#domain/document/form-nd30.ts'
import type { Paper } from '#domain/document/paper.ts'
import { type Closeness, closingPlacing } from '#server/documents/placing.ts'
import type { SignatureField } from '#server/documents/signature-fields.ts'

/** The free space between a signer's title and name, as the typesetter set it: millimetres, pages from 1. */
export interface SigningSpace {
  page: number
  leftMm: number
  topMm: number
  widthMm: number
}

const personMm = 50
const agencyMm = 30

/**
 * A field for each signer, and one for the agency on the last signer's: the agency's signature covers the left third of
 * the person's (Nghị định 30/2020, Phụ lục I, II.7 and II.8).
 */
export function signatureFields({ signatures }: Paper, spaces: readonly SigningSpace[]): SignatureField[] {
  const people = spaces.map((space, index) => {
    const place = {
      page: space.page,
      leftMm: space.leftMm + (space.widthMm - personMm) / 2,
      topMm: space.topMm,
      widthMm: personMm,
      heightMm: closingPlacing.signatureMm,
    }
    const title = signatures[index]?.lines.at(-1) ?? ''
    return { name: `ChuKy${index + 1}`, label: `Chữ ký số: ${title}`, place }
  })
  const last = people.at(-1)
  if (last === undefined) return []
  const leftMm = last.place.leftMm + personMm / 3 - agencyMm
  const place = { ...last.place, leftMm, widthMm: agencyMm }
  return [...people, { name: 'ChuKyCoQuan', label: 'Chữ ký số của cơ quan, tổ chức', place }]
}

/** So near the top of a page, in millimetres, that only a few lines stand above the signature. */
const lonelyMm = 80
/** Below a signer's place: the name, and room for what Word sets a little wider than the typesetter. */
const belowMm = 12

/** The least close setting that brings a lonely signature to the page before; as usual when none does. */
export function closenessFor(whereSigned: (closeness: Closeness) => SigningSpace | undefined): Closeness {
  const usual = whereSigned(0)
  if (usual === undefined || usual.page === 1 || usual.topMm > lonelyMm) return 0
  const lowest = nd30.page.heightMm - nd30.page.bottomMm - closingPlacing.signatureMm - belowMm
  const closer = ([1, 2] as const).find((closeness) => {
    const space = whereSigned(closeness)
    return space !== undefined && space.page < usual.page && space.topMm <= lowest
  })
  return closer ?? 0
}
