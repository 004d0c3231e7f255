import { describe, expect, test } from 'vitest'
import { addDays } from '#domain/calendar/iso-date.ts'
import { nextWorkingDay } from '#domain/calendar/working-days.ts'
import { shippedLaw } from '#domain/law/law-book.ts'
import { checkPlan } from '#domain/law/check-plan.ts'
import { readPlan } from '#domain/plan/read-plan.ts'
import { presentPlanText } from './present-plan.ts'

const startDays = Array.from({ length: 20 }, (_, index) => addDays('2026-11-01', index * 37))

describe.each(startDays)('the demonstration plan of a start on %s', (start) => {
  const day = nextWorkingDay(addDays(start, 14), shippedLaw.holidays)
  const text = presentPlanText(day)
  const { plan, evidence } = readPlan(text)

  test('is read whole', () => {
    expect(plan).toMatchObject({ kind: 'plan', eventDates: [day], eventStartTime: '07:30', chair: expect.anything() })
    expect(plan.villages).toEqual(['Lâm Thượng', 'Cầu Dâu'])
    expect(plan.quotas.map(({ count }) => count)).toEqual([8, 12, 15, 6, 10])
    expect(plan.deadlines).toHaveLength(5)
  })

  test('breaks no rule of today’s law', () => {
    expect(checkPlan(plan, shippedLaw, { text, evidence }).findings.filter(({ level }) => level !== 'info')).toEqual([])
  })
})
