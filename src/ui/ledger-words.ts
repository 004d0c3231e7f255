import { m } from '#words'
import { imbalance, type Ledger } from '#domain/ledger/ledger.ts'
import type { LedgerPartName } from './ledger-parts.ts'

const names = {
  answered: m.ledger_answered,
  promised: m.ledger_promised,
  'passed-up': m.ledger_passed_up,
  moved: m.ledger_moved,
  withdrawn: m.ledger_withdrawn,
  'set-aside': m.ledger_set_aside,
  open: m.ledger_open,
  missing: m.ledger_missing,
} satisfies Record<LedgerPartName, () => string>

/** The ledger in words. The sentence never says that nothing was lost unless the sum proves it. */
export const ledgerWords = {
  name: (part: LedgerPartName): string => names[part](),
  sentence: (ledger: Ledger): string => {
    const { received, open } = ledger
    const off = imbalance(ledger)
    const counted = received - off
    if (off > 0) return m.ledger_short({ received, counted, difference: off })
    if (off < 0) return m.ledger_over({ received, counted, difference: -off })
    if (received === 0) return m.ledger_empty()
    if (open === 0) return m.ledger_whole({ received })
    if (open === received) return m.ledger_whole_all_open({ received })
    return m.ledger_whole_open({ received, open })
  },
}
