import { expect, test } from 'vitest'
import { timelineOf } from './timeline.ts'

const task = { id: 'a', firstDueOn: '2026-11-10', dueOn: '2026-11-10', doneOn: null, isClosed: false }

test('a task that is late runs in red from its day to today', () => {
  const line = timelineOf([task], ['2026-11-28'], '2026-11-19')
  expect([line?.firstDay, line?.lastDay]).toEqual(['2026-11-08', '2026-11-30'])
  expect(line?.marksOf.get('a')).toEqual({ first: null, due: 9.1, done: null, late: { from: 9.1, to: 50 } })
  expect(line?.today).toBe(50)
  expect(line?.ticks.map(({ day }) => day)).toEqual(['2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30'])
})

test('an extended task shows its first day too; one that was done late ends on the day of doing', () => {
  const done = { ...task, dueOn: '2026-11-12', doneOn: '2026-11-14', isClosed: true }
  const marks = timelineOf([done], [], '2027-06-01')?.marksOf.get('a')
  expect(marks?.first).toBeLessThan(marks?.due ?? 0)
  expect(marks?.late?.to).toBe(marks?.done)
})

test('a closed dialogue does not stretch to today, and a long one has fewer ticks', () => {
  const closed = { ...task, doneOn: '2026-11-10', isClosed: true }
  expect(timelineOf([closed], ['2026-11-12'], '2030-01-01')?.today).toBeNull()
  const long = timelineOf([task], [], '2027-04-01')
  expect(long?.ticks.map(({ day }) => day)).toEqual([
    '2026-12-01',
    '2027-01-01',
    '2027-02-01',
    '2027-03-01',
    '2027-04-01',
  ])
})

test('without a dated task there is no timeline', () => {
  expect(timelineOf([{ ...task, dueOn: null, firstDueOn: null }], [], '2026-11-24')).toBeNull()
})
