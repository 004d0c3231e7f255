import type {
  Align,
  ComponentForm,
  FindingLevel,
  Range,
  StatutoryForm,
  TypeForm,
} from '#domain/document/statutory-form.ts'

const decree = 'Nghị định số 30/2020/NĐ-CP'
const annex = 'Phụ lục I'

/** Nghị định 30/2020/NĐ-CP, Phụ lục I: the page and the components of a paper of a State body. */
export const nd30 = {
  name: 'nd30',
  title: `${decree}, ${annex}`,
  page: {
    ...at('F-PAGE', 'block', 'Mục I, khoản 1'),
    widthMm: 210,
    heightMm: 297,
    topMm: 20,
    bottomMm: 20,
    leftMm: 30,
    rightMm: 15,
    headerMm: 10,
    footerMm: 9,
  },
  margins: {
    ...at('F-MARGIN', 'block', 'Mục I, khoản 3'),
    topMm: [20, 25],
    bottomMm: [20, 25],
    leftMm: [30, 35],
    rightMm: [15, 20],
  },
  typeface: {
    ...at('F-FONT', 'block', 'Mục I, khoản 4'),
    word: 'Times New Roman',
    pdf: 'Tinos',
    language: 'vi-VN',
    colour: '000000',
  },
  paragraph: {
    ...at('F-BODY', 'warn', 'Mục II, khoản 6'),
    indentMm: 12.7,
    indentsMm: [10, 12.7],
    gapPt: 6,
    leastGapPt: 6,
    lines: 1.15,
    linesAllowed: [1, 1.5],
  },
  rules: {
    thicknessPt: 0.75,
    gapPt: 2,
    motto: { share: 1, shares: [0.9, 1.1] },
    agency: { share: 0.42, shares: [1 / 3, 1 / 2] },
    subject: { share: 0.42, shares: [1 / 3, 1 / 2] },
  },
  components: {
    nationalName: bold('F-QH', 'Quốc hiệu', 'Mục II, khoản 1', 13, [12, 13], 'center', 'capitals'),
    motto: bold('F-TN', 'Tiêu ngữ', 'Mục II, khoản 1', 14, [13, 14], 'center'),
    superior: plain('F-SUP', 'Cơ quan chủ quản', 'Mục II, khoản 2', 13, [12, 13], 'center', 'capitals'),
    agency: bold('F-ORG', 'Cơ quan ban hành', 'Mục II, khoản 2', 13, [12, 13], 'center', 'capitals'),
    number: plain('F-NO', 'Số, ký hiệu', 'Mục II, khoản 3', 13, [13, 13], 'center'),
    placeDate: italic('F-DATE', 'Địa danh, thời gian', 'Mục II, khoản 4', 14, [13, 14], 'center'),
    type: bold('F-TYPE', 'Tên loại', 'Mục II, khoản 5', 14, [13, 14], 'center', 'capitals'),
    subject: bold('F-SUBJ', 'Trích yếu', 'Mục II, khoản 5', 14, [13, 14], 'center'),
    letterSubject: plain('F-SUBJ-CV', 'Trích yếu công văn', 'Mục II, khoản 5', 13, [12, 13], 'center'),
    addressee: plain('F-ADDRESSEE', 'Kính gửi', 'Mục II, khoản 9', 14, [13, 14], 'left'),
    legalBasis: italic('F-BASIS', 'Căn cứ ban hành', 'Mục II, khoản 6', 14, [13, 14], 'justify'),
    chapterWord: bold('F-LEVEL', 'Phần, chương, mục', 'Mục II, khoản 6', 14, [13, 14], 'center'),
    chapterTitle: bold('F-LEVEL', 'Tiêu đề chương, mục', 'Mục II, khoản 6', 14, [13, 14], 'center', 'capitals'),
    article: bold('F-LEVEL', 'Điều', 'Mục II, khoản 6', 14, [13, 14], 'justify'),
    section: bold('F-LEVEL', 'Mục đánh số La Mã', 'Mục II, khoản 6', 14, [13, 14], 'justify', 'capitals'),
    item: bold('F-LEVEL', 'Khoản có tiêu đề', 'Mục II, khoản 6', 14, [13, 14], 'justify'),
    body: plain('F-BODY', 'Nội dung', 'Mục II, khoản 6', 14, [13, 14], 'justify'),
    // The decree gives tables no size of their own: what is read with ease, and never insisted on.
    tableHead: { ...bold('F-TABLE', 'Đầu bảng', 'Mục II, khoản 6', 13, [10, 14], 'center'), level: 'info' },
    tableCell: { ...plain('F-TABLE', 'Bảng', 'Mục II, khoản 6', 13, [10, 14], 'left'), level: 'info' },
    signatureTitle: bold('F-SIGN', 'Quyền hạn, chức vụ', 'Mục II, khoản 7', 14, [13, 14], 'center', 'capitals'),
    signatureName: bold('F-NAME', 'Họ và tên người ký', 'Mục II, khoản 7', 14, [13, 14], 'center'),
    recipientsHead: {
      ...part('F-NOINHAN-H', 'Nơi nhận', 'Mục II, khoản 9', 12, [12, 12], 'left'),
      bold: true,
      italic: true,
    },
    recipient: plain('F-NOINHAN-L', 'Danh sách nơi nhận', 'Mục II, khoản 9', 11, [11, 11], 'left'),
    annexWord: bold('F-ANNEX', 'Phụ lục', 'Mục III, khoản 1', 14, [14, 14], 'center'),
    annexTitle: bold('F-ANNEX', 'Tên phụ lục', 'Mục III, khoản 1', 14, [13, 14], 'center', 'capitals'),
    annexOrigin: italic('F-ANNEX', 'Kèm theo văn bản', 'Mục III, khoản 1', 14, [13, 14], 'center'),
    mark: bold(
      'F-MARK',
      'Độ mật, mức độ khẩn, phạm vi lưu hành',
      'Mục III, khoản 2',
      14,
      [13, 14],
      'center',
      'capitals',
    ),
    drafter: plain('F-DRAFTER', 'Ký hiệu người soạn, số bản', 'Mục III, khoản 3', 11, [11, 11], 'left', 'capitals'),
    pageNumber: plain('F-PAGENO', 'Số trang', 'Mục I, khoản 7', 13, [13, 14], 'center'),
    /** Not of the form: the line that marks sample data. */
    demonstration: plain('F-SAMPLE', 'Dòng dữ liệu mẫu', '', 9, [8, 14], 'center'),
  },
  nationalName: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  agencyMark: null,
  number: {
    ...at('F-NO', 'block', 'Mục II, khoản 3'),
    pattern: /^Số: (?:0[1-9]|[1-9]\d+)\/[A-ZĐ][A-ZĐa-zy]*(?:-[A-ZĐ][A-ZĐa-z0-9]*)*$/u,
    example: '«Số: 05/KH-UBND»: số dưới 10 thêm số 0, gạch chéo rồi ký hiệu viết liền',
  },
  date: {
    ...at('F-DATE', 'block', 'Mục II, khoản 4'),
    pattern: /^[^,\d]+(?: \d+)?, ngày (?:0[1-9]|[12]\d|3[01]) tháng (?:01|02|[3-9]|1[0-2]) năm \d{4}$/u,
    example: '«Thanh Lâm, ngày 05 tháng 6 năm 2023»: thêm số 0 trước ngày dưới 10 và trước tháng 1, 2',
  },
  capacities: { ...at('F-SIGN', 'block', 'Mục II, khoản 7'), marks: ['TM.', 'Q.', 'KT.', 'TL.', 'TUQ.'] },
  archive: {
    ...at('F-NOINHAN-L', 'warn', 'Mục II, khoản 9'),
    pattern: /^- Lưu: VT(?:, .+)?\.$/u,
    example: '«- Lưu: VT, VP.» ở dòng cuối',
  },
  letters: at('F-LETTERS', 'block', 'Mục I, khoản 4'),
  points: at('F-DIEM', 'block', 'Mục II, khoản 6'),
  abbreviations: at('F-ABBR', 'block', 'Phụ lục III, Mục I'),
  missing: { rule: 'F-PARTS', level: 'block', article: 'Điều 8 khoản 2' },
} as const satisfies StatutoryForm

/** Letters of điểm: "theo thứ tự bảng chữ cái tiếng Việt" (Phụ lục I, II.6), without ă, â, ê, ô, ơ, ư. */
export const pointLetters = 'abcdđeghiklmnopqrstuvxy'

/** Abbreviations of the kinds that have a name (Phụ lục III); a letter (công văn) has none. */
export const typeAbbreviations: Readonly<Record<string, string>> = {
  'nghị quyết': 'NQ',
  'quyết định': 'QĐ',
  'chỉ thị': 'CT',
  'quy chế': 'QC',
  'quy định': 'QyĐ',
  'thông cáo': 'TC',
  'thông báo': 'TB',
  'hướng dẫn': 'HD',
  'chương trình': 'CTr',
  'kế hoạch': 'KH',
  'phương án': 'PA',
  'đề án': 'ĐA',
  'dự án': 'DA',
  'báo cáo': 'BC',
  'biên bản': 'BB',
  'tờ trình': 'TTr',
  'hợp đồng': 'HĐ',
  'công điện': 'CĐ',
  'bản ghi nhớ': 'BGN',
  'bản thỏa thuận': 'BTT',
  'giấy ủy quyền': 'GUQ',
  'giấy mời': 'GM',
  'giấy giới thiệu': 'GGT',
  'giấy nghỉ phép': 'GNP',
  'phiếu gửi': 'PG',
  'phiếu chuyển': 'PC',
  'phiếu báo': 'PB',
}

/** What is stamped in a box: how secret, how urgent, and how far a paper goes (Mục III, khoản 2). */
export const marksInBoxes = /^(?:TUYỆT MẬT|TỐI MẬT|MẬT|HỎA TỐC|THƯỢNG KHẨN|KHẨN|XEM XONG TRẢ LẠI|LƯU HÀNH NỘI BỘ)$/iu

/** `PL.(300)`: who typed it and how many copies there are (Mục III, khoản 3). */
export const drafterMark = /^\p{L}{1,6}\s*\.\s*\(?\d{1,5}\)?$/u

/** Learned titles, which do not stand before the name of who signs for a State body (Phụ lục I, II.7). */
export const forbiddenTitles =
  /^(?:(?:GS|PGS|TSKH|TS|ThS|Th\.S|BS|KS|CN|LS|GVC?|CK\s?I{1,2})\.\s*)+|^(?:Giáo sư|Phó giáo sư|Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư|Cử nhân|Luật sư|Ông|Bà|Đồng chí|Đ\/c)\s+/iu

function at(rule: string, level: FindingLevel, place: string) {
  return { rule, level, article: place.startsWith('Mục') ? `${annex}, ${place}` : place }
}

function part(
  rule: string,
  name: string,
  place: string,
  sizePt: number,
  sizes: Range,
  align: Align,
  letters: TypeForm['letters'] = 'sentence',
): ComponentForm {
  return { ...at(rule, 'block', place), name, sizePt, sizes, bold: false, italic: false, align, letters }
}

type Part = Parameters<typeof part>

function plain(...args: Part): ComponentForm {
  return part(...args)
}

function bold(...args: Part): ComponentForm {
  return { ...part(...args), bold: true }
}

function italic(...args: Part): ComponentForm {
  return { ...part(...args), italic: true }
}
