import { type ForeignPaper, type Line } from './foreign-paper.fixture.ts'

type Change = (paper: ForeignPaper) => ForeignPaper
export const line =
  (name: string, change: Partial<Line>): Change =>
  (paper) => ({ ...paper, lines: { ...paper.lines, [name]: { ...(paper.lines[name] as Line), ...change } } })
const words = (name: string, text: string) => line(name, { text })
export const without =
  (...names: string[]): Change =>
  (paper) => ({
    ...paper,
    lines: Object.fromEntries(Object.entries(paper.lines).filter(([name]) => !names.includes(name))),
  })
export const page =
  (change: Partial<ForeignPaper['page']>): Change =>
  (paper) => ({ ...paper, page: { ...paper.page, ...change } })
const number =
  (change: Partial<ForeignPaper['number']>): Change =>
  (paper) => ({ ...paper, number: { ...paper.number, ...change } })
const rule =
  (name: 'motto' | 'agency' | 'subject'): Change =>
  (paper) => ({ ...paper, rules: { ...paper.rules, [name]: false } })

/** One fault, the rule that tells it, what is said of it, and whether a copy can be mended without a person. */
export const dialectFaults: [name: string, rule: string, found: string, change: Change, isMended: boolean][] = [
  ['Letter paper', 'F-PAGE', 'khổ giấy 215,9 × 279,4 mm', page({ w: 12240, h: 15840 }), true],
  ['a narrow left margin', 'F-MARGIN', 'lề trái 25,4 mm', page({ left: 1440 }), true],
  ['a wide right margin', 'F-MARGIN', 'lề phải 25,4 mm', page({ right: 1440 }), true],
  ['a low top margin', 'F-MARGIN', 'lề trên 10 mm', page({ top: 567 }), true],
  ['a deep foot', 'F-MARGIN', 'lề dưới 30 mm', page({ bottom: 1701 }), true],
  ['another typeface', 'F-FONT', 'phông Arial', line('body', { font: 'Arial' }), true],
  ['an old Vietnamese typeface', 'F-FONT', 'phông .VnTime', line('body', { font: '.VnTime' }), false],
  ['red letters', 'F-FONT', 'chữ màu #FF0000', line('subject', { colour: 'FF0000' }), true],
  ['no page number', 'F-PAGENO', 'không có số trang', number({ place: null }), true],
  ['a page number in the foot', 'F-PAGENO', 'số trang ở lề dưới', number({ place: 'footer' }), true],
  ['a page number at the right', 'F-PAGENO', 'số trang căn lề phải', number({ align: 'right' }), true],
  ['a number on page 1', 'F-PAGENO', 'trang 1 hiện số', number({ first: true }), true],
  ['a small page number', 'F-PAGENO', 'số trang cỡ chữ 10', number({ size: 10 }), true],
  ['a large Quốc hiệu', 'F-QH', 'cỡ chữ 15', line('nationalName', { size: 15 }), true],
  ['a light Quốc hiệu', 'F-QH', 'chữ không đậm', line('nationalName', { bold: false }), true],
  [
    'a Quốc hiệu in small letters',
    'F-QH',
    'chữ in thường',
    words('nationalName', 'Cộng hòa xã hội chủ nghĩa Việt Nam'),
    true,
  ],
  ['a motto in capitals', 'F-TN', 'chữ in hoa', words('motto', 'ĐỘC LẬP - TỰ DO - HẠNH PHÚC'), true],
  [
    'a motto with long dashes',
    'F-TN',
    '«Độc lập – Tự do – Hạnh phúc»',
    words('motto', 'Độc lập – Tự do – Hạnh phúc'),
    true,
  ],
  ['a small motto', 'F-TN', 'cỡ chữ 12', line('motto', { size: 12 }), true],
  ['no rule below the motto', 'F-TN', 'không có đường kẻ ở dưới', rule('motto'), true],
  ['a bold superior', 'F-SUP', 'chữ đậm', line('superior', { bold: true }), true],
  ['a large superior', 'F-SUP', 'cỡ chữ 14', line('superior', { size: 14 }), true],
  ['an issuer that is not bold', 'F-ORG', 'chữ không đậm', line('agency', { bold: false }), true],
  ['an issuer at the left', 'F-ORG', 'căn lề trái', line('agency', { align: 'left' }), true],
  ['no rule below the issuer', 'F-ORG', 'không có đường kẻ ở dưới', rule('agency'), true],
  ['a rule as long as the issuer', 'F-ORG', 'dòng chữ', (paper) => ({ ...paper, agencyRule: 190 }), false],
  ['a number without its zero', 'F-NO', '«Số: 5/KH-UBND»', words('number', 'Số: 5/KH-UBND'), true],
  ['a number without its colon', 'F-NO', '«Số 05/KH-UBND»', words('number', 'Số 05/KH-UBND'), true],
  ['a number with spaces', 'F-NO', '«Số: 05 /KH - UBND»', words('number', 'Số: 05 /KH - UBND'), true],
  ['a bold number', 'F-NO', 'chữ đậm', line('number', { bold: true }), true],
  ['the symbol of another kind', 'F-ABBR', 'ký hiệu «TB» trên kế hoạch', words('number', 'Số: 05/TB-UBND'), false],
  ['CV in a symbol', 'F-ABBR', 'ký hiệu có «CV»', words('number', 'Số: 05/CV-UBND'), false],
  [
    'a day without its zero',
    'F-DATE',
    '«An Lạc, ngày 5 tháng 6 năm 2026»',
    words('placeDate', 'An Lạc, ngày 5 tháng 6 năm 2026'),
    true,
  ],
  ['a month with a zero too many', 'F-DATE', 'tháng 06', words('placeDate', 'An Lạc, ngày 05 tháng 06 năm 2026'), true],
  ['January without its zero', 'F-DATE', 'tháng 1', words('placeDate', 'An Lạc, ngày 05 tháng 1 năm 2026'), true],
  ['no comma after the place', 'F-DATE', '«An Lạc ngày', words('placeDate', 'An Lạc ngày 05 tháng 6 năm 2026'), true],
  ['an upright date', 'F-DATE', 'chữ đứng', line('placeDate', { italic: false }), true],
  ['a large name of the kind', 'F-TYPE', 'cỡ chữ 16', line('type', { size: 16 }), true],
  ['a light name of the kind', 'F-TYPE', 'chữ không đậm', line('type', { bold: false }), true],
  ['a small subject', 'F-SUBJ', 'cỡ chữ 12', line('subject', { size: 12 }), true],
  ['a subject in capitals', 'F-SUBJ', 'chữ in hoa', words('subject', 'ĐỐI THOẠI VỚI NHÂN DÂN NĂM 2026'), false],
  ['no rule below the subject', 'F-SUBJ', 'không có đường kẻ ở dưới', rule('subject'), true],
  ['an upright legal basis', 'F-BASIS', 'chữ đứng', line('basis1', { italic: false }), true],
  [
    'a legal basis that ends with a comma',
    'F-BASIS',
    'kết thúc bằng «,»',
    words('basis1', 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025,'),
    true,
  ],
  [
    'a last legal basis that ends with a semicolon',
    'F-BASIS',
    'kết thúc bằng «;»',
    words('basis2', 'Căn cứ Kế hoạch số 12/KH-UBND ngày 10 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh;'),
    true,
  ],
  ['a body of 12 pt', 'F-BODY', 'cỡ chữ 12', line('body', { size: 12 }), true],
  ['a body set left', 'F-BODY', 'căn lề trái', line('body', { align: 'left' }), true],
  ['a body without an indent', 'F-BODY', 'không lùi đầu dòng', line('body', { firstLine: 0 }), true],
  ['a deep indent', 'F-BODY', 'lùi đầu dòng 2 cm', line('body', { firstLine: 1134 }), true],
  ['no gap between paragraphs', 'F-BODY', 'cách đoạn 0 pt', line('intro', { after: 0 }), true],
  ['double spacing', 'F-BODY', 'giãn dòng 2', line('body', { spacing: 480 }), true],
  ['a section in small letters', 'F-LEVEL', 'chữ in thường', words('section', 'I. Mục đích, yêu cầu'), true],
  ['a light section', 'F-LEVEL', 'chữ không đậm', line('section', { bold: false }), true],
  ['the letter e after d', 'F-DIEM', '«e)» sau «d)»', words('pointDd', 'e) Trưởng thôn mời đại biểu./.'), false],
  ['points that begin with b', 'F-DIEM', 'bắt đầu bằng «b)»', without('pointA'), false],
  ['a small capacity', 'F-SIGN', 'cỡ chữ 12', line('capacity', { size: 12 }), true],
  ['a capacity with the Party’s mark', 'F-SIGN', '«T/M»', words('capacity', 'T/M ỦY BAN NHÂN DÂN'), true],
  ['a capacity with a shortened body', 'F-SIGN', '«UBND»', words('capacity', 'TM. UBND'), true],
  ['KT. without a deputy’s post', 'F-SIGN', 'dưới «KT.» không có chức vụ cấp phó', words('title', 'CHỦ TỊCH'), false],
  [
    'capacity and post on one line',
    'F-SIGN',
    'quyền hạn và chức vụ trên một dòng',
    words('deputy', 'KT. CHỦ TỊCH PHÓ CHỦ TỊCH'),
    false,
  ],
  ['a light name', 'F-NAME', 'chữ không đậm', line('name', { bold: false }), true],
  ['a degree before the name', 'F-NAME', '«ThS.» trước họ tên', words('name', 'ThS. Nguyễn Văn Bình'), true],
  ['an upright Nơi nhận', 'F-NOINHAN-H', 'chữ đứng', line('recipientsHead', { italic: false }), true],
  ['a large Nơi nhận', 'F-NOINHAN-H', 'cỡ chữ 14', line('recipientsHead', { size: 14 }), true],
  ['Nơi nhận without its colon', 'F-NOINHAN-H', '«Nơi nhận»', words('recipientsHead', 'Nơi nhận'), true],
  ['large recipients', 'F-NOINHAN-L', 'cỡ chữ 12', line('recipient1', { size: 12 }), true],
  [
    'a recipient that ends with a comma',
    'F-NOINHAN-L',
    'kết thúc bằng «,»',
    words('recipient1', '- Đảng ủy, HĐND xã,'),
    true,
  ],
  ['a list that ends with a semicolon', 'F-NOINHAN-L', 'kết thúc bằng «;»', words('recipient2', '- Lưu: VT;'), true],
  [
    'a recipient without its dash',
    'F-NOINHAN-L',
    'không có gạch đầu dòng',
    words('recipient1', 'Đảng ủy, HĐND xã;'),
    true,
  ],
  ['the archive written otherwise', 'F-NOINHAN-L', '«- Lưu VPUB.»', words('recipient2', '- Lưu VPUB.'), false],
  ['a small Phụ lục', 'F-ANNEX', 'cỡ chữ 13', line('annexWord', { size: 13 }), true],
  ['an annex’s name in small letters', 'F-ANNEX', 'chữ in thường', words('annexTitle', 'Lịch đối thoại'), true],
  ['an upright (Kèm theo …)', 'F-ANNEX', 'chữ đứng', line('annexOrigin', { italic: false }), true],
  [
    'an annex that the text does not name',
    'F-ANNEX',
    'nội dung không nhắc đến phụ lục',
    words('intro', 'Ủy ban nhân dân xã ban hành Kế hoạch đối thoại với nội dung như sau:'),
    false,
  ],
  ['letters of another alphabet', 'F-LETTERS', 'chữ cái của bảng chữ khác', words('type', 'KẾ HOẠСH'), true],
  [
    'marks apart from their letters',
    'F-LETTERS',
    'dấu tách rời',
    words('body', 'Lắng nghe, tiếp nhận ý kiến của Nhân dân ngay từ cơ sở.'.normalize('NFD')),
    true,
  ],
  ['no Quốc hiệu', 'F-PARTS', 'không thấy', without('nationalName'), false],
  ['no number', 'F-PARTS', 'không thấy', without('number'), false],
  ['no recipients', 'F-PARTS', 'không thấy', without('recipientsHead', 'recipient1', 'recipient2'), false],
]
