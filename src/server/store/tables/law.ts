import type { Announcement } from '#domain/calendar/announced-year.ts'
import type { Verification } from '#domain/calendar/holidays.ts'
import type { OriginKind } from '#domain/law/origin.ts'
import type { Layer, Level, Rule, TimeLimit } from '#domain/law/rule.ts'
import type { JSONColumnType } from 'kysely'
import type { Moment, OfCommune, OfDialogue } from './row.ts'

export interface HolidayYearTable extends OfCommune {
  year: number
  version: number
  announcement: JSONColumnType<Announcement>
  entered_by: string
  entered_by_name: string
  entered_at: Moment
}

export interface RuleVersionTable extends OfCommune {
  id: string
  rule: string
  layer: Layer
  from_on: string
  to_on: string | null
  level: Level
  scope: Rule['scope']
  source: string
  document: string
  verified: Verification
  wording_vi: string
  wording_en: string
  limit_count: number | null
  limit_unit: TimeLimit['unit'] | null
  limit_direction: TimeLimit['direction'] | null
  limit_anchor: TimeLimit['anchor'] | null
  yearly_minimum: number | null
  why: string
  recorded_by: string
  recorded_at: Moment
}

export interface RuleEndingTable extends OfCommune {
  id: string
  rule: string
  version: string
  last_on: string
  document: string
  why: string
  recorded_by: string
  recorded_at: Moment
}

export interface FindingOverrideTable extends OfDialogue {
  id: string
  rule: string
  place: string
  due_on: string | null
  stands: boolean
  finding: string
  reason: string
  by_name: string
  at: Moment
}

export interface DialogueOriginTable extends OfDialogue {
  kind: OriginKind
  asked_on: string | null
  askers: number | null
  voters: number | null
  note: string | null
  recorded_by: string
  recorded_at: Moment
}
