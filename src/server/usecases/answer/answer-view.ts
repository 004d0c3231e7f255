import type { AnswerRow } from '../../store/answers.ts'

export interface AnswerView {
  body: string
  legalBasis: string
  state: AnswerRow['state']
  /** Why it came back. */
  note: string | null
  draftedAt: number
  approvedAt: number | null
}

export function answerView(row: AnswerRow): AnswerView {
  return {
    body: row.body,
    legalBasis: row.legal_basis,
    state: row.state,
    note: row.note,
    draftedAt: row.drafted_at.getTime(),
    approvedAt: row.approved_at?.getTime() ?? null,
  }
}
