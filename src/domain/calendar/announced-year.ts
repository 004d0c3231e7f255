import { addDays, compareDays, daysBetween, weekday } from './iso-date.ts'
import type { HolidayName, HolidayYear, Verification } from './holidays.ts'
import type { IsoDate } from './iso-date.ts'
import type { LunarDays } from './lunar-days.ts'

/** What the Government announces for a year; the other holidays stand in the law by their dates. */
export interface Announcement {
  year: number
  /** The papers that decide it, with number and date. */
  source: string
  /** First and last day of the Tết break, as announced: weekends at its ends and days in lieu may be in it. */
  tet: { from: IsoDate; to: IsoDate }
  /** 10/3 of the lunar year. */
  hungKings: IsoDate
  /** The second day off of the National Day: 1/9 or 3/9. */
  nationalSecond: IsoDate
  /** Whether 24/11 is a day off that year. */
  culture: boolean
  /** Working days that are off, each with the day that is worked for it. */
  swaps: readonly { off: IsoDate; worked: IsoDate }[]
}

const tetDays = 5

/**
 * The days off of an announced year. A holiday on a Saturday or Sunday is given back on the next working day
 * (Bộ luật Lao động 2019 Điều 111 khoản 3, Điều 112).
 */
export function yearOfAnnouncement(said: Announcement, verified: Verification): HolidayYear {
  const { year } = said
  const national = [`${year}-09-02`, said.nationalSecond].toSorted()
  const named: [IsoDate, HolidayName][] = [
    [`${year}-01-01`, 'new-year'],
    ...tetOf(said).map((day): [IsoDate, HolidayName] => [day, 'tet']),
    [said.hungKings, 'hung-kings'],
    [`${year}-04-30`, 'reunification'],
    [`${year}-05-01`, 'labour'],
    ...national.map((day): [IsoDate, HolidayName] => [day, 'national']),
    ...(said.culture ? [[`${year}-11-24`, 'culture'] satisfies [IsoDate, HolidayName]] : []),
  ]
  const off: Record<IsoDate, HolidayName> = Object.fromEntries(named)
  for (const [day] of named.filter(([day]) => isWeekend(day))) off[dayInLieu(day, off)] = 'compensation'
  for (const swap of said.swaps) off[swap.off] = 'swap'
  return {
    verified,
    source: said.source,
    off,
    worked: Object.fromEntries(said.swaps.map((one) => [one.worked, one.off])),
  }
}

/** A year that is not announced yet, as it can be foreseen; its days count until the announcement is known. */
export function computedYear(year: number, lunar: LunarDays): HolidayYear {
  return yearOfAnnouncement(computedAnnouncement(year, lunar), 'none')
}

/**
 * What the announcement will likely say, as those of 2021 to 2026 did: two days of Tết before mồng 1 and three from it
 * on, or one and four where that fills a week; the second day of 2/9 on the side that leaves no single day between.
 */
export function computedAnnouncement(year: number, { tet, hungKings }: LunarDays): Announcement {
  const from = addDays(tet, weekday(tet) === 2 ? -1 : -2)
  const isNextDayOff = [0, 1, 4].includes(weekday(`${year}-09-02`))
  return {
    year,
    source: '',
    tet: { from, to: endOfBreak(from) },
    hungKings,
    nationalSecond: `${year}-09-0${isNextDayOff ? 3 : 1}`,
    culture: false,
    swaps: [],
  }
}

/** Five days, and one more for each of them on a Saturday or Sunday. */
function endOfBreak(from: IsoDate): IsoDate {
  let last = from
  for (let left = tetDays - Number(!isWeekend(from)); left > 0;) {
    last = addDays(last, 1)
    if (!isWeekend(last)) left -= 1
  }
  return last
}

/** The five days of the law inside the announced break: the first ones that are not the weekend before it. */
function tetOf({ tet }: Announcement): IsoDate[] {
  let from = tet.from
  while (isWeekend(from) && daysBetween(from, tet.to) >= tetDays) from = addDays(from, 1)
  return Array.from({ length: tetDays }, (_, index) => addDays(from, index)).filter(
    (day) => compareDays(day, tet.to) <= 0,
  )
}

function dayInLieu(day: IsoDate, off: Readonly<Record<IsoDate, HolidayName>>): IsoDate {
  let found = day
  while (isWeekend(found) || off[found]) found = addDays(found, 1)
  return found
}

function isWeekend(day: IsoDate): boolean {
  return [0, 6].includes(weekday(day))
}
