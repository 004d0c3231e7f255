import { describe, expect, test } from 'vitest'
import { compareStanding, standingOf } from './standing.ts'

const promised = { firstDueOn: '2023-07-15', dueOn: '2023-07-15', keptOn: null }
const extended = { ...promised, dueOn: '2023-08-30' }

describe('a promise', () => {
  test('is due until its day is over', () => {
    expect(standingOf(promised, '2023-07-15')).toEqual({ word: 'due', daysLate: 0, daysPastFirst: 0, daysLeft: 0 })
    expect(standingOf(promised, '2023-07-06')).toMatchObject({ word: 'due', daysLeft: 9 })
  })
  test('is late from the day after', () => {
    expect(standingOf(promised, '2023-07-16')).toEqual({ word: 'late', daysLate: 1, daysPastFirst: 1, daysLeft: 0 })
  })
  test('is not on time because it was extended', () => {
    expect(standingOf(extended, '2023-08-20')).toEqual({
      word: 'extended',
      daysLate: 0,
      daysPastFirst: 36,
      daysLeft: 10,
    })
    expect(standingOf(extended, '2023-09-11')).toMatchObject({ word: 'late', daysLate: 12, daysPastFirst: 58 })
  })
  test('kept on its first day is kept, a day later it was kept late', () => {
    expect(standingOf({ ...promised, keptOn: '2023-07-15' }, '2024-01-01')).toMatchObject({ word: 'kept', daysLate: 0 })
    expect(standingOf({ ...promised, keptOn: '2023-07-16' }, '2024-01-01')).toMatchObject({
      word: 'kept-late',
      daysLate: 1,
    })
  })
  test('kept within an extension was kept late all the same', () => {
    expect(standingOf({ ...extended, keptOn: '2023-08-01' }, '2024-01-01')).toMatchObject({
      word: 'kept-late',
      daysLate: 17,
    })
  })
})

test('late promises come first, the longest late before the others; kept ones last', () => {
  const today = '2023-09-11'
  const all = [
    { name: 'kept', firstDueOn: '2023-09-30', dueOn: '2023-09-30', keptOn: '2023-09-01' },
    { name: 'due', firstDueOn: '2023-09-20', dueOn: '2023-09-20', keptOn: null },
    { name: 'late', firstDueOn: '2023-09-10', dueOn: '2023-09-10', keptOn: null },
    { name: 'kept late', firstDueOn: '2023-08-01', dueOn: '2023-08-01', keptOn: '2023-08-02' },
    { name: 'later', firstDueOn: '2023-07-15', dueOn: '2023-08-30', keptOn: null },
    { name: 'extended', firstDueOn: '2023-07-15', dueOn: '2023-10-30', keptOn: null },
  ].map((one) => ({ ...one, standing: standingOf(one, today) }))
  expect(all.toSorted(compareStanding).map(({ name }) => name)).toEqual([
    'later',
    'late',
    'extended',
    'due',
    'kept late',
    'kept',
  ])
})
