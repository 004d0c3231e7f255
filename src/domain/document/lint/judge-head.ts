import { typeAbbreviations } from '#domain/document/form-nd30.ts'
import type { PaperPieces } from '#domain/document/lint/components.ts'
import { findingAt, type FormFinding } from '#domain/document/lint/finding.ts'
import { judgeLook } from '#domain/document/lint/judge-look.ts'
import { judgeRules } from '#domain/document/lint/judge-rules.ts'
import type { Piece } from '#domain/document/lint/pieces.ts'
import { type Said, say } from '#domain/document/lint/saying.ts'
import type { SheetParagraph } from '#domain/document/lint/sheet.ts'
import type { ComponentForm, PatternForm, Rule, StatutoryForm } from '#domain/document/statutory-form.ts'

/** Everything above the text: who issues the paper, number, day, name and subject. */
export function judgeHead(
  pieces: PaperPieces,
  paragraphs: readonly SheetParagraph[],
  form: StatutoryForm,
): FormFinding[] {
  const { components } = form
  const looks = (list: readonly (Piece | null)[], name: keyof typeof components, letters = true) =>
    list.flatMap((piece) => (piece === null ? [] : judgeLook(piece, components[name], { letters })))
  const star = (piece: Piece) => piece.text !== '*'
  return [
    ...looks([pieces.nationalName ?? pieces.partyName], 'nationalName'),
    ...wordsOf(pieces.nationalName, form.nationalName, components.nationalName),
    ...looks([pieces.motto], 'motto'),
    ...(form.motto === null ? [] : wordsOf(pieces.motto, form.motto, components.motto)),
    ...looks(pieces.superior.filter(star), 'superior'),
    ...looks(pieces.agency.filter(star), 'agency'),
    ...looks([pieces.number], 'number', false),
    ...judgeNumber(pieces, form),
    ...looks([pieces.placeDate], 'placeDate'),
    ...judgeDate(pieces.placeDate, form.date),
    ...looks([pieces.typeLine], 'type'),
    ...looks(pieces.subject, 'subject'),
    ...looks(pieces.letterSubject, 'letterSubject'),
    ...judgeRules(pieces, paragraphs, form),
    ...looks(pieces.marks, 'mark'),
    ...pieces.addressee.flatMap((piece) => judgeLook(piece, components.addressee, { align: false })),
    ...judgeAddressees(pieces.addressee, components.addressee),
    ...judgeSubjectGap(pieces, components.letterSubject),
  ]
}

/** One addressee stands on the line of `Kính gửi:`; of several each has its dash, and the last a full stop. */
function judgeAddressees(list: readonly Piece[], form: ComponentForm): FormFinding[] {
  const [first] = list
  if (first === undefined) return []
  const rule = { ...form, level: form.level === 'info' ? form.level : ('warn' as const) }
  const findings: FormFinding[] = []
  const head = /^kính gửi\s*[:.]?/iu.exec(first.text)?.[0] ?? ''
  if (head !== 'Kính gửi:') {
    const mend = { ...replaced(first, 'Kính gửi:'), to: first.from + head.length }
    findings.push(findingAt(form, form.name, first, say`«${head}»`, '«Kính gửi:»', [mend]))
  }
  const entries = list.map((piece) =>
    `${piece.paragraph.label} ${piece.text}`.trim().replace(/^kính gửi\s*[:.]?\s*/iu, ''),
  )
  const written = list.filter((_, index) => entries[index] !== '')
  if (written.length < 2) return findings
  for (const [index, piece] of written.entries()) {
    const end = index === written.length - 1 ? '.' : ';'
    if (piece.text.endsWith(end)) continue
    const bare = piece.text.replace(/[\s.,;:]+$/u, '')
    const mend = { ...replaced(piece, end), from: piece.from + bare.length }
    const found = /[.,;:]$/u.test(piece.text) ? say`kết thúc bằng «${piece.text.slice(-1)}»` : 'không có dấu ở cuối'
    const expected = end === '.' ? 'dòng cuối kết thúc bằng dấu chấm «.»' : 'kết thúc bằng dấu chấm phẩy «;»'
    findings.push(findingAt(rule, form.name, piece, found, expected, [mend]))
  }
  return findings
}

const subjectGapPt = 6

/** `V/v …` stands 6 pt below the number (Mục II, khoản 5); an empty line between them is more than that. */
function judgeSubjectGap({ number, letterSubject: [subject] }: PaperPieces, form: ComponentForm): FormFinding[] {
  if (number === null || subject === undefined || subject.paragraph.at !== number.paragraph.at + 1) return []
  const gap = number.paragraph.afterPt + subject.paragraph.beforePt
  if (gap >= subjectGapPt - 0.5) return []
  const rule = { ...form, level: form.level === 'info' ? form.level : ('warn' as const) }
  const set = { afterPt: subjectGapPt - subject.paragraph.beforePt }
  return [
    findingAt(rule, form.name, subject, say`cách số, ký hiệu ${gap} pt`, say`cách số, ký hiệu ${subjectGapPt} pt`, [
      { kind: 'paragraph', paragraph: number.paragraph.at, set },
    ]),
  ]
}

/** The State's name and its motto are fixed words; `HOÀ` is the same word as `HÒA`. */
function wordsOf(piece: Piece | null, words: string, rule: Parameters<typeof findingAt>[0] & { name: string }) {
  if (piece === null) return []
  const same = (text: string) => text.normalize('NFC').replace(/oà/giu, 'òa').toLocaleUpperCase('vi')
  const isUpper = words === words.toLocaleUpperCase('vi')
  const isSame = same(piece.text) === same(words) && (isUpper || piece.text === words)
  return isSame
    ? []
    : [findingAt(rule, rule.name, piece, say`«${piece.text}»`, say`«${words}»`, [replaced(piece, words)])]
}

export function replaced(piece: Piece, words: string) {
  return { kind: 'text' as const, paragraph: piece.paragraph.at, from: piece.from, to: piece.to, words }
}

/** A draft has no number yet. */
const isUnnumbered = (text: string) => /^số\s*:?\s*[.…\s_]*[-/]/iu.test(text)

function judgeNumber(
  { number, type, form: name }: PaperPieces,
  { number: form, abbreviations }: StatutoryForm,
): FormFinding[] {
  if (number === null) return []
  const findings: FormFinding[] = []
  const text = number.text
  if (!isUnnumbered(text) && !form.pattern.test(text)) {
    const mended =
      name === 'nd30' ? mendedNumber(text) : text.replace(/^số\s*:?\s*/iu, 'Số ').replace(/\s*([-/])\s*/gu, '$1')
    const mends = form.pattern.test(mended) ? [replaced(number, mended)] : []
    findings.push(findingAt(form, 'Số, ký hiệu', number, say`«${text}»`, form.example, mends))
  }
  return abbreviations === null ? findings : [...findings, ...judgeSymbol(number, type, abbreviations)]
}

function mendedNumber(text: string): string {
  return text
    .replace(/^số\s*:?\s*/iu, 'Số: ')
    .replace(/\s*([-/])\s*/gu, '$1')
    .replace(/^Số: 0*(\d+)/u, (_, digits: string) => `Số: ${digits.padStart(2, '0')}`)
    .replace(/[.;]$/u, '')
}

/** The abbreviation belongs to the kind (Phụ lục III); a letter has the issuer's alone. */
function judgeSymbol(number: Piece, type: string | null, rule: Rule): FormFinding[] {
  const symbol = /\/\s*([\p{L}]+)/u.exec(number.text)?.[1]
  if (symbol === undefined || type === null) return []
  const known = Object.values(typeAbbreviations)
  const expected = typeAbbreviations[type]
  const at = (found: Said, asked: Said) => [findingAt(rule, 'Số, ký hiệu', number, found, asked)]
  if (/^cv$/iu.test(symbol)) {
    const asked =
      expected === undefined
        ? 'công văn không có chữ viết tắt tên loại: «Số: 12/UBND-VX»'
        : say`«${expected}» cho ${type}`
    return at('ký hiệu có «CV»', asked)
  }
  if (expected === undefined) {
    const isKind = known.includes(symbol) && symbol !== 'HĐ'
    return isKind ? at(say`ký hiệu «${symbol}» trên công văn`, 'công văn không có chữ viết tắt tên loại') : []
  }
  return symbol === expected ? [] : at(say`ký hiệu «${symbol}» trên ${type}`, say`«${expected}» cho ${type}`)
}

function judgeDate(piece: Piece | null, form: PatternForm): FormFinding[] {
  if (piece === null || /[.…_]{2,}|ngày\s+tháng|tháng\s+năm/iu.test(piece.text)) return []
  if (form.pattern.test(piece.text)) return []
  const mended = mendedDate(piece.text)
  const mends = form.pattern.test(mended) ? [replaced(piece, mended)] : []
  return [findingAt(form, 'Địa danh, thời gian', piece, say`«${piece.text}»`, form.example, mends)]
}

function mendedDate(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/\s*,?\s*ngày (\d{1,2})/iu, (_, day: string) => `, ngày ${day.padStart(2, '0')}`)
    .replace(/tháng (\d{1,2})/iu, (_, month: string) =>
      Number(month) <= 2 ? `tháng ${month.padStart(2, '0')}` : `tháng ${Number(month)}`,
    )
    .replace(/[.;]$/u, '')
}

/** Parts that every paper has (Điều 8, khoản 2). */
export function judgeMissing(pieces: PaperPieces, form: StatutoryForm): FormFinding[] {
  const isMinutes = pieces.type === 'biên bản'
  const isLetter = pieces.type === 'công văn' || pieces.type === null
  const asked: [string, boolean][] = [
    [form.name === 'hd36' ? 'Tiêu đề' : 'Quốc hiệu', pieces.nationalName !== null || pieces.partyName !== null],
    ['Tiêu ngữ', form.motto === null || pieces.motto !== null],
    ['Cơ quan ban hành', pieces.agency.length > 0],
    ['Số, ký hiệu', pieces.number !== null],
    ['Địa danh, thời gian', isMinutes || pieces.placeDate !== null],
    [
      isLetter ? 'Tên loại hoặc «V/v»' : 'Trích yếu',
      isLetter ? pieces.letterSubject.length > 0 : pieces.subject.length > 0,
    ],
    ['Quyền hạn, chức vụ', pieces.signatureTitles.length > 0],
    ['Nơi nhận', pieces.recipientsHead !== null],
  ]
  return asked
    .filter(([, isThere]) => !isThere)
    .map(([part]) => findingAt(form.missing, part, null, 'không thấy', say`có ${{ pattern: part, values: [] }}`))
}
