import type { PaperPieces } from '#domain/document/lint/components.ts'
import { findingAt, type FormFinding } from '#domain/document/lint/finding.ts'
import { shownRuns } from '#domain/document/lint/judge-look.ts'
import { say } from '#domain/document/lint/saying.ts'
import type { Piece } from '#domain/document/lint/pieces.ts'
import { type Mend, type SheetParagraph, textOf } from '#domain/document/lint/sheet.ts'
import type { Component, ComponentForm, RuleLength, StatutoryForm } from '#domain/document/statutory-form.ts'
import { boldWidthMm } from '#domain/document/text-width.ts'

/** Width of the text between the margins that the form asks for. */
const textMm = 165

/** How far a rule of a known length may be off before it is told, as a share. */
const slack = 0.08

interface Drawn {
  /** Lengths in mm that the rule may have, `null` where one cannot be known. */
  lengthsMm: (number | null)[]
  isDrawing: boolean
}

/** The solid rules below Tiêu ngữ, the issuer and the subject: a border, a drawn line, an underline or typed dashes. */
export function judgeRules(
  pieces: PaperPieces,
  paragraphs: readonly SheetParagraph[],
  form: StatutoryForm,
): FormFinding[] {
  const { rules } = form
  const heads: [Component, readonly Piece[], RuleLength | null][] = [
    form.motto === null
      ? ['nationalName', pieces.partyName === null ? [] : [pieces.partyName], rules.motto]
      : ['motto', pieces.motto === null ? [] : [pieces.motto], rules.motto],
    ['agency', pieces.agency.filter(({ text }) => text !== '*'), rules.agency],
    ['subject', pieces.subject, rules.subject],
  ]
  const headEnd = Math.max(0, ...heads.flatMap(([, list]) => list.map(({ paragraph }) => paragraph.at)))
  // A line drawn by hand may hang on any paragraph near by: those that belong to no line stand for those not found.
  let loose = paragraphs.filter(({ at }) => at <= headEnd + 3).reduce((sum, { drawn }) => sum + drawn.length, 0)
  const asked = heads.flatMap(([component, list, length]) =>
    length === null || list.length === 0 ? [] : [{ component, list, length, drawn: ruleBelow(list, paragraphs) }],
  )
  loose -= asked.filter(({ drawn }) => drawn?.isDrawing === true).length
  return asked.flatMap(({ component, list, length, drawn }) => {
    if (drawn !== null) return judgeRule(component, list, drawn, length, form)
    loose -= 1
    return loose >= 0 ? [] : judgeRule(component, list, null, length, form)
  })
}

function judgeRule(
  component: Component,
  list: readonly Piece[],
  drawn: Drawn | null,
  { share, shares: [least, most] }: RuleLength,
  form: StatutoryForm,
): FormFinding[] {
  const asked = form.components[component]
  const rule = { ...asked, level: asked.level === 'info' ? asked.level : ('warn' as const) }
  const expected =
    least > 0.6 ? 'đường kẻ nét liền, dài bằng dòng chữ' : 'đường kẻ nét liền ở giữa, dài từ 1/3 đến 1/2 dòng chữ'
  const last = list.at(-1) ?? null
  const width = Math.max(...list.map((piece) => widthOf(piece)))
  if (drawn === null) {
    // The line will have the size that the form asks for by then.
    const mended = Math.max(...list.map((piece) => widthOf(piece, asked)))
    const mends = last === null ? [] : drawnBelow(last, share * mended)
    return [findingAt(rule, asked.name, last, 'không có đường kẻ ở dưới', expected, mends)]
  }
  const shares = drawn.lengthsMm.map((length) => (length === null ? null : length / width))
  // Where several lines hang on one paragraph, the one that fits is meant.
  if (shares.some((share) => share === null || (share >= least - slack && share <= most + slack))) return []
  const found = say`đường kẻ dài ${Math.round((shares[0] ?? 0) * 100)} % dòng chữ`
  return [findingAt(rule, asked.name, last, found, expected)]
}

/** What shares its paragraph with other lines, or floats in a box, is left to a person. */
function drawnBelow({ paragraph, isWhole }: Piece, lengthMm: number): Mend[] {
  const columnMm = paragraph.cell === null ? textMm : paragraph.cell.widthMm
  if (!isWhole || paragraph.isBoxed || columnMm === null || columnMm <= lengthMm) return []
  return [{ kind: 'rule', paragraph: paragraph.at, lengthMm, columnMm }]
}

/** A long line wraps within its column, which indents at both sides make narrower. */
function widthOf(piece: Piece, asked: ComponentForm | null = null): number {
  const shown = shownRuns(piece)[0]?.sizePt ?? 13
  const isAllowed = asked === null || (shown >= asked.sizes[0] && shown <= asked.sizes[1])
  const size = isAllowed ? shown : asked.sizePt
  const { cell, align, leftMm } = piece.paragraph
  const column = (cell?.widthMm ?? textMm) - (align === 'center' ? 2 * leftMm : 0)
  return Math.min(boldWidthMm(piece.text, size), column)
}

function ruleBelow(list: readonly Piece[], paragraphs: readonly SheetParagraph[]): Drawn | null {
  const last = list.at(-1)
  if (last === undefined) return null
  const underlined = underlineOf(list)
  if (underlined !== null) return { lengthsMm: [underlined], isDrawing: false }
  const own = last.paragraph
  if (own.drawn.length > 0) return { lengthsMm: own.drawn, isDrawing: true }
  if (own.hasBottomRule) return { lengthsMm: [columnOf(own)], isDrawing: false }
  return ruleInNext(own, paragraphs)
}

/** The empty paragraph below may carry the rule. */
function ruleInNext(own: SheetParagraph, paragraphs: readonly SheetParagraph[]): Drawn | null {
  const isBeside = ({ cell }: SheetParagraph) =>
    cell?.table === own.cell?.table && cell?.column === own.cell?.column && cell?.row === own.cell?.row
  for (const next of paragraphs.filter(({ at }) => at > own.at && at <= own.at + 3)) {
    if (!isBeside(next)) break
    const text = textOf(next).trim()
    if (/^[-_–—─]{3,}$/u.test(text)) return { lengthsMm: [null], isDrawing: false }
    if (next.drawn.length > 0) return { lengthsMm: next.drawn, isDrawing: true }
    if (next.hasTopRule || (text === '' && next.hasBottomRule)) return { lengthsMm: [columnOf(next)], isDrawing: false }
    if (text !== '') break
  }
  return null
}

/** A border is as long as its column less its indents, which are the same at both sides of a centred one. */
function columnOf({ cell, leftMm }: SheetParagraph): number | null {
  const column = cell === null ? textMm : cell.widthMm
  return column === null ? null : column - 2 * leftMm
}

function underlineOf(list: readonly Piece[]): number | null {
  const runs = list.flatMap((piece) => shownRuns(piece))
  const underlined = runs.filter(({ underline }) => underline)
  if (underlined.length === 0) return null
  return underlined.reduce((sum, { text, sizePt }) => sum + boldWidthMm(text, sizePt), 0)
}
