import { shippedHolidays } from '../calendar/holidays.ts'
import { rules } from './rules.ts'
import type { HolidayYears } from '../calendar/holidays.ts'
import type { Rule } from './rule.ts'

/** Everything that judging and counting days leans on, as plain data: what an office has added is already in it. */
export interface LawBook {
  rules: readonly Rule[]
  holidays: HolidayYears
}

/** What the program knows by itself: national law, without any province's or commune's rows. */
export const shippedLaw: LawBook = { rules, holidays: shippedHolidays }
