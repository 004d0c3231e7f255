import { part, wordingOf } from '#domain/document/template/template.ts'

export const invitationWording = wordingOf({
  placeholders: [
    'cơ quan',
    'người được mời',
    'tên hội nghị',
    'chủ trì',
    'giờ bắt đầu',
    'ngày họp',
    'địa điểm',
    'tư cách tham dự',
    'số chỗ',
    'phụ lục xác nhận',
    'phụ lục thông tin',
  ],
  slots: ['nội dung hội nghị', 'lưu ý'],
  required: [],
  template: {
    subject: 'Dự {tên hội nghị}',
    parts: [
      part.paragraph('{cơ quan} trân trọng kính mời: **{người được mời}.**'),
      part.paragraph('**Tới dự:** {Tên hội nghị}.'),
      part.paragraph('**Chủ trì:** {chủ trì}.'),
      part.paragraph('**Thời gian:** {giờ bắt đầu}, {ngày họp}.'),
      part.paragraph('**Địa điểm:** {địa điểm}.'),
      part.slot('nội dung hội nghị'),
      part.paragraph('[**Tư cách tham dự:** {tư cách tham dự}.]'),
      part.slot('lưu ý'),
      part.paragraph('[Danh sách {số chỗ} chỗ theo chỉ tiêu được ghi tại Phụ lục kèm theo; đề nghị cử đủ đại biểu.]'),
      part.paragraph('[Cách xác nhận tham dự được ghi tại {phụ lục xác nhận}.]'),
      part.paragraph('[Ngày, giờ, địa điểm mới nhất và chương trình: xem mã tại {phụ lục thông tin}.]'),
      part.paragraph('Rất mong sự có mặt đúng giờ để hội nghị thành công'),
    ],
    recipients: null,
  },
})
