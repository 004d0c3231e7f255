import { part, wordingOf } from '#domain/document/template/template.ts'

const name = 'Kế hoạch [điều chỉnh, bổ sung {kế hoạch được thay thế} về ]{nội dung kế hoạch}'

export const planWording = wordingOf({
  placeholders: ['cơ quan', 'nội dung kế hoạch', 'kế hoạch được thay thế', 'địa bàn', 'chủ trì'],
  slots: [
    'mục đích',
    'yêu cầu',
    'chủ đề',
    'trình tự',
    'thời gian, địa điểm',
    'thành phần',
    'số lượng đại biểu',
    'phân công',
    'mốc thời hạn',
  ],
  required: ['thời gian, địa điểm', 'số lượng đại biểu', 'phân công', 'mốc thời hạn'],
  template: {
    subject: '[Điều chỉnh, bổ sung {kế hoạch được thay thế} về ]{nội dung kế hoạch}',
    parts: [
      part.paragraph(`{cơ quan} xây dựng ${name}, cụ thể như sau:`),
      part.section('Mục đích, yêu cầu'),
      part.item('Mục đích'),
      part.slot('mục đích'),
      part.item('Yêu cầu'),
      part.slot('yêu cầu'),
      part.section('Nội dung, hình thức, trình tự đối thoại'),
      part.item('Nội dung'),
      part.slot('chủ đề'),
      part.item('Hình thức'),
      part.bullet('Đối thoại trực tiếp với Nhân dân[ {địa bàn}].'),
      part.bullet('[Chủ trì: {chủ trì}.]'),
      part.item('Trình tự'),
      part.slot('trình tự'),
      part.section('Thời gian, địa điểm, thành phần'),
      part.item('Thời gian, địa điểm'),
      part.slot('thời gian, địa điểm'),
      part.item('Thành phần'),
      part.slot('thành phần'),
      part.item('Số lượng đại biểu'),
      part.slot('số lượng đại biểu'),
      part.section('Tổ chức thực hiện'),
      part.slot('phân công'),
      part.item('Các mốc thời hạn'),
      part.slot('mốc thời hạn'),
      // Content that was wrong is replaced by a paper of the same form (Nghị định 30/2020, Điều 18 khoản 3).
      part.paragraph(
        `[Kế hoạch này thay thế {kế hoạch được thay thế}.]\nTrên đây là ${name}; các cơ quan, tổ chức, cá nhân có liên quan thực hiện`,
      ),
    ],
    recipients: null,
  },
})
