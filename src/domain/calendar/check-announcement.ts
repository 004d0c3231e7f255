import { compareDays, daysBetween, isIsoDate, weekday, yearOf } from './iso-date.ts'
import { lunarDays } from './lunar-days.ts'
import type { Announcement } from './announced-year.ts'
import type { IsoDate } from './iso-date.ts'

export type AnnouncementProblem =
  'no-day' | 'not-that-year' | 'tet-order' | 'tet-length' | 'tet-elsewhere' | 'not-lunar' | 'swap-off' | 'swap-worked'

export interface WrongAnnouncement {
  /** `tetFrom`, `tetTo`, `hungKings`, `nationalSecond`, `swaps.0.off`, `swaps.0.worked`. */
  field: string
  problem: AnnouncementProblem
}

/**
 * The first thing that cannot be in a Government announcement of that year, or null: Tết of five days at least that
 * holds mồng 1, 10/3 of the lunar year, 1/9 or 3/9, and swaps of a working day for a day of the weekend.
 */
export function wrongInAnnouncement(said: Announcement): WrongAnnouncement | null {
  return wrongTet(said) ?? wrongFeast(said) ?? said.swaps.map(wrongSwap(said)).find((wrong) => wrong !== null) ?? null
}

function wrongTet({ year, tet }: Announcement): WrongAnnouncement | null {
  if (!isIsoDate(tet.from)) return { field: 'tetFrom', problem: 'no-day' }
  if (!isIsoDate(tet.to)) return { field: 'tetTo', problem: 'no-day' }
  if (yearOf(tet.from) !== year) return { field: 'tetFrom', problem: 'not-that-year' }
  const length = daysBetween(tet.from, tet.to) + 1
  if (length < 1) return { field: 'tetTo', problem: 'tet-order' }
  if (length < 5 || length > 16) return { field: 'tetTo', problem: 'tet-length' }
  const firstDay = lunarDays[year]?.tet
  const holdsIt = !firstDay || (compareDays(tet.from, firstDay) <= 0 && compareDays(firstDay, tet.to) <= 0)
  return holdsIt ? null : { field: 'tetFrom', problem: 'tet-elsewhere' }
}

function wrongFeast({ year, hungKings, nationalSecond }: Announcement): WrongAnnouncement | null {
  if (!isIsoDate(hungKings)) return { field: 'hungKings', problem: 'no-day' }
  const lunar = lunarDays[year]?.hungKings ?? hungKings
  if (hungKings !== lunar || yearOf(hungKings) !== year) return { field: 'hungKings', problem: 'not-lunar' }
  const isBeside = [`${year}-09-01`, `${year}-09-03`].includes(nationalSecond)
  return isBeside ? null : { field: 'nationalSecond', problem: 'not-that-year' }
}

function wrongSwap({ year }: Announcement) {
  return ({ off, worked }: { off: IsoDate; worked: IsoDate }, index: number): WrongAnnouncement | null => {
    const isNear = (day: IsoDate) => isIsoDate(day) && Math.abs(daysBetween(`${year}-07-02`, day)) < 200
    if (!isNear(off)) return { field: `swaps.${index}.off`, problem: 'no-day' }
    if (!isNear(worked)) return { field: `swaps.${index}.worked`, problem: 'no-day' }
    if (isWeekend(off)) return { field: `swaps.${index}.off`, problem: 'swap-off' }
    return isWeekend(worked) ? null : { field: `swaps.${index}.worked`, problem: 'swap-worked' }
  }
}

function isWeekend(day: IsoDate): boolean {
  return [0, 6].includes(weekday(day))
}
