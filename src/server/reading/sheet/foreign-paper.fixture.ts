import { docx, part } from '../word-file.fixture.ts'

/** A paper as other offices' programs write it: by formatting each line, by styles, by tabs, or in text boxes. */
export type Dialect = 'direct' | 'styles' | 'tabs' | 'boxes'
export const dialects: readonly Dialect[] = ['direct', 'styles', 'tabs', 'boxes']

export interface Line {
  text: string
  size: number
  bold: boolean
  italic: boolean
  align: 'left' | 'center' | 'right' | 'both'
  font: string
  colour: string
  /** In twentieths of a point. */
  firstLine: number
  after: number
  /** In 240ths of a line. */
  spacing: number
}

export interface ForeignPaper {
  lines: Record<string, Line>
  page: { w: number; h: number; top: number; bottom: number; left: number; right: number }
  number: { place: 'header' | 'footer' | null; first: boolean; align: string; size: number }
  rules: { motto: boolean; agency: boolean; subject: boolean }
  /** Length of the agency's rule in points. */
  agencyRule: number
  annex: boolean
}

const plain = {
  bold: false,
  italic: false,
  align: 'center',
  font: 'Times New Roman',
  colour: '000000',
  firstLine: 0,
  after: 0,
  spacing: 240,
} as const
const head = (text: string, size: number, more: Partial<Line> = {}): Line => ({ ...plain, text, size, ...more })
const text = (words: string, more: Partial<Line> = {}): Line => ({
  ...plain,
  text: words,
  size: 14,
  align: 'both',
  firstLine: 720,
  after: 120,
  ...more,
})
const left = { align: 'left' } as const
const bold = { bold: true } as const

/** A good plan of another commune; lines keep their order. */
export function goodPaper(): ForeignPaper {
  return {
    lines: {
      superior: head('UBND TỈNH HÀ BẮC', 13),
      agency: head('ỦY BAN NHÂN DÂN XÃ AN LẠC', 13, bold),
      number: head('Số: 05/KH-UBND', 13),
      nationalName: head('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, bold),
      motto: head('Độc lập - Tự do - Hạnh phúc', 14, bold),
      placeDate: head('An Lạc, ngày 05 tháng 6 năm 2026', 14, { italic: true }),
      type: head('KẾ HOẠCH', 14, bold),
      subject: head('Đối thoại với Nhân dân năm 2026', 14, bold),
      basis1: text('Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;', { italic: true }),
      basis2: text(
        'Căn cứ Kế hoạch số 12/KH-UBND ngày 10 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh về công tác đối thoại.',
        { italic: true },
      ),
      intro: text(
        'Ủy ban nhân dân xã ban hành Kế hoạch đối thoại với Nhân dân năm 2026 tại nhà văn hóa các thôn, với nội dung như sau (chi tiết tại Phụ lục kèm theo):',
      ),
      section: text('I. MỤC ĐÍCH, YÊU CẦU', bold),
      item: text('1. Mục đích', bold),
      body: text(
        'Lắng nghe, tiếp nhận và giải quyết kịp thời ý kiến, kiến nghị của Nhân dân ngay từ cơ sở; nâng cao trách nhiệm của cán bộ, công chức trong thi hành công vụ.',
      ),
      pointA: text('a) Văn phòng chuẩn bị nội dung;'),
      pointB: text('b) Phòng Kinh tế trả lời ý kiến;'),
      pointC: text('c) Công an xã bảo đảm an ninh;'),
      pointD: text('d) Đài truyền thanh thông báo;'),
      pointDd: text('đ) Trưởng thôn mời đại biểu./.'),
      recipientsHead: head('Nơi nhận:', 12, { bold: true, italic: true, ...left }),
      recipient1: head('- Đảng ủy, HĐND xã;', 11, left),
      recipient2: head('- Lưu: VT.', 11, left),
      capacity: head('TM. ỦY BAN NHÂN DÂN', 14, bold),
      deputy: head('KT. CHỦ TỊCH', 14, bold),
      title: head('PHÓ CHỦ TỊCH', 14, bold),
      name: head('Nguyễn Văn Bình', 14, bold),
      annexWord: head('Phụ lục', 14, bold),
      annexTitle: head('LỊCH ĐỐI THOẠI', 14, bold),
      annexOrigin: head('(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 6 năm 2026 của Ủy ban nhân dân xã)', 14, {
        italic: true,
      }),
      annexBody: text('Thôn Đông: ngày 19 tháng 6 năm 2026.'),
    },
    page: { w: 11907, h: 16840, top: 1134, bottom: 1134, left: 1701, right: 851 },
    number: { place: 'header', first: false, align: 'center', size: 13 },
    rules: { motto: true, agency: true, subject: true },
    agencyRule: 80,
    annex: true,
  }
}

export async function writeForeign(paper: ForeignPaper, dialect: Dialect): Promise<Uint8Array> {
  const inStyles = dialect === 'styles'
  const write = (name: string) => paragraph(paper.lines[name], inStyles ? name : null)
  const body = [
    ...letterhead(paper, dialect, write),
    ...['type', 'subject'].map(write),
    ...(paper.rules.subject ? [ruleOf(90, dialect, 9355)] : []),
    ...bodyNames(paper).map(write),
    ...closing(paper, dialect, write),
    ...(paper.annex
      ? [sectionBreak(paper), ...['annexWord', 'annexTitle', 'annexOrigin', 'annexBody'].map(write)]
      : []),
    section(paper, paper.annex),
  ]
  return docx(body.join(''), {
    'word/styles.xml': part('styles', inStyles ? styles(paper) : normalStyle),
    'word/_rels/document.xml.rels': relations(paper),
    ...margins(paper),
  })
}

const bodyNames = ({ lines }: ForeignPaper) =>
  Object.keys(lines).filter((name) => /^(?:basis|intro|section|item|body|point|letter|kinh)/u.test(name))
/** An annex has pages of its own, counted from 1. */
const sectionBreak = (paper: ForeignPaper) => `<w:p><w:pPr>${section(paper, false)}</w:pPr></w:p>`
const normalStyle =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'

function runProperties({ size, bold: isBold, italic, font, colour }: Line): string {
  const weight = isBold ? '<w:b/>' : ''
  return `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>${weight}${italic ? '<w:i/>' : ''}<w:color w:val="${colour}"/><w:sz w:val="${size * 2}"/>`
}

function paragraphProperties({ align, firstLine, after, spacing }: Line): string {
  return `<w:spacing w:before="0" w:after="${after}" w:line="${spacing}" w:lineRule="auto"/><w:ind w:firstLine="${firstLine}"/><w:jc w:val="${align}"/>`
}

function paragraph(line: Line | undefined, style: string | null, drawn = ''): string {
  if (line === undefined) return ''
  const properties = style === null ? paragraphProperties(line) : `<w:pStyle w:val="${style}"/>`
  return `<w:p><w:pPr>${properties}</w:pPr>${drawn}${runOf(line, style)}</w:p>`
}

/** Split in two, as Word does after every correction. */
function runOf(line: Line, style: string | null): string {
  const properties = style === null ? `<w:rPr>${runProperties(line)}</w:rPr>` : ''
  const middle = Math.ceil(line.text.length / 2)
  return [line.text.slice(0, middle), line.text.slice(middle)]
    .map((words) => `<w:r>${properties}<w:t xml:space="preserve">${words}</w:t></w:r>`)
    .join('')
}

function styles({ lines }: ForeignPaper): string {
  const own = Object.entries(lines).map(
    ([name, line]) =>
      `<w:style w:type="paragraph" w:styleId="${name}0"><w:basedOn w:val="Normal"/><w:pPr>${paragraphProperties(line)}</w:pPr><w:rPr><w:sz w:val="${line.size * 2}"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="${name}"><w:basedOn w:val="${name}0"/><w:rPr>${runProperties(line)}</w:rPr></w:style>`,
  )
  return `${normalStyle}${own.join('')}`
}

/** A drawn line of Word's older language, its newer one, or a border, by dialect. Lengths in points. */
function ruleOf(points: number, dialect: Dialect, column: number): string {
  if (dialect === 'styles') {
    const side = Math.round((column - points * 20) / 2)
    return `<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6"/></w:pBdr><w:ind w:left="${side}" w:right="${side}"/></w:pPr></w:p>`
  }
  const centred = '<w:jc w:val="center"/>'
  if (dialect === 'direct') {
    return `<w:p><w:pPr>${centred}</w:pPr><w:r><w:pict><v:line from="0,0" to="${points}pt,0"/></w:pict></w:r></w:p>`
  }
  if (dialect === 'boxes') {
    const shape = '<a:prstGeom prst="line"/>'
    return `<w:p><w:pPr>${centred}</w:pPr><w:r><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><wp:extent cx="${points * 12700}" cy="0"/>${shape}</wp:anchor></w:drawing></w:r></w:p>`
  }
  return `<w:p><w:pPr>${centred}</w:pPr><w:r><w:t>────────</w:t></w:r></w:p>`
}

const cell = (inside: string, width: number) =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${inside}</w:tc>`
const table = (rows: string[][], widths: number[]) =>
  `<w:tbl><w:tblPr/><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows
    .map((cells) => `<w:tr>${cells.map((inside, index) => cell(inside, widths[index] ?? 0)).join('')}</w:tr>`)
    .join('')}</w:tbl>`

function letterhead(paper: ForeignPaper, dialect: Dialect, write: (name: string) => string): string[] {
  const { rules, agencyRule } = paper
  const ruled = (isThere: boolean, points: number, column: number) => (isThere ? ruleOf(points, dialect, column) : '')
  if (dialect === 'tabs') {
    return [
      pair(paper, 'superior', 'nationalName'),
      pair(paper, 'agency', 'motto'),
      ...(rules.agency && rules.motto
        ? ['<w:p><w:r><w:pict><v:line from="0,0" to="80pt,0"/><v:line from="0,0" to="172pt,0"/></w:pict></w:r></w:p>']
        : []),
      ...(rules.agency && !rules.motto
        ? ['<w:p><w:r><w:pict><v:line from="0,0" to="80pt,0"/></w:pict></w:r></w:p>']
        : []),
      pair(paper, 'number', 'placeDate'),
    ]
  }
  const issuer = write('superior') + write('agency') + ruled(rules.agency, agencyRule, 3969) + write('number')
  const nation = write('nationalName') + write('motto') + ruled(rules.motto, 172, 5386) + write('placeDate')
  if (dialect === 'boxes') {
    const box = (inside: string) =>
      `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
    return [`<w:p>${box(issuer)}${box(nation)}</w:p>`]
  }
  return [table([[issuer, nation]], [3969, 5386])]
}

/** Two lines on one, parted by a tab. */
function pair({ lines }: ForeignPaper, first: string, second: string): string {
  const a = lines[first]
  const b = lines[second]
  const runs = [a === undefined ? '' : runOf(a, null), '<w:r><w:tab/></w:r>', b === undefined ? '' : runOf(b, null)]
  return `<w:p><w:pPr><w:tabs><w:tab w:val="center" w:pos="6800"/></w:tabs></w:pPr>${runs.join('')}</w:p>`
}

function closing(paper: ForeignPaper, dialect: Dialect, write: (name: string) => string): string[] {
  if (dialect === 'tabs') {
    return [
      pair(paper, 'recipientsHead', 'capacity'),
      pair(paper, 'recipient1', 'deputy'),
      pair(paper, 'recipient2', 'title'),
      pair(paper, '', 'name'),
    ]
  }
  const recipients = ['recipientsHead', 'recipient1', 'recipient2'].map(write).join('')
  const signature = ['capacity', 'deputy', 'title', 'name'].map(write).join('<w:p/>')
  return [table([[recipients, signature]], [4500, 4855])]
}

function section({ page, number }: ForeignPaper, isCountedAnew: boolean): string {
  const reference =
    number.place === null
      ? ''
      : `<w:${number.place}Reference w:type="default" r:id="rId1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>`
  return `<w:sectPr>${reference}<w:pgSz w:w="${page.w}" w:h="${page.h}"/><w:pgMar w:top="${page.top}" w:right="${page.right}" w:bottom="${page.bottom}" w:left="${page.left}"/>${isCountedAnew ? '<w:pgNumType w:start="1"/>' : ''}${number.first ? '' : '<w:titlePg/>'}</w:sectPr>`
}

function relations({ number }: ForeignPaper): string {
  const relation = number.place === null ? '' : `<Relationship Id="rId1" Target="${number.place}1.xml"/>`
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation}</Relationships>`
}

function margins({ number: { place, align, size } }: ForeignPaper): Record<string, string> {
  if (place === null) return {}
  const inside = `<w:p><w:pPr><w:jc w:val="${align}"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="${size * 2}"/></w:rPr><w:t>2</w:t></w:r></w:fldSimple></w:p>`
  return { [`word/${place}1.xml`]: part(place === 'header' ? 'hdr' : 'ftr', inside) }
}
