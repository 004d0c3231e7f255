import type { PlanDifference } from '#domain/plan/compare-plans.ts'
import type { Plan, Span } from '#domain/plan/plan.ts'
import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { LaterMoment, Moment, OfCommune, OfDialogue } from './row.ts'

export interface PlanTable extends OfDialogue {
  source_text: string
  source_name: string
  /** Hash of the file that it was read from; null where its text was pasted. */
  source_file: ColumnType<string | null, string | null | undefined, string | null>
  content: JSONColumnType<Plan>
  evidence: JSONColumnType<Record<string, Span>>
  confidence: JSONColumnType<Record<string, number>>
  confirmed: JSONColumnType<string[], string | undefined>
  /** The version that `content` is. */
  version: number
  updated_at: Moment
}

/** How a version came to be. */
export type PlanCause =
  'read' | 'copied' | 'template' | 'blank' | 'edited' | 'mended' | 'rescheduled' | 'restored' | 'amended'

export interface PlanVersionTable extends OfDialogue {
  number: number
  content: JSONColumnType<Plan>
  hash: string
  cause: PlanCause
  reason: string | null
  changes: JSONColumnType<PlanDifference[]>
  made_by: string
  made_by_name: string
  made_at: Moment
  /** The amendment that it drafts; null for what holds or held. */
  amendment_id: string | null
}

export interface PlanPaperTable extends OfDialogue {
  paper_id: string
  version: number
  hash: string
  amends: string | null
}

export interface PlanAmendmentTable extends OfDialogue {
  id: string
  state: Generated<'open' | 'issued' | 'thrown-away'>
  reason: string
  /** Its latest version. */
  version: number
  opened_by: string
  opened_by_name: string
  opened_at: Moment
  closed_at: LaterMoment
  paper_id: string | null
}

export interface PlanTemplateTable extends OfCommune {
  id: string
  name: string
  content: JSONColumnType<Plan>
  made_by: string
  made_by_name: string
  made_at: Moment
  removed_at: LaterMoment
}
