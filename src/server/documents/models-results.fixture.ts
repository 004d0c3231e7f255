import type { z } from 'zod'
import { conclusion } from '#server/documents/models-after.fixture.ts'
import { eventName, head, meeting } from '#server/documents/models-head.fixture.ts'
import type { answerLetterModel } from '#server/documents/kinds/answer-letter.ts'
import type { boardSheetModel } from '#server/documents/kinds/board-sheet.ts'
import type { broadcastAfterModel } from '#server/documents/kinds/broadcast-after.ts'
import type { correctionModel } from '#server/documents/kinds/correction.ts'
import type { resultReportModel } from '#server/documents/kinds/result-report.ts'
import type { transferSlipModel } from '#server/documents/kinds/transfer-slip.ts'

/** Papers that tell what came of it: on the air, upwards, to one citizen, to the Party committee, on the board. */
const { answered, promised, passedUp, ledger } = conclusion

const tenTitles = [
  'nạo vét mương tiêu khu Đồng Quan',
  'hồ sơ cấp giấy chứng nhận khu dân cư số 2',
  'thay hai bóng đèn cuối ngõ 4',
  'lập đường dây nóng vệ sinh môi trường',
  'sửa đường trục thôn đoạn qua trường mầm non',
  'cấp nước sạch cho xóm Bãi',
]

export const broadcastAfter = {
  ...head,
  eventName,
  heldOn: '2023-06-23',
  ledger,
  answered: [...answered.map(({ matter }) => ({ matter })), { matter: 'thu phí vệ sinh' }],
  promised: tenTitles.map((matter, index) => ({ matter, owner: 'Văn phòng', due: `2023-07-${String(10 + index)}` })),
  passedUp: [{ matter: 'mức hỗ trợ người cao tuổi', to: 'UBND huyện Ninh Đông' }],
  readAt: 'trang thông tin của xã',
  airing: { from: '2023-06-29' },
} satisfies z.input<typeof broadcastAfterModel>

export const transferSlip = {
  ...head,
  documentNumber: '6/PC-UBND',
  issuedOn: '2023-06-29',
  variant: 'transfer',
  to: 'Điện lực Ninh Đông',
  eventName,
  heldOn: '2023-06-23',
  matters: [
    {
      code: 'YK-0031',
      matter: 'cột điện nghiêng đầu ngõ 7',
      opinions: 3,
      villages: ['Đông Khê'],
      request: 'kiểm tra, dựng lại cột điện',
      reason: 'đường điện hạ thế do Điện lực quản lý',
    },
  ],
  replyBy: '2023-07-15',
} satisfies z.input<typeof transferSlipModel>

export const correction = {
  ...head,
  documentNumber: '12/UBND-VP',
  issuedOn: '2023-06-12',
  addressees: ['Đảng ủy, HĐND xã', 'Ủy ban MTTQ Việt Nam xã và các đoàn thể', 'Trưởng thôn Đông Khê'],
  corrected: {
    type: 'Kế hoạch',
    notation: '05/KH-UBND',
    issuedOn: '2023-06-05',
    subject: 'Tổ chức Hội nghị đối thoại trực tiếp của Chủ tịch Ủy ban nhân dân xã với Nhân dân thôn Đông Khê',
  },
  places: [
    { where: 'Phần căn cứ, dòng thứ hai', printed: 'Luật số 10/2021/QH15', correct: 'Luật số 10/2022/QH15' },
    { where: 'Mục III, điểm 2', printed: 'thứ Năm, ngày 23 tháng 6', correct: 'thứ Sáu, ngày 23 tháng 6' },
  ],
} satisfies z.input<typeof correctionModel>

/** The other variant: a petition to the level above. */
export const escalation = {
  ...head,
  documentNumber: '131/UBND-VP',
  issuedOn: '2023-06-29',
  variant: 'escalation',
  to: 'Ủy ban nhân dân huyện Ninh Đông',
  eventName,
  heldOn: '2023-06-23',
  matters: passedUp.map(({ matter, opinions, content }) => ({ matter, opinions, request: content })),
  legalBases: ['Nghị định số 20/2021/NĐ-CP ngày 15 tháng 3 năm 2021 của Chính phủ'],
  attachments: ['Thông báo kết luận số 58/TB-UBND ngày 28 tháng 6 năm 2023'],
} satisfies z.input<typeof transferSlipModel>

export const answerLetter = {
  ...head,
  documentNumber: '140/UBND-ĐC',
  issuedOn: '2023-07-04',
  signatory: { signing: 'KT.', body: 'Ủy ban nhân dân', head: 'Chủ tịch', title: 'Phó Chủ tịch', name: 'Ngô Văn Lợi' },
  citizen: { salutation: 'Bà', name: 'Nguyễn Thị Huệ', address: 'thôn Đông Khê, xã Thanh Lâm' },
  code: 'YK-0018',
  matter: 'hồ sơ cấp giấy chứng nhận khu dân cư số 2',
  receivedOn: '2023-06-02',
  eventName,
  opinion: 'Hồ sơ nộp từ tháng 3 năm 2022, nhiều lần hỏi chưa có kết quả',
  answer:
    'Hồ sơ của bà đã được kiểm tra, đo đạc lại ngày 28 tháng 6 năm 2023.\nDiện tích thực tế là 212 m², khớp với hồ sơ địa chính; không có tranh chấp.',
  legalBases: ['Luật Đất đai năm 2013, Điều 100', 'Nghị định số 43/2014/NĐ-CP ngày 15 tháng 5 năm 2014, Điều 70'],
  next: [
    { what: 'chuyển hồ sơ tới Chi nhánh Văn phòng đăng ký đất đai', owner: 'Công chức Địa chính', due: '2023-07-10' },
  ],
} satisfies z.input<typeof answerLetterModel>

export const resultReport = {
  ...head,
  documentNumber: '101/BC-UBND',
  issuedOn: '2023-06-29',
  addressees: ['Ban Thường vụ Đảng ủy xã Thanh Lâm'],
  eventName,
  meetings: [meeting],
  chair: 'Đồng chí Trần Quang Hưng, Chủ tịch Ủy ban nhân dân xã',
  present: 73,
  invited: 40,
  turns: 24,
  submissions: 31,
  matters: 11,
  senders: 29,
  ledger,
  answered,
  promised,
  passedUp,
  topics: [
    { topic: 'giao thông, thủy lợi nội đồng', matters: 4, opinions: 20 },
    { topic: 'đất đai, môi trường', matters: 4, opinions: 21 },
    { topic: 'chính sách xã hội', matters: 1, opinions: 5 },
  ],
  earlier: { total: 9, kept: 6, keptLate: 2, overdue: 1 },
  strengths: ['Nhân dân tham dự đông, thẳng thắn; mọi ý kiến đều có kết quả xử lý'],
  limits: ['Một cam kết của năm 2022 chưa xong do thiếu kinh phí'],
  recommendations: ['Đề nghị Đảng ủy chỉ đạo các chi bộ giám sát việc thực hiện cam kết'],
} satisfies z.input<typeof resultReportModel>

export const boardSheet = {
  ...head,
  eventName,
  heldOn: '2023-06-23',
  asOf: '2023-08-31',
  ledger,
  promises: [
    { matter: 'thay hai bóng đèn cuối ngõ 4', owner: 'Văn phòng', firstDue: '2023-06-30', keptOn: '2023-07-10' },
    { matter: 'nạo vét mương tiêu khu Đồng Quan', owner: 'Công chức Địa chính - Nông nghiệp', firstDue: '2023-07-31' },
    { matter: 'lập đường dây nóng vệ sinh môi trường', owner: 'Văn phòng', firstDue: '2023-10-01' },
    {
      matter: 'hồ sơ cấp giấy chứng nhận khu dân cư số 2',
      owner: 'Công chức Địa chính',
      firstDue: '2023-07-05',
      keptOn: '2023-07-04',
    },
  ],
  passedUp: passedUp.map(({ matter, to }) => ({ matter, to })),
  answered: answered.map(({ matter }) => ({ matter })),
  address: 'https://thanh-lam.example/doi-thoai/dong-khe-2023',
} satisfies z.input<typeof boardSheetModel>
