import type { Generated, JSONColumnType } from 'kysely'
import type { LaterMoment, Moment, OfCommune, OfDialogue } from './row.ts'

export interface SpeakerTable extends OfDialogue {
  id: string
  ordinal: number
  honorific: string
  name: string
  group_name: string
  matter_id: string | null
  registered_by: string
  registered_at: Moment
}

export interface SessionTable extends OfDialogue {
  id: string
  ordinal: number
  state: 'open' | 'closed'
  last_seq: Generated<number>
  chain: string
  opened_at: Moment
  closed_at: LaterMoment
}

export interface SessionEventTable extends OfCommune {
  session_id: string
  seq: number
  command_id: string
  type: string
  payload: JSONColumnType<Record<string, unknown>>
  actor_id: string
  actor_name: string
  device: string
  device_seq: number
  based_on: number
  occurred_at: number
  recorded_at: number
  salt: string
  digest: string
  chain: string
}

export interface CommitmentTable extends OfDialogue {
  id: string
  matter_id: string
  kind: 'reply' | 'act'
  what: string
  office_id: string
  executor: string | null
  first_due_on: string
  due_on: string
  frozen_at: LaterMoment
  state: Generated<'open' | 'kept'>
  kept_on: string | null
  kept_by: string | null
  result: string | null
  evidence_hash: string | null
}

export interface CommitmentExtensionTable extends OfCommune {
  id: string
  commitment_id: string
  from_due_on: string
  to_due_on: string
  reason: string
  extended_by: string
  extended_at: Moment
}

export interface EscalationTable extends OfDialogue {
  id: string
  matter_id: string
  addressee: string
  frozen_at: LaterMoment
  sent_on: string | null
  reply: string | null
  replied_on: string | null
}

export interface OutcomeTable extends OfDialogue {
  matter_id: string
  session_id: string
  kind: 'answered' | 'promised' | 'passed-up'
  text: string
  answered_by: string | null
  commitment_id: string | null
  escalation_id: string | null
  recorded_at: Moment
  frozen_at: LaterMoment
}
