import { type Piece } from '#domain/document/lint/pieces.ts'
import { inVietnamese, type Said } from '#domain/document/lint/saying.ts'
import type { Mend } from '#domain/document/lint/sheet.ts'
import type { Rule } from '#domain/document/statutory-form.ts'

/** A departure from the form: where, what stands there, what the form says, and the change that mends it, if any can. */
export interface FormFinding extends Rule {
  /** The part of the paper: `Quốc hiệu`. */
  part: string
  /** Ordinals of the paragraphs, from 0; empty for a whole section or a part that is missing. */
  paragraphs: number[]
  /** First words of the place. */
  words: string
  found: string
  expected: string
  /** The same, for other languages. */
  said: { found: Said; expected: Said }
  mends: Mend[]
}

const longestWords = 48

export function findingAt(
  { rule, level, article }: Rule,
  part: string,
  piece: Piece | null,
  found: Said,
  expected: Said,
  mends: Mend[] = [],
): FormFinding {
  const text = piece?.text.replace(/\s+/gu, ' ') ?? ''
  const words = text.length > longestWords ? `${text.slice(0, longestWords).trimEnd()}…` : text
  return {
    rule,
    level,
    article,
    part,
    paragraphs: piece === null ? [] : [piece.paragraph.at],
    words,
    found: inVietnamese(found),
    expected: inVietnamese(expected),
    said: { found, expected },
    mends,
  }
}

/** The same departure in many paragraphs of one part is told once. */
export function together(findings: readonly FormFinding[]): FormFinding[] {
  const told = new Map<string, FormFinding>()
  for (const finding of findings) {
    const key = [finding.rule, finding.part, finding.found, finding.expected].join('\n')
    const known = told.get(key)
    if (known === undefined)
      told.set(key, { ...finding, paragraphs: [...finding.paragraphs], mends: [...finding.mends] })
    else {
      known.paragraphs.push(...finding.paragraphs.filter((at) => !known.paragraphs.includes(at)))
      known.mends.push(...finding.mends)
    }
  }
  return [...told.values()]
}
