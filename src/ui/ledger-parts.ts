import { imbalance, type Ledger } from '#domain/ledger/ledger.ts'

export type LedgerPartName =
  'answered' | 'promised' | 'passed-up' | 'moved' | 'withdrawn' | 'set-aside' | 'open' | 'missing'

export interface LedgerPart {
  name: LedgerPartName
  count: number
  /** Percent of the bar's width, from the left edge. */
  start: number
  width: number
}

// One opinion among a thousand must still be seen.
const leastWidth = 1.4

/** The bar from left to right, empty terms left out. Opinions that the ledger cannot find are a part of their own. */
export function ledgerParts(ledger: Ledger): LedgerPart[] {
  const counts: [LedgerPartName, number][] = [
    ['answered', ledger.answered],
    ['promised', ledger.promised],
    ['passed-up', ledger.passedUp],
    ['moved', ledger.moved],
    ['withdrawn', ledger.withdrawn],
    ['set-aside', ledger.setAside],
    ['open', ledger.open],
    ['missing', Math.max(0, imbalance(ledger))],
  ]
  const present = counts.filter(([, count]) => count > 0)
  const total = present.reduce((sum, [, count]) => sum + count, 0)
  const wanted = present.map(([, count]) => Math.max(leastWidth, (count / total) * 100))
  const scale = 100 / wanted.reduce((sum, width) => sum + width, 0)
  let start = 0
  return present.map(([name, count], index) => {
    const width = (wanted[index] ?? 0) * scale
    const part = { name, count, start, width }
    start += width
    return part
  })
}
