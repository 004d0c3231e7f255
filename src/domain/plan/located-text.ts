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
  starts: Int32Array
  ends: Int32Array
}

export const NOWHERE: Located = { text: '', folded: '', starts: new Int32Array(), ends: new Int32Array() }

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
  return { text, folded: foldDiacritics(text), starts: Int32Array.from(starts), ends: Int32Array.from(ends) }
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
    starts: located.starts.subarray(from, to),
    ends: located.ends.subarray(from, to),
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
  const [only] = filled
  if (!only || filled.length === 1) return only ?? NOWHERE
  const length = filled.reduce((sum, part) => sum + part.text.length, (filled.length - 1) * between.length)
  const starts = new Int32Array(length)
  const ends = new Int32Array(length)
  let at = 0
  for (const [index, part] of filled.entries()) {
    const gap = index === 0 ? 0 : between.length
    // What stands between two parts in the joined text stands where the first one ends.
    const last = at === 0 ? 0 : (ends[at - 1] ?? 0)
    starts.fill(last, at, at + gap)
    ends.fill(last, at, at + gap)
    starts.set(part.starts, at + gap)
    ends.set(part.ends, at + gap)
    at += gap + part.text.length
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
    starts: Int32Array.from(keep, (index) => located.starts[index] ?? 0),
    ends: Int32Array.from(keep, (index) => located.ends[index] ?? 0),
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
