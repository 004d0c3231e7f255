import { z } from 'zod'
import { normaliseText } from '#domain/vietnamese/normalise-text.ts'

/** Short words typed or pasted by a person: one line, one form of each letter, nothing that the database cannot keep. */
export function typedWords(longest: number, shortest = 0) {
  return z
    .string()
    .transform((typed) => normaliseText(readable(typed)).replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(shortest).max(longest))
}

/** Longer words, which keep their lines. */
export function typedLines(longest: number, shortest = 0) {
  return z
    .string()
    .transform((typed) => normaliseText(readable(typed.replace(/\r\n?/gu, '\n'))).trim())
    .pipe(z.string().min(shortest).max(longest))
}

/** Without zero bytes, other control characters and halves of letters; line ends and tabs stay. */
export function readable(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\n\r\t]/gu, ' ')
}
