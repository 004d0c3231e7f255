import { foldDiacritics } from '../vietnamese/fold-diacritics.ts'
import { isSyllable } from '../vietnamese/syllables.ts'
import type { Located } from './located-text.ts'
import { cut, join, NOWHERE } from './located-text.ts'

/** A stretch that reads differently than it was scanned; the letters that replace it stand where it stood. */
interface Slip {
  from: number
  to: number
  text: string
}

/** Words that scanning broke show in a text before any other is changed: names of the highlands look broken, too. */
const SIGNS_OF_A_SCAN = 3

/**
 * A text as it was printed before it was scanned: `l9/1O/2O21`, `nărn`, `chậm nhấtngày`, `hợp ph áp`. Digits are
 * always mended, words only in a text that shows several slips. The offsets of the source stay.
 */
export function mendScan(located: Located): Located {
  const numbers = digitSlips(located.text)
  const digits = apply(located, numbers)
  const words = wordSlips(digits.text)
  // A name with a capital may be of any language; a word in small ones is Vietnamese.
  const signs = words.map(({ from, to }) => digits.text.slice(from, to)).filter((word) => /^\p{Ll}{2,}$/u.test(word))
  return new Set(signs).size + Math.min(numbers.length, 2) >= SIGNS_OF_A_SCAN ? apply(digits, words) : digits
}

// O, l and I beside a digit, or before "/12" and after "giờ", where only a number can stand.
const NUMBER =
  /(?<![\p{L}\d])(?=[OolI|\d]*\d)(?=\d*[OolI|])[OolI|\d]+(?![\p{L}\d])|(?<![\p{L}\d/])[lO]{1,2}(?=\/[\dOl]{1,2}\/)|(?<=(?:giờ|gio) )[OolI]{2}(?!\p{L})/gu

function digitSlips(text: string): Slip[] {
  return [...text.matchAll(NUMBER)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0].replace(/[Oo]/g, '0').replace(/[lI|]/g, '1'),
  }))
}

const WORD = /\p{L}+/gu
const GLUED_NUMBER = /(?<=\d)(?=\p{Ll}{2,})|(?<=(?:ngày|tháng|năm))(?=\d)/gu
// A piece that is no word and the piece after it: "ph áp", "đ ình"; or a last vowel that came loose: "cá o".
const BROKEN = /(?<!\p{L})(\p{L}{1,6}) (?=(\p{Ll}{1,5})(?!\p{L}))/gu

function wordSlips(text: string): Slip[] {
  const slips: Slip[] = []
  const known = new Map<string, string | null>()
  const reading = (word: string): string | null => {
    const before = known.get(word)
    if (before !== undefined) return before
    const mended = isSyllable(word) ? null : mendWord(word)
    known.set(word, mended)
    return mended
  }
  for (const match of text.matchAll(WORD)) {
    const mended = reading(match[0])
    if (mended) slips.push({ from: match.index, to: match.index + match[0].length, text: mended })
  }
  for (const match of text.matchAll(BROKEN)) {
    const [, first = '', rest = ''] = match
    const isLoose = !isSyllable(first) || (/^[oiu]$/.test(rest) && hasMark(first))
    const space = match.index + first.length
    if (isLoose && !/^\p{Lu}+$/u.test(first) && isSyllable(first + rest) && hasMark(first + rest))
      slips.push({ from: space, to: space + 1, text: '' })
  }
  for (const match of text.matchAll(GLUED_NUMBER)) slips.push({ from: match.index, to: match.index, text: ' ' })
  return slips.sort((a, b) => a.from - b.from)
}

/** Another reading of a word that is none: `rn` for `m`, `l` for `I` in capitals, or two words without their space. */
function mendWord(word: string): string | null {
  const inCapitals = /^[\p{Lu}l]{3,}$/u.test(word) && /\p{Lu}{2}/u.test(word)
  const readings = [word.replace(/rn/g, 'm'), inCapitals ? word.replace(/l/g, 'I') : word]
  const right = readings.find((reading) => reading !== word && isSyllable(reading))
  if (right) return right
  if (!hasMark(word) || word.length > 14) return null
  for (const reading of [word, ...readings]) {
    for (let at = 1; at < reading.length; at += 1) {
      const [first, second] = [reading.slice(0, at), reading.slice(at)]
      if (isSyllable(first) && isSyllable(second)) return `${first} ${second}`
    }
  }
  return null
}

function hasMark(word: string): boolean {
  return /[^\p{ASCII}]/u.test(word)
}

function apply(located: Located, slips: Slip[]): Located {
  if (slips.length === 0) return located
  const parts: Located[] = []
  let from = 0
  for (const slip of slips) {
    if (slip.from < from) continue
    parts.push(cut(located, from, slip.from), replaced(located, slip))
    from = slip.to
  }
  return join([...parts, cut(located, from)], '')
}

function replaced(located: Located, { from, to, text }: Slip): Located {
  if (text === '') return NOWHERE
  const start = located.starts[from] ?? located.ends.at(-1) ?? 0
  const end = to > from ? (located.ends[to - 1] ?? start) : start
  return {
    text,
    folded: foldDiacritics(text),
    starts: new Int32Array(text.length).fill(start),
    ends: new Int32Array(text.length).fill(end),
  }
}
