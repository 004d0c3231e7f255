import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addLedgers, emptyLedger, imbalance, ledgerOf, ledgerTerms } from './ledger.ts'

const counts = fc.array(fc.record({ term: fc.constantFrom(...ledgerTerms), count: fc.nat(1000) }), { maxLength: 20 })
const sumOf = (list: { count: number }[]) => list.reduce((sum, { count }) => sum + count, 0)

test('balances when every received opinion stands in one term', () => {
  fc.assert(fc.property(counts, (list) => imbalance(ledgerOf(sumOf(list), list)) === 0))
})

test('shows how many are lost or counted twice', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: -50, max: 50 }), (list, wrong) => {
      expect(imbalance(ledgerOf(sumOf(list) + wrong, list))).toBe(wrong)
    }),
  )
})

test('the ledgers of two dialogues add up to one that balances as they do', () => {
  fc.assert(
    fc.property(counts, counts, (one, other) => {
      const sum = addLedgers(ledgerOf(sumOf(one), one), ledgerOf(sumOf(other) + 3, other))
      expect(imbalance(sum)).toBe(3)
      expect(addLedgers(sum, emptyLedger)).toEqual(sum)
    }),
  )
})
