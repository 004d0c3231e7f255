import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { boundDay, dueDate, relativeDue } from './due.ts'
import { shippedHolidays } from './shipped-holidays.ts'

interface Case {
  from: string
  days: string
  unit: string
  relation: string
  due: string
  why: string
}

/** Written from the yearly announcements and wall calendars, without this program; the last field may be quoted. */
const cases = readFileSync(new URL('../../../tests/cases/calendar/due-dates.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line): Case => {
    const [from = '', days = '', unit = '', relation = '', due = '', ...why] = line.split(',')
    return { from, days, unit, relation, due, why: why.join(',') }
  })

/** `2025-10-21..2025-10-24` is a conference of several days. */
function dueOf({ from, days, unit, relation }: Case): string | null {
  if (relation === 'trước ngày') return boundDay(from, 'before')
  if (relation === 'chậm nhất ngày') return boundDay(from, 'until')
  const [first = '', last = ''] = from.split('..')
  if (last) return relativeDue({ first, last }, relation, shippedHolidays)
  if (relation !== 'after' && relation !== 'before') return null
  return dueDate({ from, days: Number(days), working: unit === 'wd', direction: relation }, shippedHolidays).due
}

describe('the table of due dates', () => {
  test.each(cases)('$from $days $unit $relation: $due ($why)', (row) => {
    expect(dueOf(row)).toBe(row.due)
  })

  test('has at least 500 rows, at least 60 in each of the years 2021 to 2031, each row once', () => {
    expect(cases.length).toBeGreaterThanOrEqual(500)
    for (let year = 2021; year <= 2031; year += 1) {
      expect([year, cases.filter(({ due }) => due.startsWith(`${year}-`)).length >= 60]).toEqual([year, true])
    }
    expect(new Set(cases.map(({ why: _why, due: _due, ...asked }) => JSON.stringify(asked))).size).toBe(cases.length)
  })

  test('says why in every row', () => {
    expect(cases.filter(({ why }) => why.length < 10)).toEqual([])
  })
})
