import { normaliseText } from '../vietnamese/normalise-text.ts'

/** Longest opinion, in characters as the form counts them (a line break is one). */
export const longestOpinion = 5000

export type OpinionTextProblem = 'empty' | 'too-long' | 'unreadable'

/** Why a typed text is not an opinion, or null when it is one. Spaces at the ends do not count. */
export function problemOfOpinionText(typed: string): OpinionTextProblem | null {
  // A zero byte or half a letter cannot be kept as it was typed.
  if (typed.includes('\0') || !typed.isWellFormed()) return 'unreadable'
  const text = keptOpinionText(typed).replace(/\r\n/g, '\n')
  if (normaliseText(text).trim() === '') return 'empty'
  return text.trim().length > longestOpinion ? 'too-long' : null
}

/** The text as it is kept: every character as typed, letters composed (NFC) so that the same word is the same word. */
export function keptOpinionText(typed: string): string {
  return typed.normalize('NFC')
}
