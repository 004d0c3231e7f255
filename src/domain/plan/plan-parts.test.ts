import { describe, expect, test } from 'vitest'
import { splitActor } from './actors.ts'
import { findDates, findTimes, toIso } from './dates.ts'
import { findDeadlinePhrases } from './deadline-phrases.ts'
import { locate } from './located-text.ts'
import { splitPeople } from './people-list.ts'
import { readPlan } from './read-plan.ts'
import { villageLabels, villageNames } from './villages.ts'

describe('dates', () => {
  test.each([
    ['ngày 19/6/2023', null, ['2023-06-19']],
    ['ngày 8.3.2023', null, ['2023-03-08']],
    ['ngày 10 tháng 7 năm 2021', null, ['2021-07-10']],
    ['ngày 27 tháng 8 (thứ tư)', '2025-08-04', ['2025-08-27']],
    ['trước ngày 05/01', '2024-12-20', ['2025-01-05']],
    ['các ngày 21, 22 và 24/10/2025', null, ['2025-10-21', '2025-10-22', '2025-10-24']],
    ['ngày 21/10, 22/10 và 24/10/2025', null, ['2025-10-21', '2025-10-22', '2025-10-24']],
    ['1/2 ngày', '2023-01-01', []],
    ['Số 05/KH-UBND, Nghị định 150/2025/NĐ-CP', '2025-01-01', []],
    ['ngày 31/2/2023', null, []],
    ['ngày 27/8', null, []],
  ])('%s', (text, near, wanted) => {
    expect(findDates(locate(text)).flatMap((date) => toIso(date, near) ?? [])).toEqual(wanted)
  })
})

test.each([
  ['07 giờ 30 phút', '07:30'],
  ['7h30', '07:30'],
  ['17h00', '17:00'],
  ['08:00', '08:00'],
  ['8 giờ sáng', '08:00'],
  ['2 giờ chiều', '14:00'],
  ['12 gia đình', undefined],
  ['25 giờ', undefined],
])('the hour in "%s"', (text, wanted) => {
  expect(findTimes(locate(text)).at(0)?.value).toBe(wanted)
})

describe('deadlines', () => {
  const event = { dates: ['2025-08-27'], near: '2025-08-27' }
  test.each([
    ['gửi giấy mời trước ngày 21/8', { relation: 'before', due: '2025-08-21' }],
    ['gửi chậm nhất ngày 20/8', { relation: 'until', due: '2025-08-20' }],
    ['gửi chậm nhất là trước ngày 20/8', { relation: 'before', due: '2025-08-20' }],
    ['xong trước 17h00 ngày 26/8', { relation: 'until', due: '2025-08-26', time: '17:00' }],
    ['phát thông báo từ ngày 13/8', { relation: 'from', due: '2025-08-13' }],
    ['mở đến hết ngày 14/8', { relation: 'until', due: '2025-08-14' }],
    ['chuyển trong ngày 15/8', { relation: 'on', due: '2025-08-15' }],
    ['thông báo trước hội nghị 10 ngày', { relation: 'until', due: '2025-08-17', relative: 'event-10d' }],
    ['thông báo ít nhất 07 ngày trước khi tổ chức hội nghị', { due: '2025-08-20', relative: 'event-7d' }],
    ['Sau hội nghị 07 ngày, báo cáo', { due: '2025-09-03', relative: 'event+7d' }],
    ['Trong 10 ngày sau chương trình', { due: '2025-09-06', relative: 'event+10d' }],
    ['sau 05 ngày làm việc kể từ ngày tổ chức', { due: '2025-09-05', relative: 'event+5wd' }],
    ['trong vòng 10 ngày kể từ ngày kết thúc hội nghị cuối cùng', { due: '2025-09-06', relative: 'lastevent+10d' }],
    ['báo cáo trong Quý IV', { due: null, relation: 'on' }],
    ['gửi chậm nhất vào lúc 10 giờ 00 ngày 20/8/2025', { relation: 'until', due: '2025-08-20', time: '10:00' }],
    ['nộp trước 16h30’ ngày 20/8/2025', { relation: 'until', due: '2025-08-20', time: '16:30' }],
    ['nộp chậm nhất ngày thứ Tư, 20/8/2025', { relation: 'until', due: '2025-08-20' }],
    ['nộp không chậm hơn ngày 20/8/2025', { relation: 'until', due: '2025-08-20' }],
    ['nộp trước cuối ngày 20/8/2025', { relation: 'until', due: '2025-08-20' }],
    ['nộp báo cáo, hạn: 20/8/2025', { relation: 'until', due: '2025-08-20' }],
    ['gửi giấy mời ngày 20/8/2025', { relation: 'on', due: '2025-08-20' }],
    ['gửi trước thời điểm tổ chức hội nghị 07 ngày', { due: '2025-08-20', relative: 'event-7d' }],
    ['báo cáo chậm nhất sau 05 ngày kết thúc hội nghị', { due: '2025-09-01', relative: 'event+5d' }],
    ['báo cáo trong tuần đầu tháng 9/2025', { due: null, relation: 'on' }],
  ])('%s', (text, wanted) => {
    expect(findDeadlinePhrases(locate(text), event)).toMatchObject([wanted])
  })
  test('a date that is only cited is no deadline', () => {
    expect(findDeadlinePhrases(locate('theo Kế hoạch số 57/KH-UBND ngày 26/9/2025'), event)).toEqual([])
    expect(findDeadlinePhrases(locate('tham dự hội nghị vào ngày 27/8/2025'), event)).toEqual([])
  })
})

test.each([
  ['Công an xã bảo đảm an ninh trật tự', 'Công an xã', 'bảo đảm an ninh trật tự'],
  ['Văn phòng - Thống kê ra thông báo công khai', 'Văn phòng - Thống kê', 'ra thông báo công khai'],
  ['Đề nghị UBMTTQ xã vận động hội viên', 'UBMTTQ xã', 'vận động hội viên'],
  ['các phòng trả lời bằng văn bản', 'các phòng', 'trả lời bằng văn bản'],
  ['Giao cho các công chức chuyên môn chuẩn bị nội dung', 'các công chức chuyên môn', 'chuẩn bị nội dung'],
  ['Cong an xa giu gin trat tu', 'Cong an xa', 'giu gin trat tu'],
])('who does what in "%s"', (text, actor, rest) => {
  const assigned = splitActor(locate(text))
  expect([assigned?.actor.text, assigned?.rest.text]).toEqual([actor, rest])
})

test.each(['bản tổng hợp ý kiến được gửi về xã', 'Sau hội nghị có thông báo kết luận', 'các ý kiến được báo cáo'])(
  'nobody is named in "%s"',
  (text) => {
    expect(splitActor(locate(text))).toBeNull()
  },
)

test.each([
  [
    'Thường trực HĐND, lãnh đạo UBND; Đài truyền thanh xã',
    ['Thường trực HĐND', 'lãnh đạo UBND', 'Đài truyền thanh xã'],
  ],
  [
    'Bí thư các chi bộ Trường học, Trạm y tế; công chức xã',
    ['Bí thư các chi bộ Trường học, Trạm y tế', 'công chức xã'],
  ],
  ['Chủ tịch, các Phó Chủ tịch UBND; Công an xã', ['Chủ tịch, các Phó Chủ tịch UBND', 'Công an xã']],
  ['Bí thư, Trưởng ấp, chi hội trưởng và bà con 05 ấp A, B', ['Bí thư', 'Trưởng ấp', 'chi hội trưởng', 'bà con 05 ấp']],
  [
    'đại diện lãnh đạo Ban Dân vận, Văn phòng Huyện ủy',
    ['đại diện lãnh đạo Ban Dân vận Huyện ủy', 'đại diện lãnh đạo Văn phòng Huyện ủy'],
  ],
])('people in "%s"', (text, wanted) => {
  expect(splitPeople(locate(text)).map((person) => person.who)).toEqual(wanted)
})

test.each([
  ['với Nhân dân thôn Bãi Thượng và thôn Bãi Hạ năm 2022', ['Bãi Thượng', 'Bãi Hạ']],
  ['cụm thôn Đông Xá, Phú Thứ, An Điềm', ['Đông Xá', 'Phú Thứ', 'An Điềm']],
  ['khu phố 1, khu phố 2', ['khu phố 1', 'khu phố 2']],
  ['THÔN ĐÔNG KHÊ NĂM 2023', ['Đông Khê']],
  ['Trưởng thôn, Trưởng Ban Công tác Mặt trận', []],
])('villages in "%s"', (text, wanted) => {
  expect(villageLabels(villageNames(locate(text)), true)).toEqual(wanted)
})

test.each([
  ['KẾ HOẠCH\nĐối thoại với Nhân dân', 'plan'],
  ['GIẤY MỜI\nDự hội nghị', 'invitation'],
  ['THÔNG BÁO\nVề thời gian tổ chức đối thoại', 'notice'],
  ['THÔNG BÁO\nKết luận của Chủ tịch UBND xã tại hội nghị đối thoại', 'conclusion'],
  ['BIÊN BẢN\nHội nghị đối thoại', 'minutes'],
  ['LỊCH ĐỐI THOẠI VỚI NHÂN DÂN NĂM 2025', 'schedule'],
  ['BÁO CÁO\nKết quả thực hiện Kế hoạch đối thoại', 'other'],
  ['Sáng ngày 28/3, UBND xã tổ chức đối thoại. Phát biểu tại hội nghị, đồng chí Chủ tịch nhấn mạnh', 'event-report'],
])('the kind of "%s"', (text, kind) => {
  expect(readPlan(text).plan.kind).toBe(kind)
})

test('sittings in a table keep their villages and seats', () => {
  const table =
    'KẾ HOẠCH\nĐối thoại\nI. LỊCH\nĐơn vị | Số đại biểu | Thời gian | Địa điểm\nThôn Thượng (40 người), Thôn Hạ (35 người) | 75 | 14h00, ngày 20/9/2025 | Nhà văn hóa thôn Thượng\nThôn Trung | 60 | 14h00, ngày 21/9/2025 | Nhà văn hóa thôn Trung'
  expect(readPlan(table).plan.sessions).toEqual([
    {
      date: '2025-09-20',
      time: '14:00',
      venue: 'Nhà văn hóa thôn Thượng',
      units: [
        { unit: 'Thôn Thượng', count: 40 },
        { unit: 'Thôn Hạ', count: 35 },
      ],
    },
    { date: '2025-09-21', time: '14:00', venue: 'Nhà văn hóa thôn Trung', units: [{ unit: 'Thôn Trung', count: 60 }] },
  ])
})

test('two signers: the first', () => {
  const foot =
    'KẾ HOẠCH\nA\nI. B\n1. c.\nTM. BAN THƯỜNG TRỰC UBMTTQ          TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH                            CHỦ TỊCH\nLê Văn Sáu                          Trần Thị Bảy'
  expect(readPlan(foot).plan.signatory).toEqual({
    capacity: 'TM. BAN THƯỜNG TRỰC UBMTTQ',
    title: 'CHỦ TỊCH',
    name: 'Lê Văn Sáu',
  })
})

test('a deadline counted after several sittings stays open unless the text says which', () => {
  const event = { dates: ['2025-10-21', '2025-10-24'], near: '2025-10-21' }
  expect(findDeadlinePhrases(locate('sau hội nghị 07 ngày'), event)).toMatchObject([
    { due: null, relative: 'event+7d' },
  ])
  expect(findDeadlinePhrases(locate('trước hội nghị 07 ngày'), event)).toMatchObject([{ due: '2025-10-14' }])
})
