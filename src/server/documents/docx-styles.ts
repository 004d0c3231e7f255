import {
  AlignmentType,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
} from 'docx'
import { chapterWords } from '#domain/document/block-labels.ts'
import {
  type Align,
  type Component,
  componentNames,
  type StatutoryForm,
  type TypeForm,
} from '#domain/document/statutory-form.ts'
import { type AnyComponent, type SheetComponent, sheetComponents } from '#server/documents/sheet-form.ts'

/** A component's style in Word: what the clerk reads in the list of styles, and the id that the file uses. */
export const styleNames = {
  nationalName: ['QuocHieu', 'Quốc hiệu'],
  motto: ['TieuNgu', 'Tiêu ngữ'],
  superior: ['CoQuanChuQuan', 'Cơ quan chủ quản'],
  agency: ['CoQuanBanHanh', 'Cơ quan ban hành'],
  number: ['SoKyHieu', 'Số, ký hiệu'],
  placeDate: ['DiaDanhThoiGian', 'Địa danh, thời gian'],
  type: ['TenLoai', 'Tên loại'],
  subject: ['TrichYeu', 'Trích yếu'],
  letterSubject: ['TrichYeuCongVan', 'Trích yếu công văn'],
  addressee: ['KinhGui', 'Kính gửi'],
  legalBasis: ['CanCu', 'Căn cứ'],
  chapterWord: ['PhanChuong', 'Phần, chương'],
  chapterTitle: ['TieuDeChuong', 'Tiêu đề chương'],
  article: ['Dieu', 'Điều'],
  section: ['Muc', 'Mục'],
  item: ['KhoanCoTieuDe', 'Khoản có tiêu đề'],
  body: ['NoiDung', 'Nội dung'],
  tableHead: ['BangTieuDe', 'Bảng - tiêu đề'],
  tableCell: ['BangNoiDung', 'Bảng - nội dung'],
  signatureTitle: ['ChucVuKy', 'Chức vụ người ký'],
  signatureName: ['HoTenKy', 'Họ tên người ký'],
  recipientsHead: ['NoiNhan', 'Nơi nhận'],
  recipient: ['DanhSachNoiNhan', 'Danh sách nơi nhận'],
  annexWord: ['PhuLuc', 'Phụ lục'],
  annexTitle: ['TenPhuLuc', 'Tên phụ lục'],
  annexOrigin: ['KemTheo', 'Kèm theo văn bản'],
  mark: ['DauKhanMat', 'Dấu mật, khẩn, lưu hành'],
  drafter: ['KyHieuNguoiSoan', 'Ký hiệu người soạn'],
  pageNumber: ['SoTrang', 'Số trang'],
  demonstration: ['DuLieuMau', 'Dữ liệu mẫu'],
} as const satisfies Record<Component, readonly [string, string]>

/** The same for what no decree gives a form to. */
export const sheetStyleNames = {
  heading: ['TieuDe', 'Tiêu đề không đánh số'],
  sheetAgency: ['PhieuCoQuan', 'Phiếu - cơ quan'],
  sheetTitle: ['PhieuTen', 'Phiếu - tên'],
  sheetSubject: ['PhieuNoiDung', 'Phiếu - nội dung'],
  cornerLine: ['PhieuMa', 'Phiếu - mã'],
  largeHeading: ['LonTieuDe', 'Chữ lớn - tiêu đề'],
  largeBody: ['LonNoiDung', 'Chữ lớn - nội dung'],
  largeHead: ['LonBangTieuDe', 'Chữ lớn - bảng, tiêu đề'],
  largeCell: ['LonBangNoiDung', 'Chữ lớn - bảng, nội dung'],
} as const satisfies Record<SheetComponent, readonly [string, string]>

const allStyleNames: Record<AnyComponent, readonly [string, string]> = { ...styleNames, ...sheetStyleNames }

export const ruleStyle = 'DuongKe'
export const gapStyle = 'KhoangTrong'
export const outlineNumbering = 'khoan-muc'
export const partNumbering = 'phan'
export const chapterNumbering = 'chuong-muc'
export const articleNumbering = 'dieu-khoan'
export const dashNumbering = 'gach-dau-dong'

const singleLine = 240
const flowing = new Set<AnyComponent>([
  'legalBasis',
  'article',
  'section',
  'item',
  'body',
  'heading',
  'largeHeading',
  'largeBody',
])
const flush = new Set<AnyComponent>(['heading', 'largeHeading'])
const kept = new Set<AnyComponent>([
  'chapterWord',
  'chapterTitle',
  'article',
  'section',
  'item',
  'type',
  'annexWord',
  'annexTitle',
  'tableHead',
  'heading',
  'largeHeading',
  'largeHead',
  'sheetTitle',
])
const outlineLevels: Partial<Record<AnyComponent, number>> = {
  type: 0,
  sheetTitle: 0,
  heading: 1,
  largeHeading: 1,
  chapterTitle: 1,
  section: 1,
  article: 2,
  item: 2,
  annexTitle: 0,
}

export function twips(mm: number): number {
  return Math.round((mm / 25.4) * 1440)
}

export function styleId(component: AnyComponent): string {
  return allStyleNames[component][0]
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const

export function alignmentOf(align: Align): (typeof alignments)[Align] {
  return alignments[align]
}

function fontOf({ typeface }: StatutoryForm) {
  return { ascii: typeface.word, hAnsi: typeface.word, cs: typeface.word, eastAsia: typeface.word }
}

/** A style for each component of the form, and two for what only parts them. */
export function documentStyles(form: StatutoryForm): IStylesOptions {
  const { typeface, components } = form
  return {
    default: {
      document: {
        run: {
          font: fontOf(form),
          size: components.body.sizePt * 2,
          color: typeface.colour,
          language: { value: typeface.language, eastAsia: typeface.language },
        },
      },
    },
    paragraphStyles: [
      ...componentNames.map((component) => componentStyle(form, component, components[component])),
      ...sheetComponentNames().map((component) => componentStyle(form, component, sheetComponents[component])),
      ruleParagraph(form),
      gapParagraph(),
    ],
  }
}

function sheetComponentNames(): SheetComponent[] {
  const isName = (name: string): name is SheetComponent => name in sheetComponents
  return Object.keys(sheetComponents).filter(isName)
}

function componentStyle(whole: StatutoryForm, component: AnyComponent, form: TypeForm): IParagraphStyleOptions {
  const { paragraph, typeface } = whole
  const font = fontOf(whole)
  const [id, name] = allStyleNames[component]
  const flows = flowing.has(component)
  const outlineLevel = outlineLevels[component]
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { font, size: form.sizePt * 2, bold: form.bold, italics: form.italic, color: typeface.colour },
    paragraph: {
      alignment: alignmentOf(form.align),
      keepNext: kept.has(component),
      spacing: {
        before: 0,
        after: flows || component === 'chapterTitle' ? paragraph.gapPt * 20 : 0,
        line: flows ? singleLine * paragraph.lines : singleLine,
        lineRule: LineRuleType.AUTO,
      },
      ...(flows && !flush.has(component) ? { indent: { firstLine: twips(paragraph.indentMm) } } : {}),
      ...(outlineLevel === undefined ? {} : { outlineLevel }),
    },
  }
}

/** An empty line a few points high whose top border is the rule: no drawing, so that it stays put in any program. */
function ruleParagraph({ rules }: StatutoryForm): IParagraphStyleOptions {
  return {
    id: ruleStyle,
    name: 'Đường kẻ',
    basedOn: 'Normal',
    run: { size: 4 },
    paragraph: { spacing: { before: rules.gapPt * 20, after: 0, line: 60, lineRule: LineRuleType.EXACT } },
  }
}

function gapParagraph(): IParagraphStyleOptions {
  return {
    id: gapStyle,
    name: 'Khoảng trống',
    basedOn: 'Normal',
    run: { size: 4 },
    paragraph: { spacing: { before: 0, after: 0, line: 60, lineRule: LineRuleType.EXACT } },
  }
}

/**
 * `I.` over `1.`, `Điều 1.` over `1.`, Chương over Mục and Tiểu mục, Phần by itself (its Chương count on), and dashes.
 * Điểm are lettered in the text itself: Word's own letters are a b c d e, and the
 * Vietnamese order has đ after d.
 */
export function documentNumbering({ paragraph }: StatutoryForm): INumberingOptions {
  const numberLevel = levelIndentedBy(twips(paragraph.indentMm))
  const indented = { indent: { left: 0, firstLine: twips(paragraph.indentMm) } }
  return {
    config: [
      {
        reference: outlineNumbering,
        levels: [numberLevel(0, LevelFormat.UPPER_ROMAN, '%1.'), numberLevel(1, LevelFormat.DECIMAL, '%2.')],
      },
      { reference: partNumbering, levels: [centredLevel(0, LevelFormat.UPPER_ROMAN, chapterWords.part)] },
      {
        reference: chapterNumbering,
        levels: [
          centredLevel(0, LevelFormat.UPPER_ROMAN, chapterWords.chapter),
          centredLevel(1, LevelFormat.DECIMAL, chapterWords.division),
          centredLevel(2, LevelFormat.DECIMAL, chapterWords.subdivision),
        ],
      },
      {
        reference: articleNumbering,
        levels: [
          { ...numberLevel(0, LevelFormat.DECIMAL, 'Điều %1.'), style: { run: { bold: true }, paragraph: indented } },
          numberLevel(1, LevelFormat.DECIMAL, '%2.'),
        ],
      },
      {
        reference: dashNumbering,
        levels: [numberLevel(0, LevelFormat.BULLET, '-'), numberLevel(1, LevelFormat.BULLET, '+')],
      },
    ],
  }
}

type Format = (typeof LevelFormat)[keyof typeof LevelFormat]

/** The title stands below the number in the same paragraph, so that both are one heading. */
function centredLevel(level: number, format: Format, word: string) {
  const text = `${word} %${level + 1}`
  return { level, format, text, alignment: AlignmentType.LEFT, suffix: LevelSuffix.NOTHING }
}

const levelIndentedBy = (firstLine: number) => (level: number, format: Format, text: string) => {
  return {
    level,
    format,
    text,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.SPACE,
    style: { paragraph: { indent: { left: 0, firstLine } } },
  }
}
