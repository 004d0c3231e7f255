import { marksInBoxes } from '#domain/document/form-nd30.ts'
import { keyOf, type Piece } from '#domain/document/lint/pieces.ts'

export interface LetterheadPieces {
  nationalName: Piece | null
  motto: Piece | null
  partyName: Piece | null
  superior: Piece[]
  agency: Piece[]
  number: Piece | null
  placeDate: Piece | null
  /** `V/v …` of a letter. */
  letterSubject: Piece[]
  /** `HỎA TỐC`, `LƯU HÀNH NỘI BỘ`: what stands in a box. */
  marks: Piece[]
  used: Piece[]
}

const bodyWords =
  /^(?:uy ban|ubnd|hoi dong|hdnd|dang uy|dang bo|huyen uy|tinh uy|thanh uy|quan uy|chi bo|ban |van phong|phong |so |trung tam|cong an|mat tran|hoi |doan |lien doan|bo )/u

/** Who issues the paper, in whose name, with which number and when: the lines above the name of the kind. */
export function letterheadOf(head: readonly Piece[]): LetterheadPieces {
  const find = (test: (key: string, piece: Piece) => boolean) =>
    head.find((piece) => test(keyOf(piece.text), piece)) ?? null
  const nationalName = find((key) => key.startsWith('cong hoa xa hoi chu nghia'))
  const partyName = nationalName === null ? find((key) => key === 'dang cong san viet nam') : null
  const motto = find((key) => /^doc lap ?-? ?tu do ?-? ?hanh phuc\.?$/u.test(key))
  const number = find((key) => /^so ?:? ?[\d….\s]*[-/]/u.test(key) && key.length < 40)
  const placeDate = find(
    (key) => !key.startsWith('thoi gian') && /^[^;]{0,60}\bngay\b.{0,12}\bthang\b.{0,12}\bnam\b[\s\d….]*$/u.test(key),
  )
  const isTitled = nationalName !== null || partyName !== null || number !== null
  const marks = head.filter(({ text }) => marksInBoxes.test(text.normalize('NFC')))
  const letterSubject = letterSubjectOf(head, number).filter((piece) => !marks.includes(piece))
  const known = new Set([nationalName, partyName, motto, number, placeDate, ...letterSubject, ...marks])
  const limit = number?.paragraph.at ?? placeDate?.paragraph.at ?? nationalName?.paragraph.at ?? -1
  const issuer = isTitled ? head.filter((piece) => !known.has(piece) && isIssuerLine(piece, limit)) : []
  const used = [...known, ...issuer].filter((piece) => piece !== null)
  const names = issuerNames(issuer)
  return { nationalName, motto, partyName, ...names, number, placeDate, letterSubject, marks, used }
}

function isIssuerLine({ paragraph, text }: Piece, limit: number): boolean {
  const key = keyOf(text)
  return paragraph.at <= limit && /\p{L}{2}/u.test(text) && text.length < 90 && !/^(?:so|can cu|mau)\b/u.test(key)
}

/** A line that names a body anew begins a name; others go on with the one above. The last name issues the paper. */
function issuerNames(lines: readonly Piece[]): Pick<LetterheadPieces, 'superior' | 'agency'> {
  const names: Piece[][] = []
  for (const line of lines) {
    const name = names.at(-1)
    if (name === undefined || bodyWords.test(keyOf(line.text))) names.push([line])
    else name.push(line)
  }
  return { superior: names.slice(0, -1).flat(), agency: names.at(-1) ?? [] }
}

function letterSubjectOf(head: readonly Piece[], number: Piece | null): Piece[] {
  const at = head.findIndex(({ text }) => /^v\s*\/\s*v\b/iu.test(text))
  const first = head[at]
  if (first === undefined || (number !== null && first.paragraph.at < number.paragraph.at)) return []
  const isSameColumn = ({ paragraph }: Piece) =>
    first.paragraph.cell !== null &&
    paragraph.cell?.table === first.paragraph.cell.table &&
    paragraph.cell.column === first.paragraph.cell.column
  return [first, ...head.slice(at + 1).filter(isSameColumn)]
}
