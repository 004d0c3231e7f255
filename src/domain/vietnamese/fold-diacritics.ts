import { normaliseText } from './normalise-text.ts'

const cache = new Map<string, string>()

/** One letter without its marks; always one UTF-16 unit for one, so that positions in a folded text stay valid. */
function foldLetter(letter: string): string {
  const known = cache.get(letter)
  if (known !== undefined) return known
  const lower = letter.toLowerCase()
  const bare = lower === 'đ' ? 'd' : lower.normalize('NFD').replace(/\p{M}/gu, '')
  const folded = bare.length === letter.length ? bare : letter
  cache.set(letter, folded)
  return folded
}

/**
 * The search form of a Vietnamese text: lower case, no marks, `đ` as `d` (`Đối Thoại` → `doi thoai`).
 * As long as `normaliseText(text)`, position by position.
 */
export function foldDiacritics(text: string): string {
  return normaliseText(text).replace(/[^\x20-\x40\x5b-\x7e\n]/gu, foldLetter)
}
