import type { DeadlinePhrase } from './deadline-phrases.ts'
import { essentialClause } from './essential-clause.ts'
import type { Found } from './found.ts'
import { found, INFERRED, LIKELY, SURE } from './found.ts'
import type { Located } from './located-text.ts'
import { join, NOWHERE, spanOf } from './located-text.ts'
import type { PlanDeadline, PlanTask } from './plan.ts'

export interface Work {
  tasks: Found<PlanTask>[]
  deadlines: Found<PlanDeadline>[]
  /** What the clause before asked for, for one that only names another sitting. */
  said?: Located
}

/** A task that is still being read: clauses up to its deadline. */
export interface Pending {
  actor: Located | null
  parts: Located[]
  due: DeadlinePhrase | null
}

export function toTask({ actor, parts, due }: Pending): Found<PlanTask> {
  const what = join(parts, '; ')
  const shown = essentialClause(what.text)
  return found(
    { responsible: actor?.text ?? null, what: shown, due: due?.due ?? null },
    what,
    shown === what.text ? SURE : LIKELY,
    { responsible: actor, what, due: due?.at ?? null },
  )
}

export function toDeadline(what: Located, actor: Located | null, phrase: DeadlinePhrase): Found<PlanDeadline> {
  const value = deadlineValue(essentialClause(withoutGround(what.text)), actor?.text ?? null, phrase)
  const confidence = phrase.due === null ? INFERRED : SURE
  const whole = { ...found(value, what, confidence, { what, responsible: actor, due: phrase.at }) }
  const due = spanOf(phrase.at)
  const { start, end } = what.text === '' ? due : spanOf(what)
  return { ...whole, span: { start: Math.min(start, due.start), end: Math.max(end, due.end) } }
}

function deadlineValue(what: string, responsible: string | null, phrase: DeadlinePhrase): PlanDeadline {
  const value: PlanDeadline = { what, responsible, due: phrase.due, relation: phrase.relation }
  if (phrase.relative) value.relative = phrase.relative
  if (phrase.time) value.time = phrase.time
  return value
}

/** "căn cứ ý kiến tổng hợp, chuẩn bị …": the ground is not what falls due. */
function withoutGround(what: string): string {
  return what.replace(/^(?:căn cứ|trên cơ sở|dựa trên) [^,;]{3,60}, (?=\p{Ll})/iu, '')
}

/** "Hoàn thành trước ngày 10/10/2025." on its own belongs to the task before it. */
export function addTerm(work: Work, phrases: DeadlinePhrase[]): void {
  const [phrase] = phrases
  const task = work.tasks.at(-1)
  if (!phrase || !task || task.value.due !== null) return
  task.value.due = phrase.due
  task.parts = { ...task.parts, due: spanOf(phrase.at) }
  const { what, responsible } = task.value
  const term = toDeadline(NOWHERE, null, phrase)
  work.deadlines.push({
    ...term,
    value: deadlineValue(what, responsible, phrase),
    parts: { ...task.parts, ...term.parts },
  })
}
