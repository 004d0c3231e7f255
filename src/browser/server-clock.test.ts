import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createServerClock } from './server-clock.ts'

const hour = 3_600_000

test('takes half of the way there and back from an answer', () => {
  const clock = createServerClock()
  clock.measure(10_020, 1040, 1000)
  expect(clock.offset()).toBe(9000)
})

test('stays within half of the quickest way there and back, however uneven the ways are', () => {
  const delays = fc.array(
    fc.record({ there: fc.integer({ min: 1, max: 900 }), back: fc.integer({ min: 1, max: 900 }) }),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  fc.assert(
    fc.property(delays, fc.integer({ min: -hour, max: hour }), (ways, offset) => {
      const clock = createServerClock()
      let local = 1_000_000
      for (const { there, back } of ways) {
        clock.measure(local + there + offset, local + there + back, local)
        local += 5000
      }
      const recent = ways.slice(-12)
      const quickest = Math.min(...recent.map(({ there, back }) => there + back))
      expect(Math.abs(clock.offset() - offset)).toBeLessThanOrEqual(quickest / 2)
    }),
  )
})

test('beats on a local network put a device whose clock is an hour wrong right within 100 ms', () => {
  const clock = createServerClock()
  // The first answer is slow: the server had to read the log.
  clock.measure(hour + 500, 700, 0)
  for (let beat = 1; beat < 10; beat += 1) clock.measure(hour + beat * 2000, beat * 2000 + 3)
  clock.measure(hour + 20_004, 20_007, 20_000)
  expect(Math.abs(clock.offset() - hour)).toBeLessThanOrEqual(100)
})

test('follows a clock that is set while it listens', () => {
  const clock = createServerClock()
  clock.measure(5000, 5000, 4990)
  clock.measure(7000, 7000 + hour, 6990 + hour)
  expect(Math.abs(clock.offset() + hour)).toBeLessThanOrEqual(10)
})

test('follows a clock that is set forward with beats alone', () => {
  const clock = createServerClock()
  clock.measure(5000, 5002, 4998)
  for (let beat = 0; beat < 12; beat += 1) clock.measure(7000 + beat * 2000, 7001 + beat * 2000 + hour)
  expect(Math.abs(clock.offset() + hour)).toBeLessThanOrEqual(10)
})
