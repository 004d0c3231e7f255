import type {
  AuditEventTable,
  CommuneSlugTable,
  CommuneTable,
  FileChunkTable,
  FileTable,
  MembershipTable,
  TopicTable,
  UnitTable,
} from './tables/communes.ts'
import type {
  ArchiveBundleTable,
  BackgroundWorkTable,
  DialogueTable,
  DialogueVillageTable,
  QuotaTable,
  SeatTable,
} from './tables/dialogues.ts'
import type {
  DialogueOriginTable,
  FindingOverrideTable,
  HolidayYearTable,
  RuleEndingTable,
  RuleVersionTable,
} from './tables/law.ts'
import type {
  AnswerLetterTable,
  AnswerTable,
  LedgerEntryTable,
  MatterTable,
  OpinionTable,
  PersonalLinkTable,
  PrintedSheetTable,
  SenderTable,
  SheetPrintTable,
  SubmissionTable,
} from './tables/opinions.ts'
import type {
  IncomingPaperTable,
  OutsideNumbersTable,
  PaperCommentTable,
  PaperDraftTable,
  PaperDraftVersionTable,
  PaperEventTable,
  PaperTable,
  PaperTemplateTable,
  RegisterSeriesTable,
  RegisterYearTable,
} from './tables/papers.ts'
import type {
  PlanAmendmentTable,
  PlanPaperTable,
  PlanTable,
  PlanTemplateTable,
  PlanVersionTable,
} from './tables/plans.ts'
import type {
  CommitmentExtensionTable,
  CommitmentTable,
  EscalationTable,
  OutcomeTable,
  SessionEventTable,
  SessionTable,
  SpeakerTable,
} from './tables/sessions.ts'
import type {
  CalendarFeedTable,
  OutboxMessageTable,
  PromiseReminderTable,
  ReminderRuleTable,
  ReminderTable,
  TaskExtensionTable,
  TaskFileTable,
  TaskOwnerTable,
  TaskTable,
} from './tables/tasks.ts'

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
