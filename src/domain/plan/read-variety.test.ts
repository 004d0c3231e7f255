import { describe, expect, test } from 'vitest'
import type { DocumentKind, Plan } from './plan.ts'
import { readPlan } from './read-plan.ts'

/** A plan of which only the given lines matter. */
function planWith(lines: string): Plan {
  return readPlan(`KẾ HOẠCH\nĐối thoại với Nhân dân năm 2025\n\n${lines}`).plan
}

const LETTER = 'Số: 12/UBND-VP\nV/v chuẩn bị đối thoại\n\nKính gửi: Các thôn\n'
const KINDS: [DocumentKind, string][] = [
  ['plan', 'K Ế   H O Ạ C H\nĐối thoại với Nhân dân'],
  ['plan', 'KẾ H0ẠCH\nĐối thoại với Nhân dân'],
  ['plan', 'KẾ HOẠCH LIÊN TỊCH\nĐối thoại giữa lãnh đạo xã với phụ nữ'],
  ['plan', 'I. Mục đích, yêu cầu\n1. Nghe dân\nII. Thời gian, địa điểm\nIII. Thành phần\nIV. Tổ chức thực hiện'],
  ['other', `${LETTER}1. Thời gian: ngày 5/6\n2. Thành phần: nhân dân\n3. Nội dung: đất đai\n4. Tổ chức thực hiện`],
  ['other', 'BÁO CÁO\nTổng hợp ý kiến, kiến nghị của Nhân dân'],
  ['event-report', 'BÁO CÁO\nKết quả hội nghị đối thoại năm 2024'],
  [
    'event-report',
    'Xã A đối thoại với dân\nSáng 12/5, UBND xã A tổ chức hội nghị. Tại hội nghị, đồng chí Chủ tịch cho biết xã đã ban hành kế hoạch.',
  ],
  ['conclusion', 'Số: 12/TB-UBND\n\nTHÔNG BÁO\nVề kết luận của Chủ tịch UBND xã'],
  ['conclusion', 'THÔNG BÁO\nKết luận tại hội nghị thực hiện Kế hoạch số 12/KH-UBND'],
  ['minutes', 'BIÊN BẢN\nHội nghị đối thoại theo Kế hoạch số 12/KH-UBND'],
  ['schedule', 'LỊCH\nTiếp xúc, đối thoại năm 2025'],
  ['notice', 'THÔNG BÁO\nLịch đối thoại của Chủ tịch UBND xã'],
]

test.each(KINDS)('is %s: %s', (kind, text) => {
  expect(readPlan(text).plan.kind).toBe(kind)
})

test.each([
  ['ĐẢNG BỘ HUYỆN A\tĐẢNG CỘNG SẢN VIỆT NAM\nĐẢNG ỦY XÃ HƯNG LĨNH\n*\nSố 45-KH/ĐU', 'Đảng ủy xã Hưng Lĩnh'],
  ['UBND HUYỆN CÁI BÈ\nỦY BAN NHÂN DÂN\nTHỊ TRẤN CÁI BÈ\nSố: 87/KH-UBND', 'UBND thị trấn Cái Bè'],
  ['UBND THÀNH PHỐ HUẾ\nUBND PHƯỜNG AN CỰU\nSố: 9/KH-UBND', 'UBND phường An Cựu'],
  ['UBND TỈNH KIÊN GIANG\nUBND ĐẶC KHU THỔ CHU\nSố: 9/KH-UBND', 'UBND đặc khu Thổ Chu'],
  [
    'ỦY BAN MTTQ VIỆT NAM TỈNH A\nBAN THƯỜNG TRỰC ỦY BAN MTTQ VIỆT NAM XÃ IA PẾCH\nSố: 12/KH-MTTQ-BTT',
    'Ủy ban MTTQ Việt Nam xã Ia Pếch',
  ],
  ['BCH HỘI LHPN XÃ TÂN KHÁNH - UBND XÃ TÂN KHÁNH\nSố: 03/KHLT-HPN-UBND', 'Hội LHPN xã Tân Khánh; UBND xã Tân Khánh'],
])('who issues: %s', (letterhead, agency) => {
  expect(readPlan(`${letterhead}\n\nKẾ HOẠCH\nĐối thoại`).plan.issuingAgency).toBe(agency)
})

describe('outlines', () => {
  test.each([
    ['I. ', '1. '],
    ['I/ ', '1/ '],
    ['I- ', '1- '],
    ['1. ', '1.1. '],
    ['Phần thứ nhất\n', '1. '],
    ['A. ', 'I. '],
    ['lI. ', '1. '],
    ['', '- '],
  ])('%s over %s', (top, item) => {
    const { tasks, topics } = planWith(
      `${top}NỘI DUNG ĐỐI THOẠI\n${item}Đất đai, giải phóng mặt bằng\n${item.replace('1', '2')}Nước sạch nông thôn\n${top}TỔ CHỨC THỰC HIỆN\n${item}Công an xã: giữ trật tự.`,
    )
    expect(topics).toEqual(['Đất đai, giải phóng mặt bằng', 'Nước sạch nông thôn'])
    expect(tasks).toEqual([{ responsible: 'Công an xã', what: 'giữ trật tự', due: null }])
  })
})

describe('seats', () => {
  test.each([
    ['2. Nhân dân: mỗi tổ dân phố cử 05 đại biểu', [['mỗi tổ dân phố', 5]]],
    [
      '2. Nhân dân: Tổ 1 (15 hộ), Tổ 2 (20 hộ)',
      [
        ['Tổ 1', 15],
        ['Tổ 2', 20],
      ],
    ],
    ['2. Nhân dân: 10 đại biểu/ấp x 7 ấp = 70 đại biểu', [['ấp', 10]]],
    [
      '2. Nhân dân: 15 hội viên Hội Nông dân; 20 hộ kinh doanh chợ Mới',
      [
        ['Hội Nông dân', 15],
        ['hộ kinh doanh chợ Mới', 20],
      ],
    ],
    [
      '2. Nhân dân: thôn Đông cử 25 người; thôn Mới cử 15 (mười lăm) người',
      [
        ['thôn Đông', 25],
        ['thôn Mới', 15],
      ],
    ],
    [
      '2. Phân bổ: thôn A: 15, thôn B: 20 (tổng cộng 35 đại biểu)',
      [
        ['thôn A', 15],
        ['thôn B', 20],
      ],
    ],
    ['2. Nhân dân: mỗi xóm 07 người (có 02 đảng viên, 05 người dân)', [['mỗi xóm', 7]]],
    [
      '2. Đại biểu:\nTT\tTổ chức\tSố lượng\n1\tHội Phụ nữ\t12\n2\tĐoàn Thanh niên\t8\n\tTổng cộng\t20',
      [
        ['Hội Phụ nữ', 12],
        ['Đoàn Thanh niên', 8],
      ],
    ],
  ])('%s', (line, wanted) => {
    const { quotas } = planWith(`I. THÀNH PHẦN\n1. Xã: Thường trực Đảng ủy.\n${line}`)
    expect(quotas.map(({ organization, count }) => [organization, count])).toEqual(wanted)
  })
})

describe('sittings', () => {
  const MORNING = { date: '2025-09-15', time: '08:00', venue: 'nhà văn hóa thôn Đông' }
  const EVENING = { date: '2025-09-15', time: '14:00', venue: 'nhà văn hóa thôn Bắc' }
  test.each([
    [
      'in a sentence with one day',
      'Ngày 15/9/2025 tổ chức 02 cuộc: cuộc thứ nhất lúc 8h00 tại nhà văn hóa thôn Đông cho thôn Đông, thôn Tây; cuộc thứ hai lúc 14h00 tại nhà văn hóa thôn Bắc cho thôn Nam, thôn Bắc.',
    ],
    [
      'in a list, the second on the same day',
      '- Buổi 1: lúc 8h00, ngày 15/9/2025, tại nhà văn hóa thôn Đông, gồm thôn Đông, thôn Tây;\n- Buổi 2: lúc 14h00 cùng ngày, tại nhà văn hóa thôn Bắc, gồm thôn Nam, thôn Bắc.',
    ],
    [
      'under headings of their own',
      '1. Thôn Đông, thôn Tây\n- Thời gian: 8h00 ngày 15/9/2025\n- Địa điểm: nhà văn hóa thôn Đông\n2. Thôn Nam, thôn Bắc\n- Thời gian: 14h00 ngày 15/9/2025\n- Địa điểm: tại nhà văn hóa thôn Bắc',
    ],
    [
      'in a table with a cell left empty',
      'TT | Thôn | Ghi chú | Thời gian | Địa điểm\n1 | Đông, Tây | | 8h00, 15/9/2025 | nhà văn hóa thôn Đông\n2 | Nam, Bắc | xa | 14h00, 15/9/2025 | nhà văn hóa thôn Bắc',
    ],
  ])('%s', (_, lines) => {
    const { sessions, villages, eventStartTime } = planWith(`I. THỜI GIAN, ĐỊA ĐIỂM\n${lines}\nII. THÀNH PHẦN`)
    expect(sessions).toMatchObject([MORNING, EVENING])
    expect(sessions.map(({ units }) => units.map(({ unit }) => unit))).toEqual([
      ['Đông', 'Tây'],
      ['Nam', 'Bắc'],
    ])
    expect(villages).toEqual(['Đông', 'Tây', 'Nam', 'Bắc'])
    expect(eventStartTime).toBeNull()
  })
})

describe('work', () => {
  const MEETING = 'I. THỜI GIAN\n1. Thời gian: 8h00 ngày 15/9/2025.\nII. TỔ CHỨC THỰC HIỆN\n'
  test.each([
    ['1. Văn phòng: gửi thư mời ngày 05/9.', { due: '2025-09-05', relation: 'on' }],
    ['1. Văn phòng: nộp báo cáo, hạn chót 10/9.', { due: '2025-09-10', relation: 'until' }],
    ['1. Văn phòng: gửi giấy mời trước 05 ngày diễn ra đối thoại.', { due: '2025-09-10', relative: 'event-5d' }],
    ['1. Văn phòng: thông báo trước hội nghị ít nhất 01 tuần.', { due: '2025-09-08', relative: 'event-7d' }],
    [
      '1. Sau hội nghị Văn phòng gửi kết quả cho các thôn trước 20/9/2025.',
      { responsible: 'Văn phòng', due: '2025-09-20' },
    ],
    ['1. Văn phòng: báo cáo cuối tháng 9.', { due: null, relation: 'on' }],
  ])('%s', (line, wanted) => {
    expect(planWith(MEETING + line).deadlines).toMatchObject([wanted])
  })

  test('in a table, also where the owner spans two rows', () => {
    const { tasks } = planWith(
      `${MEETING}TT | Nội dung công việc | Đơn vị thực hiện | Thời hạn\n1 | Gửi giấy mời | Văn phòng | 05/9\n2 | Niêm yết kết quả | | Sau hội nghị 05 ngày`,
    )
    expect(tasks).toEqual([
      { responsible: 'Văn phòng', what: 'Gửi giấy mời', due: '2025-09-05' },
      { responsible: 'Văn phòng', what: 'Niêm yết kết quả', due: '2025-09-20' },
    ])
  })

  test('given to several in one sentence', () => {
    const { tasks } = planWith(`${MEETING}1. Giao Văn phòng chuẩn bị tài liệu; giao Công an xã giữ trật tự.`)
    expect(tasks.map(({ responsible }) => responsible)).toEqual(['Văn phòng', 'Công an xã'])
  })

  test('of another sitting is the same work', () => {
    const { tasks } = planWith(`${MEETING}1. Văn phòng: gửi giấy mời đợt 1 trước ngày 05/9, đợt 2 trước ngày 10/10.`)
    expect(tasks.map(({ what }) => what)).toEqual(['gửi giấy mời đợt 1', 'gửi giấy mời đợt 2'])
  })

  test('counted from the day of some other paper is not counted from the meeting', () => {
    const { deadlines } = planWith(`${MEETING}1. Các phòng: trả lời trong 05 ngày kể từ ngày nhận được kiến nghị.`)
    expect(deadlines).toEqual([])
  })
})

test('a programme in a table of hours gives the steps', () => {
  const { agendaSteps, tasks } = planWith(
    'I. CHƯƠNG TRÌNH\nThời gian | Nội dung | Thực hiện\n7h30 | Đón tiếp đại biểu | Văn phòng\n8h00 | Nhân dân phát biểu | Chủ tọa',
  )
  expect(agendaSteps).toEqual(['Đón tiếp đại biểu', 'Nhân dân phát biểu'])
  expect(tasks).toEqual([])
})

test.each([
  ['Chủ trì: Đồng chí Lê Văn A, Phó Bí thư Đảng ủy, Chủ tịch UBND xã.', 'Phó Bí thư Đảng ủy, Chủ tịch UBND xã'],
  [
    'Chủ trì: Đồng chí Bí thư Đảng ủy, Chủ tịch HĐND xã; Chủ tịch UBND xã',
    'Bí thư Đảng ủy, Chủ tịch HĐND xã; Chủ tịch UBND xã',
  ],
  ['Chủ trì: Các đồng chí Bí thư Đảng ủy, Chủ tịch UBND xã.', 'Bí thư Đảng ủy; Chủ tịch UBND xã'],
  ['Đồng chủ trì: Chủ tịch UBND xã và Phó Chủ tịch HĐND xã.', 'Chủ tịch UBND xã; Phó Chủ tịch HĐND xã'],
  ['Chủ trì: Chủ tịch UBND xã (hoặc Phó Chủ tịch được ủy quyền).', 'Chủ tịch UBND xã'],
])('who presides: %s', (line, chair) => {
  expect(planWith(`I. THỜI GIAN\n1. Thời gian: 8h00 ngày 5/6/2025.\n2. ${line}`).chair).toBe(chair)
})

describe('papers that look back', () => {
  test('minutes tell when, where and what is to be done', () => {
    const { plan } = readPlan(
      'BIÊN BẢN\nHội nghị đối thoại\n\nHôm nay, hồi 8 giờ 15 phút, ngày 12 tháng 9 năm 2024, tại nhà văn hóa bản Nà Sọc, UBND xã tổ chức hội nghị.\nI. Ý KIẾN\n1. Bà Ín: Đường hỏng.\nII. KẾT LUẬN\n1. Công chức Địa chính khảo sát đường, xong trước ngày 20/9/2024.',
    )
    expect(plan).toMatchObject({
      kind: 'minutes',
      eventDates: ['2024-09-12'],
      eventStartTime: '08:15',
      venue: 'nhà văn hóa bản Nà Sọc',
      tasks: [{ responsible: 'Công chức Địa chính', what: 'khảo sát đường', due: '2024-09-20' }],
    })
  })

  test('news has its headline for subject, no issuer, and who presided', () => {
    const { plan } = readPlan(
      'Xã Hòa Bình đối thoại với Nhân dân\n\nChiều 14/8/2024, tại nhà văn hóa thôn Đông, UBND xã tổ chức hội nghị đối thoại. Đồng chí Lê Văn Hà, Bí thư Đảng ủy và đồng chí Lê Thị Mai, Chủ tịch UBND xã chủ trì hội nghị.\nTại hội nghị, đồng chí Chủ tịch nhấn mạnh.',
    )
    expect(plan).toMatchObject({
      kind: 'event-report',
      issuingAgency: null,
      subject: 'Xã Hòa Bình đối thoại với Nhân dân',
      eventDates: ['2024-08-14'],
      venue: 'nhà văn hóa thôn Đông',
      chair: 'Bí thư Đảng ủy; Chủ tịch UBND xã',
    })
  })
})
