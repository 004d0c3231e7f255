import { pointLetters } from '#domain/document/form-nd30.ts'
import { chapterHeadOf, type ChapterHead, isChapterNumber, isChapterTitle } from '#domain/document/lint/chapters.ts'
import type { AnnexPieces, PaperPieces } from '#domain/document/lint/components.ts'
import { findingAt, type FormFinding } from '#domain/document/lint/finding.ts'
import { replaced } from '#domain/document/lint/judge-head.ts'
import { alignWords, judgeLook, runMend, shownRuns } from '#domain/document/lint/judge-look.ts'
import type { Piece } from '#domain/document/lint/pieces.ts'
import { type Said, say } from '#domain/document/lint/saying.ts'
import type { Mend } from '#domain/document/lint/sheet.ts'
import type { ComponentForm, Rule, StatutoryForm } from '#domain/document/statutory-form.ts'

const longLine = 120

/** Legal bases, headings of each level, and the text. */
export function judgeBody(pieces: PaperPieces, form: StatutoryForm): FormFinding[] {
  return [
    ...pieces.legalBasis.flatMap((piece) =>
      judgeLook(piece, form.components.legalBasis, { align: false, letters: false }),
    ),
    ...judgeBasisEnds(pieces.legalBasis, form.components.legalBasis),
    ...pieces.body.flatMap((piece, index) => judgeLine(piece, pieces.body[index - 1], form)),
    ...judgeFlow([...pieces.legalBasis, ...pieces.body], form),
    ...judgePointLetters(pieces.body, form.points),
    ...[...pieces.tableCells, ...pieces.annexes.flatMap(dataCells)].flatMap((piece) =>
      judgeLook(piece, form.components.tableCell, { bold: false, italic: false, letters: false, align: false }),
    ),
  ]
}

function dataCells({ body }: AnnexPieces): Piece[] {
  return body.filter(({ paragraph }) => paragraph.cell?.hasLines === true)
}

function judgeBasisEnds(list: readonly Piece[], rule: ComponentForm): FormFinding[] {
  return list.flatMap((piece, index) => {
    const isLast = index === list.length - 1
    const end = isLast ? '.' : ';'
    // The last one may lead on to the words that issue the paper.
    if (
      piece.text.endsWith(end) ||
      (isLast && /[;:,]$/u.test(piece.text) && list.length === 1 && piece.text.length > 300)
    )
      return []
    const bare = piece.text.replace(/[\s.,;:]+$/u, '')
    const expected = isLast ? 'căn cứ cuối kết thúc bằng dấu chấm «.»' : 'kết thúc bằng dấu chấm phẩy «;»'
    const found = /[.,;:]$/u.test(piece.text) ? say`kết thúc bằng «${piece.text.slice(-1)}»` : 'không có dấu ở cuối'
    const mend = { ...replaced(piece, end), from: piece.from + bare.length }
    return [findingAt(rule, rule.name, piece, found, expected, [mend])]
  })
}

/** What a line of the body is, by its number. */
function judgeLine(piece: Piece, before: Piece | undefined, { components }: StatutoryForm): FormFinding[] {
  const { text, paragraph } = piece
  const full = `${paragraph.label} ${text}`.trim()
  if (isChapterTitle(piece, before)) return judgeLook(piece, components.chapterTitle)
  const head = chapterHeadOf(text)
  if (head !== null && isSetOut(piece)) return judgeChapterNumber(piece, head, components.chapterWord)
  if (/^điều\s+\d+\s*[.:]/iu.test(full)) return judgeArticle(piece, full, components.article)
  if (/^[IVX]{1,5}\.\s/u.test(full) && text.length < 200 && !/[;:]$/u.test(text)) {
    return judgeLook(piece, components.section, { align: false })
  }
  const findings = judgeLook(piece, components.body, { bold: false, italic: false, letters: false, align: false })
  const runs = shownRuns(piece)
  const rule = { ...components.body, level: 'warn' as const }
  if (text.length > longLine && runs.every(({ italic }) => italic)) {
    findings.push(findingAt(rule, components.body.name, piece, 'cả đoạn chữ nghiêng', 'chữ đứng'))
  }
  if (text.length > longLine && runs.every(({ bold }) => bold)) {
    findings.push(findingAt(rule, components.body.name, piece, 'cả đoạn chữ đậm', 'chữ không đậm'))
  }
  return findings
}

/** `Điều 1. Tên điều` is bold as far as its title goes; text may follow on the same line. */
function judgeArticle(piece: Piece, full: string, form: ComponentForm): FormFinding[] {
  const isBold = /^điều/iu.test(piece.paragraph.label) ? piece.paragraph.isLabelBold : shownRuns(piece)[0]?.bold
  const findings = judgeLook(piece, form, { bold: false, italic: false, letters: false, align: false })
  if (!/^Điều \d+\. /u.test(full))
    findings.push(findingAt(form, form.name, piece, say`«${full.slice(0, 12)}»`, '«Điều 1. …»'))
  if (isBold === false) {
    const mend = runMend(piece, { bold: true })
    const isTyped = piece.paragraph.label === ''
    const end = piece.from + (/^Điều\s+\d+\s*[.:]/iu.exec(piece.text)?.[0].length ?? 0)
    const mends = isTyped ? [isShort(piece) ? mend : { ...mend, to: end }] : []
    findings.push(findingAt(form, form.name, piece, 'chữ không đậm', 'chữ đậm', mends))
  }
  return findings
}

/** A Điều on a line by itself has a title, which is bold as well; text that follows its number is not. */
function isShort({ text }: Piece): boolean {
  return text.length < longLine && !/[.;:,/]$/u.test(text)
}

/** A line that begins as a heading does and says no more, or is set out as one; others only speak of a Chương. */
function isSetOut(piece: Piece): boolean {
  const { paragraph, text } = piece
  const isHeading = paragraph.align === 'center' || shownRuns(piece).every(({ bold }) => bold)
  return isChapterNumber(text) || (isHeading && text.length < 200 && /^\p{Lu}/u.test(text))
}

/** `Chương I` in small letters on a line of its own: Phần and Chương in Roman numbers, Mục and Tiểu mục in Arabic ones. */
function judgeChapterNumber(piece: Piece, { word, number, rest }: ChapterHead, form: ComponentForm): FormFinding[] {
  const isRoman = /^(?:phần|chương)$/iu.test(word)
  const proper = `${word.charAt(0).toLocaleUpperCase('vi')}${word.slice(1).toLocaleLowerCase('vi')}`
  const at = (found: Said, expected: Said, ...mends: Mend[]) =>
    findingAt(form, form.name, piece, found, expected, mends)
  const findings = judgeLook(piece, form, { letters: false })
  if (rest !== '') {
    findings.push(at(say`tiêu đề trên cùng một dòng với «${word} ${number}»`, 'tiêu đề ở dòng dưới, chữ in hoa'))
  } else if (word === word.toLocaleUpperCase('vi')) {
    findings.push(
      at(say`«${word}»`, say`«${proper}», chữ in thường`, { ...replaced(piece, proper), to: piece.from + word.length }),
    )
  }
  if (isRoman === /^\d+$/u.test(number)) {
    findings.push(at(say`«${word} ${number}»`, isRoman ? 'số La Mã: «Chương I»' : 'số Ả Rập: «Mục 1»'))
  }
  return findings
}

/** Indent, gap, line spacing and justification of the running text. */
function judgeFlow(pieces: readonly Piece[], { paragraph: asked, components }: StatutoryForm): FormFinding[] {
  return pieces.flatMap((piece, index) => {
    const { paragraph, text } = piece
    const part = components.body.name
    const isHeading = /^(?:phần|chương|mục)\s/iu.test(text) || paragraph.align === 'center'
    if (paragraph.cell !== null || isHeading) return []
    const at = (found: Said, expected: Said, set: object) =>
      findingAt(asked, part, piece, found, expected, [{ kind: 'paragraph', paragraph: paragraph.at, set }])
    const findings: FormFinding[] = []
    const lines = 'times' in paragraph.line ? paragraph.line.times : paragraph.line.pt / (1.15 * sizeOf(piece))
    const [least, most] = asked.linesAllowed
    if (lines < least - 0.06 || lines > most + 0.06) {
      findings.push(at(say`giãn dòng ${lines}`, 'giãn dòng từ đơn (1) đến 1,5', { lines: asked.lines }))
    }
    // A line shorter than the page looks the same however it is set.
    if (paragraph.align !== 'justify' && text.length > longLine) {
      findings.push(at(alignWords[paragraph.align], alignWords.justify, { align: 'justify' }))
    }
    const next = pieces[index + 1]?.paragraph
    if (
      next !== undefined &&
      next.cell === null &&
      paragraph.afterPt + next.beforePt < asked.leastGapPt - 0.5 &&
      next.at === paragraph.at + 1
    ) {
      findings.push(
        at(say`cách đoạn ${paragraph.afterPt + next.beforePt} pt`, say`cách đoạn tối thiểu ${asked.leastGapPt} pt`, {
          afterPt: asked.gapPt,
        }),
      )
    }
    return [...findings, ...judgeIndent(piece, at, asked.indentsMm)]
  })
}

/** The first line goes in by 1 or 1.27 cm; a list may hang, and a typed tab does the same. */
function judgeIndent(
  { paragraph, text }: Piece,
  at: (found: Said, expected: Said, set: object) => FormFinding,
  [least, most]: readonly [number, number],
): FormFinding[] {
  const typed = /^\s*\t/u.test(paragraph.runs.map((run) => run.text).join('')) ? most : 0
  const indent = paragraph.firstLineMm + typed
  const isListed = paragraph.firstLineMm < 0 || paragraph.leftMm > 0
  if (isListed || text.length < 40 || (indent >= least - 0.6 && indent <= most + 0.6)) return []
  const found = indent === 0 ? 'không lùi đầu dòng' : say`lùi đầu dòng ${indent / 10} cm`
  return [at(found, 'lùi đầu dòng 1 cm hoặc 1,27 cm', { firstLineMm: most })]
}

function sizeOf(piece: Piece): number {
  return shownRuns(piece)[0]?.sizePt ?? 14
}

/** a b c d đ e g h …: each run of points follows the Vietnamese alphabet from `a`. One wrong letter is told once. */
function judgePointLetters(body: readonly Piece[], rule: Rule): FormFinding[] {
  let last: { written: string; meant: string } | null = null
  return body.flatMap((piece) => {
    const letter = /^([a-zđ])[)]/u.exec(`${piece.paragraph.label} ${piece.text}`.trim())?.[1]
    if (letter === undefined) return []
    const before = last
    const next: string = before === null || letter === 'a' ? 'a' : letterAfter(before.meant)
    const isNext = letter === next || (before !== null && letter === letterAfter(before.written))
    last = { written: letter, meant: isNext ? letter : next }
    if (isNext) return []
    const found = before === null ? say`bắt đầu bằng «${letter})»` : say`«${letter})» sau «${before.written})»`
    const expected = say`«${next})» theo bảng chữ cái tiếng Việt: a, b, c, d, đ, e, g, h…`
    return [findingAt(rule, 'Điểm', piece, found, expected)]
  })
}

function letterAfter(letter: string): string {
  return pointLetters[pointLetters.indexOf(letter) + 1] ?? ''
}
