import { describe, expect, test } from 'vitest'
import { isSyllable } from '../vietnamese/syllables.ts'
import { locate } from './located-text.ts'
import { mendScan } from './mend-scan.ts'
import { readPlan } from './read-plan.ts'

test.each([
  'nghiệp',
  'ỦY',
  'khuyến',
  'giếng',
  'quốc',
  'yêu',
  'ướt',
  'thuở',
  'xoong',
  'Đắk'.toLowerCase().replace('k', 'c'),
])('%s could be Vietnamese', (word) => {
  expect(isSyllable(word)).toBe(true)
})

test.each(['nărn', 'nhấtngày', 'câuhỏi', 'ph', 'đìình', 'zalo', 'Krum', 'html'])('%s could not', (word) => {
  expect(isSyllable(word)).toBe(false)
})

describe('a scanned text', () => {
  const SCAN =
    'KẾ HOẠCH\nĐối thoại nărn 2O21\nI. THỜI GIAN\n1. Thời gian: l4 giờ OO, ngày l9/1O/2021.\nlI. TỔ CHỨC THỰC HIỆN\n1. Văn phòng gửi giấy mời chậm nhấtngày 12/1O/2021; báo cá o kết quả, kiểrn tra câuhỏi hợp ph áp.'

  test('gives back digits, letters and spaces', () => {
    expect(mendScan(locate(SCAN)).text).toBe(
      'KẾ HOẠCH\nĐối thoại năm 2021\nI. THỜI GIAN\n1. Thời gian: 14 giờ 00, ngày 19/10/2021.\nlI. TỔ CHỨC THỰC HIỆN\n1. Văn phòng gửi giấy mời chậm nhất ngày 12/10/2021; báo cáo kết quả, kiểm tra câu hỏi hợp pháp.',
    )
  })

  test('is read as it was printed, with its evidence in the scan', () => {
    const { plan, evidence } = readPlan(SCAN)
    expect(plan.eventDates).toEqual(['2021-10-19'])
    expect(plan.eventStartTime).toBe('14:00')
    expect(plan.deadlines).toMatchObject([{ what: 'gửi giấy mời', due: '2021-10-12', relation: 'until' }])
    const { start, end } = evidence['eventDates.0'] ?? { start: 0, end: 0 }
    expect(SCAN.slice(start, end)).toBe('l9/1O/2021')
  })
})

test.each([
  'Buôn Kla, Buôn Drah, tiếng Êđê, ông Y Blông Niê Kđoh, xã Ea Krum',
  'Quý I/2022, Điều 43, mục II.1, Covid-19, Nghị định 150/2025/NĐ-CP',
  'Công văn số 218/UBND-NC, 07h30, 1/2 ngày, HTXDVNN, livestream',
])('what was typed stays as it is: %s', (typed) => {
  expect(mendScan(locate(typed)).text).toBe(typed)
})
