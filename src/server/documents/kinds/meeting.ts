import { z } from 'zod'
import { bullet, table } from '#domain/document/blocks.ts'
import { clockWords, longDate, shortDate, weekday } from '#domain/document/date-words.ts'
import type { Block } from '#domain/document/paper.ts'
import { clockTime, isoDate, line, optionalText } from '#server/documents/kinds/head.ts'
import { sentence } from '#server/documents/kinds/wording.ts'

/** One sitting of a dialogue; what is not settled yet is left out. */
export const meetingSchema = z.object({
  date: isoDate.nullable().default(null),
  startTime: clockTime.nullable().default(null),
  venue: optionalText,
  /** Villages or groups that are called to this sitting. */
  units: z.array(line).default([]),
})

export const meetingsSchema = z.array(meetingSchema).min(1, 'Cần ít nhất một buổi đối thoại.')

export type Meeting = z.infer<typeof meetingSchema>

/** `07 giờ 30 phút, thứ Sáu, ngày 23 tháng 6 năm 2023`, dotted where it is not settled. */
export function meetingTime({ date, startTime }: Meeting): string {
  return startTime === null ? dayWords(date) : `${clockWords(startTime)}, ${dayWords(date)}`
}

function dayWords(date: string | null): string {
  return date === null ? 'ngày …… tháng …… năm ……' : `${weekday(date)}, ${longDate(date)}`
}

/** What a sheet for one sitting says of it; it is drawn up early and filled in by hand where something is not settled. */
export function meetingValues({ date, startTime, venue }: Meeting) {
  return {
    'giờ bắt đầu': startTime === null ? null : clockWords(startTime),
    'ngày họp': dayWords(date),
    'địa điểm': venue ?? '……',
  }
}

/** A single sitting in two lines, several in a table. */
export function meetingBlocks(meetings: readonly Meeting[]): Block[] {
  const [only, ...more] = meetings
  if (only === undefined) return []
  if (more.length > 0) return [meetingTable(meetings)]
  return [
    bullet(`Thời gian: ${sentence(meetingTime(only))}`),
    bullet(`Địa điểm: ${only.venue === null ? '……' : sentence(only.venue)}`),
  ]
}

function meetingTable(meetings: readonly Meeting[]): Block {
  return table(
    [
      { title: 'TT', share: 2, align: 'center' },
      { title: 'Thời gian', share: 8, align: 'left' },
      { title: 'Địa điểm', share: 9, align: 'left' },
      { title: 'Địa bàn, thành phần', share: 9, align: 'left' },
    ],
    meetings.map((meeting, index) => [
      String(index + 1),
      [
        meeting.startTime === null ? null : clockWords(meeting.startTime),
        meeting.date === null ? '……' : `${weekday(meeting.date)}, ${shortDate(meeting.date)}`,
      ]
        .filter((part) => part !== null)
        .join(', '),
      meeting.venue ?? '……',
      meeting.units.join('; '),
    ]),
  )
}

/** The days of all sittings: `ngày 23 tháng 6 năm 2023`, or the first and the last. */
export function meetingDays(meetings: readonly Meeting[]): string {
  const days = meetings.flatMap(({ date }) => (date === null ? [] : [date])).toSorted()
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return 'ngày …… tháng …… năm ……'
  return first === last ? longDate(first) : `từ ${longDate(first)} đến ${longDate(last)}`
}
