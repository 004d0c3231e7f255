import { compareDays, formatDay } from '../calendar/iso-date.ts'
import { dutyOf } from './duty.ts'
import { findingOf } from './finding.ts'
import { limitFrom } from './rules-in-force.ts'
import type { Duty } from './duty.ts'
import type { Finding } from './finding.ts'
import type { PlanView } from './plan-view.ts'
import type { Rule } from './rule.ts'

const duties: readonly { id: string; duty: Duty }[] = [
  { id: 'DLG-QCOLLECT', duty: 'collection' },
  { id: 'DLG-INVITE', duty: 'invitation' },
  { id: 'DLG-REPORT', duty: 'conclusion' },
]

/**
 * Duties that national law leaves open and a province or a commune has dated by a rule of its own: handing in the
 * opinions, inviting, reporting. The shipped defaults are suggestions and judge nobody.
 */
export function checkDated(view: PlanView): Finding[] {
  return duties.flatMap(({ id, duty }) => {
    const rule = view.ruleFor(id)
    return rule && rule.limit && !rule.template ? judge(view, rule, duty) : []
  })
}

function judge(view: PlanView, rule: Rule, duty: Duty): Finding[] {
  const anchor = rule.limit?.direction === 'before' ? view.days?.first : view.days?.last
  const due = anchor ? (limitFrom(rule, anchor, view.law.holidays)?.due ?? null) : null
  const [earliest] = view.duties.filter((one) => one.duty === duty).toSorted((a, b) => compareDays(a.bound, b.bound))
  if (earliest && (!due || compareDays(earliest.bound, due) <= 0)) return []
  const task = view.plan.tasks.findIndex(({ what }) => dutyOf(what) === duty)
  const missing = task >= 0 ? `tasks.${task}` : null
  const latest = due ? `, chậm nhất ngày ${formatDay(due)}` : ''
  return [
    findingOf(rule, {
      where: earliest ? `deadlines.${earliest.index}.due` : missing,
      due,
      why: earliest
        ? {
            vi: `Hạn ngày ${formatDay(earliest.bound)} muộn hơn quy định: ${rule.wording.vi}`,
            en: `${formatDay(earliest.bound)} is later than the rule allows: ${rule.wording.en}`,
          }
        : {
            vi: `Kế hoạch chưa có ngày cho việc: ${rule.wording.vi}`,
            en: `The plan has no date for: ${rule.wording.en}`,
          },
      mend: {
        vi: `${earliest ? 'Sửa hạn' : 'Ghi hạn'}${latest}`,
        en: `${earliest ? 'Change' : 'State'} the day${due ? `: by ${formatDay(due)}` : ''}`,
      },
    }),
  ]
}
