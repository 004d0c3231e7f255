import type { Actor } from '#domain/permission/actor.ts'
import { can, type Thing } from '#domain/permission/can.ts'
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
  /** Whether this person may open its files: a letter to a citizen stands in the register and is not everybody's. */
  mayOpen: boolean
  hashes: { docx: string; pdf: string }
}

/** A paper for one person's page. */
export function paperView(paper: PaperEntry, actor: Actor, communeId: string): PaperView {
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
    mayOpen: can(actor, 'paper.read', thingOfPaper({ ...paper, commune_id: communeId })),
    hashes: { docx: paper.docx_hash, pdf: paper.pdf_hash },
  }
}

/** A slip hands opinions on as they were said. */
const held: Partial<Record<string, NonNullable<Thing['holds']>>> = {
  'answer-letter': 'citizen',
  'transfer-slip': 'opinions',
}

/** What decides who may read a paper. */
export function thingOfPaper(paper: { commune_id: string; is_public: boolean; kind: string }): Thing {
  return { communeId: paper.commune_id, isPublic: paper.is_public, holds: held[paper.kind] }
}
