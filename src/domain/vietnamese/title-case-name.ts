import { normaliseText } from './normalise-text.ts'

/** A name as it stands in a sentence: `THỚI HƯNG TÂY` → `Thới Hưng Tây`; a Roman numeral (`II`) stays. */
export function titleCaseName(name: string): string {
  return normaliseText(name)
    .trim()
    .split(/\s+/)
    .map((word) =>
      /^[IVX]+$/.test(word) && word !== 'VI'
        ? word
        : word.replace(/\p{L}+/gu, (part) => part.charAt(0).toUpperCase() + part.slice(1).toLowerCase()),
    )
    .join(' ')
}
