import { m } from '#words'

const kinds: Record<string, () => string> = {
  plan: m.office_paper_plan,
  invitation: m.office_paper_invitation,
  minutes: m.office_paper_minutes,
  conclusion: m.office_paper_conclusion,
  'opinion-report': m.office_paper_opinion_report,
  'follow-up': m.office_paper_follow_up,
  'public-notice': m.paper_kind_public_notice,
  'collection-sheet': m.paper_kind_collection_sheet,
  'broadcast-before': m.paper_kind_broadcast_before,
  'security-note': m.paper_kind_security_note,
  agenda: m.paper_kind_agenda,
  'chair-folder': m.paper_kind_chair_folder,
  attendance: m.paper_kind_attendance,
  'broadcast-after': m.paper_kind_broadcast_after,
  'board-sheet': m.paper_kind_board_sheet,
  'transfer-slip': m.paper_kind_transfer_slip,
  'answer-letter': m.paper_kind_answer_letter,
  correction: m.paper_kind_correction,
  'result-report': m.paper_kind_result_report,
}

export function paperKindWord(kind: string): string {
  return (kinds[kind] ?? m.office_paper_other)()
}
