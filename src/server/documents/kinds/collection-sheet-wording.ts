import { part, wordingOf } from '#domain/document/template/template.ts'

export const collectionSheetWording = wordingOf({
  placeholders: ['tên hội nghị', 'nơi nộp phiếu', 'hạn nhận ý kiến', 'mã phiếu'],
  slots: ['thôn', 'ô lĩnh vực', 'chỗ ghi ý kiến', 'chỗ ghi người gửi', 'ô đồng ý và đề nghị'],
  required: ['chỗ ghi ý kiến', 'ô đồng ý và đề nghị'],
  template: {
    subject: '{tên hội nghị}',
    parts: [
      part.slot('thôn'),
      part.heading('1. Lĩnh vực (đánh dấu vào ô)'),
      part.slot('ô lĩnh vực'),
      part.heading('2. Ý kiến, kiến nghị (mỗi mục một việc, ghi rõ ở đâu)'),
      part.slot('chỗ ghi ý kiến'),
      part.heading('3. Người gửi (không bắt buộc)'),
      part.slot('chỗ ghi người gửi'),
      part.slot('ô đồng ý và đề nghị'),
      part.paragraph('Nộp phiếu cho {nơi nộp phiếu}[, chậm nhất {hạn nhận ý kiến}].'),
      part.paragraph(
        '__Không ghi nội dung khiếu nại, tố cáo vào phiếu này; đơn khiếu nại, tố cáo nộp tại nơi tiếp công dân để được giữ bí mật theo quy định.__',
      ),
      part.paragraph('[Người gửi giữ lại mã phiếu để hỏi kết quả: **{mã phiếu}**]'),
    ],
    recipients: null,
  },
})
