import type { Located } from './located-text.ts'
import { cut, join, NOWHERE, trim } from './located-text.ts'
import type { Block } from './outline.ts'
import { bodyOf, descendants, headingOf } from './outline.ts'

/** "Thời gian: …" wherever it stands: its block and what it says, or what stands below it when it is a bare heading. */
interface Labelled {
  block: Block
  label: Located
  value: Located
}

/** The first block whose label matches and that says something. Labels are compared in folded text. */
export function findLabelled(blocks: Block[], label: RegExp): Labelled | null {
  for (const block of blocks) {
    const heading = headingOf(block)
    if (block.row || heading.text.length > 110 || !label.test(heading.folded)) continue
    const body = bodyOf(block)
    const below = body.text === '' ? descendants(blocks, block).filter((other) => !other.row) : []
    const value =
      body.text === ''
        ? join(
            below.map((other) => other.text),
            ' ',
          )
        : body
    if (value.text !== '') return { block, label: heading, value }
  }
  return null
}

// Short forms that end in a full stop without ending the sentence.
const ABBREVIATION = /(?:^|[\s(])(?:tt|ts|ths|tp|q|p|tx|tm|kt|dc|bch|pct|ct|gs|bs|st|v\.v|\d{1,2})$/

/** Cuts at full stops that end a sentence, not at those of numbers and short forms. */
export function sentences(located: Located): Located[] {
  const parts: Located[] = []
  let from = 0
  for (const match of located.text.matchAll(/(?<!\.)\.+["”)]?\s+(?=[\p{Lu}“"(])/gu)) {
    if (ABBREVIATION.test(located.folded.slice(Math.max(0, match.index - 12), match.index))) continue
    parts.push(trim(cut(located, from, match.index)))
    from = match.index + match[0].length
  }
  parts.push(trim(cut(located, from), /[./]/))
  return parts.filter((part) => part.text !== '')
}

export function firstSentence(located: Located): Located {
  return sentences(located)[0] ?? NOWHERE
}
