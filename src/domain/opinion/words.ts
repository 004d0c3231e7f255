import { foldDiacritics } from '../vietnamese/fold-diacritics.ts'
import { normaliseText } from '../vietnamese/normalise-text.ts'

/** A folded word and where it stands in `normaliseText(text)` (UTF-16 offsets, end exclusive). */
export interface Word {
  word: string
  /** With its marks, in lower case; the folded word itself for an abbreviation. */
  typed: string
  start: number
  end: number
}

/** What people shorten, in the folded form in which it is met. */
const abbreviations: Record<string, string> = {
  htx: 'hop tac xa',
  htxdvnn: 'hop tac xa dich vu nong nghiep',
  vsmt: 've sinh moi truong',
  mttq: 'mat tran to quoc',
  ubnd: 'uy ban nhan dan',
  ntm: 'nong thon moi',
  antt: 'an ninh trat tu',
  csgt: 'canh sat giao thong',
  bhyt: 'bao hiem y te',
  nvh: 'nha van hoa',
  tdp: 'to dan pho',
  gcn: 'giay chung nhan',
  qsdd: 'quyen su dung dat',
  dg: 'duong',
  qlo: 'quoc lo',
  ql: 'quoc lo',
  ng: 'nguoi',
  ko: 'khong',
  kh: 'khong',
  hok: 'khong',
  k: 'khong',
  dc: 'duoc',
  mn: 'moi nguoi',
}

/** The words of a text without diacritics, abbreviations written out (each of their words keeps the span of the whole). */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  const whole = normaliseText(text)
  for (const found of foldDiacritics(text).matchAll(/[a-z0-9]+/g)) {
    const span = { start: found.index, end: found.index + found[0].length }
    const meant = abbreviations[found[0]]
    if (meant) words.push(...meant.split(' ').map((word) => ({ word, typed: word, ...span })))
    else words.push({ word: found[0], typed: whole.slice(span.start, span.end).toLowerCase(), ...span })
  }
  return words
}
