import { describe, expect, test } from 'vitest'
import { checkPlan } from './check-plan.ts'
import { shippedLaw } from './law-book.ts'
import { found, older, sound } from './sound-plan.fixture.ts'

describe('who holds it', () => {
  test('the People’s Council co-chairs, the Front helps to hold it, the Party is invited', () => {
    expect(found({ ...sound, chair: 'Chủ tịch UBND xã' })).toEqual(['DLG-COCHAIR chair'])
    expect(found({ ...sound, tasks: [] })).toEqual(['DLG-MTTQ -'])
    expect(found({ ...sound, participants: sound.participants.slice(1) })).toEqual(['DLG-INVITE-PARTY participants'])
  })

  test('the Front as a guest only is not enough, words of coordination are', () => {
    const guest = {
      ...sound,
      tasks: [],
      participants: [...sound.participants, { level: 'xã', who: 'UBMTTQ', count: null }],
    }
    expect(found(guest)).toEqual(['DLG-MTTQ -'])
    expect(found(guest, 'UBND xã phối hợp với Uỷ ban MTTQ Việt Nam xã tổ chức; thư ký ghi biên bản')).toEqual([])
  })

  test('none of it is asked of a plan of 2023', () => {
    expect(found({ ...older, chair: 'Chủ tịch UBND xã', tasks: [], participants: [] })).toEqual([])
  })

  test('a conference online only did not fit the law of 2015', () => {
    const online = { venue: 'Trực tuyến qua Zoom' }
    expect(found({ ...older, ...online })).toEqual(['DLG-MODE venue'])
    expect(found({ ...sound, ...online })).toEqual([])
  })

  test('a plan without secretary and minutes is told so', () => {
    expect(found({ ...sound, agendaSteps: ['Nhân dân phát biểu'] })).toEqual(['NO-SECRETARY agendaSteps'])
    expect(found({ ...sound, agendaSteps: ['Thông qua biên bản'] })).toEqual([])
  })

  test('people are told of a recording, from 2026', () => {
    const tasks = [...sound.tasks, { responsible: 'Đài truyền thanh', what: 'ghi hình hội nghị', due: null }]
    const days = { eventDates: ['2026-10-21'], issuedOn: '2026-09-25', deadlines: [] }
    const rules = checkPlan({ ...sound, ...days, tasks }, shippedLaw).findings.map(
      ({ rule, level }) => `${rule} ${level}`,
    )
    expect(rules).toContain('P-REC warn')
    expect(found({ ...sound, tasks })).toEqual([])
  })
})

describe('sums of quotas', () => {
  const list = 'Hội Nông dân = 20 người; Hội Phụ nữ = 15 người'
  const rest = '. Phối hợp với UBMTTQ xã; thư ký ghi biên bản.'

  test.each([
    `(tổng số 35 người): ${list}`,
    `${list}. Tổng cộng: 35 đại biểu`,
    `(tổng số khoảng 40 người): ${list}`,
    `${list}\nCộng | 279 | 35`,
    `${list}\nTrung tâm Phục vụ hành chính công | 2`,
    `Thành phần: khoảng 110 người, gồm lãnh đạo xã. ${list}`,
    list,
  ])('%j is right, or says nothing', (text) => {
    expect(found(sound, text + rest)).toEqual([])
  })

  test.each([
    `(tổng số 40 người): ${list}`,
    `${list}; cộng: 30 người`,
    `${list} có phiên dịch\nTổng | 45`,
    `Số đại biểu là 45 người, trong đó ${list}`,
    `Đại diện Nhân dân 45 người, trong đó: ${list}`,
    `${list}; 9 chi đoàn, mỗi chi đoàn 08 đoàn viên = 70 người`,
  ])('%j is wrong', (text) => {
    expect(found(sound, text + rest)).toEqual(['QUOTA-SUM quotas'])
  })

  test('a quota for each of many is not summed', () => {
    const quotas = [
      { organization: 'mỗi chi đoàn', count: 8 },
      { organization: 'chi đoàn trường học', count: 12 },
    ]
    expect(
      found({ ...sound, quotas }, `tổng số 84 người: 9 chi đoàn, mỗi chi đoàn 08 người = 72 người${rest}`),
    ).toEqual([])
  })
})

describe('the copy that is kept', () => {
  test.each(['Lưu: VT, VP', 'Lưu: VT', '- Lưu: VT, PKT.', 'Lưu VT'])('%s is with the clerk of papers', (line) => {
    expect(found({ ...sound, distributionList: ['Trưởng thôn', line] })).toEqual([])
  })

  test('any other is mended', () => {
    const findings = checkPlan({ ...sound, distributionList: ['Trưởng thôn', 'Lưu VPUB'] }, shippedLaw).findings
    expect(findings).toMatchObject([{ rule: 'F-NOINHAN-L', level: 'warn', where: 'distributionList.1' }])
    expect(findings[0]?.mend.vi).toBe('Ghi “Lưu: VT, VP.”')
    expect(found({ ...sound, distributionList: ['Trưởng thôn'] })).toEqual(['F-NOINHAN-L distributionList'])
    expect(found({ ...sound, distributionList: [] })).toEqual([])
  })
})

test('the office of both bodies in the chair is not the Council, a branch committee not the Party committee', () => {
  expect(found({ ...sound, chair: 'Chủ tịch UBND xã; Chánh Văn phòng HĐND và UBND' })).toEqual(['DLG-COCHAIR chair'])
  const guests = [{ level: 'thôn', who: 'Cấp ủy chi bộ', count: null }]
  expect(found({ ...sound, participants: guests })).toEqual(['DLG-INVITE-PARTY participants'])
})
