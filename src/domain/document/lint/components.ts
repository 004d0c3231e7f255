import { chapterHeadOf, isChapterNumber } from '#domain/document/lint/chapters.ts'
import { keyOf, type Piece, piecesOf } from '#domain/document/lint/pieces.ts'
import { type SheetParagraph, textOf } from '#domain/document/lint/sheet.ts'
import { typeAbbreviations } from '#domain/document/form-nd30.ts'
import { letterheadOf, type LetterheadPieces } from '#domain/document/lint/letterhead-pieces.ts'
import { closingOf, type ClosingPieces } from '#domain/document/lint/closing-pieces.ts'

/** What each line of one paper is, told by its words and its place. */
export interface PaperPieces extends LetterheadPieces, ClosingPieces {
  form: 'nd30' | 'hd36'
  /** `kế hoạch`; `công văn` for a letter, `null` when it cannot be told. */
  type: string | null
  typeLine: Piece | null
  subject: Piece[]
  addressee: Piece[]
  legalBasis: Piece[]
  body: Piece[]
  tableCells: Piece[]
  annexes: AnnexPieces[]
}

export interface AnnexPieces {
  word: Piece
  title: Piece[]
  origin: Piece | null
  body: Piece[]
}

const keys = new Map(Object.keys(typeAbbreviations).map((type) => [keyOf(type), type]))
const longestHead = 60

/** The lines of one paper, sorted into the components of the form. */
export function componentsOf(paragraphs: readonly SheetParagraph[]): PaperPieces {
  const written = paragraphs.filter((paragraph) => textOf(paragraph).trim() !== '')
  const head = written.slice(0, longestHead).flatMap((paragraph) => piecesOf(paragraph, !isData(paragraph)))
  const typeAt = head.findIndex((piece) => keys.has(keyOf(piece.text)) && isHeading(piece))
  const typeLine = head[typeAt] ?? null
  const letterhead = letterheadOf(typeLine === null ? head : head.slice(0, typeAt))
  const usedTo = Math.max(-1, ...letterhead.used.map(({ paragraph }) => paragraph.at), typeLine?.paragraph.at ?? -1)
  const rest = written.filter(({ at }) => at > usedTo)
  const subject = typeLine === null ? [] : subjectOf(rest, typeLine)
  const afterHead = rest.slice(subject.length)
  const closing = closingOf(afterHead)
  const before = afterHead.filter(({ at }) => at < closing.startsAt)
  const after = afterHead.filter(({ at }) => at >= closing.endsAt)
  const isParty = letterhead.partyName !== null
  return {
    ...letterhead,
    ...closing,
    form: isParty ? 'hd36' : 'nd30',
    type: typeLine === null ? letterType(letterhead) : (keys.get(keyOf(typeLine.text)) ?? null),
    typeLine,
    subject,
    ...bodyOf(before),
    annexes: annexesOf(after),
  }
}

function letterType({ letterSubject, number }: LetterheadPieces): string | null {
  return letterSubject.length > 0 || number !== null ? 'công văn' : null
}

function isData({ cell }: SheetParagraph): boolean {
  return cell?.hasLines === true
}

/** A name of a kind stands alone on its line and is set out as a heading. */
function isHeading({ paragraph, text, isWhole }: Piece): boolean {
  const isSetOut = paragraph.align === 'center' || text === text.toLocaleUpperCase('vi')
  return isWhole && isSetOut && !isData(paragraph)
}

/** Centred lines below the name of the kind; without any, the line right below it. */
function subjectOf(rest: readonly SheetParagraph[], typeLine: Piece): Piece[] {
  const lines: Piece[] = []
  for (const paragraph of rest) {
    const text = textOf(paragraph).trim()
    const [firstLine] = piecesOf(paragraph, false)
    const isChapter = [paragraph.label, firstLine?.text ?? ''].some((line) => chapterHeadOf(line) !== null)
    const isOther =
      isChapter || /^(?:căn cứ|kính gửi|[IVX]+\.|\d+\.|điều \d|[-_–—*.]+$)/iu.test(`${paragraph.label}${text}`)
    const sameColumn = paragraph.cell?.table === typeLine.paragraph.cell?.table
    const isCentred = paragraph.align === 'center' && paragraph.runs.some(({ bold }) => bold)
    if (isOther || !sameColumn || (lines.length > 0 && !isCentred) || text.length > 400) break
    if (!isCentred && (text.length > 200 || /[.;:]$/u.test(text))) break
    lines.push(
      ...piecesOf(paragraph, false)
        .slice(0, 1)
        .map((piece) => ({ ...piece, to: textOf(paragraph).trimEnd().length, text })),
    )
  }
  return lines
}

function bodyOf(
  paragraphs: readonly SheetParagraph[],
): Pick<PaperPieces, 'addressee' | 'legalBasis' | 'body' | 'tableCells'> {
  const parts = { addressee: [] as Piece[], legalBasis: [] as Piece[], body: [] as Piece[], tableCells: [] as Piece[] }
  let isAddressing = false
  let isFounding = true
  for (const whole of paragraphs.flatMap(linesOf)) {
    const { paragraph } = whole
    const key = keyOf(whole.text)
    if (isData(paragraph)) parts.tableCells.push(whole)
    else if (key.startsWith('kinh gui') && parts.body.length === 0) {
      parts.addressee.push(whole)
      isAddressing = true
    } else if (isAddressing && `${paragraph.label}${whole.text}`.startsWith('-')) parts.addressee.push(whole)
    else if (isFounding && isBasis(whole, key)) parts.legalBasis.push(whole)
    else if (!/^[-_–—─*.\s]+$/u.test(whole.text)) {
      isAddressing = false
      isFounding = false
      parts.body.push(whole)
    }
  }
  return parts
}

/** A heading of Chương may hold its number and its title as two lines of one paragraph. */
function linesOf(paragraph: SheetParagraph): Piece[] {
  const lines = piecesOf(paragraph, false)
  return lines.length > 1 && isChapterNumber(lines[0]?.text ?? '') ? lines : [wholePiece(paragraph)]
}

function isBasis({ text, paragraph }: Piece, key: string): boolean {
  const isItalic = paragraph.runs.every(({ italic }) => italic)
  // A sentence that founds itself on a law and goes on to say what follows is text.
  if (!isItalic && (text.endsWith(':') || /\b(?:nhu sau|cac noi dung sau)\b/u.test(key))) return false
  const isSetOut = text.endsWith(';') || isItalic
  return /^(?:can cu|xet|theo de nghi)\b/u.test(key) || (key.startsWith('thuc hien') && isSetOut)
}

export function wholePiece(paragraph: SheetParagraph): Piece {
  const text = textOf(paragraph)
  const from = text.length - text.trimStart().length
  return { paragraph, from, to: text.trimEnd().length, text: text.trim(), column: 0, isWhole: true }
}

function annexesOf(paragraphs: readonly SheetParagraph[]): AnnexPieces[] {
  const annexes: AnnexPieces[] = []
  let isHead = false
  for (const paragraph of paragraphs) {
    const piece = wholePiece(paragraph)
    const annex = annexes.at(-1)
    if (isAnnexWord(piece)) {
      annexes.push({ word: piece, title: [], origin: null, body: [] })
      isHead = true
    } else if (annex === undefined) continue
    else if (isHead && /^\((?:kèm theo|ban hành kèm)/iu.test(piece.text)) {
      annex.origin = piece
      isHead = false
    } else if (isHead && paragraph.align === 'center' && !isData(paragraph)) annex.title.push(piece)
    else {
      isHead = false
      annex.body.push(piece)
    }
  }
  return annexes
}

export function isAnnexWord({ text }: Pick<Piece, 'text'>): boolean {
  return /^phụ lục(?:\s+(?:số\s*)?(?:[IVXLC]+|\d+))?[.:]?$/iu.test(text)
}
