import { part, wordingOf } from '#domain/document/template/template.ts'

export const chairFolderWording = wordingOf({
  placeholders: [
    'tên hội nghị',
    'giờ bắt đầu',
    'ngày họp',
    'địa điểm',
    'chủ trì',
    'số vấn đề',
    'số ý kiến',
    'số vấn đề đã duyệt',
    'số vấn đề chưa duyệt',
  ],
  slots: ['ghi chú', 'danh mục vấn đề', 'từng vấn đề'],
  required: ['danh mục vấn đề', 'từng vấn đề'],
  template: {
    subject: '{tên hội nghị}',
    parts: [
      part.paragraph('**Thời gian:** [{giờ bắt đầu}, ]{ngày họp}.'),
      part.paragraph('**Địa điểm:** {địa điểm}.'),
      part.paragraph('**Chủ trì:** {chủ trì}.'),
      part.paragraph(
        '**Số vấn đề:** {số vấn đề} vấn đề, {số ý kiến} ý kiến; {số vấn đề đã duyệt} vấn đề đã duyệt câu trả lời, {số vấn đề chưa duyệt} vấn đề chưa duyệt.',
      ),
      part.slot('ghi chú'),
      part.heading('Danh mục vấn đề'),
      part.slot('danh mục vấn đề'),
      part.slot('từng vấn đề'),
    ],
    recipients: null,
  },
})
