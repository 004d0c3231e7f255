import { holidayNames, type HolidayYear } from '#domain/calendar/holidays.ts'
import { weekdayName } from '#domain/calendar/iso-date.ts'
import { namedDays } from '#domain/calendar/year-days.ts'

/** A year's days, one a line, and last the papers that decide them. */
export function dayLines(year: HolidayYear): string {
  const lines = namedDays(year).map(({ day, name, inExchangeFor }) => {
    const what = name === 'worked' ? `làm bù cho ${inExchangeFor}` : holidayNames[name].vi
    return `${day}  ${weekdayName(day).padEnd(8)}  ${what}`
  })
  return `${[...lines, ...(year.source ? [`Căn cứ: ${year.source}`] : [])].join('\n')}\n`
}
