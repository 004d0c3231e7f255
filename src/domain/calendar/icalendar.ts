import { addDays, type IsoDate } from './iso-date.ts'

export interface CalendarEntry {
  /** Stays the same as long as the thing exists; without the domain. */
  uid: string
  summary: string
  description: string
  location: string | null
  url: string
  day: IsoDate
  /** `07:30` in Việt Nam with its length in minutes; null is the whole day. */
  time: { starts: string; minutes: number } | null
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
  /** Grows with every change of the thing. */
  sequence: number
  /** Milliseconds since the epoch. */
  changedAt: number
  /** Minutes before the beginning (midnight of a whole day) at which the telephone rings; null is silent. */
  alarmBefore: number | null
}

const zone = 'Asia/Ho_Chi_Minh'
/** Việt Nam keeps no summer time: one rule since 1975. */
const zoneLines = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:STANDARD',
  'DTSTART:19750613T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/**
 * A calendar as RFC 5545 writes it: lines of at most 75 octets ended by CR LF, in UTF-8. `host` makes the entries' ids
 * unique in the world. A reader asks again every four hours.
 */
export function icalendar({ name, host }: { name: string; host: string }, entries: readonly CalendarEntry[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Doi Thoai//Lich viec//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${text(name)}`,
    `X-WR-TIMEZONE:${zone}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
    'X-PUBLISHED-TTL:PT4H',
    ...zoneLines,
    ...entries.flatMap((entry) => eventLines(entry, host)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function eventLines(entry: CalendarEntry, host: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${entry.uid}@${host}`,
    `DTSTAMP:${utc(entry.changedAt)}`,
    `LAST-MODIFIED:${utc(entry.changedAt)}`,
    `SEQUENCE:${entry.sequence}`,
    ...timeLines(entry),
    `SUMMARY:${text(entry.summary)}`,
    `DESCRIPTION:${text(entry.description)}`,
    ...(entry.location ? [`LOCATION:${text(entry.location)}`] : []),
    `URL:${entry.url}`,
    `STATUS:${entry.status}`,
    `TRANSP:${entry.time ? 'OPAQUE' : 'TRANSPARENT'}`,
    ...(entry.alarmBefore === null || entry.status === 'CANCELLED' ? [] : alarmLines(entry, entry.alarmBefore)),
    'END:VEVENT',
  ]
}

function timeLines({ day, time }: CalendarEntry): string[] {
  if (!time) return [`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`]
  const start = Number(time.starts.slice(0, 2)) * 60 + Number(time.starts.slice(3, 5))
  return [`DTSTART;TZID=${zone}:${local(day, start)}`, `DTEND;TZID=${zone}:${local(day, start + time.minutes)}`]
}

function alarmLines({ summary }: CalendarEntry, minutes: number): string[] {
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${text(summary)}`, `TRIGGER:-PT${minutes}M`, 'END:VALARM']
}

function local(day: IsoDate, minutes: number): string {
  const date = compact(addDays(day, Math.floor(minutes / 1440)))
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date}T${two(Math.floor(minutes / 60) % 24)}${two(minutes % 60)}00`
}

function compact(day: IsoDate): string {
  return day.replaceAll('-', '')
}

function utc(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** Backslash, semicolon, comma and line ends are written with a backslash (RFC 5545, 3.3.11). */
function text(value: string): string {
  return value
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '')
}

/** At most 75 octets a line, never cutting a letter in two; what follows begins with a space (3.1). */
function fold(line: string): string {
  const lines: string[] = []
  let part = ''
  let octets = 0
  for (const letter of line) {
    const size = octetsOf(letter)
    if (octets + size > 75) {
      lines.push(part)
      part = ' '
      octets = 1
    }
    part += letter
    octets += size
  }
  return [...lines, part].join('\r\n')
}

function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
