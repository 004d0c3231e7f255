/** One series of numbers for each kind of paper, or one for all (Nghị định 30/2020, Điều 15). */
export type Numbering = 'per-kind' | 'common'

/** While an office chose nothing. */
export const usualNumbering: Numbering = 'per-kind'

/** The series of an office that numbers all its papers together. */
export const commonSeries = 'chung'
/** The series of papers that arrive. */
export const incomingSeries = 'đến'

export function seriesOf(numbering: Numbering, abbreviation: string): string {
  return numbering === 'common' ? commonSeries : abbreviation
}

/** `05/KH-UBND`; a công văn has no abbreviation and names who drafted it, `05/UBND-VP`. Below ten with a zero (Phụ lục I, II.3). */
export function notationOf(number: number, abbreviation: string, draftedBy = 'VP'): string {
  const digits = String(number).padStart(2, '0')
  return abbreviation === '' ? `${digits}/UBND-${draftedBy}` : `${digits}/${abbreviation}-UBND`
}

export interface NumberRange {
  first: number
  last: number
}

/** Numbers up to the last one taken that neither a paper nor an explanation holds, as ranges in order. */
export function unexplained(last: number, papers: readonly number[], outside: readonly NumberRange[]): NumberRange[] {
  const held = new Set(papers)
  const isHeld = (number: number) =>
    held.has(number) || outside.some((one) => one.first <= number && number <= one.last)
  const gaps: NumberRange[] = []
  for (let number = 1; number <= last; number += 1) {
    if (isHeld(number)) continue
    const open = gaps.at(-1)
    if (open?.last === number - 1) open.last = number
    else gaps.push({ first: number, last: number })
  }
  return gaps
}
