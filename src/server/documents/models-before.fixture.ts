import type { z } from 'zod'
import { eventName, head, venue } from '#server/documents/models-head.fixture.ts'
import type { invitationModel } from '#server/documents/kinds/invitation.ts'
import type { opinionReportModel } from '#server/documents/kinds/opinion-report-model.ts'
import type { planModel } from '#server/documents/kinds/plan-model.ts'

/** Papers of the time before the dialogue. */
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
    {
      organization: 'Hội Cựu chiến binh xã',
      documentNumber: '8/GM-UBND',
      seats: [
        { number: '01', name: 'Đỗ Văn Khải' },
        { number: '02', name: 'Bùi Đức Tấn' },
        { number: '03' },
        { number: '04' },
      ],
    },
  ],
} satisfies z.input<typeof invitationModel>

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
  senders: 29,
  households: 27,
  opinions: 47,
  byVillage: [
    { village: 'Đông Khê', matters: 5, opinions: 41, submissions: 27, senders: 25 },
    { village: 'Đoài', matters: 1, opinions: 4, submissions: 3, senders: 3 },
  ],
  moved: 1,
  topics: [
    {
      topic: 'giao thông, thủy lợi nội đồng',
      office: 'Công chức Địa chính - Nông nghiệp',
      matters: [
        {
          summary: 'nạo vét mương tiêu khu Đồng Quan',
          opinions: 12,
          submissions: 11,
          senders: 9,
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
