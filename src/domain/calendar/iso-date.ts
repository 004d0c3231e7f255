/** A calendar day, `YYYY-MM-DD`. No hour, no zone. */
export type IsoDate = string

const msPerDay = 86_400_000
// Viet Nam keeps no summer time, so the legal day needs no zone table.
const hoChiMinhOffsetMs = 7 * 3_600_000
const weekdayWords = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}
const shape = /^(\d{4})-(\d{2})-(\d{2})$/

/** Days since 1970-01-01. Throws RangeError when `day` is no real day. */
function dayNumber(day: IsoDate): number {
  const found = shape.exec(day)
  const ms = found ? Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])) : Number.NaN
  if (Number.isNaN(ms) || isoOfMs(ms) !== day) throw new RangeError(`Not a day (YYYY-MM-DD): ${day}`)
  return ms / msPerDay
}

/** Whether the text is a real day written `YYYY-MM-DD` (2023-02-29 is not). */
export function isIsoDate(text: unknown): text is IsoDate {
  if (typeof text !== 'string' || !shape.test(text)) return false
  try {
    dayNumber(text)
    return true
  } catch {
    return false
  }
}

/** The ISO day of day, month (1 to 12) and year, or null when there is no such day. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isIsoDate(text) ? text : null
}

/** `days` may be negative. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return isoOfMs((dayNumber(day) + days) * msPerDay)
}

/** How many days `to` lies after `from`; negative when it lies before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** Negative, zero or positive, for sorting. */
export function compareDays(a: IsoDate, b: IsoDate): number {
  return dayNumber(a) - dayNumber(b)
}

export function yearOf(day: IsoDate): number {
  return Number(day.slice(0, 4))
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(day: IsoDate): number {
  // 1970-01-01 was a Thursday (4); the second modulo keeps days before it right.
  return (((dayNumber(day) + 4) % 7) + 7) % 7
}

/** The day in Asia/Ho_Chi_Minh at an instant given in epoch milliseconds. */
export function legalDay(ms: number): IsoDate {
  return isoOfMs(Math.floor((ms + hoChiMinhOffsetMs) / msPerDay) * msPerDay)
}

/** `2023-06-19` → `19/6/2023`. */
export function formatDay(day: IsoDate): string {
  const [year, month, date] = partsOf(day)
  return `${date}/${month}/${year}`
}

/** `2023-06-05` → `ngày 05 tháng 6 năm 2023`: days under 10 and months 1 and 2 take a zero (NĐ 30/2020, Phụ lục I, Mục II). */
export function formatLongDay(day: IsoDate): string {
  const [year, month, date] = partsOf(day)
  return `ngày ${String(date).padStart(2, '0')} tháng ${month < 3 ? `0${month}` : month} năm ${year}`
}

/** `thứ Hai`, `Monday`. */
export function weekdayName(day: IsoDate, language: 'vi' | 'en' = 'vi'): string {
  return weekdayWords[language][weekday(day)] ?? ''
}

function isoOfMs(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}

function partsOf(day: IsoDate): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}
