import { describe, expect, test } from 'vitest'
import { shippedLaw } from './law-book.ts'
import { isIsoDate } from '../calendar/iso-date.ts'
import { dutyOf } from './duty.ts'
import { obligationsFor } from './obligations.ts'
import { dialogueLawOn, regimeOn } from './regime.ts'
import { levelOf } from './rule.ts'
import { limitFrom, ruleOn } from './rules-in-force.ts'

describe('which law holds on a day', () => {
  test('there are districts until 30/6/2025', () => {
    expect([regimeOn('2025-06-30'), regimeOn('2025-07-01')]).toEqual(['three-tier', 'two-tier'])
  })

  test.each([
    ['2023-06-19', '77/2015', 'Điều 125'],
    ['2025-02-28', '77/2015', 'Điều 125'],
    ['2025-03-01', '65/2025', 'Điều 24'],
    ['2025-06-15', '65/2025', 'Điều 24'],
    ['2025-06-16', '72/2025', 'Điều 43'],
    ['2026-11-24', '72/2025', 'Điều 43'],
    ['2014-01-01', '77/2015', 'Điều 125'],
  ])('on %s the dialogue follows %s %s', (day, id, article) => {
    expect(dialogueLawOn(day)).toMatchObject({ id, article })
  })
})

describe('rules as data', () => {
  const { rules } = shippedLaw

  test('say what, where from and since when', () => {
    expect(rules.length).toBeGreaterThan(55)
    for (const { id, from, to, source, wording, sets, limit } of rules) {
      expect([id, source !== '' && wording.vi !== '' && wording.en !== '' && sets.length > 0]).toEqual([id, true])
      expect([id, [from, to].every((day) => day === null || isIsoDate(day))]).toEqual([id, true])
      expect([id, limit === undefined || limit.count > 0]).toEqual([id, true])
    }
  })

  test('never hold two versions of one rule on one day', () => {
    const edges = rules.flatMap(({ from, to }) => [from, to]).filter(isIsoDate)
    for (const day of ['2014-01-01', '2023-06-19', '2030-01-01', ...edges]) {
      const ids = rules.filter((rule) => ruleOn(rule.id, day, shippedLaw) === rule).map(({ id }) => id)
      const inForce = rules.filter(({ from, to }) => (from ?? '') <= day && day <= (to ?? '9999')).map(({ id }) => id)
      expect(inForce).toEqual(ids)
    }
  })

  test('only what is fully verified blocks', () => {
    for (const rule of rules) {
      if (rule.verified !== 'full') expect([rule.id, levelOf(rule)]).not.toEqual([rule.id, 'block'])
      if (rule.verified === 'none') expect([rule.id, levelOf(rule)]).toEqual([rule.id, 'info'])
    }
    expect(levelOf(ruleOn('DLG-NOTICE', '2025-10-21', shippedLaw) ?? raise())).toBe('block')
    expect(levelOf(ruleOn('DLG-NOTICE', '2023-06-19', shippedLaw) ?? raise())).toBe('warn')
  })

  test('the dates of a commune’s own template are never held against a plan', () => {
    const templates = rules.filter(({ template }) => template)
    expect(templates.map(({ id }) => id)).toEqual(['DLG-QCOLLECT', 'DLG-INVITE', 'DLG-REPORT', 'DLG-REPORT'])
    expect(templates.every((rule) => levelOf(rule) === 'info')).toBe(true)
  })

  test.each([
    ['DLG-NOTICE', '2025-02-28', 'Luật 77/2015/QH13 Điều 125', 'partial'],
    ['DLG-NOTICE', '2025-03-01', 'Luật 65/2025/QH15 Điều 24', 'partial'],
    ['DLG-NOTICE', '2025-06-15', 'Luật 65/2025/QH15 Điều 24', 'partial'],
    ['DLG-NOTICE', '2025-06-16', 'Luật 72/2025/QH15 Điều 43 khoản 2', 'full'],
    ['DLG-FREQ', '2023-06-19', 'Luật 77/2015/QH13 Điều 125', 'full'],
    ['DLG-FREQ', '2025-05-05', 'Luật 65/2025/QH15 Điều 24', 'partial'],
    ['DLG-MODE', '2025-05-05', 'Luật 65/2025/QH15 Điều 24', 'none'],
    ['P-DSR', '2025-12-31', 'Nghị định 13/2023/NĐ-CP', 'full'],
    ['P-DSR', '2026-01-01', 'Nghị định 356/2025/NĐ-CP', 'full'],
    ['P-BREACH', '2026-01-01', 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15 Điều 23', 'partial'],
    ['REC-NODELEG', '2026-07-01', 'Luật 136/2025/QH15', 'partial'],
    ['REC-SEC', '2025-11-22', 'Quy định 11-QĐi/TW ngày 18/02/2019', 'full'],
    ['PUB-POST', '2023-07-01', 'Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15 Điều 13', 'none'],
  ])('%s on %s follows %s, read: %s', (id, day, source, verified) => {
    expect(ruleOn(id, day, shippedLaw)).toMatchObject({ source, verified })
  })

  test.each([
    ['PUB-LOUD', '2023-06-30'],
    ['P-DSR', '2023-06-30'],
    ['P-REC', '2025-12-31'],
    ['P-CONSENT', '2025-12-31'],
    ['REC-NODELEG', '2026-06-30'],
    ['REC-REPORT', '2025-11-22'],
    ['DLG-COCHAIR', '2025-06-15'],
    ['DLG-PETITION', '2025-06-15'],
  ])('%s does not hold yet on %s', (id, day) => {
    expect(ruleOn(id, day, shippedLaw)).toBeNull()
  })

  test('follow the law of the day while there still are districts', () => {
    expect(ruleOn('DLG-NOTICE', '2025-06-20', shippedLaw, 'three-tier')?.source).toContain('72/2025')
    expect(ruleOn('DLG-COCHAIR', '2025-06-20', shippedLaw, 'three-tier')?.id).toBe('DLG-COCHAIR')
    expect(ruleOn('DLG-COCHAIR', '2023-06-19', shippedLaw, 'three-tier')).toBeNull()
    expect(ruleOn('DLG-NOTICE', null, shippedLaw, 'three-tier')?.source).toContain('65/2025')
  })

  test('hours run through days off', () => {
    const rule = ruleOn('P-DSR', '2025-08-29', shippedLaw) ?? raise()
    expect(limitFrom(rule, '2025-08-29', shippedLaw.holidays)).toEqual({ due: '2025-09-01', skipped: [] })
  })

  test('are looked up by day, or by regime', () => {
    expect(ruleOn('DLG-COCHAIR', '2023-06-19', shippedLaw)).toBeNull()
    expect(ruleOn('DLG-COCHAIR', '2023-06-19', shippedLaw, 'two-tier')?.id).toBe('DLG-COCHAIR')
    expect(ruleOn('ITM-ESC', '2025-06-30', shippedLaw)?.wording.vi).toContain('huyện')
    expect(ruleOn('ITM-ESC', '2025-07-01', shippedLaw)?.wording.vi).toContain('tỉnh')
    expect(ruleOn('DLG-NOTICE', null, shippedLaw)).toBeNull()
    expect(ruleOn('NO-SUCH-RULE', '2025-07-01', shippedLaw, 'two-tier')).toBeNull()
  })

  test('the template dates are those of the plan they come from', () => {
    const due = ['DLG-QCOLLECT', 'DLG-INVITE', 'DLG-REPORT'].map(
      (id) => limitFrom(ruleOn(id, '2023-06-19', shippedLaw) ?? raise(), '2023-06-19', shippedLaw.holidays)?.due,
    )
    expect(due).toEqual(['2023-06-14', '2023-06-15', '2023-06-29'])
  })

  test('receipt is acknowledged within ten working days', () => {
    const rule = ruleOn('ITM-ACK', '2025-08-27', shippedLaw) ?? raise()
    expect(limitFrom(rule, '2025-08-27', shippedLaw.holidays)?.due).toBe('2025-09-12')
    expect(
      limitFrom(ruleOn('DLG-FREQ', '2025-08-27', shippedLaw) ?? raise(), '2025-08-27', shippedLaw.holidays),
    ).toBeNull()
  })
})

describe('the dated duties of a dialogue', () => {
  test('in 2023: notice as a warning, results as advice', () => {
    expect(obligationsFor({ day: '2023-06-19', lastDay: '2023-06-19' }, shippedLaw)).toMatchObject([
      { rule: 'DLG-NOTICE', due: '2023-06-12', level: 'warn' },
      { rule: 'DLG-RESULT', due: '2023-06-29', level: 'info' },
    ])
  })

  test('today: both bind, the results counted from the last day', () => {
    expect(obligationsFor({ day: '2025-08-26', lastDay: '2025-08-27' }, shippedLaw)).toMatchObject([
      { rule: 'DLG-NOTICE', due: '2025-08-19', level: 'block' },
      { rule: 'DLG-RESULT', due: '2025-09-08', level: 'block' },
    ])
  })

  test('by the regime that is asked for', () => {
    const [notice] = obligationsFor({ day: '2023-06-19', lastDay: '2023-06-19', regime: 'two-tier' }, shippedLaw)
    expect(notice).toMatchObject({ level: 'block', source: 'Luật 72/2025/QH15 Điều 43 khoản 2' })
  })
})

test.each([
  ['Thông báo công khai thời gian, địa điểm, nội dung hội nghị', 'notice'],
  ['thông báo rộng rãi cho bà con biết (loa làng, Zalo)', 'notice'],
  ['phát thông báo hội nghị 03 ngày liên tục', 'notice'],
  ['chuẩn bị các điều kiện và thông báo kết quả để nhân dân biết', 'result'],
  ['hoàn thiện thông báo kết luận, niêm yết tại trụ sở', 'result'],
  ['có văn bản trả lời các câu hỏi còn lại và đăng công khai', 'result'],
  ['thông báo kết luận, tổng hợp báo cáo gửi Ban Thường vụ Đảng ủy', 'conclusion'],
  ['báo cáo kết quả với Đảng ủy', 'conclusion'],
  ['gửi giấy mời (thời gian, địa điểm, nội dung)', 'invitation'],
  ['Lấy ý kiến từng xóm, tổng hợp gửi UBND xã', 'collection'],
  ['họp dân lấy ý kiến, gửi về xã', 'collection'],
  ['chuẩn bị nội dung trả lời bằng văn bản', 'answers'],
  ['lo chỗ ngồi, nước uống', null],
  ['báo cáo Ban Thường vụ Đảng uỷ và Huyện uỷ', 'conclusion'],
  ['báo cáo Huyện ủy xin ý kiến về kế hoạch', null],
])('%j is about %s', (what, duty) => {
  expect(dutyOf(what)).toBe(duty)
})

function raise(): never {
  throw new Error('the rule is missing')
}
