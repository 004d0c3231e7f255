import type { PaperEventKind, SendingWay } from '#domain/document/paper-life.ts'
import type { Paper } from '#domain/document/paper.ts'
import type { Numbering } from '#domain/document/register.ts'
import type { Template } from '#domain/document/template/template.ts'
import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { LaterMoment, Moment, OfCommune, OfDialogue } from './row.ts'

export interface RegisterSeriesTable extends OfCommune {
  series: string
  year: number
  last_number: Generated<number>
}

export interface PaperTable extends OfDialogue {
  id: string
  kind: string
  title: string
  model: JSONColumnType<Record<string, unknown>>
  number: number
  series: string
  year: number
  notation: string
  issued_on: string
  issued_at: Moment
  issued_by: string
  is_public: boolean
  docx_hash: string
  pdf_hash: string
  /** The version of the office's own words; null where the shipped ones or a draft's were printed. */
  template_version: Generated<number | null>
  draft_id: Generated<string | null>
}

/** The office's own words for a kind of paper; without content the shipped words hold again. */
export interface PaperTemplateTable extends OfCommune {
  kind: string
  version: number
  content: ColumnType<Template | null, string | null, never>
  why: string | null
  made_by: string
  made_at: Moment
}

export interface PaperDraftTable extends OfDialogue {
  id: string
  kind: string
  addressee: string
  state: Generated<'open' | 'issued' | 'dropped'>
  opened_by: string
  opened_at: Moment
  closed_at: LaterMoment
  closed_by: Generated<string | null>
  paper_id: Generated<string | null>
}

export interface PaperDraftVersionTable extends OfCommune {
  draft_id: string
  number: number
  content: JSONColumnType<Template>
  /** As it would have been printed on that day. */
  papers: JSONColumnType<Paper[]>
  why: string | null
  made_by: string
  made_at: Moment
}

export interface PaperCommentTable extends OfCommune {
  id: string
  draft_id: string
  version: number
  words: string
  made_by: string
  made_at: Moment
  settled_by: Generated<string | null>
  settled_at: LaterMoment
  settled_how: Generated<string | null>
}

export interface RegisterYearTable extends OfCommune {
  year: number
  numbering: Numbering
  chosen_by: string
  chosen_at: Moment
}

export interface OutsideNumbersTable extends OfCommune {
  id: string
  series: string
  year: number
  first_number: number
  last_number: number
  reason: string
  recorded_by: string
  recorded_at: Moment
}

export interface PaperEventTable extends OfCommune {
  id: string
  paper_id: string
  kind: PaperEventKind
  happened_on: string
  recipient: string | null
  way: SendingWay | null
  note: string | null
  file_hash: string | null
  other_paper_id: string | null
  arrival: string | null
  recorded_by: string
  recorded_at: Moment
}

export interface IncomingPaperTable extends OfCommune {
  id: string
  year: number
  number: number
  arrived_on: string
  sender: string
  notation: string | null
  dated: string | null
  subject: string
  handled_by: string | null
  answer_by: string | null
  dialogue_id: string | null
  file_hash: string | null
  recorded_by: string
  recorded_at: Moment
}
