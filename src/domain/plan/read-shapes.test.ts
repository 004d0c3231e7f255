import { describe, expect, test } from 'vitest'
import type { Plan } from './plan.ts'
import { readPlan } from './read-plan.ts'

/** A plan of which only the given lines matter. */
function planWith(lines: string): Plan {
  return readPlan(`KẾ HOẠCH\nĐối thoại với Nhân dân năm 2025\n\n${lines}`).plan
}

describe('tables', () => {
  test.each([
    ['Cấp | Thành phần | Số lượng', '|'],
    ['Khối\tThành phần\tSố người', '\t'],
    ['Cấp | Thành phần mời | Số lượng (người)', '|'],
  ])('of all who come keep the number of each office: %s', (heading, gap) => {
    const rows = [
      ['Huyện', 'Đại diện Phòng Dân tộc huyện', '2'],
      ['Xã', 'Phòng Văn hóa - Xã hội', '3'],
      ['Bản', 'Bí thư chi bộ, Trưởng bản', '12'],
    ]
    const { participants, quotas } = planWith(
      `I. THÀNH PHẦN\n\n${heading}\n${rows.map((row) => row.join(gap)).join('\n')}`,
    )
    expect(participants).toEqual([
      { level: 'huyện', who: 'Đại diện Phòng Dân tộc huyện', count: 2 },
      { level: 'xã', who: 'Phòng Văn hóa - Xã hội', count: 3 },
      { level: 'bản', who: 'Bí thư chi bộ, Trưởng bản', count: 12 },
    ])
    expect(quotas).toEqual([])
  })

  test.each([
    ['Số hộ | Số người dự', '96 | 40', '71 | 28'],
    ['Số đại biểu | Số hộ', '40 | 96', '28 | 71'],
    ['Tổng số hộ | Chỉ tiêu', '96 | 40', '71 | 28'],
  ])('of seats count who comes, not who lives there: %s', (headings, first, second) => {
    const { quotas, participants, villages } = planWith(
      `I. THÀNH PHẦN\n1. Xã: Thường trực HĐND xã\n2. Phân bổ cho các bản:\n\nBản | ${headings}\nHuổi Mo | ${first}\nPá Lau | ${second}`,
    )
    expect(quotas).toEqual([
      { organization: 'Huổi Mo', count: 40 },
      { organization: 'Pá Lau', count: 28 },
    ])
    expect(participants).toEqual([{ level: 'xã', who: 'Thường trực HĐND xã', count: null }])
    expect(villages).toEqual(['Huổi Mo', 'Pá Lau'])
  })

  test.each(['Phút', 'Thời lượng (phút)', 'Số phút'])('of minutes give the steps: %s', (heading) => {
    const { agendaSteps } = planWith(
      `1. Chương trình\n\n${heading} | Việc | Chịu trách nhiệm\n10 | Giới thiệu đại biểu | Văn phòng\n90 | Người dân hỏi | Chủ trì`,
    )
    expect(agendaSteps).toEqual(['Giới thiệu đại biểu', 'Người dân hỏi'])
  })

  test('of sittings do not take the number of a group for a village', () => {
    const { sessions, villages } = planWith(
      `1. Lịch\n\nCụm\tThôn\tThời gian\tĐịa điểm\nCụm 1\tAn Hòa, K'Lót\t7h30, ngày 19/5/2025\tHội trường\nCụm 2\tLiên Sơn\t8h00, ngày 20/5/2025\tTrường học`,
    )
    expect(villages).toEqual(['An Hòa', "K'Lót", 'Liên Sơn'])
    expect(sessions.map(({ date }) => date)).toEqual(['2025-05-19', '2025-05-20'])
  })

  test('of who runs the meeting name the chair alone, and work its hour', () => {
    const { chair, deadlines } = planWith(
      `1. Chủ trì, thư ký\n\nChủ trì\tChủ tịch UBND xã\nĐồng chủ trì\tPhó Chủ tịch HĐND xã\nThư ký\t02 chuyên viên Văn phòng\n\n2. Tổ chức thực hiện\n\nViệc\tChủ trì\tThời hạn\nChuẩn bị báo cáo\tPhòng Kinh tế\t16h00 ngày 15/5/2025`,
    )
    expect(chair).toBe('Chủ tịch UBND xã; Phó Chủ tịch HĐND xã')
    expect(deadlines).toEqual([
      { what: 'Chuẩn bị báo cáo', responsible: 'Phòng Kinh tế', due: '2025-05-15', relation: 'until', time: '16:00' },
    ])
  })
})

describe('running sentences', () => {
  test.each([
    [
      'I. THÀNH PHẦN\nVề phía huyện, kính mời đại diện Ban Dân vận Huyện ủy và đại diện Hạt Kiểm lâm huyện. Về phía xã có Thường trực Đảng ủy và hiệu trưởng các trường. Về phía xóm có xóm trưởng cùng đại diện các hộ của xóm Đồng, xóm Bàu.',
      'xóm',
    ],
    [
      'Khách mời của huyện gồm đại diện Ban Dân vận Huyện ủy, đại diện Hạt Kiểm lâm huyện. Thành phần của xã gồm Thường trực Đảng ủy và hiệu trưởng các trường. Ở cơ sở mời xóm trưởng, đại diện các hộ.',
      'xóm',
    ],
    [
      'Cấp huyện mời đại diện Ban Dân vận Huyện ủy, đại diện Hạt Kiểm lâm huyện. Cấp xã có Thường trực Đảng ủy và hiệu trưởng các trường. Ở xóm có xóm trưởng và đại diện các hộ.',
      'xóm',
    ],
  ])('tell who comes from each level, each in its own: %s', (text, village) => {
    const reading = readPlan(`KẾ HOẠCH\nĐối thoại với Nhân dân năm 2025\n\n${text}`)
    expect(reading.plan.participants.map(({ level, who }) => [level, who])).toEqual([
      ['huyện', 'đại diện Ban Dân vận Huyện ủy'],
      ['huyện', 'đại diện Hạt Kiểm lâm huyện'],
      ['xã', 'Thường trực Đảng ủy'],
      ['xã', 'hiệu trưởng các trường'],
      [village, 'xóm trưởng'],
      [village, 'đại diện các hộ'],
    ])
    expect(reading.confidence['participants.0']).toBeLessThan(0.9)
  })

  test.each([
    'Mỗi buổi đối thoại lần lượt qua ba bước: bước một, thư ký giới thiệu đại biểu; bước hai, bà con nêu ý kiến; bước ba, chủ trì kết luận.',
    'Hội nghị gồm 3 phần: thứ nhất, thư ký giới thiệu đại biểu; thứ hai, bà con nêu ý kiến; thứ ba, chủ trì kết luận.',
    'Buổi đối thoại được tiến hành theo ba bước: bước 1, thư ký giới thiệu đại biểu; bước 2, bà con nêu ý kiến; bước 3, chủ trì kết luận.',
  ])('tell the steps: %s', (text) => {
    expect(planWith(text).agendaSteps).toEqual(['thư ký giới thiệu đại biểu', 'bà con nêu ý kiến', 'chủ trì kết luận'])
  })

  test.each([
    'Đợt đối thoại gồm hai buổi. Buổi thứ nhất bắt đầu lúc 8 giờ 00 thứ Ba, ngày 11/11/2025 tại Hội trường tổ 4, dành cho Nhân dân thôn Đông. Buổi thứ hai bắt đầu lúc 14 giờ 00 ngày 13/11/2025 tại Nhà văn hóa, dành cho Nhân dân thôn Đoài 2. Chủ tịch UBND xã chủ trì.',
    'Hội nghị thứ nhất diễn ra lúc 8h ngày 11/11/2025 tại Hội trường tổ 4, dành cho thôn Đông. Hội nghị thứ hai diễn ra lúc 14h ngày 13/11/2025 tại Nhà văn hóa, dành cho thôn Đoài 2.',
  ])('tell the sittings, one a sentence: %s', (text) => {
    const { sessions, eventStartTime, venue } = planWith(text)
    expect(sessions.map((session) => [session.date, session.time, session.venue])).toEqual([
      ['2025-11-11', '08:00', 'Hội trường tổ 4'],
      ['2025-11-13', '14:00', 'Nhà văn hóa'],
    ])
    expect(eventStartTime ?? venue).toBeNull()
  })
})

test.each([
  ['Moi thon Dong Cai 60 nguoi, thon Giap Ngoai 45 nguoi', ['thon Dong Cai', 'thon Giap Ngoai']],
  ['Mỗi thôn 30 người', ['Mỗi thôn']],
])('who has the seats: %s', (line, owners) => {
  const { quotas } = planWith(`I. THÀNH PHẦN\n1. Xã: Thường trực HĐND.\n2. ${line}`)
  expect(quotas.map(({ organization }) => organization)).toEqual(owners)
})

test('a remark behind the place is no part of it', () => {
  const { venue } = planWith('I. THỜI GIAN\n1. Địa điểm: sân trụ sở ấp Phú (giữ khoảng cách, đeo khẩu trang)')
  expect(venue).toBe('sân trụ sở ấp Phú')
})

test.each(['Đợt đối thoại gồm hai buổi.', 'Đối thoại với Nhân dân được chia thành 02 buổi.'])(
  'how many sittings: %s',
  (text) => {
    expect(planWith(text).duration).toMatch(/^(?:hai|02) buổi$/)
  },
)
