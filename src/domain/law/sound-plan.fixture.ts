import { checkPlan } from './check-plan.ts'
import { shippedLaw } from './law-book.ts'
import type { Plan, PlanDeadline } from '../plan/plan.ts'

/** A plan of 2025 in a commune that does not exist, with nothing wrong in it. */
export const sound: Plan = {
  kind: 'plan',
  documentNumber: '57/KH-UBND',
  issuingAgency: 'UBND xã An Bình Đông',
  place: 'An Bình Đông',
  issuedOn: '2025-09-26',
  subject: 'Tổ chức hội nghị đối thoại giữa Chủ tịch UBND xã với Nhân dân năm 2025',
  legalBases: [
    {
      type: 'Luật',
      number: '72/2025/QH15',
      date: '2025-06-16',
      issuer: null,
      subject: 'Tổ chức chính quyền địa phương',
    },
  ],
  topics: ['Giao thông', 'Đất đai'],
  eventDates: ['2025-10-21'],
  eventDateTentative: false,
  eventStartTime: '07:30',
  duration: '1/2 ngày',
  venue: 'Nhà văn hóa thôn Đông',
  villages: ['Đông'],
  chair: 'Chủ tịch UBND xã; đại diện Thường trực HĐND xã',
  agendaSteps: ['Giới thiệu đại biểu, thư ký', 'Chủ tịch UBND xã kết luận'],
  participants: [
    { level: 'xã', who: 'Đại diện Đảng ủy', count: null },
    { level: 'thôn', who: 'Trưởng thôn', count: null },
  ],
  quotas: [
    { organization: 'Hội Nông dân', count: 20 },
    { organization: 'Hội Phụ nữ', count: 15 },
  ],
  deadlines: [
    {
      what: 'Thông báo công khai hội nghị tới các thôn',
      responsible: 'Văn phòng',
      due: '2025-10-14',
      relation: 'until',
    },
    { what: 'Gửi giấy mời', responsible: 'Văn phòng', due: '2025-10-17', relation: 'before' },
    { what: 'Tổng hợp ý kiến gửi UBND xã', responsible: 'Trưởng thôn', due: '2025-10-14', relation: 'until' },
    { what: 'Chuẩn bị nội dung trả lời', responsible: 'Các phòng', due: '2025-10-17', relation: 'until' },
    {
      what: 'Niêm yết kết quả đối thoại, gửi Trưởng thôn',
      responsible: 'Văn phòng',
      due: '2025-10-31',
      relation: 'until',
    },
  ],
  tasks: [{ responsible: 'Ủy ban MTTQ Việt Nam xã', what: 'vận động Nhân dân tham dự', due: null }],
  distributionList: ['Trưởng các thôn', 'Lưu: VT, VP'],
  signatory: { capacity: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH', name: 'Hà Văn Sơn' },
  sessions: [],
}

/** The same plan with the tenth month of 2023 in all its days. */
export const older: Plan = {
  ...sound,
  issuedOn: '2023-09-26',
  legalBases: [],
  eventDates: ['2023-10-19'],
  deadlines: [
    { what: 'Thông báo công khai hội nghị', responsible: null, due: '2023-10-12', relation: 'until' },
    { what: 'Niêm yết kết quả đối thoại', responsible: null, due: '2023-10-27', relation: 'until' },
  ],
}

export function withDeadline(index: number, changed: Partial<PlanDeadline>): Plan {
  return { ...sound, deadlines: sound.deadlines.map((one, at) => (at === index ? { ...one, ...changed } : one)) }
}

export function without(index: number): Plan {
  return { ...sound, deadlines: sound.deadlines.filter((_, at) => at !== index) }
}

/** The findings as `RULE path`, with `-` for what the plan lacks. */
export function found(plan: Plan, text?: string): string[] {
  return checkPlan(plan, shippedLaw, text === undefined ? {} : { text }).findings.map(
    ({ rule, where }) => `${rule} ${where ?? '-'}`,
  )
}
