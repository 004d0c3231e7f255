import { expect, test } from 'vitest'
import { addDays, type IsoDate } from '../calendar/iso-date.ts'
import { shippedLaw } from '../law/law-book.ts'
import { reminderStage, usualReminders, type ReminderRule } from './reminder-stage.ts'

const { holidays } = shippedLaw
const names = (dueOn: IsoDate, from: IsoDate, days: number, rule: ReminderRule = usualReminders) =>
  Object.fromEntries(
    Array.from({ length: days }, (_, offset) => addDays(from, offset)).flatMap((day) => {
      const stage = reminderStage(dueOn, day, rule, holidays)
      return stage ? [[day, stage.toChairman ? `${stage.name}!` : stage.name]] : []
    }),
  )

test('a task due on a Thursday: three working days and one before, the day, late from Friday, then every third day', () => {
  expect(names('2026-11-19', '2026-11-12', 16)).toEqual({
    '2026-11-16': 'before-3',
    '2026-11-17': 'before-3',
    '2026-11-18': 'before-1',
    '2026-11-19': 'due',
    '2026-11-20': 'late-1',
    '2026-11-23': 'late-1',
    '2026-11-24': 'late-1',
    '2026-11-25': 'late-4!',
    '2026-11-26': 'late-4!',
    '2026-11-27': 'late-4!',
  })
})

test('over Tết nobody is reminded, and what falls due on a day off is reminded of before it', () => {
  const found = names('2026-02-17', '2026-02-10', 16)
  expect(found).toEqual({
    '2026-02-11': 'before-3',
    '2026-02-12': 'before-3',
    '2026-02-13': 'before-1',
    '2026-02-23': 'late-1',
    '2026-02-24': 'late-1',
    '2026-02-25': 'late-1',
  })
})

test('a commune may remind otherwise, or not at all', () => {
  const rule = { isOn: true, beforeDays: [5], onTheDay: false, lateEvery: 1, chairmanAfter: 1 }
  expect(names('2026-11-19', '2026-11-12', 12, rule)).toEqual({
    '2026-11-12': 'before-5',
    '2026-11-13': 'before-5',
    '2026-11-16': 'before-5',
    '2026-11-17': 'before-5',
    '2026-11-18': 'before-5',
    '2026-11-20': 'late-1',
    '2026-11-23': 'late-2!',
  })
  expect(names('2026-11-19', '2026-11-12', 30, { ...usualReminders, isOn: false })).toEqual({})
})
