import { weekday } from '#domain/document/date-words.ts'
import { numberInWords } from '#domain/document/number-words.ts'

const spokenMonths = ['', 'một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai']

/** `2023-06-05` → `ngày mùng năm tháng sáu năm hai nghìn không trăm hai mươi ba`. */
export function spokenDate(date: string): string {
  return `${spokenDay(date)} năm ${numberInWords(Number(date.slice(0, 4)))}`
}

/** `2023-06-23` → `ngày hai mươi ba tháng sáu`, where the year is plain. */
export function spokenDay(date: string): string {
  const [, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number)
  return `ngày ${dayInWords(day)} tháng ${spokenMonths[month] ?? ''}`
}

/** `Chủ nhật, ngày mùng bốn tháng hai`, without capitals that nobody hears. */
export function spokenWeekday(date: string): string {
  return `${weekday(date).toLocaleLowerCase('vi')}, ${spokenDay(date)}`
}

function dayInWords(day: number): string {
  return day <= 10 ? `mùng ${numberInWords(day)}` : numberInWords(day)
}

/** `07:30` → `bảy giờ ba mươi phút sáng`, `14:00` → `hai giờ chiều`: the clock as people say it, with the part of the day. */
export function spokenClock(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const part = hour < 11 ? 'sáng' : hour < 13 ? 'trưa' : hour < 18 ? 'chiều' : 'tối'
  const minutes = minute === 0 ? '' : ` ${numberInWords(minute)} phút`
  return `${numberInWords(hour > 12 ? hour - 12 : hour)} giờ${minutes} ${part}`
}

/** Abbreviations of commune papers and what a reader says; longer ones first, so that none is cut in two. */
const abbreviations: [string, string][] = [
  ['GCNQSDĐ', 'giấy chứng nhận quyền sử dụng đất'],
  ['HTXDVNN', 'hợp tác xã dịch vụ nông nghiệp'],
  ['UBMTTQ', 'Ủy ban Mặt trận Tổ quốc'],
  ['BCHQS', 'Ban Chỉ huy quân sự'],
  ['MTTQ', 'Mặt trận Tổ quốc'],
  ['UBND', 'Ủy ban nhân dân'],
  ['HĐND', 'Hội đồng nhân dân'],
  ['VSMT', 'vệ sinh môi trường'],
  ['ATGT', 'an toàn giao thông'],
  ['ANTT', 'an ninh trật tự'],
  ['THCS', 'trung học cơ sở'],
  ['THPT', 'trung học phổ thông'],
  ['TTHC', 'thủ tục hành chính'],
  ['BHYT', 'bảo hiểm y tế'],
  ['BHXH', 'bảo hiểm xã hội'],
  ['QSDĐ', 'quyền sử dụng đất'],
  ['GPMB', 'giải phóng mặt bằng'],
  ['TDTT', 'thể dục thể thao'],
  ['PCCC', 'phòng cháy, chữa cháy'],
  ['VH-XH', 'văn hóa, xã hội'],
  ['KT-XH', 'kinh tế, xã hội'],
  ['NVH', 'nhà văn hóa'],
  ['HTX', 'hợp tác xã'],
  ['NTM', 'nông thôn mới'],
  ['CCB', 'cựu chiến binh'],
  ['NCT', 'người cao tuổi'],
  ['TDP', 'tổ dân phố'],
  ['VĐV', 'vận động viên'],
  ['KDC', 'khu dân cư'],
  ['VP', 'văn phòng'],
  ['VN', 'Việt Nam'],
  ['QL', 'quốc lộ'],
  ['TL', 'tỉnh lộ'],
  ['TH', 'tiểu học'],
  ['MN', 'mầm non'],
]

const measures: [string, string][] = [
  ['km2', 'ki-lô-mét vuông'],
  ['m2', 'mét vuông'],
  ['m3', 'mét khối'],
  ['km', 'ki-lô-mét'],
  ['kg', 'ki-lô-gam'],
  ['kW', 'ki-lô-oát'],
  ['cm', 'xăng-ti-mét'],
  ['ha', 'héc-ta'],
  ['m', 'mét'],
  ['đ', 'đồng'],
]

/**
 * A written text as a reader says it: dates, hours, telephone numbers, measures, money and numbers in words,
 * abbreviations in full. What it does not know stays; {@link unspokenAbbreviations} names it.
 */
export function spokenText(text: string): string {
  return withNumbers(withTimes(withAbbreviations(text.normalize('NFC').replaceAll('²', '2').replaceAll('³', '3'))))
    .replace(/\s*&\s*/gu, ' và ')
    .replace(/\s+/gu, ' ')
    .replace(/ ([.,;:!?])/gu, '$1')
    .trim()
}

function withAbbreviations(text: string): string {
  return abbreviations.reduce(
    (rest, [short, full]) =>
      rest.replace(new RegExp(`(?<![\\p{L}\\p{N}])${short}(?=[^\\p{L}\\p{N}-]|\\d|$)`, 'gu'), `${full} `),
    text,
  )
}

function withTimes(text: string): string {
  return text
    .replace(/(?:ngày )?\b(\d{1,2})[/-](\d{1,2})[/-](\d{4})\b/gu, (whole, day: string, month: string, year: string) =>
      isDay(day, month) ? spokenDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) : whole,
    )
    .replace(/ngày (\d{1,2})[/-](\d{1,2})\b/gu, (whole, day: string, month: string) =>
      isDay(day, month) ? spokenDay(`2000-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) : whole,
    )
    .replace(/ngày (\d{1,2}) tháng (\d{1,2})\b/gu, (whole, day: string, month: string) =>
      isDay(day, month) ? spokenDay(`2000-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) : whole,
    )
    .replace(/\btháng (\d{1,2})\/(\d{4})\b/gu, (_, month: string, year: string) => `tháng ${month} năm ${year}`)
    .replace(/\b(\d{1,2}):(\d{2})\b/gu, (_, hour: string, minute: string) => spokenClock(`${hour}:${minute}`))
    .replace(/(?<!\p{L})tháng (1[0-2]|0?[1-9])(?!\d)/gu, (_, month: string) => `tháng ${spokenMonths[Number(month)]}`)
}

function isDay(day: string, month: string): boolean {
  return Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12
}

function withNumbers(text: string): string {
  const measured = measures.reduce(
    (rest, [short, full]) => rest.replace(new RegExp(`(\\d) ?${short}(?![\\p{L}\\p{N}])`, 'gu'), `$1 ${full}`),
    text,
  )
  return measured
    .replace(/(?<![\d.,/])0\d(?:[ .]?\d){7,9}(?!\d)/gu, telephone)
    .replace(/(\d) ?%/gu, '$1 phần trăm')
    .replace(/(\d)\s*[-–]\s*(?=\d)/gu, '$1 đến ')
    .replace(
      /\b(\d{1,3})\/(\d{1,3})\b/gu,
      (_, part: string, whole: string) => `${numberInWords(Number(part))} phần ${numberInWords(Number(whole))}`,
    )
    .replace(/\d{1,3}(?:\.\d{3})+(?!\d)/gu, (digits) => digits.replaceAll('.', ''))
    .replace(/(\d+),(\d+)/gu, (_, whole: string, part: string) => `${inWords(whole)} phẩy ${inWords(part)}`)
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .replace(/(\d)(\p{L})/gu, '$1 $2')
    .replace(/\d+/gu, inWords)
}

const endlessNumber = 12

function inWords(digits: string): string {
  return digits.length > endlessNumber ? oneByOne(digits) : numberInWords(Number(digits))
}

function oneByOne(digits: string): string {
  return Array.from(digits, (figure) => numberInWords(Number(figure))).join(' ')
}

/** A telephone number one figure at a time, with rests after every three. */
function telephone(written: string): string {
  const digits = written.replace(/\D/gu, '')
  const head = digits.slice(0, digits.length - 6)
  return [head, digits.slice(-6, -3), digits.slice(-3)].map(oneByOne).join(', ')
}

/** Words in capitals that nothing is known about, for the reader to ask before going on the air. */
export function unspokenAbbreviations(text: string): string[] {
  return [...new Set(text.match(/(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu) ?? [])]
}

/** Vietnamese writes one word for each syllable; a hyphen parts syllables too. */
export function syllableCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}

/** A calm reader says 130 syllables in a minute, a brisk one 150. */
export const readingPace = { slowest: 130, fastest: 150 } as const

/** Seconds that a text takes to read aloud, at the fastest and the slowest pace of {@link readingPace}. */
export function readingSeconds(text: string): { least: number; most: number } {
  const syllables = syllableCount(text)
  return {
    least: Math.round((syllables / readingPace.fastest) * 60),
    most: Math.round((syllables / readingPace.slowest) * 60),
  }
}
