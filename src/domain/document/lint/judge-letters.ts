import { findingAt, type FormFinding } from '#domain/document/lint/finding.ts'
import type { PaperPieces } from '#domain/document/lint/components.ts'
import { runMend } from '#domain/document/lint/judge-look.ts'
import { hasLookAlikes, latin, type Piece } from '#domain/document/lint/pieces.ts'
import { say } from '#domain/document/lint/saying.ts'
import type { SheetRun } from '#domain/document/lint/sheet.ts'
import type { Rule, StatutoryForm } from '#domain/document/statutory-form.ts'

/** Fonts whose letters are Vietnamese only by the drawing of the font: another font shows other letters. */
const oldEncoding = /^(?:\.?vn|vni)[-a-z]/iu

/** Font and colour of every line, and letters that only look right. */
export function judgeAllLetters(pieces: PaperPieces, form: StatutoryForm): FormFinding[] {
  const parts = piecesByPart(pieces)
  return parts.flatMap(([part, piece]) => [
    ...judgeFonts(part, piece, form),
    ...judgeColours(part, piece, form),
    ...judgeCode(part, piece, form.letters),
  ])
}

function judgeFonts(part: string, piece: Piece, { typeface }: StatutoryForm): FormFinding[] {
  const fonts = fontsOf(piece)
  const wrong = [...new Set(fonts.filter((font) => font.toLowerCase() !== typeface.word.toLowerCase()))]
  if (wrong.length === 0) return []
  const isOld = wrong.some((font) => oldEncoding.test(font))
  const expected = isOld ? say`${typeface.word}, chuyển mã sang Unicode` : say`phông ${typeface.word}`
  const mends = isOld ? [] : [runMend(piece, { font: typeface.word })]
  return [findingAt(typeface, part, piece, say`phông ${wrong.join(', ')}`, expected, mends)]
}

function fontsOf(piece: Piece): string[] {
  return lettersRuns(piece).map(({ font }) => font)
}

function judgeColours(part: string, piece: Piece, { typeface }: StatutoryForm): FormFinding[] {
  const wrong = lettersRuns(piece).find(({ colour }) => !['auto', typeface.colour].includes(colour))
  if (wrong === undefined) return []
  return [
    findingAt(typeface, part, piece, say`chữ màu #${wrong.colour.toUpperCase()}`, 'chữ màu đen', [
      runMend(piece, { colour: typeface.colour }),
    ]),
  ]
}

function lettersRuns({ paragraph }: Piece): SheetRun[] {
  return paragraph.runs.filter(({ text }) => /[\p{L}\d]/u.test(text))
}

function judgeCode(part: string, piece: Piece, rule: Rule): FormFinding[] {
  const { text, paragraph, from, to } = piece
  const whole = text
  const mixed = hasLookAlikes(whole)
  const loose = whole !== whole.normalize('NFC')
  if (!mixed && !loose) return []
  const written = paragraph.runs
    .map((run) => run.text)
    .join('')
    .slice(from, to)
  const found = mixed ? 'chữ cái của bảng chữ khác trông giống chữ Việt' : 'dấu tách rời khỏi chữ (Unicode tổ hợp)'
  const words = latin(written).normalize('NFC')
  return [
    findingAt(rule, part, piece, found, 'chữ Việt Unicode dựng sẵn theo TCVN 6909:2001', [
      { kind: 'text', paragraph: paragraph.at, from, to, words },
    ]),
  ]
}

/** Each line of a paper with the name of its part, in the order of the form. */
export function piecesByPart(pieces: PaperPieces): [string, Piece][] {
  const one = (name: string, piece: Piece | null): [string, Piece][] => (piece === null ? [] : [[name, piece]])
  const many = (name: string, list: readonly Piece[]): [string, Piece][] => list.map((piece) => [name, piece])
  return [
    ...one('Quốc hiệu', pieces.nationalName),
    ...one('Tiêu đề', pieces.partyName),
    ...one('Tiêu ngữ', pieces.motto),
    ...many('Cơ quan chủ quản', pieces.superior),
    ...many('Cơ quan ban hành', pieces.agency),
    ...one('Số, ký hiệu', pieces.number),
    ...one('Địa danh, thời gian', pieces.placeDate),
    ...one('Tên loại', pieces.typeLine),
    ...many('Trích yếu', pieces.subject),
    ...many('Trích yếu công văn', pieces.letterSubject),
    ...many('Độ mật, mức độ khẩn, phạm vi lưu hành', pieces.marks),
    ...many('Kính gửi', pieces.addressee),
    ...many('Căn cứ ban hành', pieces.legalBasis),
    ...many('Nội dung', pieces.body),
    ...many('Bảng', pieces.tableCells),
    ...many('Quyền hạn, chức vụ', pieces.signatureTitles),
    ...many('Họ và tên người ký', pieces.signatureNames),
    ...one('Nơi nhận', pieces.recipientsHead),
    ...many('Danh sách nơi nhận', pieces.recipients),
    ...many('Ký hiệu người soạn, số bản', pieces.drafters),
    ...pieces.annexes.flatMap(({ word, title, origin, body }) => [
      ...one('Phụ lục', word),
      ...many('Phụ lục', title),
      ...one('Phụ lục', origin),
      ...many('Phụ lục', body),
    ]),
  ]
}
