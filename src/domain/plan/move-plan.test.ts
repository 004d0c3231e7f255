import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, weekday } from '../calendar/iso-date.ts'
import { shippedLaw } from '../law/law-book.ts'
import { isWorkingDay } from '../calendar/working-days.ts'
import { movePlan } from './move-plan.ts'
import { readPlan } from './read-plan.ts'
import type { Plan, PlanDeadline } from './plan.ts'

const { holidays } = shippedLaw
const deadline = (
  what: string,
  due: string,
  relation: PlanDeadline['relation'],
  more: Partial<PlanDeadline> = {},
): PlanDeadline => ({
  what,
  responsible: null,
  due,
  relation,
  ...more,
})
const plan: Plan = {
  ...readPlan('KẾ HOẠCH\nTổ chức đối thoại với Nhân dân\nI. MỤC ĐÍCH').plan,
  // A Monday.
  eventDates: ['2023-06-19'],
  eventStartTime: '07:30',
  deadlines: [
    deadline('tổng hợp ý kiến', '2023-06-15', 'before'),
    deadline('báo cáo', '2023-06-30', 'before'),
    deadline('gửi giấy mời', '2023-06-14', 'until', { relative: 'event-5d' }),
  ],
  tasks: [{ what: 'chuẩn bị hội trường', responsible: 'Văn phòng', due: '2023-06-16' }],
}
const dues = ({ deadlines, tasks }: Plan) => [...deadlines, ...tasks].map(({ due }) => due)

describe('a plan on another day', () => {
  test.each<[string, string, string[]]>([
    ['a week later keeps every distance', '2023-06-26', ['2023-06-22', '2023-07-07', '2023-06-21', '2023-06-23']],
    // Wednesday: what ends on a weekend ends on the working day before the event, or after it.
    ['two days later passes over days off', '2023-06-21', ['2023-06-17', '2023-07-04', '2023-06-16', '2023-06-16']],
    ['on the same day changes nothing', '2023-06-19', ['2023-06-15', '2023-06-30', '2023-06-14', '2023-06-16']],
  ])('%s', (_, date, expected) => {
    const moved = movePlan(plan, [{ date, time: '07:30' }], { holidays })
    expect(moved.eventDates).toEqual([date])
    expect(dues(moved)).toEqual(expected)
  })

  test('keeps the day of what is done', () => {
    const isKept = ({ what }: { what: string }) => what === 'tổng hợp ý kiến'
    expect(dues(movePlan(plan, [{ date: '2023-06-26', time: null }], { holidays, isKept }))[0]).toBe('2023-06-15')
  })

  test('moves what comes before by the first day, what follows by the last', () => {
    const sessions = ['2023-06-19', '2023-06-20'].map((date) => ({ date, time: '07:30', venue: null, units: [] }))
    const several = { ...plan, eventDates: ['2023-06-19', '2023-06-20'], sessions }
    const moved = movePlan(
      several,
      [
        { date: '2023-06-19', time: '07:30' },
        { date: '2023-06-27', time: '13:30' },
      ],
      { holidays },
    )
    expect(dues(moved)).toEqual(['2023-06-15', '2023-07-07', '2023-06-14', '2023-06-16'])
    expect(moved.sessions.map(({ date, time }) => [date, time])).toEqual([
      ['2023-06-19', '07:30'],
      ['2023-06-27', '13:30'],
    ])
  })

  test('ends no work on a day off, and never brings it closer to the event', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 400 }), (days) => {
        const date = addDays('2023-06-19', days)
        const moved = movePlan(plan, [{ date, time: null }], { holidays })
        if (days === 0) return
        const [collect = '', report = ''] = dues(moved).map((due) => due ?? '')
        expect(isWorkingDay(addDays(collect, -1), holidays)).toBe(true)
        expect(isWorkingDay(addDays(report, -1), holidays)).toBe(true)
        expect(daysBetween(collect, date)).toBeGreaterThanOrEqual(4)
        expect(daysBetween(date, report)).toBeGreaterThanOrEqual(11)
        if (days % 7 === 0) expect(weekday(date)).toBe(weekday('2023-06-19'))
      }),
      { numRuns: 60 },
    )
  })
})
