import { z } from 'zod'
import { heading, paragraph, table, writingTable } from '#domain/document/blocks.ts'
import { countInWords } from '#domain/document/number-words.ts'
import type { Block } from '#domain/document/paper.ts'
import type { FillingOf, Template } from '#domain/document/template/template.ts'
import { attendanceWording } from '#server/documents/kinds/attendance-wording.ts'
import { type Composed, composeOne } from '#server/documents/kinds/compose.ts'
import { count, headShape, line, optionalText, sheetFrom } from '#server/documents/kinds/head.ts'
import { meetingSchema, meetingValues } from '#server/documents/kinds/meeting.ts'
import { lowerFirst } from '#server/documents/kinds/wording.ts'

const quotaSchema = z
  .object({
    organization: line,
    seats: count,
    /** Seats that have a name; the others stay empty rows to write in. */
    delegates: z
      .array(
        z.object({
          seat: optionalText,
          salutation: optionalText,
          name: line,
          note: optionalText,
          isPresent: z.boolean().default(false),
        }),
      )
      .default([]),
  })
  .refine(({ seats, delegates }) => delegates.length <= seats, 'Số đại biểu đã cử vượt chỉ tiêu.')

export const attendanceModel = z.object({
  ...headShape,
  eventName: line,
  meeting: meetingSchema,
  quotas: z.array(quotaSchema).default([]),
  guests: z.array(z.object({ name: line, role: optionalText, isPresent: z.boolean().default(false) })).default([]),
  /** Empty rows for people who come without an invitation. */
  walkIns: z.int().min(0).max(200).default(10),
  /** After the meeting: also says who was present. */
  isClosed: z.boolean().default(false),
})

export type AttendanceModel = z.infer<typeof attendanceModel>
type Quota = AttendanceModel['quotas'][number]

const attendanceType = { titleVi: 'Danh sách điểm danh', abbreviation: '', isNumbered: false }

/** Danh sách điểm danh: each quota's seats with room to sign, guests, people without invitation, and the sums. */
export const attendanceKind = {
  type: attendanceType,
  schema: attendanceModel,
  wording: attendanceWording,
  compose: composeAttendance,
}

function composeAttendance(model: AttendanceModel, template: Template): Composed {
  return composeOne(model, template, attendanceFilling(model), (head, { subject, body }) => ({
    ...sheetFrom(head, 'Danh sách điểm danh', subject),
    signatures: [
      { lines: ['Người điểm danh'], name: null },
      { lines: ['Thư ký'], name: null },
    ],
    body,
  }))
}

function attendanceFilling(model: AttendanceModel): FillingOf<typeof attendanceWording> {
  return {
    values: { 'tên hội nghị': lowerFirst(model.eventName), ...meetingValues(model.meeting) },
    slots: {
      'tổng hợp theo chỉ tiêu': [sumTable(model)],
      'đại biểu từng tổ chức': model.quotas.flatMap((quota) => quotaBlocks(model, quota)),
      'đại biểu mời': model.guests.length === 0 ? [paragraph('Không có.')] : [guestTable(model)],
      'người không có giấy mời': model.walkIns === 0 ? [] : [walkInTable(model.walkIns)],
    },
  }
}

const presentCount = (people: readonly { isPresent: boolean }[]) => people.filter(({ isPresent }) => isPresent).length

function sumTable({ quotas, guests, isClosed }: AttendanceModel): Block {
  const shown = (present: number) => (isClosed ? String(present) : '')
  const seats = quotas.reduce((sum, quota) => sum + quota.seats, 0)
  const named = quotas.reduce((sum, { delegates }) => sum + delegates.length, 0)
  const present = quotas.reduce((sum, { delegates }) => sum + presentCount(delegates), presentCount(guests))
  const rows = quotas.map((quota, index) => [
    String(index + 1),
    quota.organization,
    String(quota.seats),
    String(quota.delegates.length),
    shown(presentCount(quota.delegates)),
  ])
  const guestRow = [String(rows.length + 1), 'Đại biểu mời', '', String(guests.length), shown(presentCount(guests))]
  return table(
    [
      { title: 'TT', share: 2, align: 'center' },
      { title: 'Tổ chức', share: 13, align: 'left' },
      { title: 'Chỉ tiêu', share: 4, align: 'right' },
      { title: 'Đã cử', share: 4, align: 'right' },
      { title: 'Có mặt', share: 4, align: 'right' },
    ],
    [...rows, guestRow],
    ['', 'Tổng cộng', String(seats), String(named + guests.length), shown(present)],
  )
}

const signingColumns = (fourth: string) => [
  { title: 'TT', share: 2, align: 'center' as const },
  { title: 'Chỗ', share: 3, align: 'center' as const },
  { title: 'Họ và tên', share: 10, align: 'left' as const },
  { title: fourth, share: 7, align: 'left' as const },
  { title: 'Ký tên', share: 6, align: 'left' as const },
]
const rowMm = 9

function quotaBlocks({ isClosed }: AttendanceModel, { organization, seats, delegates }: Quota): Block[] {
  const empty = seats - delegates.length
  const present = isClosed ? `, có mặt ${presentCount(delegates)}` : ''
  const rows = Array.from({ length: seats }, (_, index) => {
    const delegate = delegates[index]
    if (delegate === undefined) return [String(index + 1), '', '', '', '']
    const name = [delegate.salutation, delegate.name].filter((part) => part !== null).join(' ')
    const mark = isClosed && delegate.isPresent ? 'Có mặt' : ''
    return [String(index + 1), delegate.seat ?? '', name, delegate.note ?? '', mark]
  })
  return [
    heading(`${organization}: ${countInWords(seats)} chỗ; đã cử ${delegates.length}, chưa cử ${empty}${present}`),
    ...(seats === 0 ? [paragraph('Không có.')] : [writingTable(signingColumns('Ghi chú'), rows, rowMm)]),
  ]
}

function guestTable({ guests, isClosed }: AttendanceModel): Block {
  const rows = guests.map(({ name, role, isPresent }, index) => [
    String(index + 1),
    '',
    name,
    role ?? '',
    isClosed && isPresent ? 'Có mặt' : '',
  ])
  return writingTable(signingColumns('Chức vụ, đơn vị'), rows, rowMm)
}

function walkInTable(rows: number): Block {
  const empty = Array.from({ length: rows }, (_, index) => [String(index + 1), '', '', '', ''])
  return writingTable(signingColumns('Thôn'), empty, rowMm)
}
