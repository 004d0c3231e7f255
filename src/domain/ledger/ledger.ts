export const ledgerTerms = ['answered', 'promised', 'passed-up', 'moved', 'withdrawn', 'set-aside', 'open'] as const
export type LedgerTerm = (typeof ledgerTerms)[number]

/** Counts of opinions. It balances when `received` is the sum of all the others. */
export interface Ledger {
  received: number
  answered: number
  promised: number
  passedUp: number
  moved: number
  withdrawn: number
  setAside: number
  open: number
}

export const emptyLedger: Ledger = {
  received: 0,
  answered: 0,
  promised: 0,
  passedUp: 0,
  moved: 0,
  withdrawn: 0,
  setAside: 0,
  open: 0,
}

const fieldOf = {
  answered: 'answered',
  promised: 'promised',
  'passed-up': 'passedUp',
  moved: 'moved',
  withdrawn: 'withdrawn',
  'set-aside': 'setAside',
  open: 'open',
} as const satisfies Record<LedgerTerm, keyof Ledger>

/**
 * The ledger of `received` opinions from the number in each term. The two are counted apart, so that a lost opinion
 * shows as a difference.
 */
export function ledgerOf(received: number, counts: { term: LedgerTerm; count: number }[]): Ledger {
  const ledger = { ...emptyLedger, received }
  for (const { term, count } of counts) ledger[fieldOf[term]] += count
  return ledger
}

/** How many opinions are missing (positive) or counted twice (negative); 0 when the ledger balances. */
export function imbalance(ledger: Ledger): number {
  const { received, ...terms } = ledger
  return received - Object.values(terms).reduce((sum, count) => sum + count, 0)
}

export function addLedgers(one: Ledger, other: Ledger): Ledger {
  const sum = { ...one }
  for (const key of Object.keys(sum) as (keyof Ledger)[]) sum[key] += other[key]
  return sum
}
