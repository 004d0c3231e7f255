import { hd36 } from '#domain/document/form-hd36.ts'
import { nd30 } from '#domain/document/form-nd30.ts'
import type { FormName, Sheet } from '#domain/document/paper.ts'
import type { Component, StatutoryForm } from '#domain/document/statutory-form.ts'

/** The statutory form that a paper is written in, by its name. */
export const forms = { nd30, hd36 } satisfies Record<FormName, StatutoryForm>

/**
 * How close a paper is set, inside what the decree allows (Phụ lục I, II.6): as usual, in single lines, or in single
 * lines of its smallest type. So a clerk saves a last page that would hold but a sentence and the signature.
 */
export type Closeness = 0 | 1 | 2

const flowingText = ['legalBasis', 'article', 'section', 'item', 'body', 'addressee'] as const satisfies Component[]

export function setClose(form: StatutoryForm, closeness: Closeness): StatutoryForm {
  if (closeness === 0) return form
  const paragraph = { ...form.paragraph, lines: form.paragraph.linesAllowed[0] }
  if (closeness === 1) return { ...form, paragraph }
  const smaller = flowingText.map((name) => {
    const component = form.components[name]
    return [name, { ...component, sizePt: component.sizes[0] }]
  })
  return { ...form, paragraph, components: { ...form.components, ...Object.fromEntries(smaller) } }
}

export const bodyWidthMm = nd30.page.widthMm - nd30.page.leftMm - nd30.page.rightMm

/** Between the margins of a sheet, which may lie on its side. */
export function bodyWidthOf(size: Sheet['size']): number {
  return size === 'wide' ? nd30.page.heightMm - nd30.page.leftMm - nd30.page.rightMm : bodyWidthMm
}

export interface LetterheadPlacing {
  leftMm: number
  rightMm: number
  gapBelowPt: number
}

/** Top of page 1: the issuer at the left, the State's or the Party's name at the right. Quốc hiệu needs 95 mm at 13 pt. */
export const letterheadPlacing = {
  nd30: { leftMm: 65, rightMm: 100, gapBelowPt: 12 },
  hd36: { leftMm: 75, rightMm: 90, gapBelowPt: 12 },
} satisfies Record<FormName, LetterheadPlacing>

/** Above and below `Kính gửi`, and between several. */
export const addresseePlacing = { gapPt: 6, belowPt: 12, betweenPt: 4 } as const

/** Foot of the last page: recipients at the left, the signature at the right. */
export const closingPlacing = { leftMm: 75, rightMm: 90, gapAbovePt: 12, signatureMm: 25 } as const

export const demonstrationLine = 'DỮ LIỆU MẪU - KHÔNG CÓ GIÁ TRỊ PHÁP LÝ'
/** Across every page of a paper that is not issued. */
export const draftMark = 'DỰ THẢO'
