import { z } from 'zod'
import { bullet, code, endMark, field, paragraph, writingTable } from '#domain/document/blocks.ts'
import { clockWords, longDate, weekday } from '#domain/document/date-words.ts'
import { agencyInFull } from '#domain/document/letterhead.ts'
import type { Annex, Block, Paper } from '#domain/document/paper.ts'
import { clockTime, headShape, isoDate, line, optionalText, paperFrom } from '#server/documents/kinds/head.ts'
import { lowerFirst, sentence } from '#server/documents/kinds/wording.ts'

const guestSchema = z.object({
  /** `null` while an organization has not yet named its delegate. */
  name: optionalText,
  /** `Ông`, `Bà`; both are printed when it is unknown. */
  salutation: optionalText,
  role: optionalText,
  /** The organization whose quota the seat belongs to. */
  organization: optionalText,
  seat: optionalText,
  /** Seats of the organization, for the invitation that asks it to name its delegates; a seat may still lack a name. */
  seats: z.array(z.object({ number: line, name: optionalText })).default([]),
  /** The guest's own number, when invitations are numbered one by one. */
  documentNumber: optionalText,
  /** Where to confirm: a short address to type, and the code to give there or to read out. */
  reply: z.object({ address: z.url(), code: line }).nullable().default(null),
})

export const invitationModel = z.object({
  ...headShape,
  /** `Hội nghị đối thoại trực tiếp …`. */
  eventName: line,
  eventDate: isoDate,
  eventStartTime: clockTime,
  venue: line,
  chair: line,
  contents: z.array(line).default([]),
  /** What to bring or to mind. */
  notes: z.array(line).default([]),
  guests: z.array(guestSchema).min(1, 'Giấy mời cần ít nhất một người được mời.'),
})

export type InvitationModel = z.infer<typeof invitationModel>
type Guest = InvitationModel['guests'][number]

export const invitationType = { titleVi: 'Giấy mời', abbreviation: 'GM', isNumbered: true }

/** One paper for each guest, in the order given (Mẫu 1.7). */
export function invitationPapers(model: InvitationModel): Paper[] {
  return model.guests.map((guest) => {
    const head = { ...model, documentNumber: guest.documentNumber ?? model.documentNumber }
    return {
      ...paperFrom(head, invitationType, `Dự ${lowerFirst(model.eventName)}`),
      body: endMark(invitationBody(model, guest)),
      annexes: [
        ...(guest.seats.length === 0 ? [] : [seatsAnnex(guest)]),
        ...(guest.reply === null ? [] : [replyAnnex(guest, guest.reply)]),
      ],
    }
  })
}

function invitationBody(model: InvitationModel, guest: Guest): Block[] {
  const seat = [
    guest.organization === null ? null : `đại biểu theo chỉ tiêu của ${guest.organization}`,
    guest.seat === null ? null : `chỗ ngồi số ${guest.seat}`,
  ].filter((part) => part !== null)
  return [
    paragraph([
      { text: `${agencyInFull(model.issuingAgency)} trân trọng kính mời: ` },
      { text: guestWords(guest), bold: true },
    ]),
    field('Tới dự', sentence(model.eventName)),
    field('Chủ trì', sentence(model.chair)),
    field(
      'Thời gian',
      `${clockWords(model.eventStartTime)}, ${weekday(model.eventDate)}, ${longDate(model.eventDate)}.`,
    ),
    field('Địa điểm', sentence(model.venue)),
    ...(model.contents.length > 0 ? [paragraph([{ text: 'Nội dung:', bold: true }])] : []),
    ...model.contents.map((words) => bullet(sentence(words))),
    ...(seat.length > 0 ? [field('Tư cách tham dự', `${seat.join('; ')}.`)] : []),
    ...model.notes.map((note) => paragraph(sentence(note))),
    ...(guest.seats.length === 0
      ? []
      : [
          paragraph(
            `Danh sách ${guest.seats.length} chỗ theo chỉ tiêu được ghi tại Phụ lục kèm theo; đề nghị cử đủ đại biểu.`,
          ),
        ]),
    ...(guest.reply === null ? [] : [paragraph('Cách xác nhận tham dự được ghi tại Phụ lục kèm theo.')]),
    paragraph('Rất mong sự có mặt đúng giờ để hội nghị thành công'),
  ]
}

function guestWords({ name, salutation, role, organization }: Guest): string {
  const person =
    name === null
      ? organization === null
        ? 'Đại biểu'
        : `Đại diện ${organization}`
      : `${salutation ?? 'Ông (bà)'} ${name}`
  return sentence(role === null ? person : `${person}, ${role}`)
}

function seatsAnnex({ organization, seats }: Guest): Annex {
  return {
    title: `Danh sách chỗ theo chỉ tiêu${organization === null ? '' : ` của ${organization}`}`,
    body: [
      writingTable(
        [
          { title: 'TT', share: 2, align: 'center' },
          { title: 'Chỗ số', share: 3, align: 'center' },
          { title: 'Họ và tên đại biểu', share: 12, align: 'left' },
          { title: 'Ghi chú', share: 8, align: 'left' },
        ],
        seats.map(({ number, name }, index) => [String(index + 1), number, name ?? '', '']),
        8,
        ['', '', `Tổng cộng: ${seats.length} chỗ; đã cử ${seats.filter(({ name }) => name !== null).length}`, ''],
      ),
    ],
  }
}

function replyAnnex(guest: Guest, { address, code: replyCode }: NonNullable<Guest['reply']>): Annex {
  return {
    title: 'Xác nhận tham dự',
    body: [
      field('Người được mời', guestWords(guest)),
      paragraph(
        'Có thể xác nhận theo một trong các cách sau: quét mã dưới đây; vào địa chỉ và nhập mã; hoặc đọc mã cho Trưởng thôn, Văn phòng.',
      ),
      code(address, [`Địa chỉ: ${address.replace(/^https?:\/\//u, '')}`, `Mã trả lời: ${replyCode}`]),
    ],
  }
}
