import type { LedgerTerm } from '#domain/ledger/ledger.ts'
import type { ColumnType, Generated } from 'kysely'
import type { LaterMoment, Moment, OfCommune, OfDialogue } from './row.ts'

export interface PersonalLinkTable extends OfDialogue {
  id: string
  token_hash: string
  purpose: 'collect'
  village_id: string
  holder: string
  created_by: string
  created_at: Moment
  expires_at: ColumnType<Date, Date, Date>
  revoked_at: LaterMoment
}

export type Channel = 'web' | 'office' | 'village-head' | 'hall'

export interface SubmissionTable extends OfDialogue {
  id: string
  tracking_code: string
  channel: Channel
  village_id: string | null
  received_at: Moment
  received_by: string | null
  link_id: string | null
  form_key: string | null
}

export interface SenderTable extends OfCommune {
  submission_id: string
  name: string | null
  phone: string | null
  address: Generated<string | null>
  wants_letter: Generated<boolean>
}

/** A sheet of paper that carries the code under which it is entered. */
export interface SheetPrintTable extends OfDialogue {
  id: string
  village_id: string
  sheets: number
  printed_by: string
  printed_at: Moment
}

export interface PrintedSheetTable extends OfCommune {
  tracking_code: string
  print_id: string
  ordinal: number
  submission_id: Generated<string | null>
  blank_on: Generated<string | null>
  settled_by: Generated<string | null>
  settled_at: LaterMoment
}

export interface AnswerLetterTable extends OfCommune {
  paper_id: string
  opinion_id: string
}

export interface OpinionTable extends OfDialogue {
  id: string
  submission_id: string
  number: number
  text: string
  village_id: string | null
  received_at: Moment
}

export interface MatterTable extends OfDialogue {
  id: string
  number: number
  title: string
  topic_id: string | null
  office_id: string | null
  is_summary_approved: Generated<boolean>
  answer_due_on: string | null
  raised_in_session: string | null
  created_at: Moment
}

export interface LedgerEntryTable extends OfDialogue {
  opinion_id: string
  term: LedgerTerm
  matter_id: string | null
  office_id: string | null
  due_on: string | null
  reason: string | null
  proposed_by: string | null
  confirmed_by: string | null
  /** The agency that answers for it. */
  moved_to: Generated<string | null>
  changed_at: Moment
}

export interface AnswerTable extends OfCommune {
  matter_id: string
  body: string
  legal_basis: Generated<string>
  state: 'draft' | 'submitted' | 'approved' | 'returned'
  note: string | null
  drafted_by: string
  drafted_at: Moment
  approved_by: string | null
  approved_at: LaterMoment
}
