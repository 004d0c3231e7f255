import { foldDiacritics } from '../vietnamese/fold-diacritics.ts'
import { normaliseText } from '../vietnamese/normalise-text.ts'
import type { Span } from './plan.ts'

/**
 * A normalised stretch of the source that still knows where each of its letters stood.
 * `folded` is the search form, position by position; `starts` and `ends` are UTF-16 offsets into the source.
 */
export interface Located {
  text: string
  folded: string
  starts: number[]
  ends: number[]
}

export const NOWHERE: Located = { text: '', folded: '', starts: [], ends: [] }

/** Normalises `source` cluster by cluster, so that decomposed letters and dropped characters keep their offsets. */
export function locate(source: string): Located {
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  for (const match of source.matchAll(/\r\n?|\P{M}\p{M}*|\p{M}+/gsu)) {
    const cluster = match[0]
    const shown = shownAs(cluster)
    for (let unit = 0; unit < shown.length; unit += 1) {
      starts.push(match.index)
      ends.push(match.index + cluster.length)
    }
    text += shown
  }
  return { text, folded: foldDiacritics(text), starts, ends }
}

/** Letters come again and again; each is normalised once. */
const normalised = new Map<string, string>()

function shownAs(cluster: string): string {
  if (cluster.length === 1 && cluster >= ' ' && cluster <= '~') return cluster
  const known = normalised.get(cluster)
  if (known !== undefined) return known
  const shown = /^[\r\f\u2028]/.test(cluster) ? '\n' : normaliseText(cluster)
  // A text of endless marks must not fill the memory.
  if (cluster.length <= 4) normalised.set(cluster, shown)
  return shown
}

export function cut(located: Located, from: number, to: number = located.text.length): Located {
  return {
    text: located.text.slice(from, to),
    folded: located.folded.slice(from, to),
    starts: located.starts.slice(from, to),
    ends: located.ends.slice(from, to),
  }
}

/** Without the spaces, and without the given other characters, at both ends. */
export function trim(located: Located, others: RegExp = /\s/): Located {
  let from = 0
  let to = located.text.length
  const isOuter = (index: number) => isSpace(located.text.charAt(index)) || others.test(located.text.charAt(index))
  while (from < to && isOuter(from)) from += 1
  while (to > from && isOuter(to - 1)) to -= 1
  return cut(located, from, to)
}

export function join(parts: Located[], between: string): Located {
  const filled = parts.filter((part) => part.text !== '')
  const starts: number[] = []
  const ends: number[] = []
  for (const [index, part] of filled.entries()) {
    const at = ends.at(-1) ?? 0
    const gaps = index === 0 ? 0 : between.length
    for (let gap = 0; gap < gaps; gap += 1) {
      starts.push(at)
      ends.push(at)
    }
    for (const start of part.starts) starts.push(start)
    for (const end of part.ends) ends.push(end)
  }
  const text = filled.map((part) => part.text).join(between)
  return { text, folded: filled.map((part) => part.folded).join(between), starts, ends }
}

const isSpace = (letter: string) => letter === ' ' || (letter !== '' && /\s/.test(letter))

/** Runs of spaces become one space, and no space stands before a comma, semicolon, colon or full stop. */
export function tidy(located: Located): Located {
  const { text } = located
  if (!/\s\s|[^\S ]|\s[,;:.]|^\s|\s$/.test(text)) return located
  const keep: number[] = []
  for (let index = 0; index < text.length; index += 1) {
    const isKept =
      !isSpace(text.charAt(index)) ||
      (!isSpace(text.charAt(index + 1)) && !/^\s[,;:.](?!\.|\d)/.test(text.slice(index, index + 4)))
    if (isKept) keep.push(index)
  }
  const letters = (from: string) =>
    keep.map((index) => (isSpace(text.charAt(index)) ? ' ' : from.charAt(index))).join('')
  return trim({
    text: letters(text),
    folded: letters(located.folded),
    starts: keep.map((index) => located.starts[index] ?? 0),
    ends: keep.map((index) => located.ends[index] ?? 0),
  })
}

/** Cuts at every match of `separator` in the folded text; pieces come trimmed, empty ones left out. */
export function split(located: Located, separator: RegExp): Located[] {
  const pieces: Located[] = []
  let from = 0
  for (const match of located.folded.matchAll(separator)) {
    pieces.push(trim(cut(located, from, match.index)))
    from = match.index + match[0].length
  }
  pieces.push(trim(cut(located, from)))
  return pieces.filter((piece) => piece.text !== '')
}

/** Where the text stands in the source; an empty text stands nowhere. */
export function spanOf(located: Located): Span {
  return { start: located.starts[0] ?? 0, end: located.ends.at(-1) ?? 0 }
}
