import type { LedgerTerm } from '../ledger/ledger.ts'

/** Why an opinion is not answered by a letter. */
export type NoLetter = 'conclusion' | 'letter-left' | 'letter-anonymous' | 'letter-unanswered'

/** `null` where a letter can be written: somebody left a name, and the conclusion says what became of the opinion. */
export function whyNoLetter(opinion: { term: LedgerTerm; hasName: boolean }, isConcluded: boolean): NoLetter | null {
  if (['moved', 'withdrawn', 'set-aside'].includes(opinion.term)) return 'letter-left'
  if (!opinion.hasName) return 'letter-anonymous'
  if (!isConcluded) return 'conclusion'
  return opinion.term === 'open' ? 'letter-unanswered' : null
}
