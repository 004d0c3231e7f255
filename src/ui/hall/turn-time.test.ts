import { expect, test } from 'vitest'
import { clockOf, turnTime } from './turn-time.ts'

const minutes = (count: number) => count * 60_000

test.each([
  [minutes(4), minutes(4), '4:00', 'enough'],
  [134_000, minutes(4), '2:14', 'enough'],
  [133_001, minutes(4), '2:14', 'enough'],
  [minutes(1), minutes(4), '1:00', 'enough'],
  [30_001, minutes(4), '0:31', 'enough'],
  [15_000, minutes(1), '0:15', 'short'],
  [31_000, minutes(2), '0:31', 'enough'],
  [30_000, minutes(2), '0:30', 'short'],
  [1, minutes(4), '0:01', 'short'],
  [0, minutes(4), '0:00', 'over'],
  [-999, minutes(4), '0:00', 'over'],
  [-34_200, minutes(4), '0:34', 'over'],
])('%d ms of %d show %s, %s', (remaining, limit, clock, phase) => {
  expect(turnTime(remaining, limit)).toEqual({ clock, phase })
})

test('an hour is written with its minutes', () => {
  expect(clockOf(3723)).toBe('1:02:03')
})
