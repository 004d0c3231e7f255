import type { z } from 'zod'
import { eventName, head, meeting, topics, venue } from '#server/documents/models-head.fixture.ts'
import type { agendaModel } from '#server/documents/kinds/agenda.ts'
import type { attendanceModel } from '#server/documents/kinds/attendance.ts'
import type { broadcastBeforeModel } from '#server/documents/kinds/broadcast-before.ts'
import type { chairFolderModel } from '#server/documents/kinds/chair-folder.ts'
import type { collectionSheetModel } from '#server/documents/kinds/collection-sheet.ts'
import type { publicNoticeModel } from '#server/documents/kinds/public-notice.ts'
import type { securityNoteModel } from '#server/documents/kinds/security-note.ts'

/** Papers that call people together, gather their opinions and prepare the hall. */
export const publicNotice = {
  ...head,
  documentNumber: '44/TB-UBND',
  issuedOn: '2023-06-12',
  legalBases: ['Căn cứ Kế hoạch số 41/KH-UBND ngày 22 tháng 5 năm 2023 của Ủy ban nhân dân xã Thanh Lâm'],
  eventName,
  meetings: [meeting],
  villages: ['Đông Khê'],
  chair: 'Đồng chí Trần Quang Hưng, Chủ tịch Ủy ban nhân dân xã',
  coChair: 'đại diện Thường trực Hội đồng nhân dân xã',
  topics,
  opinions: {
    until: '2023-06-20',
    channels: [
      'Trưởng thôn Đông Khê, điện thoại 0912 345 678',
      'Văn phòng Ủy ban nhân dân xã, trong giờ hành chính',
      'Trang tiếp nhận ý kiến: thanh-lam.example/gui-y-kien',
    ],
  },
  contact: 'Văn phòng Ủy ban nhân dân xã, điện thoại 0220 371 6000',
} satisfies z.input<typeof publicNoticeModel>

export const agenda = {
  ...head,
  documentNumber: '2/CTr-UBND',
  issuedOn: '2023-06-16',
  eventName,
  date: '2023-06-23',
  startTime: '07:30',
  venue,
  chair: 'Đồng chí Trần Quang Hưng, Chủ tịch Ủy ban nhân dân xã',
  secretary: 'Bà Lê Thị Thu, công chức Văn phòng - Thống kê',
  steps: [
    { title: 'đón tiếp, điểm danh đại biểu, đăng ký phát biểu', minutes: 20, by: 'Văn phòng' },
    { title: 'giới thiệu đại biểu, chương trình, nội quy, chủ tọa, thư ký', minutes: 10, by: 'Văn phòng' },
    { title: 'báo cáo kết quả thực hiện cam kết của kỳ đối thoại trước', minutes: 15, by: 'Chủ tịch' },
    {
      title: 'Nhân dân phát biểu theo thứ tự đã đăng ký; trả lời từng vấn đề',
      minutes: 150,
      by: 'Chủ tịch, công chức',
    },
    { title: 'kết luận từng vấn đề', minutes: 20, by: 'Chủ tịch' },
  ],
  matters: [
    { matter: 'nạo vét mương tiêu khu Đồng Quan', opinions: 12, answeredBy: 'Công chức Địa chính - Nông nghiệp' },
    { matter: 'đèn đường ngõ 4', opinions: 8, answeredBy: 'Văn phòng' },
    { matter: 'thu gom rác thải sinh hoạt', opinions: 15 },
  ],
} satisfies z.input<typeof agendaModel>

export const securityNote = {
  ...head,
  documentNumber: '112/UBND-VP',
  issuedOn: '2023-06-14',
  addressees: ['Công an xã Thanh Lâm'],
  eventName,
  meetings: [meeting],
  expectedPeople: 95,
  guests: ['Đại diện Thường trực Huyện ủy Ninh Đông'],
  concerns: ['Việc giải phóng mặt bằng khu dân cư số 2 còn nhiều ý kiến khác nhau'],
  contact: 'Bà Lê Thị Thu, công chức Văn phòng - Thống kê, điện thoại 0220 371 6000',
} satisfies z.input<typeof securityNoteModel>

export const broadcastBefore = {
  ...head,
  eventName,
  meetings: [meeting],
  chair: 'Chủ tịch UBND xã',
  topics,
  opinionsUntil: '2023-06-20',
  channels: ['Trưởng thôn Đông Khê', 'Văn phòng UBND xã'],
  airing: { from: '2023-06-13', times: ['05:30', '17:00'] },
} satisfies z.input<typeof broadcastBeforeModel>

export const collectionSheet = {
  ...head,
  eventName,
  topics: [...topics, 'chăn nuôi, vệ sinh môi trường', 'giáo dục, y tế', 'thái độ phục vụ của cán bộ, công chức'],
  until: '2023-06-12',
  returnTo: ['Trưởng thôn Đông Khê', 'Văn phòng UBND xã'],
  sheets: [
    { village: 'Đông Khê', code: '4821 7730 5516', address: 'https://thanh-lam.example/gui-y-kien' },
    { village: null },
  ],
  summaries: [{ village: 'Thôn Đông Khê', rows: 10 }],
} satisfies z.input<typeof collectionSheetModel>

export const attendance = {
  ...head,
  eventName,
  meeting,
  quotas: [
    {
      organization: 'Hội Cựu chiến binh',
      seats: 4,
      delegates: [
        { seat: '01', salutation: 'Ông', name: 'Đỗ Văn Khải' },
        { seat: '02', salutation: 'Ông', name: 'Bùi Đức Tấn', note: 'thay ông Nguyễn Văn Lực' },
      ],
    },
    {
      organization: 'Hội Liên hiệp Phụ nữ',
      seats: 3,
      delegates: [{ seat: '05', salutation: 'Bà', name: 'Nguyễn Thị Huệ' }],
    },
    { organization: 'Đoàn Thanh niên Cộng sản Hồ Chí Minh', seats: 2 },
  ],
  guests: [{ name: 'Vũ Đình Toàn', role: 'Phó Bí thư Thường trực Huyện ủy' }],
  walkIns: 6,
} satisfies z.input<typeof attendanceModel>

export const chairFolder = {
  ...head,
  eventName,
  meeting,
  chair: 'Trần Quang Hưng, Chủ tịch Ủy ban nhân dân xã',
  matters: [
    {
      title: 'nạo vét mương tiêu khu Đồng Quan',
      topic: 'giao thông, thủy lợi nội đồng',
      office: 'Công chức Địa chính - Nông nghiệp',
      villages: ['Đông Khê', 'Đoài'],
      opinions: 12,
      senders: 9,
      quotes: [
        { text: 'Mương khu Đồng Quan lấp gần hết, mưa một trận là lúa ngập ba ngày chưa rút', village: 'Đông Khê' },
        { text: 'Năm ngoái xã hứa nạo vét rồi mà chưa thấy làm', village: 'Đông Khê' },
        { text: 'Đề nghị nạo vét trước vụ mùa', village: 'Đoài' },
      ],
      answer: {
        text: 'Xã đã đưa đoạn mương 850 m vào kế hoạch thủy lợi vụ mùa 2023.\nHợp tác xã bắt đầu làm từ ngày 10/7, xong trước ngày 31/7/2023.',
        isApproved: true,
        by: 'Công chức Địa chính - Nông nghiệp',
      },
      legalBasis: 'Luật Thủy lợi năm 2017, Điều 23; Kế hoạch số 12/KH-UBND ngày 10/01/2023 của UBND xã',
      history: [
        {
          on: '2022-06-20',
          what: 'hứa nạo vét trong quý III năm 2022',
          promise: 'act',
          owner: 'Công chức Địa chính - Nông nghiệp',
          firstDue: '2022-09-30',
        },
      ],
      suggestion: 'Cam kết nạo vét xong chậm nhất ngày 31/7/2023; Công chức Địa chính - Nông nghiệp chịu trách nhiệm',
    },
    { title: 'đèn đường ngõ 4', office: 'Văn phòng', villages: ['Đông Khê'], opinions: 8 },
    {
      title: 'mức hỗ trợ người cao tuổi',
      topic: 'chính sách xã hội',
      villages: [],
      opinions: 5,
      answer: { text: 'Mức hỗ trợ do tỉnh quy định; xã tổng hợp, kiến nghị cấp trên', isApproved: false, by: null },
      suggestion: 'Kiến nghị UBND huyện xem xét',
    },
  ],
} satisfies z.input<typeof chairFolderModel>
