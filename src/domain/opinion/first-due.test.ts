import { expect, test } from 'vitest'
import { shippedLaw } from '../law/law-book.ts'
import { firstDueOf } from './first-due.ts'

test('a new opinion is dealt with in ten working days', () => {
  expect(firstDueOf('2026-11-24', null, shippedLaw)).toBe('2026-12-08')
})
test('or on the day of the dialogue, where that is later', () => {
  expect(firstDueOf('2026-11-24', '2026-12-20', shippedLaw)).toBe('2026-12-20')
  expect(firstDueOf('2026-11-24', '2026-11-30', shippedLaw)).toBe('2026-12-08')
})
