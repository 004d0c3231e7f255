import type { SessionRefusal } from './session/reduce.ts'

/** Why a use case did not do what it was asked. Each has one sentence on the screen (`refusal.json`) and one status. */
export type Refusal =
  | SessionRefusal
  | 'not-found'
  | 'invalid-input'
  | 'too-many-requests'
  | 'wrong-state'
  | 'slug-taken'
  | 'year-just-entered'
  | 'already-issued'
  | 'plan-incomplete'
  | 'plan-changed'
  | 'plan-blocked'
  | 'rule-loosens'
  | 'finding-gone'
  | 'finding-not-mendable'
  | 'amendment-open'
  | 'no-amendment'
  | 'nothing-changed'
  | 'same-day'
  | 'date-missing'
  | 'no-seat-left'
  | 'seat-taken'
  | 'no-delegates'
  | 'link-expired'
  | 'unknown-code'
  | 'sheet-code-wrong'
  | 'sheet-unknown'
  | 'sheet-used'
  | 'sheet-other-dialogue'
  | 'sheet-other-village'
  | 'sheet-not-entered'
  | 'opinion-not-open'
  | 'needs-second-person'
  | 'matter-not-routed'
  | 'answer-not-submitted'
  | 'answer-approved'
  | 'gate-open-matters'
  | 'session-open'
  | 'session-never-held'
  | 'already-concluded'
  | 'not-concluded'
  | 'already-kept'
  | 'evidence-missing'
  | 'date-not-later'
  | 'date-in-past'
  | 'day-passed'
  | 'date-in-future'
  | 'numbers-taken'
  | 'paper-ended'
  | 'paper-holds'
  | 'paper-incomplete'
  | 'paper-just-issued'
  | 'paper-unchanged'
  | 'paper-unresolved'
  | 'template-changed'
  | 'draft-changed'
  | 'draft-closed'
  | 'file-too-large'
  | 'file-type'
  | 'proof-type'
  | 'set-by-law'
  | 'email-taken'
  | 'plan-not-issued'
  | 'not-a-document'
  | 'old-word-format'
  | 'rich-text'
  | 'open-document'
  | 'pdf-document'
  | 'spreadsheet'
  | 'presentation'
  | 'picture'
  | 'web-page'
  | 'archive'
  | 'wrong-extension'
  | 'unknown-letters'
  | 'encrypted-document'
  | 'too-large'
  | 'too-long'
  | 'zip-bomb'
  | 'broken-document'
  | 'empty-document'
  | 'not-a-plan'
  | 'wrong-password'
  | 'password-too-short'
  | 'only-on-this-machine'

export interface Refused {
  refused: Refusal
  /** The form's field that it is about, where there is one. */
  field?: string
  /** Figures for the sentence, such as the number of matters without an outcome. */
  detail?: Record<string, string | number>
}

export function refuse(refused: Refusal, more: Omit<Refused, 'refused'> = {}): Refused {
  return { refused, ...more }
}

export function isRefused(result: unknown): result is Refused {
  return typeof result === 'object' && result !== null && 'refused' in result
}
