import { findingAt, type FormFinding } from '#domain/document/lint/finding.ts'
import type { Piece } from '#domain/document/lint/pieces.ts'
import { type Said, say, type Saying } from '#domain/document/lint/saying.ts'
import type { Mend, RunLook, SheetRun } from '#domain/document/lint/sheet.ts'
import type { Align, ComponentForm, Range } from '#domain/document/statutory-form.ts'

export const alignWords: Record<Align, string> = {
  left: 'căn lề trái',
  center: 'căn giữa',
  right: 'căn lề phải',
  justify: 'căn đều hai bên',
}

export interface LookAsked {
  size?: boolean
  bold?: boolean
  italic?: boolean
  letters?: boolean
  align?: boolean
}

/** Runs of a piece that show letters or digits. */
export function shownRuns({ paragraph, from, to }: Piece): SheetRun[] {
  let at = 0
  return paragraph.runs.filter(({ text }) => {
    const start = at
    at += text.length
    const inside = text.slice(Math.max(0, from - start), Math.max(0, to - start))
    return /[\p{L}\d]/u.test(inside)
  })
}

export function sizeWords([least, most]: Range): Saying {
  return least === most ? say`cỡ chữ ${least}` : say`cỡ chữ ${least}–${most}`
}

export function runMend(piece: Piece, look: RunLook): Mend {
  return { kind: 'run', paragraph: piece.paragraph.at, from: piece.from, to: piece.to, look }
}

/** Size, weight, slope, case and alignment of one line against its component. */
export function judgeLook(piece: Piece, form: ComponentForm, asked: LookAsked = {}): FormFinding[] {
  const { size = true, bold = true, italic = true, letters = true, align = true } = asked
  const at = (found: Said, expected: Said, ...mends: Mend[]) =>
    findingAt(form, form.name, piece, found, expected, mends)
  const runs = shownRuns(piece)
  const findings: FormFinding[] = []
  const sizes = [...new Set(runs.map(({ sizePt }) => sizePt))]
  const wrong = sizes.filter((each) => each < form.sizes[0] || each > form.sizes[1])
  if (size && wrong.length > 0) {
    findings.push(at(say`cỡ chữ ${wrong}`, sizeWords(form.sizes), runMend(piece, { sizePt: form.sizePt })))
  }
  if (bold && runs.some((run) => run.bold !== form.bold)) {
    findings.push(
      at(
        form.bold ? 'chữ không đậm' : 'chữ đậm',
        form.bold ? 'chữ đậm' : 'chữ không đậm',
        runMend(piece, { bold: form.bold }),
      ),
    )
  }
  if (italic && runs.some((run) => run.italic !== form.italic)) {
    findings.push(
      at(
        form.italic ? 'chữ đứng' : 'chữ nghiêng',
        form.italic ? 'chữ nghiêng' : 'chữ đứng',
        runMend(piece, { italic: form.italic }),
      ),
    )
  }
  if (letters) findings.push(...judgeLetters(piece, form))
  if (align && piece.isWhole && !piece.paragraph.isBoxed && !isAlignedAs(piece, form.align)) {
    const level = form.level === 'block' ? 'warn' : form.level
    findings.push(
      findingAt({ ...form, level }, form.name, piece, alignWords[piece.paragraph.align], alignWords[form.align], [
        {
          kind: 'paragraph',
          paragraph: piece.paragraph.at,
          set: { align: form.align, ...(form.align === 'center' ? { firstLineMm: 0 } : {}) },
        },
      ]),
    )
  }
  return findings
}

function judgeLetters(piece: Piece, form: ComponentForm): FormFinding[] {
  const { text } = piece
  const upper = text.toLocaleUpperCase('vi')
  const many = (text.match(/\p{L}/gu) ?? []).length > 4
  if (form.letters === 'capitals' && text !== upper) {
    return [findingAt(form, form.name, piece, 'chữ in thường', 'chữ in hoa', [runMend(piece, { caps: true })])]
  }
  if (form.letters === 'sentence' && many && text === upper && /\p{Lu}/u.test(text)) {
    const mends = shownRuns(piece).every(({ caps }) => caps) ? [runMend(piece, { caps: false })] : []
    return [findingAt(form, form.name, piece, 'chữ in hoa', 'chữ in thường', mends)]
  }
  return []
}

/** A narrow column and a text set by tabs may stand left and still look centred; only a clear difference counts. */
function isAlignedAs({ paragraph }: Piece, align: Align): boolean {
  if (paragraph.align === align) return true
  // A short line set left or justified looks the same.
  if (align === 'left') return paragraph.align === 'justify'
  return false
}
