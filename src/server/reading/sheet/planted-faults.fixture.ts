import {
  added,
  drop,
  look,
  page,
  place,
  type Plant,
  planted,
  foreignFile,
  unruled,
  without,
  words,
} from './plant-fault.fixture.ts'

/** One fault in a paper of another program. Without the fault the same paper has no finding. */
export interface PlantedFault {
  rule: string
  /** Part of what is said to be found. */
  found: string
  /** Files of `tests/cases/word/foreign` that it is planted in. */
  files: readonly string[]
  plant: Plant
  /** Stands in the good paper already: a part that the file does not have by itself. */
  also?: Plant
  /** Whether the corrected copy is free of it. */
  isMended: boolean
}

const plans = ['ke-hoach-python-docx', 'ke-hoach-libreoffice', 'ke-hoach-ke-go-libreoffice']
const letters = ['cong-van-python-docx', 'cong-van-libreoffice']
const party = ['ke-hoach-dang-python-docx', 'ke-hoach-dang-libreoffice']
const regulations = ['quy-che-python-docx']
const decisions = ['quyet-dinh-libreoffice']
const invitations = ['giay-moi-python-docx', 'giay-moi-libreoffice']
const headings = 'ke-hoach-tu-danh-so-python-docx'
const urgentLetter = 'cong-van-khan-tu-doc-cu-libreoffice'
const front = 'thong-bao-mat-tran-libreoffice'
const submission = 'to-trinh-tu-doc-cu-libreoffice'
const draft = 'thong-bao-du-thao-dau-cach-python-docx'
const ruled = ['ke-hoach-python-docx', 'quy-che-python-docx', 'cong-van-python-docx']
const minutes = ['bien-ban-python-docx']

type Rest = Pick<PlantedFault, 'also'>
const fault =
  (isMended: boolean) =>
  (rule: string, found: string, files: readonly string[], plant: Plant, rest: Rest = {}): PlantedFault => ({
    rule,
    found,
    files,
    plant,
    isMended,
    ...rest,
  })
const mended = fault(true)
const told = fault(false)

const intro = 'Ủy ban nhân dân xã ban hành'
const lastBasis = 'Căn cứ Kế hoạch số 12/KH-UBND'
const urgent = (how: Parameters<typeof added>[2]) =>
  added('Số: 05/KH-UBND', 'HỎA TỐC', { size: 13, bold: true, ...how }, { before: 60 })
const typist = (file: string, how: Parameters<typeof added>[2]) => added(file, 'PL.(30)', { size: 11, ...how })

const state: PlantedFault[] = [
  mended('F-PAGE', 'khổ giấy 215,9 × 279,4 mm', [...plans, ...letters], page('w:pgSz', { w: 12240, h: 15840 })),
  mended('F-MARGIN', 'lề trái 20 mm', [...plans, ...minutes], page('w:pgMar', { left: 1134 })),
  mended('F-MARGIN', 'lề dưới 15 mm', plans, page('w:pgMar', { bottom: 850 })),
  mended('F-FONT', 'phông Arial', [...plans, ...regulations], look('Số: 0', { font: 'Arial' })),
  mended('F-FONT', 'chữ màu #1F4E79', plans, look('KẾ HOẠCH', { colour: '1F4E79' })),
  told('F-FONT', 'phông .VnTimeH', plans, look('ỦY BAN NHÂN DÂN', { font: '.VnTimeH' })),
  mended('F-BODY', 'cỡ chữ 12', plans, look(intro, { size: 12 })),
  mended('F-BODY', 'không lùi đầu dòng', plans, place(intro, { first: 0 })),
  mended('F-BODY', 'căn lề trái', plans, place(intro, { align: 'left' })),
  mended('F-BODY', 'giãn dòng 2', [...plans, ...letters], place('2. ', { line: 480 })),
  mended('F-QH', 'cỡ chữ 14', [...plans, ...letters, ...minutes], look('CỘNG HÒA', { size: 14 })),
  mended('F-QH', 'CỘNG HOÀ XÃ HỘI', plans, words('CỘNG HÒA', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM.')),
  mended('F-TN', '«Độc lập – Tự do – Hạnh phúc»', plans, words('Độc lập', 'Độc lập – Tự do – Hạnh phúc')),
  mended('F-TN', 'chữ không đậm', decisions, look('Độc lập', { bold: false })),
  mended('F-SUP', 'chữ đậm', [...plans, ...decisions], look('UBND TỈNH', { bold: true })),
  mended('F-ORG', 'chữ không đậm', [...plans, ...letters], look('ỦY BAN NHÂN DÂN', { bold: false })),
  mended('F-NO', '«Số: 5/KH-UBND»', plans, words('Số: 05', 'Số: 5/KH-UBND')),
  mended('F-NO', '«Số:12 / UBND-VP»', letters, words('Số: 12', 'Số:12 / UBND-VP')),
  mended('F-TN', 'không có đường kẻ ở dưới', ruled, unruled('Độc lập')),
  mended('F-ORG', 'không có đường kẻ ở dưới', ruled, unruled('ỦY BAN NHÂN DÂN')),
  mended('F-SUBJ', 'không có đường kẻ ở dưới', ruled.slice(0, 2), unruled('Đối thoại với|Tổ chức đối')),
  told('F-ABBR', 'ký hiệu «TB» trên kế hoạch', plans, words('Số: 05', 'Số: 05/TB-UBND')),
  told('F-ABBR', 'ký hiệu có «CV»', letters, words('Số: 12', 'Số: 12/CV-UBND')),
  mended('F-DATE', 'ngày 5 tháng 6', plans, words('An Lạc, ngày', 'An Lạc, ngày 5 tháng 6 năm 2026')),
  mended('F-DATE', 'tháng 1 năm', letters, words('An Lạc, ngày', 'An Lạc, ngày 02 tháng 1 năm 2026')),
  mended('F-DATE', 'chữ đứng', decisions, look('An Lạc, ngày', { italic: false })),
  mended('F-TYPE', 'cỡ chữ 18', [...plans, ...minutes], look('KẾ HOẠCH|BIÊN BẢN', { size: 18 })),
  mended('F-SUBJ', 'chữ không đậm', plans, look('Đối thoại với', { bold: false })),
  told('F-SUBJ', 'chữ in hoa', plans, words('Đối thoại với', 'ĐỐI THOẠI VỚI NHÂN DÂN NĂM 2026')),
  mended('F-SUBJ-CV', 'chữ đậm', letters, look('V/v', { bold: true })),
  mended('F-SUBJ-CV', 'cỡ chữ 14', letters, look('V/v', { size: 14 })),
  mended('F-SUBJ-CV', 'cách số, ký hiệu 0 pt', letters, place('V/v', { before: 0 })),
  mended('F-ADDRESSEE', 'cỡ chữ 12', letters, look('Kính gửi', { size: 12 })),
  mended('F-ADDRESSEE', '«Kính gửi»', letters, words('Kính gửi', 'Kính gửi')),
  mended('F-ADDRESSEE', 'kết thúc bằng «,»', letters, words('- Các phòng chuyên', '- Các phòng chuyên môn của xã,')),
  mended('F-BASIS', 'chữ đứng', [...plans, ...decisions], look('Căn cứ Luật Tổ', { italic: false })),
  mended('F-BASIS', 'kết thúc bằng «;»', plans, words(lastBasis, `${lastBasis} của Ủy ban nhân dân tỉnh;`)),
  mended('F-LEVEL', 'chữ in thường', plans, words('I. MỤC ĐÍCH', 'I. Mục đích, yêu cầu')),
  mended('F-LEVEL', 'chữ in thường', [headings], words('MỤC ĐÍCH', 'Mục đích, yêu cầu')),
  mended('F-LEVEL', 'chữ không đậm', [headings], look('TỔ CHỨC', { bold: false })),
  mended('F-LEVEL', '«CHƯƠNG»', regulations, words('Chương I', 'CHƯƠNG I')),
  told('F-LEVEL', '«Chương 1»', regulations, words('Chương I', 'Chương 1')),
  told('F-LEVEL', '«Mục I»', regulations, words('Mục 1', 'Mục I')),
  mended('F-LEVEL', 'chữ in thường', regulations, words('NHỮNG QUY ĐỊNH', 'Những quy định chung')),
  told('F-LEVEL', 'tiêu đề trên cùng một dòng', regulations, words('Chương II', 'Chương II. TỔ CHỨC ĐỐI THOẠI')),
  mended('F-LEVEL', 'chữ không đậm', regulations, look('Điều 2. Đối tượng', { bold: false })),
  mended('F-LEVEL', 'chữ không đậm', decisions, look('Điều 1.', { bold: false })),
  told('F-LEVEL', '«Điều 1: ', regulations, words('Điều 1. ', 'Điều 1: Phạm vi điều chỉnh')),
  told('F-DIEM', '«e)» sau «d)»', plans, words('đ) Trưởng', 'e) Trưởng thôn mời đại biểu;')),
  told('F-TABLE', 'cỡ chữ 8', plans.slice(0, 2), look('Thôn Đoài', { size: 8 })),
  mended('F-SIGN', '«T/M»', plans, words('TM. ỦY', 'T/M ỦY BAN NHÂN DÂN')),
  mended('F-SIGN', '«TUQ»', invitations, words('TUQ. ', 'TUQ CHỦ TỊCH')),
  mended('F-SIGN', '«TL»', letters, words('TL. ', 'TL CHỦ TỊCH')),
  mended('F-SIGN', '«Q»', decisions, words('Q. ', 'Q CHỦ TỊCH')),
  mended('F-SIGN', 'chữ không đậm', minutes, look('CHỦ TỌA', { bold: false })),
  mended('F-NAME', '«Tiến sĩ» trước họ tên', plans, words('Nguyễn Văn Bình', 'Tiến sĩ Nguyễn Văn Bình')),
  mended('F-NAME', 'chữ nghiêng', minutes, look('Trần Thị Mai', { italic: true })),
  mended('F-NOINHAN-H', 'cỡ chữ 14', [...plans, ...minutes], look('Nơi nhận', { size: 14 })),
  mended('F-NOINHAN-L', 'kết thúc bằng «.»', plans, words('- Đảng ủy', '- Đảng ủy, HĐND xã.')),
  told('F-NOINHAN-L', 'dòng đầu là «- Trưởng các thôn;»', letters, words('- Như trên', '- Trưởng các thôn;')),
  told('F-NOINHAN-L', '«- Lưu VP.»', [...plans, ...letters], words('- Lưu: VT', '- Lưu VP.')),
  told('F-ANNEX', '«Phụ lục 1»', ['ke-hoach-python-docx'], words('Phụ lục I', 'Phụ lục 1')),
  mended('F-ANNEX', 'cỡ chữ 13', plans, look('Phụ lục', { size: 13 })),
  mended('F-PAGENO', 'số trang của phụ lục nối tiếp văn bản', plans, without('w:pgNumType')),
  mended('F-PAGENO', 'không có số trang', plans, without('w:headerReference')),
  mended('F-MARK', 'chữ không đậm', plans, look('HỎA TỐC', { bold: false }), { also: urgent({}) }),
  mended('F-DRAFTER', 'cỡ chữ 13', plans, look('PL.(30)', { size: 13 }), { also: typist('- Lưu: VT', {}) }),
  mended('F-MARK', 'cỡ chữ 11', [urgentLetter], look('KHẨN', { size: 11 })),
  mended('F-DRAFTER', 'chữ đậm', [urgentLetter], look('NVB.', { bold: true })),
  told('F-ABBR', 'ký hiệu «KH» trên thông báo', [front], words('Số: 15', 'Số: 15/KH-MTTQ')),
  told('F-NOINHAN-L', 'dòng đầu là «- UBND tỉnh;»', [urgentLetter], words('- Như trên', '- UBND tỉnh;')),
  mended('F-ADDRESSEE', 'chữ đậm', [submission], look('Kính gửi', { bold: true })),
  mended('F-BODY', 'cỡ chữ 12', [submission, draft], look('1. ', { size: 12 })),
  mended('F-LETTERS', 'chữ cái của bảng chữ khác', plans, words('KẾ HOẠCH', 'KẾ HОẠСH')),
  mended('F-LETTERS', 'dấu tách rời', letters, words('1. Tổng', '1. Tổng hợp ý kiến của các thôn.'.normalize('NFD'))),
  told('F-PARTS', 'không thấy', plans, drop('CỘNG HÒA')),
  told('F-PARTS', 'không thấy', letters, drop('V/v')),
  told('F-PARTS', 'không thấy', invitations, drop('TUQ. ', 'CHÁNH VĂN PHÒNG')),
]

const ofParty: PlantedFault[] = [
  told('H-PAGE', 'khổ giấy 215,9 × 279,4 mm', party, page('w:pgSz', { w: 12240, h: 15840 })),
  told('H-MARGIN', 'lề trái 20 mm', party, page('w:pgMar', { left: 1134 })),
  told('H-FONT', 'phông Arial', party, look('Số 21', { font: 'Arial' })),
  mended('H-BODY', 'cỡ chữ 13', party, look('Ban Thường vụ Đảng ủy ban', { size: 13 })),
  mended('H-TITLE', 'cỡ chữ 13', party, look('ĐẢNG CỘNG SẢN', { size: 13 })),
  mended('H-ORG', 'cỡ chữ 13', party, look('ĐẢNG ỦY XÃ', { size: 13 })),
  mended('H-NO', '«Số: 21-KH/ĐU»', party, words('Số 21', 'Số: 21-KH/ĐU')),
  told('H-NO', '«Số 21/KH-ĐU»', party, words('Số 21', 'Số 21/KH-ĐU')),
  mended('H-DATE', 'cỡ chữ 13', party, look('An Lạc, ngày', { size: 13 })),
  mended('H-TYPE', 'cỡ chữ 14', party, look('KẾ HOẠCH', { size: 14 })),
  told('H-LEVEL', 'chữ không đậm', party, look('Điều 1.', { bold: false }), {
    also: added('1. Mục đích', 'Điều 1. Phạm vi', { bold: true }),
  }),
  told('H-DIEM', '«c)» sau «a)»', party, words('b) Kiểm tra', 'c) Kiểm tra.')),
  told('H-TABLE', 'cỡ chữ 8', party, look('Thôn Đoài', { size: 8 })),
  told('H-SIGN', '«TM.»', party, words('T/M ', 'TM. BAN THƯỜNG VỤ')),
  told('H-NAME', 'chữ không đậm', party, look('Phạm Văn Dũng', { bold: false })),
  told('H-NOINHAN-H', 'chữ đứng', party, look('Nơi nhận', { italic: false })),
  told('H-NOINHAN-L', 'cỡ chữ 13', party, look('- Tỉnh ủy', { size: 13 })),
  told('H-NOINHAN', '«- Văn phòng Đảng ủy.»', party, words('- Lưu', '- Văn phòng Đảng ủy.')),
  told('H-ANNEX', 'chữ nghiêng', party, look('Phụ lục', { italic: true })),
  told('H-PAGENO', 'số trang của phụ lục nối tiếp văn bản', party, without('w:pgNumType')),
  told('H-MARK', 'chữ không đậm', party, look('HỎA TỐC', { bold: false }), {
    also: added('Số 21', 'HỎA TỐC', { size: 14, bold: true }),
  }),
  told('H-DRAFTER', 'cỡ chữ 13', party, look('PL.(30)', { size: 13 }), { also: typist('- Lưu', {}) }),
  told('H-LETTERS', 'chữ cái của bảng chữ khác', party, words('KẾ HOẠCH', 'KẾ HОẠСH')),
  told('H-PARTS', 'không thấy', party, drop('Số 21')),
]

export const plantedFaults: readonly PlantedFault[] = [...state, ...ofParty]

/** The good paper and the one with the fault. */
export async function goodAndBad({ plant, also }: PlantedFault, file: string) {
  const before = also === undefined ? [] : [also]
  const bytes = foreignFile(file)
  return { good: await planted(bytes, ...before), bad: await planted(bytes, ...before, plant) }
}
