import type { DocumentKind } from '#domain/plan/plan.ts'
import type { Refusal, Refused } from '#domain/refusal.ts'
import type { Loosening } from '#domain/law/tightens.ts'
import { m } from '#words'

const sentences: Record<Refusal, (refused: Refused) => string> = {
  'session-not-open': m.refusal_session_not_open,
  'session-already-open': m.refusal_session_already_open,
  'session-closed': m.refusal_session_closed,
  'unknown-step': m.refusal_unknown_step,
  'unknown-speaker': m.refusal_unknown_speaker,
  'speaker-not-waiting': m.refusal_speaker_not_waiting,
  'already-there': m.refusal_already_there,
  'no-turn': m.refusal_no_turn,
  'turn-is-paused': m.refusal_turn_is_paused,
  'turn-is-running': m.refusal_turn_is_running,
  'turn-is-on': m.refusal_turn_is_on,
  'unknown-matter': m.refusal_unknown_matter,
  'nothing-to-undo': m.refusal_nothing_to_undo,
  'empty-text': m.refusal_empty_text,
  'not-positive': m.refusal_not_positive,
  'not-found': m.refusal_not_found,
  'invalid-input': m.refusal_invalid_input,
  'too-many-requests': m.refusal_too_many_requests,
  'wrong-state': m.refusal_wrong_state,
  'slug-taken': m.refusal_slug_taken,
  'year-just-entered': m.refusal_year_just_entered,
  'already-issued': m.refusal_already_issued,
  'plan-incomplete': m.refusal_plan_incomplete,
  'amendment-open': m.refusal_amendment_open,
  'no-amendment': m.refusal_no_amendment,
  'nothing-changed': m.refusal_nothing_changed,
  'same-day': m.refusal_same_day,
  'plan-changed': ({ detail }) => m.refusal_plan_changed({ who: detail?.who || m.refusal_somebody() }),
  'plan-blocked': ({ detail }) => m.refusal_plan_blocked({ count: detail?.count ?? '' }),
  'rule-loosens': ({ detail }) => looseningSentence(detail),
  'finding-gone': m.refusal_finding_gone,
  'finding-not-mendable': m.refusal_finding_not_mendable,
  'date-missing': m.refusal_date_missing,
  'no-seat-left': m.refusal_no_seat_left,
  'seat-taken': m.refusal_seat_taken,
  'no-delegates': m.refusal_no_delegates,
  'link-expired': m.refusal_link_expired,
  'unknown-code': m.refusal_unknown_code,
  'sheet-code-wrong': ({ detail }) => m.refusal_sheet_code_wrong({ code: String(detail?.code ?? '') }),
  'sheet-unknown': ({ detail }) => m.refusal_sheet_unknown({ code: String(detail?.code ?? '') }),
  'sheet-used': ({ detail }) => m.refusal_sheet_used({ code: String(detail?.code ?? '') }),
  'sheet-other-dialogue': ({ detail }) => m.refusal_sheet_other_dialogue({ code: String(detail?.code ?? '') }),
  'sheet-other-village': ({ detail }) => m.refusal_sheet_other_village({ village: String(detail?.village ?? '') }),
  'sheet-not-entered': m.refusal_sheet_not_entered,
  'opinion-not-open': m.refusal_opinion_not_open,
  'needs-second-person': m.refusal_needs_second_person,
  'matter-not-routed': m.refusal_matter_not_routed,
  'answer-not-submitted': m.refusal_answer_not_submitted,
  'answer-approved': m.refusal_answer_approved,
  'gate-open-matters': ({ detail }) => m.refusal_gate_open_matters({ count: detail?.count ?? '' }),
  'session-open': m.refusal_session_open,
  'session-never-held': m.refusal_session_never_held,
  'already-concluded': m.refusal_already_concluded,
  'not-concluded': m.refusal_not_concluded,
  'already-kept': m.refusal_already_kept,
  'evidence-missing': m.refusal_evidence_missing,
  'date-not-later': m.refusal_date_not_later,
  'date-in-past': m.refusal_date_in_past,
  'day-passed': m.refusal_day_passed,
  'date-in-future': m.refusal_date_in_future,
  'numbers-taken': ({ detail }) => m.refusal_numbers_taken({ year: detail?.year ?? '' }),
  'paper-ended': m.refusal_paper_ended,
  'paper-incomplete': m.refusal_paper_incomplete,
  'paper-just-issued': m.refusal_paper_just_issued,
  'sheets-just-printed': m.refusal_sheets_just_printed,
  'template-changed': m.refusal_template_changed,
  'paper-holds': m.refusal_paper_holds,
  'paper-unchanged': m.refusal_paper_unchanged,
  'draft-changed': m.refusal_draft_changed,
  'draft-closed': m.refusal_draft_closed,
  'paper-unresolved': ({ detail }) => m.refusal_paper_unresolved({ names: detail?.names ?? '' }),
  'file-too-large': ({ detail }) => m.refusal_file_too_large({ megabytes: detail?.megabytes ?? 10 }),
  'file-type': m.refusal_file_type,
  'proof-type': m.refusal_proof_type,
  'set-by-law': m.refusal_set_by_law,
  'email-taken': m.task_email_taken,
  'plan-not-issued': m.refusal_plan_not_issued,
  'not-a-document': m.refusal_not_a_document,
  'old-word-format': m.refusal_old_word_format,
  'rich-text': m.refusal_rich_text,
  'open-document': m.refusal_open_document,
  'pdf-document': m.refusal_pdf_document,
  spreadsheet: m.refusal_spreadsheet,
  presentation: m.refusal_presentation,
  picture: m.refusal_picture,
  'web-page': m.refusal_web_page,
  archive: m.refusal_archive,
  'wrong-extension': m.refusal_wrong_extension,
  'unknown-letters': m.refusal_unknown_letters,
  'encrypted-document': m.refusal_encrypted_document,
  'too-large': m.refusal_too_large,
  'too-long': m.refusal_too_long,
  'zip-bomb': m.refusal_zip_bomb,
  'broken-document': m.refusal_broken_document,
  'empty-document': m.refusal_empty_document,
  'not-a-plan': ({ detail }) => m.refusal_not_a_plan({ kind: documentKindWord(detail?.kind) }),
  'wrong-password': m.refusal_wrong_password,
  'password-too-short': m.refusal_password_too_short,
  'only-on-this-machine': m.refusal_only_on_this_machine,
}

const kinds: Record<DocumentKind, () => string> = {
  plan: m.document_kind_plan,
  notice: m.document_kind_notice,
  schedule: m.document_kind_schedule,
  invitation: m.document_kind_invitation,
  minutes: m.document_kind_minutes,
  conclusion: m.document_kind_conclusion,
  'event-report': m.document_kind_event_report,
  other: m.document_kind_other,
}

/** `giấy mời`, inside a sentence. */
export function documentKindWord(kind: unknown): string {
  return kinds[typeof kind === 'string' && kind in kinds ? (kind as DocumentKind) : 'other']()
}

/** What a person reads when something was refused, and what to do next. */
export function refusalSentence(refused: Refused): string {
  return sentences[refused.refused](refused)
}

/** What a rule of the commune or its province would loosen, and the article that it may not. */
function looseningSentence(detail: Refused['detail']): string {
  const source = String(detail?.source ?? '')
  const wanted = detail?.wanted ?? ''
  const sentences: Record<Loosening, () => string> = {
    'no-limit': () => m.refusal_loosens_no_limit({ source, wanted }),
    'other-limit': () => m.refusal_loosens_other_limit({ source }),
    'fewer-days-before': () => m.refusal_loosens_before({ source, wanted }),
    'more-days-after': () => m.refusal_loosens_after({ source, wanted }),
    'fewer-a-year': () => m.refusal_loosens_year({ source, wanted }),
    milder: () => m.refusal_loosens_level({ source }),
    'unverified-level': () => m.refusal_loosens_unverified({ source }),
  }
  return sentences[detail?.loosening as Loosening]()
}
