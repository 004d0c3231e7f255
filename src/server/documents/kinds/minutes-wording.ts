import { part, wordingOf } from '#domain/document/template/template.ts'

export const minutesWording = wordingOf({
  placeholders: [
    'tên hội nghị',
    'thời gian bắt đầu',
    'địa điểm',
    'chủ trì',
    'thư ký',
    'đọc lại',
    'cuộc họp',
    'thời gian kết thúc',
  ],
  slots: ['thành phần tham dự', 'khai mạc', 'diễn biến', 'kết luận của chủ tọa'],
  required: ['thành phần tham dự', 'diễn biến', 'kết luận của chủ tọa'],
  template: {
    subject: '{tên hội nghị}',
    parts: [
      part.paragraph('**Thời gian bắt đầu:** {thời gian bắt đầu}.'),
      part.paragraph('**Địa điểm:** {địa điểm}.'),
      part.slot('thành phần tham dự'),
      part.paragraph('**Chủ trì (chủ tọa):** {chủ trì}.'),
      part.paragraph('**Thư ký (người ghi biên bản):** {thư ký}.'),
      part.paragraph('**Nội dung (theo diễn biến hội nghị):**'),
      part.item('Khai mạc'),
      part.slot('khai mạc'),
      part.item('Ý kiến của Nhân dân và trả lời'),
      part.slot('diễn biến'),
      part.item('Kết luận của chủ tọa'),
      part.slot('kết luận của chủ tọa'),
      part.paragraph(
        '[Biên bản đã được {đọc lại} cho những người tham dự cùng nghe và nhất trí. ]{cuộc họp} kết thúc vào {thời gian kết thúc}',
      ),
    ],
    recipients: null,
  },
})
