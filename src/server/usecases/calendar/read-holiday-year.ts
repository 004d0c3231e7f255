import { z } from 'zod'
import { computedAnnouncement, type Announcement } from '#domain/calendar/announced-year.ts'
import { holidayVerification, pendingHoliday, type Verification } from '#domain/calendar/holidays.ts'
import type { HolidayAlarm } from '#domain/calendar/holiday-alarm.ts'
import { yearOf, type IsoDate } from '#domain/calendar/iso-date.ts'
import { lunarDays } from '#domain/calendar/lunar-days.ts'
import { announcementOf } from '#domain/calendar/shipped-holidays.ts'
import { monthsOf, namedDays, type NamedDay } from '#domain/calendar/year-days.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { listHolidayVersions } from '../../store/holiday-years.ts'
import { today, type Context } from '../context.ts'
import { readLawBook } from '../law/read-law-book.ts'
import { alarmsOn } from './read-holiday-alarms.ts'

export const readHolidayYearInput = z.object({ year: z.coerce.number().int().min(2015).max(2100).optional() })

export interface HolidayYearPage {
  today: string
  year: number
  verified: Verification
  /** The papers that decide it; empty while it is only foreseen. */
  source: string
  months: ReturnType<typeof monthsOf>
  days: NamedDay[]
  /** Mồng 1, where the lunar table holds the year. */
  tet: IsoDate | null
  /** Whether 24/11 may still become a day off in it. */
  isCulturePending: boolean
  /** The newest first. */
  versions: { version: number; announcement: Announcement; by: string; at: number }[]
  /** What the form begins with: the newest version, or what can be foreseen. */
  proposal: Announcement | null
  alarms: HolidayAlarm[]
  mayEnter: boolean
}

/** A year's days off, where they come from, and what was entered for it; without a year the one that an alarm names, or this. */
export async function readHolidayYear(
  context: Context,
  actor: Actor,
  input: z.input<typeof readHolidayYearInput>,
): Promise<HolidayYearPage | Refused> {
  const parsed = readHolidayYearInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  return context.transact(async (tx) => {
    const thing = { communeId: context.commune.id }
    if (!can(actor, 'dialogue.read', thing)) return refuse('not-found')
    const alarms = await alarmsOn(tx, context)
    const year = parsed.data.year ?? alarms[0]?.year ?? yearOf(today(context))
    const { holidays } = await readLawBook(tx)
    const versions = (await listHolidayVersions(tx, year)).map((row) => ({
      version: row.version,
      announcement: row.announcement,
      by: row.entered_by_name,
      at: row.entered_at.getTime(),
    }))
    const lunar = lunarDays[year]
    return {
      today: today(context),
      year,
      verified: holidayVerification(year, holidays),
      source: holidays[year]?.source ?? '',
      months: monthsOf(year, holidays),
      days: namedDays(holidays[year] ?? { off: {}, worked: {} }),
      tet: lunar?.tet ?? null,
      isCulturePending: pendingHoliday(`${year}-11-24`, holidays) !== null,
      versions,
      proposal: versions[0]?.announcement ?? announcementOf(year) ?? (lunar ? computedAnnouncement(year, lunar) : null),
      alarms,
      mayEnter: can(actor, 'calendar.enter', thing),
    }
  })
}
