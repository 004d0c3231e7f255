import { describe, expect, test } from 'vitest'
import { checkPlan } from '../law/check-plan.ts'
import { shippedLaw } from '../law/law-book.ts'
import { beginPlan } from './begin-plan.ts'
import { comparePlans, partOf } from './compare-plans.ts'
import { readPlan } from './read-plan.ts'
import { shippedTemplate } from './shipped-template.ts'
import type { Plan } from './plan.ts'

const { holidays } = shippedLaw
const last: Plan = {
  ...readPlan('KẾ HOẠCH\nTổ chức đối thoại với Nhân dân\nI. MỤC ĐÍCH').plan,
  documentNumber: '12/KH-UBND',
  issuedOn: '2025-05-20',
  subject: 'Tổ chức đối thoại với Nhân dân thôn Đông Khê năm 2025',
  villages: ['Đông Khê'],
  venue: 'nhà văn hóa thôn Đông Khê',
  eventDates: ['2025-06-16'],
  topics: ['đất đai'],
  deadlines: [{ what: 'gửi giấy mời', responsible: null, due: '2025-06-12', relation: 'before' }],
  tasks: [{ what: 'lấy ý kiến thôn Đông Khê', responsible: 'Trưởng thôn Đông Khê', due: null }],
}

describe('a plan after last year’s', () => {
  test('keeps structure and distances, forgets the number, and speaks of the new year and village', () => {
    const plan = beginPlan(last, { villages: ['Cầu Dâu'], date: '2026-06-15', year: 2026, holidays })
    expect(plan).toMatchObject({
      documentNumber: null,
      issuedOn: null,
      subject: 'Tổ chức đối thoại với Nhân dân thôn Cầu Dâu năm 2026',
      villages: ['Cầu Dâu'],
      venue: 'nhà văn hóa thôn Cầu Dâu',
      eventDates: ['2026-06-15'],
      eventDateTentative: true,
      topics: ['đất đai'],
      deadlines: [{ due: '2026-06-11' }],
      tasks: [{ responsible: 'Trưởng thôn Cầu Dâu' }],
    })
  })

  test('for other villages asks for the hall again', () => {
    const plan = beginPlan(last, { villages: ['Cầu Dâu', 'Lâm Thượng'], date: '2026-06-15', year: 2026, holidays })
    expect(plan).toMatchObject({ villages: ['Cầu Dâu', 'Lâm Thượng'], venue: null, subject: null })
  })

  test('without a day has no days at all', () => {
    const plan = beginPlan(last, { villages: ['Đông Khê'], date: null, year: 2026, holidays })
    expect(plan).toMatchObject({ eventDates: [], deadlines: [], tasks: [{ due: null }] })
  })

  test('on the same day for the same village is the same plan but for its paper', () => {
    const plan = beginPlan(last, { villages: ['Đông Khê'], date: '2025-06-16', year: 2025, holidays })
    expect(comparePlans(last, plan).map(partOf)).toEqual(['documentNumber', 'issuedOn', 'eventDateTentative'])
  })
})

test('the shipped template begun on any day stands before the law', () => {
  const template = shippedTemplate({ kind: 'xã', topics: ['Quản lý đất đai'], associations: ['Hội Nông dân xã'] })
  for (const date of ['2026-03-12', '2026-09-21', '2027-06-07']) {
    const plan = beginPlan(template, { villages: ['Đông Khê'], date, year: 2026, holidays })
    const { findings } = checkPlan(
      { ...plan, venue: 'nhà văn hóa', eventStartTime: '07:30', secretary: 'Lê Thị Thu' },
      shippedLaw,
    )
    expect(findings.filter(({ level }) => level !== 'info').map(({ rule }) => rule)).toEqual([])
    expect(plan.deadlines.every(({ due }) => due !== null)).toBe(true)
  }
})
