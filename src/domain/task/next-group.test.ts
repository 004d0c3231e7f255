import { expect, test } from 'vitest'
import { nextGroup } from './next-group.ts'

test.each([
  ['2026-11-23', 'late'],
  ['2026-11-24', 'today'],
  ['2026-11-25', 'week'],
  ['2026-12-01', 'week'],
  ['2026-12-02', 'later'],
  [null, 'undated'],
])('on 24/11/2026 what is due on %s is %s', (dueOn, group) => {
  expect(nextGroup({ isClosed: false, dueOn }, '2026-11-24')).toBe(group)
  expect(nextGroup({ isClosed: true, dueOn }, '2026-11-24')).toBe('closed')
})
