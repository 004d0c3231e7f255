import { describe, expect, test } from 'vitest'
import { checkPlan } from './check-plan.ts'
import { shippedLaw } from './law-book.ts'
import { found, sound, withDeadline } from './sound-plan.fixture.ts'
import type { Plan, PlanDeadline } from '../plan/plan.ts'

describe('deadlines on days off', () => {
  test('are found by the day named, and drawn forward before the conference', () => {
    const finding = checkPlan(withDeadline(2, { due: '2025-10-12' }), shippedLaw).findings
    expect(finding).toMatchObject([{ rule: 'DEADLINE-HOLIDAY', where: 'deadlines.2.due', due: '2025-10-10' }])
    expect(finding[0]?.why.vi).toContain('Chủ nhật')
  })

  test('move to the next working day after it', () => {
    const findings = checkPlan(withDeadline(4, { due: '2025-10-25' }), shippedLaw).findings
    expect(findings).toMatchObject([{ rule: 'DEADLINE-HOLIDAY', due: '2025-10-27' }])
  })

  test('only inform in a year whose holidays are not decided yet, except on weekends', () => {
    const days = { eventDates: ['2027-08-27'], issuedOn: null, legalBases: [] }
    const levels = ['2027-09-03', '2027-09-04'].map((due) => {
      const findings = checkPlan({ ...withDeadline(4, { due }), ...days }, shippedLaw).findings
      return findings.find(({ rule }) => rule === 'DEADLINE-HOLIDAY')?.level
    })
    expect(levels).toEqual(['info', 'warn'])
  })

  test('"before Monday" names a working day', () => {
    expect(found(withDeadline(3, { due: '2025-10-20', relation: 'before' }))).toEqual([])
  })

  test('a beginning on a day off is no deadline', () => {
    const plan = {
      ...sound,
      deadlines: [
        ...sound.deadlines,
        { what: 'Phát trên loa', responsible: null, due: '2025-10-12', relation: 'from' as const },
      ],
    }
    expect(found(plan)).toEqual([])
  })
})

describe('the order of dates', () => {
  test.each<[string, Plan, string]>([
    [
      'a plan signed after the conference',
      { ...sound, issuedOn: '2025-10-22', deadlines: sound.deadlines.slice(4) },
      'issuedOn',
    ],
    [
      'a basis younger than the plan',
      { ...sound, legalBases: sound.legalBases.map((one) => ({ ...one, date: '2026-06-16' })) },
      'legalBases.0.date',
    ],
    ['invitations after the conference', withDeadline(1, { due: '2025-10-23' }), 'deadlines.1.due'],
    ['opinions collected after it', withDeadline(2, { due: '2025-10-22' }), 'deadlines.2.due'],
    ['results before the conference', withDeadline(4, { due: '2025-10-20' }), 'deadlines.4.due'],
    ['a deadline before the plan is issued', withDeadline(2, { due: '2025-09-25' }), 'deadlines.2.due'],
    ['answers before the opinions are in', withDeadline(3, { due: '2025-10-13' }), 'deadlines.3.due'],
  ])('%s', (_, plan, where) => {
    const disorders = checkPlan(plan, shippedLaw).findings.filter(({ rule }) => rule === 'DATE-ORDER')
    expect(disorders.map((one) => one.where)).toContain(where)
  })

  test('an end before its own beginning', () => {
    const ends: PlanDeadline[] = [
      { what: 'mở cổng nhận câu hỏi', responsible: null, due: '2025-10-09', relation: 'from' },
      { what: 'mở cổng nhận câu hỏi', responsible: null, due: '2025-10-08', relation: 'until' },
    ]
    expect(found({ ...sound, deadlines: [...sound.deadlines, ...ends] })).toEqual(['DATE-ORDER deadlines.6.due'])
  })
})

describe('weekdays beside dates', () => {
  const rest = ' Phối hợp với UBMTTQ xã; thư ký ghi biên bản.'

  test.each([
    'thứ Ba ngày 21/10/2025',
    'Thứ 3, ngày 21 tháng 10 năm 2025',
    'ngày 21/10/2025 (thứ ba)',
    'ngày 21 tháng 10 (Thứ Ba)',
    'lúc 7 giờ, thứ ba, ngày 21/10',
    'Chủ nhật, ngày 19/10/2025',
    'theo thứ tự, ngày 21/10/2025',
    'hội nghị thứ hai ngày 21/10/2025',
    'chiều thứ hai, 1/2 ngày',
    'Hội nghị\nThứ hai  Văn Ổ  07 giờ 30 phút ngày 21/10/2025  Hội trường\nThứ ba  Vạn Tải',
  ])('%j is right, or says nothing', (text) => {
    expect(found(sound, text + rest)).toEqual([])
  })

  test.each([
    ['thứ Hai ngày 21/10/2025', 'WEEKDAY eventDates.0'],
    ['ngày 21/10/2025 (thứ Sáu)', 'WEEKDAY eventDates.0'],
    ['thu tu, ngay 21/10/2025', 'WEEKDAY eventDates.0'],
    ['ngày 21 tháng 10 (Thứ 5)', 'WEEKDAY eventDates.0'],
    ['Chủ nhật, ngày 17/10', 'WEEKDAY deadlines.1.due'],
    ['thứ Bảy, ngày 05/11/2025', 'WEEKDAY -'],
  ])('%j is wrong', (text, finding) => {
    expect(found(sound, text + rest)).toEqual([finding])
  })
})
