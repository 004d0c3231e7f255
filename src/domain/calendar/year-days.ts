import { addDays, compareDays, weekday, yearOf } from './iso-date.ts'
import { entryOf } from './holidays.ts'
import type { HolidayName, HolidayYears } from './holidays.ts'
import type { IsoDate } from './iso-date.ts'

/** What a day is on a wall calendar; null on an ordinary working day. */
export type DayMark = 'holiday' | 'compensation' | 'swap' | 'worked' | 'weekend' | null

export interface MarkedDay {
  day: IsoDate
  mark: DayMark
}

/** The twelve months of a year in weeks from Monday to Sunday; null where a week belongs to the month beside it. */
export function monthsOf(year: number, holidays: HolidayYears): (MarkedDay | null)[][][] {
  const months: (MarkedDay | null)[][][] = Array.from({ length: 12 }, () => [])
  for (let day = `${year}-01-01`; yearOf(day) === year; day = addDays(day, 1)) {
    const weeks = months[Number(day.slice(5, 7)) - 1]
    const place = (weekday(day) + 6) % 7
    if (weeks && (weeks.length === 0 || place === 0)) weeks.push(Array.from({ length: 7 }, () => null))
    const week = weeks?.at(-1)
    if (week) week[place] = { day, mark: markOf(day, holidays) }
  }
  return months
}

export interface NamedDay {
  day: IsoDate
  name: HolidayName | 'worked'
  /** The day off that a worked day is given for. */
  inExchangeFor: IsoDate | null
}

/** The days of a year's table, the earliest first. */
export function namedDays({ off, worked }: Pick<HolidayYears[number], 'off' | 'worked'>): NamedDay[] {
  return [
    ...Object.entries(off).map(([day, name]): NamedDay => ({ day, name, inExchangeFor: null })),
    ...Object.entries(worked).map(([day, swapped]): NamedDay => ({ day, name: 'worked', inExchangeFor: swapped })),
  ].toSorted((a, b) => compareDays(a.day, b.day))
}

function markOf(day: IsoDate, holidays: HolidayYears): DayMark {
  const entry = entryOf(day, holidays)
  if (entry === 'worked' || entry === 'swap' || entry === 'compensation') return entry
  if (entry) return 'holiday'
  return [0, 6].includes(weekday(day)) ? 'weekend' : null
}
