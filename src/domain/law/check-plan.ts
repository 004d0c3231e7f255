import { checkDated } from './check-dated.ts'
import { checkForm } from './check-form.ts'
import { checkHolidays } from './check-holidays.ts'
import { checkNotice } from './check-notice.ts'
import { checkOrder } from './check-order.ts'
import { checkQuotas } from './check-quotas.ts'
import { checkResult } from './check-result.ts'
import { checkRoles } from './check-roles.ts'
import { checkWeekdays } from './check-weekdays.ts'
import { viewPlan } from './plan-view.ts'
import type { Plan } from '../plan/plan.ts'
import type { Finding } from './finding.ts'
import type { LawBook } from './law-book.ts'
import type { CheckOptions } from './plan-view.ts'
import type { Regime } from './regime.ts'

export interface PlanCheck {
  regime: Regime
  /** What blocks first, then what warns, then what informs. */
  findings: Finding[]
}

const ofAnyPaper = [checkHolidays, checkOrder, checkWeekdays, checkQuotas, checkForm]
const ofPlans = [checkNotice, checkResult, checkDated, checkRoles, ...ofAnyPaper]
const severity = { block: 0, warn: 1, info: 2 }

/**
 * What the law in force on the day of the conference, and the plan's own arithmetic, have to say about a plan. A paper
 * that is no plan (an invitation, minutes) is held to its dates, sums and form only. Dates in findings are ISO.
 */
export function checkPlan(plan: Plan, law: LawBook, options: CheckOptions = {}): PlanCheck {
  const view = viewPlan(plan, law, options)
  const checks = plan.kind === 'plan' ? ofPlans : ofAnyPaper
  const findings = checks.flatMap((check) => check(view)).toSorted((a, b) => severity[a.level] - severity[b.level])
  return { regime: view.regime, findings }
}
