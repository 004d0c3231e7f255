/**
 * The page form of Nghị định 30/2020/NĐ-CP, Phụ lục I, as numbers. Both writers take every measure from here.
 * Lengths in millimetres (`Mm`), type sizes and gaps in points (`Pt`). Where the decree gives a range, one value
 * inside it is chosen; the range stands beside it.
 */
export interface TypeForm {
  sizePt: number
  bold: boolean
  italic: boolean
  align: 'left' | 'center' | 'right' | 'justify'
}

export type Component = keyof typeof components

export const page = {
  widthMm: 210,
  heightMm: 297,
  /** Top and bottom 20–25, left 30–35, right 15–20. */
  topMm: 20,
  bottomMm: 20,
  leftMm: 30,
  rightMm: 15,
  /** The page number stands in the top margin. */
  headerMm: 10,
  footerMm: 9,
} as const

export const bodyWidthMm = page.widthMm - page.leftMm - page.rightMm

export const typeface = {
  /** Named in Word files; every office has it. */
  word: 'Times New Roman',
  /** Embedded in PDF files: free, and of the same widths. */
  pdf: 'Tinos',
  language: 'vi-VN',
  colour: '000000',
} as const

export const paragraphForm = {
  /** First-line indent: 1 or 1.27 cm. */
  indentMm: 12.7,
  /** At least 6 pt between paragraphs. */
  gapPt: 6,
  /** Single to 1.5 lines. */
  lines: 1.15,
} as const

/** Top of page 1: the issuer at the left, Quốc hiệu at the right. Quốc hiệu needs 95 mm at 13 pt. */
export const letterheadForm = { leftMm: 65, rightMm: 100, gapBelowPt: 12 } as const

/** Foot of the last page: recipients at the left, the signature at the right. */
export const closingForm = { leftMm: 75, rightMm: 90, gapAbovePt: 12, signatureMm: 25 } as const

/** Lengths of the solid rules as shares of the text above: equal under Tiêu ngữ, 1/3 to 1/2 elsewhere. */
export const rules = { motto: 1, agency: 0.42, subject: 0.42, thicknessPt: 0.75, gapPt: 2 } as const

export const nationalName = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
export const motto = 'Độc lập - Tự do - Hạnh phúc'
/** Across every page of a paper that is not issued. */
export const draftMark = 'DỰ THẢO'
export const demonstrationLine = 'DỮ LIỆU MẪU - KHÔNG CÓ GIÁ TRỊ PHÁP LÝ'

const plain = { bold: false, italic: false } as const
const bold = { bold: true, italic: false } as const
const italic = { bold: false, italic: true } as const

export const components = {
  /** Quốc hiệu, 12–13. */
  nationalName: { sizePt: 13, ...bold, align: 'center' },
  /** Tiêu ngữ, 13–14. */
  motto: { sizePt: 14, ...bold, align: 'center' },
  /** Cơ quan chủ quản, 12–13. */
  superior: { sizePt: 13, ...plain, align: 'center' },
  /** Cơ quan ban hành, 12–13. */
  agency: { sizePt: 13, ...bold, align: 'center' },
  /** Số, ký hiệu, 13. */
  number: { sizePt: 13, ...plain, align: 'center' },
  /** Địa danh, thời gian, 13–14. */
  placeDate: { sizePt: 14, ...italic, align: 'center' },
  /** Tên loại, 13–14. */
  type: { sizePt: 14, ...bold, align: 'center' },
  /** Trích yếu, 13–14. */
  subject: { sizePt: 14, ...bold, align: 'center' },
  /** Kính gửi, 13–14. */
  addressee: { sizePt: 14, ...plain, align: 'left' },
  /** Căn cứ, 13–14. */
  legalBasis: { sizePt: 14, ...italic, align: 'justify' },
  /** Mục `I.` of papers without Điều, 13–14. */
  section: { sizePt: 14, ...bold, align: 'justify' },
  /** Khoản with a title, the size of the body. */
  item: { sizePt: 14, ...bold, align: 'justify' },
  /** Nội dung, 13–14. */
  body: { sizePt: 14, ...plain, align: 'justify' },
  tableHead: { sizePt: 13, ...bold, align: 'center' },
  tableCell: { sizePt: 13, ...plain, align: 'left' },
  /** Quyền hạn, chức vụ, 13–14. */
  signatureTitle: { sizePt: 14, ...bold, align: 'center' },
  /** Họ và tên, 13–14. */
  signatureName: { sizePt: 14, ...bold, align: 'center' },
  /** `Nơi nhận:`, 12. */
  recipientsHead: { sizePt: 12, bold: true, italic: true, align: 'left' },
  /** The list below it, 11. */
  recipient: { sizePt: 11, ...plain, align: 'left' },
  /** `Phụ lục`, 14. */
  annexWord: { sizePt: 14, ...bold, align: 'center' },
  /** Tên phụ lục, 13–14. */
  annexTitle: { sizePt: 14, ...bold, align: 'center' },
  /** `(Kèm theo …)`, 13–14. */
  annexOrigin: { sizePt: 14, ...italic, align: 'center' },
  /** Số trang, 13–14. */
  pageNumber: { sizePt: 13, ...plain, align: 'center' },
  /** Not a part of the form: the line that marks sample data. */
  demonstration: { sizePt: 9, ...plain, align: 'center' },
} as const satisfies Record<string, TypeForm>
