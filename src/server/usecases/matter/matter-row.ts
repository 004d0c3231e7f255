import type { Thing } from '#domain/permission/can.ts'
import type { MatterOnRecord } from '../../store/matters.ts'

export interface MatterRowView {
  id: string
  number: number
  title: string
  isSummaryApproved: boolean
  topic: { id: string; number: number; name: string } | null
  office: { id: string; name: string } | null
  answerDueOn: string | null
  /** The answer is due and not approved. */
  isAnswerLate: boolean
  answer: 'draft' | 'submitted' | 'approved' | 'returned' | null
  outcome: 'answered' | 'promised' | 'passed-up' | null
  isRaisedInSession: boolean
  /** Opinions that still belong to it, and of how many villages. */
  opinions: number
  villages: number
}

export function matterRow(row: MatterOnRecord, today: string): MatterRowView {
  const { topic_id, topic_number, topic, office_id, office, answer_due_on } = row
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    isSummaryApproved: row.is_summary_approved,
    topic: topic_id && topic_number !== null && topic ? { id: topic_id, number: topic_number, name: topic } : null,
    office: office_id && office ? { id: office_id, name: office } : null,
    answerDueOn: answer_due_on,
    isAnswerLate:
      answer_due_on !== null && answer_due_on < today && row.answer_state !== 'approved' && row.outcome_kind === null,
    answer: row.answer_state,
    outcome: row.outcome_kind,
    isRaisedInSession: row.raised_in_session !== null,
    opinions: row.opinions ?? 0,
    villages: row.villages ?? 0,
  }
}

/** What the permissions ask about a matter: whose it is, and who stands in for that office on its topic. */
export function thingOf(row: MatterOnRecord): Thing {
  const isTopicsOffice = row.office_id !== null && row.office_id === row.topic_office_id
  return {
    communeId: row.commune_id,
    officeId: row.office_id,
    deputyOfficeId: isTopicsOffice ? row.deputy_office_id : null,
  }
}
