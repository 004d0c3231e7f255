const weekdays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy']

function parts(date: string): { year: string; month: string; day: string } {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-')
  return { year, month: Number(month) > 2 ? String(Number(month)) : month, day }
}

/**
 * `2023-06-05` → `ngày 05 tháng 6 năm 2023`. Days below 10 and months 1 and 2 have a leading zero
 * (Nghị định 30/2020, Phụ lục I, II.4).
 */
export function longDate(date: string): string {
  const { year, month, day } = parts(date)
  return `ngày ${day} tháng ${month} năm ${year}`
}

/** `2023-06-05` → `05/6/2023`, for tables. */
export function shortDate(date: string): string {
  const { year, month, day } = parts(date)
  return `${day}/${month}/${year}`
}

/** `thứ Hai` … `Chủ nhật`, of the date itself and no time zone. */
export function weekday(date: string): string {
  return weekdays[new Date(`${date.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? ''
}

/** `07:30` → `07 giờ 30 phút`, `08:00` → `08 giờ 00`; words that are no clock time stay as they are. */
export function clockWords(time: string): string {
  if (!/^\d{1,2}:\d{2}/u.test(time)) return time
  const [hour = '', minute = '00'] = time.split(':')
  return minute === '00' ? `${hour} giờ 00` : `${hour} giờ ${minute} phút`
}

/** `2023-06-19T07:30` → `07 giờ 30 phút, ngày 19 tháng 6 năm 2023`. */
export function momentWords(moment: string): string {
  return `${clockWords(moment.slice(11, 16))}, ${longDate(moment)}`
}
