import { formatDay, weekdayName, yearOf, type IsoDate } from '#domain/calendar/iso-date.ts'
import { getLocale } from '#words/runtime.js'

/** `thứ Hai 19/6/2023`. */
export function dayWithWeekday(day: IsoDate): string {
  return `${weekdayName(day, getLocale())} ${formatDay(day)}`
}

/** `15/6` in the year that the page is about, `15/6/2024` in another. */
export function shortDay(day: IsoDate, reference: IsoDate): string {
  return yearOf(day) === yearOf(reference) ? formatDay(day).split('/').slice(0, 2).join('/') : formatDay(day)
}

/** A text of the law, in the language of the page. */
export function inLanguage(words: { vi: string; en: string }): string {
  return words[getLocale()]
}

/** For the beginning of a line. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
