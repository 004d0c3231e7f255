import type { Reader } from '../../database/connect.ts'
import { listAnswers } from '../../store/answers.ts'
import { listCommitments } from '../../store/commitments.ts'
import { listEscalations } from '../../store/escalations.ts'
import { listOutcomes } from '../../store/outcomes.ts'
import { promiseView, type PromiseView } from '../commitment/promise-view.ts'
import { escalationView, type EscalationView } from '../escalation/escalation-view.ts'

/** How a matter ended, for anybody. Nothing is published before the dialogue is concluded. */
export type PublicOutcome =
  | { kind: 'answered'; text: string; by: string | null; legalBasis: string }
  | { kind: 'promised'; promise: PromiseView }
  | { kind: 'passed-up'; text: string; escalation: EscalationView }

/** The outcomes of a concluded dialogue, by the id of the matter. */
export async function listPublicOutcomes(
  tx: Reader,
  dialogueId: string,
  today: string,
): Promise<Map<string, PublicOutcome>> {
  const promises = await listCommitments(tx, { dialogueId })
  const escalations = await listEscalations(tx, { dialogueId })
  const answers = await listAnswers(tx, dialogueId)
  const outcomes = new Map<string, PublicOutcome>()
  for (const { matter_id, kind, text, answered_by, frozen_at } of await listOutcomes(tx, dialogueId)) {
    if (frozen_at === null) continue
    const promise = promises.find((one) => one.matter_id === matter_id)
    const escalation = escalations.find((one) => one.matter_id === matter_id)
    const prepared = answers.find((one) => one.matter_id === matter_id && one.state === 'approved')
    if (kind === 'answered') {
      outcomes.set(matter_id, { kind, text, by: answered_by, legalBasis: prepared?.legal_basis ?? '' })
    } else if (promise) outcomes.set(matter_id, { kind: 'promised', promise: promiseView(promise, today) })
    else if (escalation) outcomes.set(matter_id, { kind: 'passed-up', text, escalation: escalationView(escalation) })
  }
  return outcomes
}
