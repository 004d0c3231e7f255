import { compareDays, formatDay, weekday, weekdayName, yearOf } from '../calendar/iso-date.ts'
import { hasHolidayTable, isFixedByLaw, pendingHoliday } from '../calendar/holidays.ts'
import { lastWorkingDay, nextWorkingDay, reasonOff } from '../calendar/working-days.ts'
import { findingOf } from './finding.ts'
import type { HolidayYears } from '../calendar/holidays.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import type { Finding } from './finding.ts'
import type { DatedDuty, PlanView } from './plan-view.ts'
import type { Rule } from './rule.ts'

/** DEADLINE-HOLIDAY: the day a deadline names is a working day. `from` is a beginning, not a deadline. */
export function checkHolidays(view: PlanView): Finding[] {
  return view.duties
    .filter(({ deadline }) => deadline.relation !== 'from')
    .flatMap((duty) => {
      const rule = view.ruleFor('DEADLINE-HOLIDAY', duty.named)
      return rule ? offFinding(rule, duty, view) : []
    })
}

function offFinding(rule: Rule, { index, named, bound }: DatedDuty, { days, law }: PlanView): Finding[] {
  const where = `deadlines.${index}.due`
  const why = reasonOff(named, law.holidays)
  const pending = pendingHoliday(named, law.holidays)
  if (why) {
    const due = betterDay(bound, days?.first ?? null, law.holidays)
    const isSure = isCertain(named, law.holidays)
    return [
      findingOf(rule, {
        where,
        due,
        level: isSure ? undefined : 'info',
        why: {
          vi: `Hạn ngày ${formatDay(named)} rơi vào ngày nghỉ: ${why.vi}${isSure ? '' : ' (tính trước, chưa có thông báo)'}`,
          en: `${formatDay(named)} is a day off: ${why.en}${isSure ? '' : ' (foreseen, not announced yet)'}`,
        },
        mend: {
          vi: `Ghi rõ: chậm nhất ${weekdayName(due)}, ngày ${formatDay(due)}`,
          en: `Say plainly: by ${weekdayName(due, 'en')}, ${formatDay(due)}`,
        },
      }),
    ]
  }
  if (!pending) return []
  return [
    findingOf(rule, {
      where,
      level: 'info',
      why: {
        vi: `Ngày ${formatDay(named)} có thể là ngày nghỉ: ${pending.vi}`,
        en: `${formatDay(named)} may be a day off: ${pending.en}`,
      },
      mend: { vi: 'Hỏi lại lịch nghỉ của năm', en: "Check the year's holiday notice" },
    }),
  ]
}

// A weekend and a holiday of the law itself are certain; other days off are, once the year's notice is known.
function isCertain(off: IsoDate, holidays: HolidayYears): boolean {
  return hasHolidayTable(yearOf(off), holidays) || isFixedByLaw(off) || [0, 6].includes(weekday(off))
}

// What must be done before the conference is drawn forward; what follows it ends with the next working day (Điều 148).
function betterDay(bound: IsoDate, conference: IsoDate | null, holidays: HolidayYears): IsoDate {
  const isBefore = conference !== null && compareDays(bound, conference) <= 0
  return isBefore ? lastWorkingDay(bound, holidays) : nextWorkingDay(bound, holidays)
}
