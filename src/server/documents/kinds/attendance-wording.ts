import { part, wordingOf } from '#domain/document/template/template.ts'

export const attendanceWording = wordingOf({
  placeholders: ['tên hội nghị', 'giờ bắt đầu', 'ngày họp', 'địa điểm'],
  slots: ['tổng hợp theo chỉ tiêu', 'đại biểu từng tổ chức', 'đại biểu mời', 'người không có giấy mời'],
  required: ['tổng hợp theo chỉ tiêu', 'đại biểu từng tổ chức', 'đại biểu mời'],
  template: {
    subject: '{tên hội nghị}',
    parts: [
      part.paragraph('**Thời gian:** [{giờ bắt đầu}, ]{ngày họp}.'),
      part.paragraph('**Địa điểm:** {địa điểm}.'),
      part.heading('Tổng hợp theo chỉ tiêu'),
      part.slot('tổng hợp theo chỉ tiêu'),
      part.slot('đại biểu từng tổ chức'),
      part.heading('Đại biểu mời'),
      part.slot('đại biểu mời'),
      part.heading('Nhân dân đến dự, không có giấy mời'),
      part.slot('người không có giấy mời'),
    ],
    recipients: null,
  },
})
