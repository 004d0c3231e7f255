import type { Action } from '#domain/permission/can.ts'

const acts: Partial<Record<Action, string>> = {
  'opinion.submit': 'Gửi ý kiến',
  'plan.import': 'Nhập kế hoạch',
  'plan.edit': 'Sửa kế hoạch',
  'plan.issue': 'Ban hành kế hoạch',
  'finding.override': 'Bỏ qua cảnh báo có lý do',
  'task.complete': 'Ghi việc đã xong',
  'task.assign': 'Giao việc',
  'task.extend': 'Đổi hạn việc',
  'seat.name': 'Ghi tên đại biểu',
  'invitation.print': 'In giấy mời',
  'link.create': 'Cấp đường dẫn thu ý kiến',
  'link.revoke': 'Thu hồi đường dẫn thu ý kiến',
  'opinion.enter': 'Nhập ý kiến',
  'opinion.collect': 'Thu ý kiến ở thôn',
  'sender.read': 'Xem người gửi ý kiến',
  'matter.group': 'Ghép ý kiến vào vấn đề',
  'matter.route': 'Giao cơ quan trả lời',
  'matter.approve-summary': 'Duyệt nội dung công khai',
  'opinion.move': 'Chuyển ý kiến theo thủ tục khác',
  'opinion.withdraw': 'Ghi ý kiến được rút',
  'opinion.propose-set-aside': 'Đề nghị không xem xét ý kiến',
  'opinion.confirm-set-aside': 'Quyết định không xem xét ý kiến',
  'draft.write': 'Soạn dự thảo văn bản',
  'draft.comment': 'Góp ý dự thảo văn bản',
  'answer.draft': 'Soạn câu trả lời',
  'answer.approve': 'Duyệt câu trả lời',
  'session.open': 'Mở phiên',
  'session.chair': 'Điều hành phiên',
  'session.record': 'Ghi tại phiên',
  'dialogue.conclude': 'Kết luận',
  'paper.issue': 'Ban hành văn bản',
  'register.keep': 'Ghi sổ văn bản',
  'commitment.keep': 'Ghi lời hẹn đã xong',
  'commitment.extend': 'Gia hạn lời hẹn',
  'escalation.follow': 'Theo dõi kiến nghị cấp trên',
  'archive.bundle': 'Lập gói hồ sơ lưu trữ',
}

const things: Record<string, string> = {
  dialogue: 'Cuộc đối thoại',
  plan: 'Kế hoạch',
  paper: 'Văn bản đi',
  'paper-draft': 'Dự thảo văn bản',
  'incoming-paper': 'Văn bản đến',
  opinion: 'Ý kiến',
  submission: 'Lần gửi ý kiến',
  'sheet-print': 'Phiếu ý kiến in sẵn mã',
  matter: 'Vấn đề',
  commitment: 'Lời hẹn',
  escalation: 'Kiến nghị cấp trên',
  session: 'Phiên',
  task: 'Việc',
  seat: 'Ghế đại biểu',
  speaker: 'Người phát biểu',
  link: 'Đường dẫn thu ý kiến',
  'background-work': 'Việc chạy nền',
}

/** What was done, in words; a deed that has none yet keeps the key it is recorded under. */
export function actWord(action: string): string {
  const known: Record<string, string> = acts
  return known[action] ?? action
}

export function thingWord(kind: string): string {
  return things[kind] ?? kind
}
