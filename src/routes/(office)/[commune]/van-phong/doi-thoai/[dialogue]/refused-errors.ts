import type { Refused } from '#domain/refusal.ts'
import { refusalSentence } from '#ui/refusal-words.ts'
import { m } from '#words'

export interface FormError {
  field?: string
  text: string
}

const problems: Record<string, () => string> = {
  empty: m.matter_problem_empty,
  too_small: m.matter_problem_empty,
  'too-long': m.matter_problem_too_long,
  too_big: m.matter_problem_too_long,
  unreadable: m.matter_problem_unreadable,
  'no-name': m.matter_problem_no_name,
  'date-in-future': m.refusal_date_in_future,
  'date-before-promise': m.matter_problem_before_promise,
  'date-before-sending': m.matter_problem_before_sending,
}

const fields: Record<string, () => string> = {
  title: m.matter_problem_title,
  topicId: m.matter_problem_choose,
  matterId: m.matter_problem_choose,
  villageId: m.matter_problem_village,
  officeId: m.matter_problem_office,
  answerDueOn: m.matter_problem_day,
  dueOn: m.matter_problem_day,
  keptOn: m.matter_problem_day,
  sentOn: m.matter_problem_day,
  repliedOn: m.matter_problem_day,
  expiresOn: m.matter_problem_expires,
  opinionIds: m.matter_problem_no_opinion,
  holder: m.matter_problem_holder,
  body: m.matter_problem_answer,
  note: m.matter_problem_note,
  reason: m.matter_problem_reason,
  result: m.matter_problem_result,
  reply: m.matter_problem_reply,
}

/** What is wrong and where, for the summary above a form and beside its field. `ids` says which control a field is. */
export function refusedErrors(refused: Refused | null | undefined, ids: Record<string, string> = {}): FormError[] {
  if (!refused) return []
  const [field = ''] = (refused.field ?? '').split('.')
  const text = sentenceOf(refused, field)
  const id = ids[refused.field ?? ''] ?? ids[field] ?? field
  return [id ? { field: id, text } : { text }]
}

function sentenceOf(refused: Refused, field: string): string {
  if (refused.refused !== 'invalid-input') return refusalSentence(refused)
  const problem = String(refused.detail?.problem ?? '')
  const isLong = problem === 'too_big' || problem === 'too-long'
  const word = isLong ? problems[problem] : (fields[field] ?? problems[problem])
  const dated = problem.startsWith('date-') ? problems[problem] : undefined
  return (dated ?? word)?.() ?? refusalSentence(refused)
}

export function errorAt(errors: FormError[], field: string): string | null {
  return errors.find((error) => error.field === field)?.text ?? null
}
