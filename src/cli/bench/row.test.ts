import { expect, test } from 'vitest'
import { costRow, median, percentile, rateRow } from './row.ts'

test('a percentile is a value that was measured', () => {
  expect(median([5, 1, 3])).toBe(3)
  expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 95)).toBe(10)
  expect(percentile([], 50)).toBe(0)
})

test('a ratio says how many times worse than the floor, for costs and for rates', () => {
  const row = { name: 'x', unit: 'ms', goal: '', holds: true }
  expect(costRow({ ...row, ours: 30, floor: 10 }).ratio).toBe(3)
  expect(rateRow({ ...row, ours: 100, floor: 400 }).ratio).toBe(4)
})
