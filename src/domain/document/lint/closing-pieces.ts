import { drafterMark, forbiddenTitles } from '#domain/document/form-nd30.ts'
import { keyOf, type Piece, piecesOf } from '#domain/document/lint/pieces.ts'
import { type SheetParagraph, textOf } from '#domain/document/lint/sheet.ts'

export interface ClosingPieces {
  signatureTitles: Piece[]
  signatureNames: Piece[]
  recipientsHead: Piece | null
  recipients: Piece[]
  /** `PL.(300)` below the recipients. */
  drafters: Piece[]
  /** Ordinals of the first paragraph of the closing and of the first one behind it. */
  startsAt: number
  endsAt: number
}

const capacity = /^(?:tm|kt|tl|tuq|t\/m|k\/t|t\/l|q|t\.m|k\.t)\s*[.:/]?\s+\p{L}/iu
const titles =
  /^(?:q\. ?)?(?:pho )?(?:chu tich|bi thu|chanh van phong|truong phong|truong ban|truong thon|giam doc|truong cong an|chi huy truong|thu ky|chu toa|chu tri|nguoi ghi bien ban|can bo tong hop)(?: (?:uy ban|hoi dong|ubnd|hdnd|xa|phuong|hoi nghi).*)?$/u
const longest = 60

/** Signature and recipients, from the end of the text to the first annex. */
export function closingOf(paragraphs: readonly SheetParagraph[]): ClosingPieces {
  const end = Number.POSITIVE_INFINITY
  const pieces = paragraphs.flatMap((paragraph) => piecesOf(paragraph, paragraph.cell?.hasLines !== true))
  const heads = pieces.filter(
    ({ text }) => /^noi nhan\s*[:.]?$/u.test(keyOf(text)) || keyOf(text).startsWith('noi nhan:'),
  )
  const recipientsHead = heads.at(0) ?? null
  const firstTitle = firstTitleOf(pieces, recipientsHead)
  const starts = [recipientsHead, firstTitle]
    .filter((piece) => piece !== null)
    .map((piece) => startOf(piece, paragraphs))
  if (starts.length === 0) {
    return {
      signatureTitles: [],
      signatureNames: [],
      recipientsHead,
      recipients: [],
      drafters: [],
      startsAt: end,
      endsAt: end,
    }
  }
  const startsAt = Math.min(...starts)
  const annex = paragraphs.find(
    ({ at, align, ...rest }) => at > Math.max(...starts) && isAnnexStart({ at, align, ...rest }),
  )
  const endsAt = annex?.at ?? end
  const all = pieces.filter(({ paragraph }) => paragraph.at >= startsAt && paragraph.at < endsAt)
  const drafters = all.filter(({ text }) => drafterMark.test(text))
  const own = all.filter((piece) => !drafters.includes(piece))
  const recipients = recipientsHead === null ? [] : recipientsOf(own, recipientsHead)
  const signers = own.filter((piece) => piece !== recipientsHead && !recipients.includes(piece))
  const signatureTitles = signers.filter(isTitle)
  const named = signers.filter((piece) => !isTitle(piece) && isName(piece, signatureTitles))
  return { signatureTitles, signatureNames: named, recipientsHead, recipients, drafters, startsAt, endsAt }
}

function isAnnexStart(paragraph: SheetParagraph): boolean {
  return /^phụ lục(?:\s+(?:số\s*)?(?:[IVXLC]+|\d+))?[.:]?$/iu.test(textOf(paragraph).trim())
}

function isTitle({ text, paragraph }: Piece): boolean {
  if (text.length > longest || paragraph.cell?.hasLines === true) return false
  return capacity.test(text) || titles.test(keyOf(text))
}

/** A post named above the list of recipients belongs to the signature unless text of the body follows it. */
function firstTitleOf(pieces: readonly Piece[], recipientsHead: Piece | null): Piece | null {
  const isProse = ({ text, paragraph }: Piece) => text.length > 100 && paragraph.cell === null
  const stop = recipientsHead?.paragraph.at ?? Number.POSITIVE_INFINITY
  const lastProse = pieces.findLast((piece) => isProse(piece) && piece.paragraph.at < stop)?.paragraph.at ?? -1
  return (
    pieces.find((piece) => {
      const isUpper = piece.text === piece.text.toLocaleUpperCase('vi') || capacity.test(piece.text)
      return piece.paragraph.at > lastProse && isTitle(piece) && (isUpper || piece.paragraph.at >= stop)
    }) ?? null
  )
}

/** A closing set in a table begins with the table. */
function startOf({ paragraph }: Piece, paragraphs: readonly SheetParagraph[]): number {
  const table = paragraph.cell?.table
  if (table === undefined) return paragraph.at
  return paragraphs.find(({ cell }) => cell?.table === table)?.at ?? paragraph.at
}

function recipientsOf(own: readonly Piece[], head: Piece): Piece[] {
  const { cell } = head.paragraph
  const after = own.filter(
    ({ paragraph, from }) => paragraph.at > head.paragraph.at || (paragraph === head.paragraph && from > head.from),
  )
  if (cell !== null) {
    return after.filter(
      ({ paragraph }) => paragraph.cell?.table === cell.table && paragraph.cell.column === cell.column,
    )
  }
  const left = after.filter(({ column, paragraph }) => column === 0 && paragraph !== head.paragraph)
  const isEntry = ({ text, paragraph }: Piece) => /^[-–+*]/u.test(paragraph.label + text) || /^lưu\b/iu.test(text)
  const firstOther = left.findIndex((piece) => !isEntry(piece))
  return firstOther === -1 ? left : left.slice(0, firstOther).concat(left.slice(firstOther).filter(isEntry))
}

function isName({ text, paragraph }: Piece, signers: readonly Piece[]): boolean {
  const words = text.replace(forbiddenTitles, '').split(/\s+/u)
  const looksLikeName =
    words.length >= 2 && words.length <= 7 && words.every((word) => /^\p{Lu}[\p{L}'-]*$/u.test(word))
  const isBelow = signers.some((title) => title.paragraph.at <= paragraph.at)
  return looksLikeName && isBelow && text.length <= 50
}
