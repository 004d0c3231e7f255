/** How a paragraph is numbered. `caps` is a heading without a number. */
export type MarkerKind =
  | 'part'
  | 'capital'
  | 'roman'
  | 'arabic'
  | 'digit'
  | 'step'
  | 'decimal2'
  | 'decimal3'
  | 'letter'
  | 'bracket'
  | 'dash'
  | 'plus'
  | 'caps'

export interface Marker {
  kind: MarkerKind
  length: number
}

const ORDINALS = 'nhat|hai|ba|tu|nam|sau|bay|tam'

// Tried in this order on the start of a paragraph: first those that read the folded text, then those that need the case.
const FOLDED: [MarkerKind, RegExp][] = [
  [
    'part',
    new RegExp(`^(phan|chuong|muc)\\s+(thu\\s+(${ORDINALS})|[ivx]{1,4}|\\d{1,2})\\s*(?=$|[.:\\-–])[.:\\-–]?\\s*`),
  ],
  ['part', new RegExp(`^phan thu (${ORDINALS})\\s+`)],
  ['decimal3', /^\d{1,2}\.\d{1,2}\.\d{1,2}[.)]?\s+(?=\D)/],
  ['decimal2', /^\d{1,2}\.\d{1,2}\s?[.)-]?\s+(?=\D)/],
  ['arabic', /^\d{1,2}\s?\.\s*(?=[^\d\s.)])/],
  ['digit', /^\d{1,2}\s?\)\s*(?=[^\d\s.)])/],
  ['digit', /^\d{1,2}\s?[-/]\s+(?=\D)|^\d{1,2}\/(?=[a-z]{2})/],
  // The hours of a programme: "8h00 - 8h15: Đón tiếp đại biểu".
  ['step', /^\d{1,2}\s?(?:h|g|gio)\s?\d{0,2}(?:\s?(?:[-–]|den)\s?\d{1,2}\s?(?:h|g|gio)\s?\d{0,2})?\s*:\s+/],
  ['step', /^buoc\s+\d{1,2}\s*[.:]\s*/],
  ['bracket', /^\(\d{1,2}\)\s*/],
  ['plus', /^\+\s*/],
  ['dash', /^[-–—−•●▪◦*]\s*/],
]
const CASED: [MarkerKind, RegExp][] = [
  ['roman', /^[IVX]{1,5}\s?(?:[.):-]\s*(?=[\p{L}(])|\/\s*(?=\p{Lu}))/u],
  // Scans read I as l or 1: only before a heading in capitals.
  ['roman', /^(?=[IVXl|1]{1,4}[.])(?![\d]+[.])[IVXl|1]{1,4}\s?[.]\s*(?=\p{Lu}{2,}\s+\p{Lu}{2,}[^\p{Ll}]*$)/u],
  ['capital', /^[A-HĐ]\s?[.)-]\s+(?=\p{Lu})/u],
  ['letter', /^[a-zđ]\s?[)./]\s+/],
]

/** The numbering at the start of a paragraph, or null for plain prose. */
export function readMarker(text: string, folded: string): Marker | null {
  for (const [kind, pattern] of CASED) {
    const match = pattern.exec(text)
    if (match) return { kind, length: match[0].length }
  }
  for (const [kind, pattern] of FOLDED) {
    const match = pattern.exec(folded)
    if (match) return { kind, length: match[0].length }
  }
  return null
}

/** A line all in capitals that names a section: at least two words and no sentence in it. */
export function isCapsHeading(text: string): boolean {
  return /\p{Lu}{2,}\s+\p{Lu}{2,}/u.test(text) && !/\p{Ll}/u.test(text) && text.length < 120
}

export function isBullet(kind: MarkerKind): boolean {
  return kind === 'dash' || kind === 'plus'
}
