import { describe, expect, test } from 'vitest'
import { computedAnnouncement, yearOfAnnouncement } from '../calendar/announced-year.ts'
import { holidayAlarms } from '../calendar/holiday-alarm.ts'
import { addDays, daysBetween } from '../calendar/iso-date.ts'
import { lunarDays } from '../calendar/lunar-days.ts'
import { shippedHolidays } from '../calendar/shipped-holidays.ts'
import { isWorkingDay } from '../calendar/working-days.ts'
import { firstDueOf } from '../opinion/first-due.ts'
import { shippedLaw, type LawBook } from './law-book.ts'
import { obligationsFor } from './obligations.ts'

const years = [2026, 2027, 2028, 2029, 2030, 2031]

function daysOfYear(year: number): string[] {
  return Array.from({ length: daysBetween(`${year}-01-01`, `${year + 1}-01-01`) }, (_, index) =>
    addDays(`${year}-01-01`, index),
  )
}

/** The law as the office knows it on a day of `year`: each year announced on 25 November of the year before. */
function lawOn(day: string): LawBook {
  const known = years.filter((year) => year > 2026 && day >= `${year - 1}-11-25`)
  const announced = known.map((year) => {
    const lunar = lunarDays[year]
    if (!lunar) throw new Error(`no lunar days of ${year}`)
    return [year, yearOfAnnouncement({ ...computedAnnouncement(year, lunar), source: 'thông báo' }, 'full')] as const
  })
  return { ...shippedLaw, holidays: { ...shippedHolidays, ...Object.fromEntries(announced) } }
}

describe.each(years)('every day of %i', (year) => {
  test('a new opinion is answered within ten working days, counted on the fingers', () => {
    for (const day of daysOfYear(year)) {
      const law = lawOn(day)
      const due = firstDueOf(day, null, law)
      const passed = Array.from({ length: daysBetween(day, due) }, (_, index) => addDays(day, index + 1))
      expect([day, passed.filter((one) => isWorkingDay(one, law.holidays)).length]).toEqual([day, 10])
      expect([day, isWorkingDay(due, law.holidays)]).toEqual([day, true])
    }
  })

  test('a dialogue has its notice seven days before, and its results after ten days, on a working day', () => {
    for (const day of daysOfYear(year)) {
      const law = lawOn(day)
      const [notice, result] = obligationsFor({ day, lastDay: addDays(day, 1) }, law)
      expect(notice && daysBetween(notice.due, day)).toBe(7)
      const counted = addDays(day, 11)
      expect([day, result && isWorkingDay(result.due, law.holidays)]).toEqual([day, true])
      expect([day, result && daysBetween(counted, result.due) >= 0]).toEqual([day, true])
      const between = Array.from({ length: daysBetween(counted, result?.due ?? counted) }, (_, index) =>
        addDays(counted, index),
      )
      expect([day, between.filter((one) => isWorkingDay(one, law.holidays))]).toEqual([day, []])
    }
  })

  test('the alarm stands from 1 October until the announcement is entered, and at once for what is due later', () => {
    for (const day of daysOfYear(year)) {
      const { holidays } = lawOn(day)
      const isAutumn = day >= `${year}-10-01` && (day < `${year}-11-25` || year === 2031)
      const autumn = isAutumn ? [{ year: year + 1, deadlines: 0 }] : []
      expect([day, holidayAlarms(day, [], holidays)]).toEqual([day, autumn])
      const far = { year: year + 2, deadlines: 1 }
      expect([day, holidayAlarms(day, [`${year + 2}-03-01`], holidays)]).toEqual([day, [...autumn, far]])
      expect([day, holidayAlarms(day, [addDays(`${year}-01-01`, -30)], holidays)]).toEqual([day, autumn])
    }
  })
})

test('a year that nobody entered stays on the alarm through all of it', () => {
  for (const day of daysOfYear(2028)) {
    const alarmed = holidayAlarms(day, [], shippedHolidays).map(({ year }) => year)
    expect([day, alarmed]).toEqual([day, day >= '2028-10-01' ? [2028, 2029] : [2028]])
  }
})
