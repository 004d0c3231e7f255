import { part, wordingOf } from '#domain/document/template/template.ts'

export const opinionReportWording = wordingOf({
  placeholders: [
    'cơ quan',
    'tên hội nghị',
    'địa bàn',
    'thời gian tiếp nhận',
    'số ý kiến',
    'người gửi',
    'số phiếu',
    'số vấn đề',
    'số ý kiến chưa xếp',
  ],
  slots: ['thuộc thủ tục riêng', 'bảng theo lĩnh vực', 'bảng theo thôn', 'bảng theo vấn đề', 'đề xuất'],
  required: ['thuộc thủ tục riêng', 'bảng theo lĩnh vực', 'bảng theo thôn', 'bảng theo vấn đề'],
  template: {
    subject: 'Tổng hợp ý kiến, kiến nghị của Nhân dân[ {địa bàn}] phục vụ {tên hội nghị}',
    parts: [
      part.paragraph('{cơ quan} báo cáo tổng hợp ý kiến, kiến nghị của Nhân dân như sau:'),
      part.section('Tình hình tiếp nhận'),
      part.paragraph(
        '{thời gian tiếp nhận} đã tiếp nhận {số ý kiến} ý kiến[ của {người gửi}][ qua {số phiếu} phiếu, lượt gửi]; gộp thành {số vấn đề} vấn đề[; {số ý kiến chưa xếp} ý kiến đang được xem xét, chưa xếp vào vấn đề].',
      ),
      part.paragraph(
        'Cách đếm: phiếu là một lần gửi, có thể nêu nhiều ý kiến; ý kiến là một việc được nêu; vấn đề là các ý kiến về cùng một việc ở cùng một nơi; người gửi được đếm một lần dù gửi nhiều phiếu. Số phiếu, số người của từng dòng vì vậy không cộng thành tổng số.',
      ),
      part.slot('thuộc thủ tục riêng'),
      part.section('Theo lĩnh vực'),
      part.slot('bảng theo lĩnh vực'),
      part.section('Theo thôn'),
      part.slot('bảng theo thôn'),
      part.section('Theo vấn đề'),
      part.slot('bảng theo vấn đề'),
      part.section('Đề xuất'),
      part.slot('đề xuất'),
      part.paragraph('Trên đây là báo cáo tổng hợp ý kiến, kiến nghị của Nhân dân phục vụ {tên hội nghị}'),
    ],
    recipients: null,
  },
})
