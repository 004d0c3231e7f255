import { yearOfAnnouncement } from '#domain/calendar/announced-year.ts'
import type { HolidayYears } from '#domain/calendar/holidays.ts'
import type { Reader } from '../../database/connect.ts'
import { listHolidayYears } from '../../store/holiday-years.ts'

/** The years that this commune's office, or the operator for it, has entered from the announcements. */
export async function enteredHolidays(tx: Reader): Promise<HolidayYears> {
  const rows = await listHolidayYears(tx)
  return Object.fromEntries(rows.map(({ year, announcement }) => [year, yearOfAnnouncement(announcement, 'full')]))
}
