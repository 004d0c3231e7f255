import { z } from 'zod'
import { bullet, code, endMark, field, paragraph, writingTable } from '#domain/document/blocks.ts'
import { clockWords, longDate, weekday } from '#domain/document/date-words.ts'
import { agencyInFull } from '#domain/document/letterhead.ts'
import type { Annex, Block } from '#domain/document/paper.ts'
import type { FillingOf, Template } from '#domain/document/template/template.ts'
import { invitationWording } from '#server/documents/kinds/invitation-wording.ts'
import { type Composed, composeOne, joined } from '#server/documents/kinds/compose.ts'
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
  /** The public page of the dialogue, where day, hour and place are always the latest. */
  page: z.url().nullable().default(null),
  guests: z.array(guestSchema).min(1, 'Giấy mời cần ít nhất một người được mời.'),
})

export type InvitationModel = z.infer<typeof invitationModel>
type Guest = InvitationModel['guests'][number]

const invitationType = { titleVi: 'Giấy mời', abbreviation: 'GM', isNumbered: true }

/** Giấy mời: one paper for each guest, in the order given (Mẫu 1.7). */
export const invitationKind = {
  type: invitationType,
  schema: invitationModel,
  wording: invitationWording,
  compose: composeInvitation,
}

function composeInvitation(model: InvitationModel, template: Template): Composed {
  return joined(
    model.guests.map((guest) =>
      composeOne(model, template, invitationFilling(model, guest), (head, { subject, body }) => ({
        ...paperFrom({ ...head, documentNumber: guest.documentNumber ?? head.documentNumber }, invitationType, subject),
        body: endMark(body),
        annexes: [
          ...(guest.seats.length === 0 ? [] : [seatsAnnex(guest)]),
          ...(guest.reply === null ? [] : [replyAnnex(guest, guest.reply)]),
          ...(model.page === null ? [] : [pageAnnex(model.page)]),
        ],
      })),
    ),
  )
}

function invitationFilling(model: InvitationModel, guest: Guest): FillingOf<typeof invitationWording> {
  const { eventStartTime, eventDate, contents, notes } = model
  const seat = [
    guest.organization === null ? null : `đại biểu theo chỉ tiêu của ${guest.organization}`,
    guest.seat === null ? null : `chỗ ngồi số ${guest.seat}`,
  ].filter((words) => words !== null)
  return {
    values: {
      'cơ quan': agencyInFull(model.issuingAgency),
      'người được mời': guestWords(guest),
      'tên hội nghị': lowerFirst(model.eventName),
      'chủ trì': model.chair,
      'giờ bắt đầu': clockWords(eventStartTime),
      'ngày họp': `${weekday(eventDate)}, ${longDate(eventDate)}`,
      'địa điểm': model.venue,
      'tư cách tham dự': seat.join('; '),
      'số chỗ': guest.seats.length === 0 ? null : String(guest.seats.length),
      'phụ lục xác nhận': guest.reply === null ? null : 'Phụ lục kèm theo',
      'phụ lục thông tin': model.page === null ? null : 'Phụ lục kèm theo',
    },
    slots: {
      'nội dung hội nghị': contents.length === 0 ? [] : contentBlocks(contents),
      'lưu ý': notes.map((note) => paragraph(sentence(note))),
    },
  }
}

function contentBlocks(contents: readonly string[]): Block[] {
  return [paragraph([{ text: 'Nội dung:', bold: true }]), ...contents.map((words) => bullet(sentence(words)))]
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

function pageAnnex(page: string): Annex {
  return {
    title: 'Thông tin hội nghị',
    body: [
      paragraph(
        'Quét mã dưới đây hoặc vào địa chỉ để xem ngày, giờ, địa điểm mới nhất, chương trình và cách gửi ý kiến trước hội nghị. Không dùng điện thoại thì hỏi Trưởng thôn, Văn phòng.',
      ),
      code(page, [`Địa chỉ: ${page.replace(/^https?:\/\//u, '')}`]),
    ],
  }
}
