import type { z } from 'zod'
import { eventName, head, venue } from '#server/documents/models-head.fixture.ts'
import type { conclusionModel } from '#server/documents/kinds/conclusion.ts'
import type { followUpModel } from '#server/documents/kinds/follow-up.ts'
import type { minutesModel } from '#server/documents/kinds/minutes.ts'

/** Papers of the dialogue itself and of the time after it. */
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
