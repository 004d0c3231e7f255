import { compareDays, type IsoDate } from '../calendar/iso-date.ts'
import { mendDeadline } from './mend-deadline.ts'
import { mendOrder } from './mend-order.ts'
import { viewPlan } from './plan-view.ts'
import { mendKeptCopy, mendQuotas, mendWords } from './mend-words.ts'
import type { Plan } from '../plan/plan.ts'
import type { Finding } from './finding.ts'
import type { LawBook } from './law-book.ts'

/**
 * What can be done about a finding: `change` mends the plan with one click; `confirm` says that the plan's own value is
 * the right one, and only the source text was wrong; `passed` is a duty whose day is over, so that what was done is
 * recorded or the conference moves; `look` is for a person to decide, in the field named.
 */
export type Mend =
  | { kind: 'change'; plan: Plan }
  | { kind: 'confirm'; path: string }
  | { kind: 'passed' }
  | { kind: 'look'; field: string | null }

const dated = new Set(['DLG-NOTICE', 'DLG-RESULT', 'DLG-QCOLLECT', 'DLG-INVITE', 'DLG-REPORT', 'DEADLINE-HOLIDAY'])

/** What a finding about a plan can still be mended by on a day. */
export function mendOf(plan: Plan, finding: Finding, law: LawBook, today: IsoDate): Mend {
  if (dated.has(finding.rule)) {
    if (finding.due && compareDays(finding.due, today) < 0) return { kind: 'passed' }
    return changed(mendDeadline(plan, finding, law), finding.due ? 'deadlines' : 'eventDate')
  }
  if (finding.rule === 'WEEKDAY' || finding.rule === 'QUOTA-SUM') {
    const mended = finding.rule === 'QUOTA-SUM' ? mendQuotas(plan, finding) : null
    if (mended) return { kind: 'change', plan: mended }
    return finding.where === null ? { kind: 'look', field: null } : { kind: 'confirm', path: finding.where }
  }
  if (finding.rule === 'DATE-ORDER') {
    const mended = finding.where === null ? null : mendOrder(viewPlan(plan, law, {}), finding.where)
    return changed(mended?.plan ?? null, fieldOf(finding))
  }
  if (finding.rule === 'F-NOINHAN-L') return { kind: 'change', plan: mendKeptCopy(plan, finding) }
  return changed(mendWords(plan, finding), fieldOf(finding))
}

/** The plan with the finding mended, or null when no single click can: the day has passed, or a person must choose. */
export function mendPlan(plan: Plan, finding: Finding, law: LawBook, today: IsoDate): Plan | null {
  const mend = mendOf(plan, finding, law, today)
  return mend.kind === 'change' ? mend.plan : null
}

function changed(plan: Plan | null, field: string | null): Mend {
  return plan ? { kind: 'change', plan } : { kind: 'look', field }
}

function fieldOf({ where }: Finding): string | null {
  return where?.split('.')[0] ?? null
}
