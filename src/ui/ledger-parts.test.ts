import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyLedger, imbalance } from '#domain/ledger/ledger.ts'
import { ledgerParts } from './ledger-parts.ts'

const counts = fc.record({
  answered: fc.nat(5000),
  promised: fc.nat(5000),
  passedUp: fc.nat(50),
  moved: fc.nat(3),
  withdrawn: fc.nat(3),
  setAside: fc.nat(3),
  open: fc.nat(5000),
})

test('the parts of a bar fill it exactly, in order, and sum to what was received', () => {
  fc.assert(
    fc.property(counts, fc.nat(5), (terms, lost) => {
      const received = Object.values(terms).reduce((sum, count) => sum + count, lost)
      const ledger = { ...terms, received }
      const parts = ledgerParts(ledger)
      expect(parts.reduce((sum, part) => sum + part.count, 0)).toBe(received)
      if (received === 0) return
      expect(parts.reduce((sum, part) => sum + part.width, 0)).toBeCloseTo(100, 6)
      for (const [index, part] of parts.entries()) {
        const before = parts[index - 1]
        expect(part.start).toBeCloseTo(before ? before.start + before.width : 0, 6)
        expect(part.width).toBeGreaterThan(1)
      }
    }),
  )
})

test('opinions that the ledger cannot find are a part of their own', () => {
  const ledger = { ...emptyLedger, received: 37, answered: 35 }
  expect(imbalance(ledger)).toBe(2)
  expect(ledgerParts(ledger).map(({ name, count }) => [name, count])).toEqual([
    ['answered', 35],
    ['missing', 2],
  ])
})

test('a ledger that counted one opinion twice still fills the bar', () => {
  const parts = ledgerParts({ ...emptyLedger, received: 3, answered: 2, promised: 2 })
  expect(parts.map(({ width }) => width)).toEqual([50, 50])
})
