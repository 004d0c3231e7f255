import { addDays, compareDays, formatDay } from '../calendar/iso-date.ts'
import { dutyOf } from './duty.ts'
import { findingOf } from './finding.ts'
import { limitFrom } from './rules-in-force.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import type { Finding } from './finding.ts'
import type { PlanView } from './plan-view.ts'
import type { Rule } from './rule.ts'

/** DLG-NOTICE: a public notice stands in the plan, early enough before the first day of the conference. */
export function checkNotice(view: PlanView): Finding[] {
  const rule = view.ruleFor('DLG-NOTICE')
  if (!rule) return []
  const due = view.days && (limitFrom(rule, view.days.first, view.law.holidays)?.due ?? null)
  const [earliest] = view.duties
    .filter(({ duty }) => duty === 'notice')
    .toSorted((a, b) => compareDays(a.bound, b.bound))
  if (!earliest) return [missing(view, rule, due)]
  if (!due || compareDays(earliest.bound, due) <= 0) return []
  return [late(rule, due, earliest.index, earliest.bound)]
}

function missing(view: PlanView, rule: Rule, due: IsoDate | null): Finding {
  const task = view.plan.tasks.findIndex(({ what }) => dutyOf(what) === 'notice')
  const named = task >= 0
  return findingOf(rule, {
    where: named ? `tasks.${task}` : null,
    due,
    why: {
      vi: named
        ? 'Việc thông báo công khai về hội nghị chưa có ngày'
        : 'Kế hoạch không có ngày thông báo công khai về hội nghị tới Nhân dân',
      en: named ? 'The public notice of the conference has no date' : 'The plan has no date for a public notice',
    },
    mend: due
      ? {
          vi: `Giao việc thông báo công khai, chậm nhất ngày ${formatDay(due)}, hoặc dời ngày hội nghị`,
          en: `Assign the public notice, by ${formatDay(due)} at the latest, or move the conference`,
        }
      : {
          vi: 'Ghi ngày hội nghị và ngày thông báo công khai',
          en: 'State the day of the conference and of the notice',
        },
  })
}

function late(rule: Rule, due: IsoDate, index: number, bound: IsoDate): Finding {
  const days = rule.limit?.count ?? 0
  const earliestDay = addDays(bound, days)
  return findingOf(rule, {
    where: `deadlines.${index}.due`,
    due,
    why: {
      vi: `Thông báo có thể ra tới ngày ${formatDay(bound)}, chưa đủ ${days} ngày trước hội nghị`,
      en: `The notice may come as late as ${formatDay(bound)}, less than ${days} days before the conference`,
    },
    mend: {
      vi: `Sửa thành chậm nhất ngày ${formatDay(due)}, hoặc dời hội nghị sang ngày ${formatDay(earliestDay)} trở đi`,
      en: `Set it to ${formatDay(due)} at the latest, or move the conference to ${formatDay(earliestDay)} or later`,
    },
  })
}
