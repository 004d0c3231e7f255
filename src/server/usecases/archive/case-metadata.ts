import type { BundledPiece } from '#domain/document/archive/case-file.ts'
import {
  fileFields,
  incomingFields,
  metadataElements,
  outgoingFields,
  type FileValues,
  type IncomingValues,
  type OutgoingValues,
} from '#domain/document/archive/metadata.ts'
import { xmlText, type XmlElement } from '#domain/document/archive/xml.ts'
import { typeOfPaper } from './case-pieces.ts'
import type { CaseRecord } from './load-case.ts'

export interface CaseMetadata {
  record: CaseRecord
  pieces: readonly BundledPiece[]
  file: FileValues
  issuer: string
}

type Shared = Pick<OutgoingValues, 'OrganId' | 'FileCatalog' | 'FileNotation' | 'Language'>

/** The metadata of the file and of each document in it (Nghị định 30/2020, Phụ lục VI). */
export function caseMetadata({ record, pieces, file, issuer }: CaseMetadata): string {
  const { OrganId, FileCatalog, FileNotation, Language } = file
  const shared = { OrganId, FileCatalog, FileNotation, Language } satisfies Shared
  const outgoing = record.papers.flatMap((paper) => {
    const piece = pieces.find(({ id }) => id === paper.id)
    return piece
      ? [documentElement(piece, metadataElements(outgoingFields, outgoingValues(paper, piece, shared, issuer)))]
      : []
  })
  const incoming = record.incoming.flatMap((paper) => {
    const piece = pieces.find(({ id }) => id === paper.id)
    return piece ? [documentElement(piece, metadataElements(incomingFields, incomingValues(paper, piece, shared)))] : []
  })
  const others = pieces
    .filter(({ part }) => part !== 'papers')
    .map((piece) =>
      documentElement(piece, [
        { name: 'DocOrdinal', content: String(piece.ordinal) },
        { name: 'Subject', content: piece.title },
        { name: 'PageAmount', content: String(pagesIn(piece)) },
      ]),
    )
  return xmlText({
    name: 'HoSo',
    content: [
      { name: 'ThongTinHoSo', content: metadataElements(fileFields, file) },
      { name: 'VanBanDi', content: outgoing },
      { name: 'VanBanDen', content: incoming },
      { name: 'TaiLieuKhac', content: others },
    ],
  })
}

function documentElement(piece: BundledPiece, content: XmlElement[]): XmlElement {
  const files = piece.files.map(({ path, role, hash, size, mediaType }): XmlElement => ({
    name: 'Tep',
    attributes: { path, role, sha256: hash, size: String(size), type: mediaType },
    content: '',
  }))
  return { name: 'TaiLieu', content: [...content, ...files] }
}

function pagesIn({ firstPage, lastPage }: BundledPiece): number {
  return lastPage - firstPage + 1
}

function outgoingValues(
  paper: CaseRecord['papers'][number],
  piece: BundledPiece,
  shared: Shared,
  issuer: string,
): OutgoingValues {
  const sent = paper.events.flatMap(({ kind, recipient }) => (kind === 'sent' && recipient !== null ? [recipient] : []))
  const { signatory, distributionList } = paper.model
  const named = Array.isArray(distributionList) ? distributionList.map(String) : []
  return {
    ...shared,
    DocOrdinal: piece.ordinal,
    TypeName: typeOfPaper(paper),
    CodeNumber: paper.number,
    CodeNotation: paper.notation.replace(/^\d+\//, ''),
    IssuedDate: paper.issued_on,
    OrganName: issuer,
    Subject: paper.title,
    PageAmount: pagesIn(piece),
    Position: textOf(signatory, 'title'),
    FullName: textOf(signatory, 'name'),
    'To.OrganName': [...new Set(sent.length > 0 ? sent : named)].join('; '),
    IssuedAmount: sent.length === 0 ? null : sent.length,
  }
}

function incomingValues(paper: CaseRecord['incoming'][number], piece: BundledPiece, shared: Shared): IncomingValues {
  const [number = '', ...symbol] = (paper.notation ?? '').split('/')
  return {
    ...shared,
    OrganId: null,
    DocOrdinal: piece.ordinal,
    CodeNumber: symbol.length > 0 ? number : null,
    CodeNotation: symbol.length > 0 ? symbol.join('/') : paper.notation,
    IssuedDate: paper.dated,
    OrganName: paper.sender,
    Subject: paper.subject,
    PageAmount: pagesIn(piece),
    DueDate: paper.answer_by,
    ArrivalDate: paper.arrived_on,
    ArrivalNumber: paper.number,
    ToPlaces: paper.handler,
  }
}

function textOf(value: unknown, key: string): string | null {
  if (typeof value !== 'object' || value === null) return null
  const found: unknown = Object.entries(value).find(([name]) => name === key)?.[1]
  return typeof found === 'string' ? found : null
}
