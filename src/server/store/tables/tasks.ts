import type { Generated } from 'kysely'
import type { LaterMoment, Moment, OfCommune, OfDialogue } from './row.ts'

export interface TaskTable extends OfDialogue {
  id: string
  ordinal: number
  what: string
  responsible: string | null
  due_on: string | null
  rule: string | null
  done_on: string | null
  done_note: string | null
  done_by: string | null
  /** Fixed when the plan is issued; the database refuses another one. */
  first_due_on: Generated<string | null>
  started_on: Generated<string | null>
  not_needed_on: Generated<string | null>
  not_needed_reason: Generated<string | null>
}

export interface TaskOwnerTable extends OfCommune {
  task_id: string
  unit_id: string
}

export interface TaskFileTable extends OfCommune {
  id: string
  task_id: string
  hash: string
  name: string
  added_by: string
  added_at: Moment
}

export interface TaskExtensionTable extends OfCommune {
  id: string
  task_id: string
  kind: 'extension' | 'reschedule'
  from_due_on: string
  to_due_on: string
  reason: string
  extended_by: string
  extended_at: Moment
}

export interface ReminderRuleTable extends OfCommune {
  is_on: boolean
  before_days: number[]
  on_the_day: boolean
  late_every: number
  chairman_after: number
  changed_by: string
  changed_at: Moment
}

export interface OutboxMessageTable extends OfCommune {
  id: string
  purpose: 'reminder'
  user_id: string
  day: string
  recipient: string
  address: string | null
  subject: string
  body: string
  state: 'waiting' | 'sending' | 'sent' | 'handed-over' | 'failed'
  attempts: Generated<number>
  problem: string | null
  created_at: Moment
  changed_at: Moment
  changed_by: string
}

export interface ReminderTable extends OfCommune {
  task_id: string
  stage: string
  due_on: string
  user_id: string
  message_id: string
}

export interface PromiseReminderTable extends OfCommune {
  commitment_id: string
  stage: string
  due_on: string
  user_id: string
  message_id: string
}

export interface CalendarFeedTable extends OfCommune {
  id: string
  user_id: string
  token_hash: string
  created_at: Moment
  revoked_at: LaterMoment
}
