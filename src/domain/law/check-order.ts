import { findingOf, type Finding } from './finding.ts'
import { mendOrder } from './mend-order.ts'
import { disordersOf } from './order.ts'
import type { PlanView } from './plan-view.ts'

/** DATE-ORDER: says what a date out of order must be, where only one day can be meant. */
export function checkOrder(view: PlanView): Finding[] {
  const rule = view.ruleFor('DATE-ORDER')
  if (!rule) return []
  return disordersOf(view).map(({ where, why }) => {
    const mend = mendOrder(view, where)?.words ?? { vi: 'Xem lại ngày này', en: 'Look at this date again' }
    return findingOf(rule, { where, why, mend })
  })
}
