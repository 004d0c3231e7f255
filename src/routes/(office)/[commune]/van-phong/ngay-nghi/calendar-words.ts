import { holidayNames } from '#domain/calendar/holidays.ts'
import { formatDay } from '#domain/calendar/iso-date.ts'
import type { DayMark, NamedDay } from '#domain/calendar/year-days.ts'
import type { Refused } from '#domain/refusal.ts'
import { refusalSentence } from '#ui/refusal-words.ts'
import { m } from '#words'
import { inLanguage } from '../../day-words.ts'

type Marked = Exclude<DayMark, 'weekend' | null>

/** A letter as well as a colour: the calendar is read on grey paper too. */
export const marks: Record<Marked, { letter: () => string; word: () => string }> = {
  holiday: { letter: m.holidays_letter_holiday, word: m.holidays_word_holiday },
  compensation: { letter: m.holidays_letter_compensation, word: m.holidays_word_compensation },
  swap: { letter: m.holidays_letter_swap, word: m.holidays_word_swap },
  worked: { letter: m.holidays_letter_worked, word: m.holidays_word_worked },
}

/** What a day of the list is. */
export function nameOfDay({ name, inExchangeFor }: NamedDay): string {
  if (name === 'worked') return m.holidays_worked_for({ day: inExchangeFor ? formatDay(inExchangeFor) : '' })
  return inLanguage(holidayNames[name])
}

const problems: Record<string, () => string> = {
  'no-day': m.holidays_wrong_no_day,
  'not-that-year': m.holidays_wrong_not_that_year,
  'tet-order': m.holidays_wrong_tet_order,
  'tet-length': m.holidays_wrong_tet_length,
  'tet-elsewhere': m.holidays_wrong_tet_elsewhere,
  'not-lunar': m.holidays_wrong_not_lunar,
  'swap-off': m.holidays_wrong_swap_off,
  'swap-worked': m.holidays_wrong_swap_worked,
}

/** The wrong field's control and its sentence. */
export function wrongField(refused: Refused | undefined): { field: string; text: string } | null {
  if (!refused) return null
  const field = (refused.field ?? 'source').replaceAll('.', '-')
  if (refused.refused !== 'invalid-input') return { field, text: refusalSentence(refused) }
  if (field === 'source') return { field, text: m.holidays_wrong_source() }
  const problem = problems[String(refused.detail?.problem)]
  return { field, text: problem ? problem() : refusalSentence(refused) }
}
