import { foldDiacritics } from './fold-diacritics.ts'

/** An address part without diacritics: `Lạc Thượng` → `lac-thuong`. Empty when the text has no letter or digit. */
export function slugify(text: string): string {
  return foldDiacritics(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
