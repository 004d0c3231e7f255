import { nd30 } from '#domain/document/form-nd30.ts'
import type { ComponentForm, Range, StatutoryForm } from '#domain/document/statutory-form.ts'

const guide = 'Hướng dẫn số 36-HD/VPTW'

/**
 * Hướng dẫn 36-HD/VPTW of 03/4/2018: the paper of a Party body. What has been read in the guide itself is asked for;
 * what is known from second hand alone (margins, signing marks, the star below the issuer) is level `info`.
 */
export const hd36 = {
  ...nd30,
  name: 'hd36',
  title: guide,
  page: { ...nd30.page, rule: 'H-PAGE', level: 'info', article: guide },
  margins: {
    rule: 'H-MARGIN',
    level: 'info',
    article: guide,
    topMm: [20, 25],
    bottomMm: [20, 25],
    leftMm: [30, 35],
    rightMm: [15, 20],
  },
  typeface: { ...nd30.typeface, rule: 'H-FONT', level: 'info', article: guide },
  paragraph: { ...nd30.paragraph, rule: 'H-BODY', level: 'info', article: guide },
  rules: { ...nd30.rules, motto: { share: 1, shares: [0.9, 1.1] }, agency: null, subject: null },
  components: {
    ...mapped(nd30.components),
    nationalName: party('H-TITLE', 'Tiêu đề', nd30.components.nationalName, 15, [15, 15]),
    superior: party('H-ORG', 'Cơ quan cấp trên', nd30.components.superior, 14, [14, 14]),
    agency: party('H-ORG', 'Cơ quan ban hành', nd30.components.agency, 14, [14, 14]),
    number: party('H-NO', 'Số, ký hiệu', nd30.components.number, 14, [14, 14]),
    placeDate: party('H-DATE', 'Địa danh, thời gian', nd30.components.placeDate, 14, [14, 14]),
    type: party('H-TYPE', 'Tên loại', nd30.components.type, 16, [15, 16]),
    subject: party('H-TYPE', 'Trích yếu', nd30.components.subject, 14, [14, 15]),
    letterSubject: {
      ...party('H-TYPE', 'Trích yếu công văn', nd30.components.letterSubject, 12, [12, 12]),
      italic: true,
    },
    section: party('H-BODY', 'Mục đánh số La Mã', nd30.components.section, 14, [14, 15]),
    item: party('H-BODY', 'Khoản có tiêu đề', nd30.components.item, 14, [14, 15]),
    body: party('H-BODY', 'Nội dung', nd30.components.body, 14, [14, 15]),
    addressee: party('H-BODY', 'Kính gửi', nd30.components.addressee, 14, [14, 15]),
    legalBasis: party('H-BODY', 'Căn cứ', nd30.components.legalBasis, 14, [14, 15]),
  },
  nationalName: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  motto: null,
  agencyMark: '*',
  number: {
    rule: 'H-NO',
    level: 'block',
    article: guide,
    pattern: /^Số \d+-[A-ZĐ][A-ZĐa-z]*\/[A-ZĐ][A-ZĐa-z-]*$/u,
    example: '«Số 21-KH/ĐU»: không có dấu hai chấm, gạch nối trước tên loại, gạch chéo trước tên cơ quan',
  },
  date: { ...nd30.date, rule: 'H-DATE', level: 'info', article: guide },
  capacities: { rule: 'H-SIGN', level: 'info', article: guide, marks: ['T/M', 'K/T', 'T/L'] },
  archive: {
    ...nd30.archive,
    rule: 'H-NOINHAN',
    level: 'info',
    article: guide,
    pattern: /^- Lưu:? .+\.$/u,
    example: '«- Lưu Văn phòng Đảng ủy.» ở dòng cuối',
  },
  letters: { rule: 'H-LETTERS', level: 'info', article: guide },
  points: { rule: 'H-DIEM', level: 'info', article: guide },
  abbreviations: null,
  missing: { rule: 'H-PARTS', level: 'warn', article: guide },
} as const satisfies StatutoryForm

/** What the guide has been read to say of a component; the rest of it stays as in the State's form. */
function party(rule: string, name: string, base: ComponentForm, sizePt: number, sizes: Range): ComponentForm {
  return { ...base, rule, level: 'block', article: guide, name, sizePt, sizes }
}

/** Components that the guide has not been read about look as in the State's form, and are not insisted on. */
function mapped<Name extends string>(parts: Readonly<Record<Name, ComponentForm>>): Record<Name, ComponentForm> {
  const all = Object.entries<ComponentForm>(parts).map(([name, form]) => [
    name,
    { ...form, rule: form.rule.replace(/^F-/u, 'H-'), level: 'info', article: guide },
  ])
  return Object.fromEntries(all) as Record<Name, ComponentForm>
}
