import type { BundleManifest } from '#domain/document/archive/case-file.ts'
import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { LaterMoment, Moment, OfCommune, OfDialogue } from './row.ts'

export type DialogueState = 'drafting' | 'preparing' | 'in-session' | 'held' | 'concluded'

export interface DialogueTable extends OfCommune {
  id: string
  slug: string
  title: string
  state: DialogueState
  held_on: string | null
  is_date_tentative: Generated<boolean>
  starts_at: string | null
  venue: string | null
  chair: string | null
  secretary: string | null
  created_at: Moment
  concluded_at: LaterMoment
}

export interface DialogueVillageTable extends OfDialogue {
  village_id: string
}

export interface QuotaTable extends OfDialogue {
  id: string
  association_id: string | null
  organization: string
  seats: number
  ordinal: number
}

export interface SeatTable extends OfDialogue {
  id: string
  quota_id: string
  number: number
  honorific: string | null
  name: string | null
  named_by: string | null
  named_at: LaterMoment
  checked_in_at: LaterMoment
}

export interface BackgroundWorkTable extends OfDialogue {
  id: string
  kind: 'invitations' | 'archive'
  state: 'waiting' | 'running' | 'done' | 'failed'
  done: Generated<number>
  total: Generated<number>
  docx_hash: string | null
  pdf_hash: string | null
  requested_by: string
  requested_at: Moment
  /** What was chosen when it was asked for. */
  wish: ColumnType<Record<string, unknown> | null, string | null | undefined, never>
}

export interface ArchiveBundleTable extends OfDialogue {
  id: string
  retention: string
  has_names: boolean
  manifest: JSONColumnType<BundleManifest>
  zip_hash: string
  zip_size: number
  pdf_hash: string
  pages: number
  made_by: string
  made_by_name: string
  made_at: Moment
}
