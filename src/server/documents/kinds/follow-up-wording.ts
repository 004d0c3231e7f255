import { part, wordingOf } from '#domain/document/template/template.ts'

export const followUpWording = wordingOf({
  placeholders: [
    'tên hội nghị',
    'ngày báo cáo',
    'số cam kết',
    'số đúng hạn đầu',
    'số xong quá hạn đầu',
    'số đang thực hiện',
    'số chưa xong quá hạn đầu',
    'số đã gia hạn',
  ],
  slots: ['từng cam kết', 'nhận xét'],
  required: ['từng cam kết'],
  template: {
    subject: 'Kết quả thực hiện cam kết sau {tên hội nghị}',
    parts: [
      part.section('Tình hình chung'),
      part.paragraph(
        'Tính đến {ngày báo cáo}, tổng số cam kết: {số cam kết}; trong đó đã xong đúng hạn đầu: {số đúng hạn đầu}; đã xong, quá hạn đầu: {số xong quá hạn đầu}; đang thực hiện: {số đang thực hiện}; quá hạn đầu, chưa xong: {số chưa xong quá hạn đầu}. Số cam kết đã gia hạn: {số đã gia hạn}; gia hạn không làm thay đổi hạn đầu.',
      ),
      part.section('Kết quả thực hiện từng cam kết'),
      part.slot('từng cam kết'),
      part.section('Đánh giá, kiến nghị'),
      part.slot('nhận xét'),
      part.paragraph('Trên đây là báo cáo kết quả thực hiện cam kết tính đến {ngày báo cáo}'),
    ],
    recipients: null,
  },
})
