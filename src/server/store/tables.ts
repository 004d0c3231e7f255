import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { Verification } from '#domain/calendar/holidays.ts'
import type { OriginKind } from '#domain/law/origin.ts'
import type { Layer, Level, Rule, TimeLimit } from '#domain/law/rule.ts'
import type { Announcement } from '#domain/calendar/announced-year.ts'
import type { BundleManifest } from '#domain/document/archive/case-file.ts'
import type { Paper } from '#domain/document/paper.ts'
import type { PaperEventKind, SendingWay } from '#domain/document/paper-life.ts'
import type { Numbering } from '#domain/document/register.ts'
import type { Template } from '#domain/document/template/template.ts'
import type { LedgerTerm } from '#domain/ledger/ledger.ts'
import type { Role } from '#domain/permission/actor.ts'
import type { PlanDifference } from '#domain/plan/compare-plans.ts'
import type { Plan, Span } from '#domain/plan/plan.ts'

type Moment = ColumnType<Date, Date | undefined, Date>
type LaterMoment = ColumnType<Date | null, Date | null | undefined, Date | null>

interface OfCommune {
  commune_id: string
}
interface OfDialogue extends OfCommune {
  dialogue_id: string
}

export interface CommuneTable {
  id: string
  slug: string
  name: string
  kind: 'xã' | 'phường' | 'thị trấn' | 'đặc khu'
  superior: string | null
  province: string
  seat: string
  is_demonstration: boolean
  created_at: Moment
}
export interface CommuneSlugTable extends OfCommune {
  slug: string
}
export interface UnitTable extends OfCommune {
  id: string
  kind: 'village' | 'office' | 'association'
  name: string
  short_name: string
  slug: string
  is_reception: Generated<boolean>
  ordinal: Generated<number>
  valid_from: string | null
  valid_to: string | null
}
export interface TopicTable extends OfCommune {
  id: string
  number: number
  name: string
  office_id: string
  deputy_office_id: string | null
}
export interface HolidayYearTable extends OfCommune {
  year: number
  version: number
  announcement: JSONColumnType<Announcement>
  entered_by: string
  entered_by_name: string
  entered_at: Moment
}
export interface MembershipTable extends OfCommune {
  user_id: string
  role: Role
  office_id: string | null
  village_id: string | null
  association_id: string | null
  name: string
  position: string
  must_change_password: Generated<boolean>
}
export interface FileTable extends OfCommune {
  hash: string
  media_type: string
  size: number
  created_at: Moment
}
export interface FileChunkTable extends OfCommune {
  hash: string
  part: number
  bytes: Buffer
}
export interface AuditEventTable extends OfCommune {
  id: string
  at: Moment
  actor: string
  action: string
  thing_kind: string
  thing_id: string | null
  detail: JSONColumnType<Record<string, unknown>>
}
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

export interface Tables {
  commune: CommuneTable
  commune_slug: CommuneSlugTable
  unit: UnitTable
  topic: TopicTable
  holiday_year: HolidayYearTable
  membership: MembershipTable
  file: FileTable
  file_chunk: FileChunkTable
  audit_event: AuditEventTable
  dialogue: DialogueTable
  dialogue_village: DialogueVillageTable
  plan: PlanTable
  plan_version: PlanVersionTable
  plan_paper: PlanPaperTable
  plan_amendment: PlanAmendmentTable
  plan_template: PlanTemplateTable
  task: TaskTable
  task_owner: TaskOwnerTable
  task_file: TaskFileTable
  task_extension: TaskExtensionTable
  reminder_rule: ReminderRuleTable
  outbox_message: OutboxMessageTable
  reminder: ReminderTable
  promise_reminder: PromiseReminderTable
  calendar_feed: CalendarFeedTable
  quota: QuotaTable
  seat: SeatTable
  register_series: RegisterSeriesTable
  register_year: RegisterYearTable
  outside_numbers: OutsideNumbersTable
  paper: PaperTable
  paper_template: PaperTemplateTable
  paper_draft: PaperDraftTable
  paper_draft_version: PaperDraftVersionTable
  paper_comment: PaperCommentTable
  paper_event: PaperEventTable
  incoming_paper: IncomingPaperTable
  background_work: BackgroundWorkTable
  archive_bundle: ArchiveBundleTable
  personal_link: PersonalLinkTable
  submission: SubmissionTable
  sender: SenderTable
  sheet_print: SheetPrintTable
  printed_sheet: PrintedSheetTable
  answer_letter: AnswerLetterTable
  opinion: OpinionTable
  matter: MatterTable
  ledger_entry: LedgerEntryTable
  answer: AnswerTable
  speaker: SpeakerTable
  session: SessionTable
  session_event: SessionEventTable
  commitment: CommitmentTable
  commitment_extension: CommitmentExtensionTable
  escalation: EscalationTable
  outcome: OutcomeTable
  rule_version: RuleVersionTable
  rule_ending: RuleEndingTable
  finding_override: FindingOverrideTable
  dialogue_origin: DialogueOriginTable
}
