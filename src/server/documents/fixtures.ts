import type { z } from 'zod'
import type { PaperKindName } from '#server/documents/kinds.ts'
import type { conclusionModel } from '#server/documents/kinds/conclusion.ts'
import type { followUpModel } from '#server/documents/kinds/follow-up.ts'
import type { invitationModel } from '#server/documents/kinds/invitation.ts'
import type { minutesModel } from '#server/documents/kinds/minutes.ts'
import type { opinionReportModel } from '#server/documents/kinds/opinion-report.ts'
import type { planModel } from '#server/documents/kinds/plan.ts'

/** Models of a fictitious commune's papers, for tests: xã Thanh Lâm, thôn Đông Khê, 2023. */
const head = {
  superior: 'UBND huyện Ninh Đông',
  issuingAgency: 'UBND xã Thanh Lâm',
  signatory: { capacity: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH', name: 'Trần Quang Hưng' },
  distributionList: [
    'Đảng ủy, HĐND xã',
    'Ủy ban MTTQ Việt Nam xã và các đoàn thể',
    'Trưởng thôn Đông Khê',
    'Lưu: VT, VP',
  ],
  demonstration: true,
}

const eventName = 'Hội nghị đối thoại trực tiếp của Chủ tịch Ủy ban nhân dân xã với Nhân dân thôn Đông Khê năm 2023'
const venue = 'Nhà văn hóa thôn Đông Khê'

export const plan = {
  ...head,
  documentNumber: '41/KH-UBND',
  issuedOn: '2023-05-22',
  subject: 'Tổ chức đối thoại trực tiếp của Chủ tịch Ủy ban nhân dân xã với Nhân dân thôn Đông Khê năm 2023',
  legalBases: [
    { type: 'Luật', number: null, date: '2015-06-19', issuer: null, subject: 'Tổ chức chính quyền địa phương' },
    {
      type: 'Quyết định',
      number: '218-QĐ/TW',
      date: '2013-12-12',
      issuer: 'Bộ Chính trị',
      subject:
        'việc Mặt trận Tổ quốc Việt Nam, các đoàn thể chính trị - xã hội và Nhân dân tham gia góp ý xây dựng Đảng, xây dựng chính quyền',
    },
  ],
  topics: [
    'đất đai, môi trường',
    'giao thông, thủy lợi nội đồng',
    'an ninh trật tự',
    'chính sách xã hội',
    'thủ tục hành chính',
  ],
  eventDates: ['2023-06-23'],
  eventDateTentative: true,
  eventStartTime: '07:30',
  duration: '1/2 ngày',
  venue,
  villages: ['Đông Khê'],
  chair: 'Đồng chí Trần Quang Hưng, Chủ tịch Ủy ban nhân dân xã',
  agendaSteps: [
    'Văn phòng giới thiệu đại biểu, chương trình, nội quy, chủ tọa, thư ký',
    'Chủ tịch báo cáo kết quả thực hiện cam kết của kỳ đối thoại trước',
    'Nhân dân phát biểu theo thứ tự đã đăng ký',
    'Chủ tịch trả lời hoặc phân công công chức trả lời',
    'Nhân dân trao đổi lại',
    'Chủ tịch kết luận từng vấn đề',
  ],
  participants: [
    { level: 'huyện', who: 'đại diện Thường trực Huyện ủy', count: 1 },
    { level: 'xã', who: 'Thường trực Đảng ủy', count: 2 },
    { level: 'xã', who: 'công chức chuyên môn', count: null },
    { level: 'thôn', who: 'Bí thư chi bộ, Trưởng thôn, Trưởng ban công tác Mặt trận', count: 3 },
  ],
  quotas: [
    { organization: 'Hội Cựu chiến binh', count: 6 },
    { organization: 'Hội Nông dân', count: 12 },
    { organization: 'Hội Liên hiệp Phụ nữ', count: 14 },
    { organization: 'Đoàn Thanh niên Cộng sản Hồ Chí Minh', count: 8 },
  ],
  deadlines: [
    { what: 'gửi giấy mời', responsible: 'Văn phòng', due: '2023-06-17', relation: 'before' },
    {
      what: 'báo cáo tổng hợp ý kiến',
      responsible: 'Trưởng thôn Đông Khê',
      due: '2023-06-12',
      relation: 'until',
      time: '17:00',
    },
  ],
  tasks: [
    {
      responsible: 'Công chức Văn phòng - Thống kê',
      what: 'chuẩn bị tài liệu, giấy mời, hội trường',
      due: '2023-06-16',
    },
    { responsible: 'Công an xã', what: 'bảo đảm an ninh trật tự nơi tổ chức', due: null },
  ],
} satisfies z.input<typeof planModel>

export const invitation = {
  ...head,
  documentNumber: '07/GM-UBND',
  issuedOn: '2023-06-05',
  eventName,
  eventDate: '2023-06-23',
  eventStartTime: '07:30',
  venue: `${venue}, xã Thanh Lâm`,
  chair: 'Đồng chí Trần Quang Hưng, Chủ tịch Ủy ban nhân dân xã',
  contents: ['Báo cáo kết quả thực hiện cam kết năm 2022', 'Nghe và trả lời ý kiến, kiến nghị của Nhân dân'],
  notes: ['Đề nghị có mặt trước 15 phút để làm thủ tục điểm danh'],
  guests: [
    {
      name: 'Phạm Văn Nghĩa',
      salutation: 'Ông',
      role: 'hội viên Hội Nông dân thôn Đông Khê',
      organization: 'Hội Nông dân xã',
      seat: '07',
      reply: { address: 'https://thanh-lam.example/gm/7k2p', code: '4821 7730 5516' },
    },
    { organization: 'Hội Cựu chiến binh xã', documentNumber: '8/GM-UBND' },
  ],
} satisfies z.input<typeof invitationModel>

export const minutes = {
  ...head,
  documentNumber: '3/BB-UBND',
  eventName,
  startedAt: '2023-06-23T07:35',
  endedAt: '2023-06-23T11:20',
  venue: `${venue}, xã Thanh Lâm`,
  attendance: [
    { level: 'huyện', who: 'Đại diện Thường trực Huyện ủy', invited: 1, present: 1 },
    { level: 'xã', who: 'Lãnh đạo và công chức xã', invited: 14, present: 13 },
    { level: 'thôn', who: 'Đại biểu theo chỉ tiêu của các đoàn thể', invited: 40, present: 37 },
    { level: 'thôn', who: 'Nhân dân đến dự ngoài danh sách mời', present: 22 },
  ],
  chair: { name: 'Trần Quang Hưng', title: 'Chủ tịch Ủy ban nhân dân xã' },
  secretary: { name: 'Lê Thị Thu', title: 'công chức Văn phòng - Thống kê' },
  opening: [
    'Văn phòng giới thiệu đại biểu, chương trình, nội quy',
    'Chủ tịch báo cáo kết quả thực hiện 9 cam kết năm 2022',
  ],
  turns: [
    {
      at: '08:05',
      speaker: 'Ông Phạm Văn Nghĩa',
      from: 'Hội Nông dân',
      asked: 'mương tiêu khu Đồng Quan bị bồi lấp, hễ mưa to là ngập lúa; bao giờ nạo vét',
      answers: [
        { by: 'Công chức Địa chính - Nông nghiệp', words: 'đã đưa vào kế hoạch thủy lợi vụ mùa, đang chờ kinh phí' },
      ],
      outcome: {
        kind: 'promised',
        promise: 'act',
        owner: 'Công chức Địa chính - Nông nghiệp',
        due: '2023-07-31',
        executor: 'Hợp tác xã dịch vụ',
      },
    },
    {
      at: '08:20',
      speaker: 'Bà Nguyễn Thị Huệ',
      from: 'thôn Đông Khê',
      asked: 'đèn đường ngõ 4 hỏng từ Tết',
      answers: [{ by: 'Chủ tịch', words: 'Trưởng thôn đã cho thay bóng ngày 20/6, đề nghị bà con kiểm tra lại' }],
      outcome: { kind: 'answered' },
    },
    {
      at: '08:31',
      speaker: 'Bà Nguyễn Thị Huệ',
      from: 'thôn Đông Khê',
      asked: 'còn hai bóng cuối ngõ chưa sáng',
      isFollowUp: true,
      answers: [{ by: 'Trưởng thôn Đông Khê', words: 'sẽ thay ngay trong tuần' }],
      outcome: { kind: 'promised', promise: 'act', owner: 'Văn phòng', due: '2023-06-30' },
    },
    {
      at: '08:44',
      speaker: 'Ông Đỗ Quý Ước',
      asked: 'đề nghị nâng mức hỗ trợ người cao tuổi',
      outcome: { kind: 'passed-up', to: 'UBND huyện Ninh Đông' },
    },
  ],
  conclusion: [
    'Tiếp nhận 3 vấn đề, trả lời xong 1 vấn đề, cam kết 2 vấn đề',
    'Giao Văn phòng ban hành thông báo kết luận trước ngày 03/7/2023',
  ],
} satisfies z.input<typeof minutesModel>

export const conclusion = {
  ...head,
  documentNumber: '58/TB-UBND',
  issuedOn: '2023-06-28',
  eventName,
  heldOn: '2023-06-23',
  venue,
  chair: 'Chủ tịch Ủy ban nhân dân xã',
  ledger: { received: 47, answered: 21, promised: 18, passedUp: 5, moved: 1, setAside: 2 },
  remarks: ['Hội nghị diễn ra dân chủ, thẳng thắn; 59 người dự, 24 lượt phát biểu'],
  answered: [
    {
      matter: 'thu gom rác thải sinh hoạt',
      opinions: 13,
      answer: 'tổ thu gom tăng lên ba buổi mỗi tuần từ ngày 01/6/2023',
    },
    { matter: 'đèn đường ngõ 4', opinions: 8, answer: 'đã thay bóng ngày 20/6/2023' },
  ],
  promised: [
    {
      matter: 'nạo vét mương tiêu khu Đồng Quan',
      opinions: 12,
      promise: 'act',
      content: 'nạo vét 850 m mương',
      owner: 'Công chức Địa chính - Nông nghiệp',
      executor: 'Hợp tác xã dịch vụ',
      due: '2023-07-31',
    },
    {
      matter: 'hồ sơ cấp giấy chứng nhận khu dân cư số 2',
      opinions: 6,
      promise: 'reply',
      owner: 'Công chức Địa chính',
      due: '2023-07-05',
    },
  ],
  passedUp: [
    {
      matter: 'mức hỗ trợ người cao tuổi',
      opinions: 5,
      to: 'Ủy ban nhân dân huyện Ninh Đông',
      content: 'xem xét nâng mức hỗ trợ từ năm 2024',
    },
  ],
  tasks: [
    {
      responsible: 'Văn phòng',
      what: 'niêm yết thông báo tại trụ sở và nhà văn hóa thôn; theo dõi, đôn đốc việc thực hiện',
    },
    { responsible: 'Đài truyền thanh xã', what: 'phát thông báo này trên hệ thống loa' },
  ],
} satisfies z.input<typeof conclusionModel>

export const opinionReport = {
  ...head,
  documentNumber: '96/BC-UBND',
  issuedOn: '2023-06-14',
  addressees: ['Đảng ủy xã Thanh Lâm', 'Thường trực HĐND xã Thanh Lâm'],
  eventName,
  villages: ['Đông Khê'],
  from: '2023-05-25',
  until: '2023-06-12',
  submissions: 31,
  opinions: 47,
  moved: 1,
  topics: [
    {
      topic: 'giao thông, thủy lợi nội đồng',
      office: 'Công chức Địa chính - Nông nghiệp',
      matters: [
        {
          summary: 'nạo vét mương tiêu khu Đồng Quan',
          opinions: 12,
          villages: ['Đông Khê', 'Đoài'],
          note: 'Đã nêu tại kỳ đối thoại năm 2022',
        },
        { summary: 'đèn đường ngõ 4', opinions: 8, villages: ['Đông Khê'] },
      ],
    },
    {
      topic: 'đất đai, môi trường',
      office: 'Công chức Địa chính',
      matters: [
        { summary: 'thu gom rác thải sinh hoạt', opinions: 15, villages: ['Đông Khê'] },
        { summary: 'hồ sơ cấp giấy chứng nhận khu dân cư số 2', opinions: 6, villages: ['Đông Khê'] },
      ],
    },
    {
      topic: 'chính sách xã hội',
      matters: [{ summary: 'mức hỗ trợ người cao tuổi', opinions: 5, villages: ['Đông Khê'] }],
    },
  ],
  proposals: ['Đưa vấn đề mương tiêu khu Đồng Quan lên đầu chương trình'],
} satisfies z.input<typeof opinionReportModel>

export const followUp = {
  ...head,
  documentNumber: '121/BC-UBND',
  issuedOn: '2023-09-05',
  addressees: ['Ủy ban nhân dân huyện Ninh Đông'],
  eventName,
  asOf: '2023-08-31',
  promises: [
    {
      code: 'CK-0012',
      matter: 'nạo vét mương tiêu khu Đồng Quan',
      promise: 'act',
      owner: 'Công chức Địa chính - Nông nghiệp',
      executor: 'Hợp tác xã dịch vụ',
      firstDue: '2023-07-31',
      extensions: [{ due: '2023-09-15', reason: 'mưa lớn kéo dài' }],
    },
    {
      code: 'CK-0013',
      matter: 'hồ sơ cấp giấy chứng nhận khu dân cư số 2',
      promise: 'reply',
      owner: 'Công chức Địa chính',
      firstDue: '2023-07-05',
      keptOn: '2023-07-04',
      evidence: 'văn bản trả lời số 212/UBND-ĐC',
    },
    {
      code: 'CK-0014',
      matter: 'thay hai bóng đèn cuối ngõ 4',
      promise: 'act',
      owner: 'Văn phòng',
      firstDue: '2023-06-30',
      keptOn: '2023-07-10',
    },
    {
      code: 'CK-0015',
      matter: 'lập đường dây nóng vệ sinh môi trường',
      promise: 'act',
      owner: 'Văn phòng',
      firstDue: '2023-10-01',
    },
  ],
} satisfies z.input<typeof followUpModel>

export const models = {
  plan,
  invitation,
  minutes,
  conclusion,
  'opinion-report': opinionReport,
  'follow-up': followUp,
} satisfies Record<PaperKindName, unknown>
