import { legalDay, formatDay } from '#domain/calendar/iso-date.ts'
import type { PaperEventKind, SendingWay } from '#domain/document/paper-life.ts'
import type { LedgerTerm } from '#domain/ledger/ledger.ts'
import type { ProperProcedure, SetAsideReason } from '#domain/opinion/leaving-reasons.ts'
import type { SessionEventBody } from '#domain/session/events.ts'
import type { Channel } from '../../store/tables/opinions.ts'
import type { PlanCause } from '../../store/tables/plans.ts'

export const channelWords: Record<Channel, string> = {
  web: 'Trang web',
  office: 'Văn phòng nhập',
  'village-head': 'Trưởng thôn thu',
  hall: 'Nêu tại hội trường',
}

export const termWords: Record<LedgerTerm, string> = {
  answered: 'Đã trả lời',
  promised: 'Hẹn, cam kết',
  'passed-up': 'Kiến nghị cấp trên',
  moved: 'Chuyển theo thủ tục khác',
  withdrawn: 'Người gửi rút',
  'set-aside': 'Không xem xét',
  open: 'Chưa có kết quả',
}

const reasons: Record<ProperProcedure | SetAsideReason, string> = {
  complaint: 'khiếu nại (Luật Khiếu nại 2011)',
  denunciation: 'tố cáo (Luật Tố cáo 2018)',
  'administrative-procedure': 'thủ tục hành chính',
  'regulation-feedback': 'phản ánh, kiến nghị về quy định hành chính',
  'other-agency': 'thuộc cơ quan khác',
  spam: 'nội dung rác',
  'off-topic': 'ngoài nội dung đối thoại',
  thanks: 'lời cảm ơn',
  'entered-in-error': 'nhập nhầm',
}

export function reasonWords(reason: string | null): string {
  const known: Record<string, string> = reasons
  return reason === null ? '' : (known[reason] ?? reason)
}

export const eventWords: Record<PaperEventKind, string> = {
  sent: 'Gửi',
  received: 'Nơi nhận đã nhận',
  signed: 'Nhận lại bản đã ký',
  replaced: 'Thay bằng văn bản khác',
  corrected: 'Đính chính',
  recalled: 'Thu hồi',
  returned: 'Nơi nhận trả lại hoặc hủy bản thu hồi',
}

export const wayWords: Record<SendingWay, string> = {
  paper: 'bản giấy',
  axis: 'trục liên thông',
  mail: 'thư điện tử',
  message: 'tin nhắn',
  posted: 'niêm yết',
  media: 'phát thanh, báo chí',
}

export const causeWords: Record<PlanCause, string> = {
  read: 'Đọc từ văn bản',
  copied: 'Chép từ kế hoạch trước',
  template: 'Lập từ mẫu',
  blank: 'Lập mới',
  edited: 'Sửa',
  mended: 'Sửa theo kết quả kiểm tra',
  rescheduled: 'Đổi ngày',
  restored: 'Khôi phục bản cũ',
  amended: 'Điều chỉnh',
}

export const logWords: Record<SessionEventBody['type'], string> = {
  'session-opened': 'Khai mạc',
  'step-started': 'Sang phần',
  'speaker-added': 'Thêm người phát biểu',
  'speaker-moved': 'Đổi thứ tự phát biểu',
  'speaker-skipped': 'Không phát biểu',
  'turn-started': 'Bắt đầu phát biểu',
  'turn-extended': 'Thêm thời gian',
  'turn-paused': 'Tạm dừng lượt',
  'turn-resumed': 'Tiếp tục lượt',
  'turn-ended': 'Hết lượt',
  'answer-given': 'Trả lời',
  'matter-raised': 'Nêu vấn đề mới',
  'outcome-recorded': 'Ghi kết quả',
  'note-taken': 'Ghi chú',
  'screen-changed': 'Đổi màn chiếu',
  undone: 'Hủy thao tác',
  'session-closed': 'Bế mạc',
}

/** `19/6/2023 08:05`, in Việt Nam. */
export function momentText(ms: number): string {
  const clock = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' })
  return `${formatDay(legalDay(ms))} ${clock.format(ms)}`
}

export function dayText(day: string | null): string {
  return day === null ? '' : formatDay(day)
}
