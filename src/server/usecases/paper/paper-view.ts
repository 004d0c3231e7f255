import type { Thing } from '#domain/permission/can.ts'
import type { PaperEntry } from '../../store/papers.ts'

export interface PaperView {
  id: string
  dialogueId: string
  dialogueSlug: string
  kind: string
  title: string
  notation: string
  number: number
  series: string
  year: number
  issuedOn: string
  /** Empty when the installation itself issued it. */
  issuedBy: string
  isPublic: boolean
  hashes: { docx: string; pdf: string }
}

export function paperView(paper: PaperEntry): PaperView {
  return {
    id: paper.id,
    dialogueId: paper.dialogue_id,
    dialogueSlug: paper.dialogue_slug,
    kind: paper.kind,
    title: paper.title,
    notation: paper.notation,
    number: paper.number,
    series: paper.series,
    year: paper.year,
    issuedOn: paper.issued_on,
    issuedBy: paper.issuer_name ?? '',
    isPublic: paper.is_public,
    hashes: { docx: paper.docx_hash, pdf: paper.pdf_hash },
  }
}

/** What decides who may read a paper. */
export function thingOfPaper(paper: { commune_id: string; is_public: boolean; kind: string }): Thing {
  return { communeId: paper.commune_id, isPublic: paper.is_public, namesCitizen: paper.kind === 'answer-letter' }
}
