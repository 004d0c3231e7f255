import { compareDays, formatDay } from '../calendar/iso-date.ts'
import { dutyOf } from './duty.ts'
import { findingOf } from './finding.ts'
import { levelOf } from './rule.ts'
import { limitFrom } from './rules-in-force.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import type { Finding } from './finding.ts'
import type { PlanView } from './plan-view.ts'
import type { Rule } from './rule.ts'

/** DLG-RESULT: the results are published to the people within the time limit after the conference. */
export function checkResult(view: PlanView): Finding[] {
  const rule = view.ruleFor('DLG-RESULT', view.days?.last)
  if (!rule) return []
  const due = view.days && (limitFrom(rule, view.days.first, view.law.holidays)?.due ?? null)
  const [earliest] = view.duties
    .filter(({ duty }) => duty === 'result')
    .toSorted((a, b) => compareDays(a.bound, b.bound))
  if (!earliest) return [missing(view, rule, due)]
  if (!view.days || !due || compareDays(earliest.bound, due) <= 0) return []
  // Several sittings may be one conference or several; a date that serves the last of them is doubtful, not wrong.
  const lastDue = limitFrom(rule, view.days.last, view.law.holidays)?.due ?? due
  const doubtful = compareDays(earliest.bound, lastDue) <= 0
  return [late(rule, due, earliest.index, earliest.bound, doubtful)]
}

function missing(view: PlanView, rule: Rule, due: IsoDate | null): Finding {
  const task = view.plan.tasks.findIndex(({ what }) => dutyOf(what) === 'result')
  const named = task >= 0
  return findingOf(rule, {
    where: named ? `tasks.${task}` : null,
    due,
    why: {
      vi: named
        ? 'Việc công bố kết quả đối thoại tới Nhân dân chưa có ngày'
        : 'Kế hoạch không có ngày công bố kết quả đối thoại tới Nhân dân',
      en: named ? 'The publication of the results has no date' : 'The plan has no date for publishing the results',
    },
    mend: {
      vi: `Giao việc công bố, niêm yết và gửi Trưởng thôn kết quả${due ? `, chậm nhất ngày ${formatDay(due)}` : ''}`,
      en: `Assign the publication of the results${due ? `, by ${formatDay(due)} at the latest` : ''}`,
    },
  })
}

function late(rule: Rule, due: IsoDate, index: number, bound: IsoDate, doubtful: boolean): Finding {
  const level = levelOf(rule)
  return findingOf(rule, {
    where: `deadlines.${index}.due`,
    due,
    level: doubtful && level === 'block' ? 'warn' : level,
    why: doubtful
      ? {
          vi: `Hạn công bố ${formatDay(bound)} tính từ buổi cuối; tính từ buổi đầu thì hạn là ${formatDay(due)}`,
          en: `${formatDay(bound)} counts from the last sitting; from the first one the limit is ${formatDay(due)}`,
        }
      : {
          vi: `Hạn công bố kết quả ${formatDay(bound)} quá ${rule.limit?.count ?? 0} ngày sau hội nghị`,
          en: `The results are due on ${formatDay(bound)}, more than ${rule.limit?.count ?? 0} days after the conference`,
        },
    mend: {
      vi: `Sửa hạn công bố thành chậm nhất ngày ${formatDay(due)}`,
      en: `Set the publication to ${formatDay(due)} at the latest`,
    },
  })
}
