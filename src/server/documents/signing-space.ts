import type { Paper } from '#domain/document/paper.ts'
import { closingPlacing } from '#server/documents/placing.ts'
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
