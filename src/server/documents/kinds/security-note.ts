import { z } from 'zod'
import { bullet, endMark } from '#domain/document/blocks.ts'
import { agencyInFull } from '#domain/document/letterhead.ts'
import { countInWords } from '#domain/document/number-words.ts'
import { type FillingOf, part, type Template, wordingOf } from '#domain/document/template/template.ts'
import { type Composed, composeOne } from '#server/documents/kinds/compose.ts'
import { count, headShape, letterFrom, line, optionalText } from '#server/documents/kinds/head.ts'
import { meetingBlocks, meetingsSchema } from '#server/documents/kinds/meeting.ts'
import { lowerFirst, sentence } from '#server/documents/kinds/wording.ts'

export const securityNoteModel = z.object({
  ...headShape,
  /** The police, and whoever helps them. */
  addressees: z.array(line).min(1, 'Cần ít nhất một nơi nhận.'),
  eventName: line,
  meetings: meetingsSchema,
  expectedPeople: count.nullable().default(null),
  /** Guests for whom the way and the seat are kept. */
  guests: z.array(line).default([]),
  /** What is known to be tense, in plain words and without names. */
  concerns: z.array(line).default([]),
  requests: z.array(line).default([]),
  contact: optionalText,
})

export type SecurityNoteModel = z.infer<typeof securityNoteModel>

const securityNoteType = { titleVi: 'Công văn', abbreviation: '', isNumbered: true }

const securityNoteWording = wordingOf({
  placeholders: ['cơ quan', 'tên hội nghị', 'nơi nhận', 'số người dự kiến', 'đại biểu mời', 'liên hệ'],
  slots: ['thời gian, địa điểm', 'nội dung cần lưu ý', 'nội dung đề nghị phối hợp'],
  required: ['thời gian, địa điểm', 'nội dung cần lưu ý'],
  template: {
    subject: 'phối hợp bảo đảm an ninh, trật tự hội nghị đối thoại với Nhân dân',
    parts: [
      part.paragraph(
        '{cơ quan} tổ chức {tên hội nghị}. Để hội nghị diễn ra an toàn, đúng quy định, {cơ quan} đề nghị {nơi nhận} phối hợp thực hiện các nội dung sau:',
      ),
      part.item('Thời gian, địa điểm, quy mô'),
      part.slot('thời gian, địa điểm'),
      part.bullet('Số người dự kiến: {số người dự kiến} người.'),
      part.bullet('[Đại biểu mời: {đại biểu mời}.]'),
      part.item('Nội dung cần lưu ý'),
      part.slot('nội dung cần lưu ý'),
      part.item('Nội dung đề nghị phối hợp'),
      part.slot('nội dung đề nghị phối hợp'),
      part.paragraph('[Đầu mối liên hệ: {liên hệ}.]'),
      part.paragraph('{cơ quan} đề nghị {nơi nhận} quan tâm, phối hợp thực hiện'),
    ],
    recipients: null,
  },
})

/** Công văn đề nghị phối hợp bảo đảm an ninh, trật tự. */
export const securityNoteKind = {
  type: securityNoteType,
  schema: securityNoteModel,
  wording: securityNoteWording,
  compose: composeSecurityNote,
}

function composeSecurityNote(model: SecurityNoteModel, template: Template): Composed {
  return composeOne(model, template, securityNoteFilling(model), (head, { subject, body }) => ({
    ...letterFrom(head, securityNoteType, subject, model.addressees),
    body: endMark(body),
  }))
}

function securityNoteFilling(model: SecurityNoteModel): FillingOf<typeof securityNoteWording> {
  const { addressees, expectedPeople, concerns, requests } = model
  const [only, ...others] = addressees
  return {
    values: {
      'cơ quan': agencyInFull(model.issuingAgency),
      'tên hội nghị': lowerFirst(model.eventName),
      'nơi nhận': only !== undefined && others.length === 0 ? only : 'các cơ quan, đơn vị',
      'số người dự kiến': expectedPeople === null ? null : countInWords(expectedPeople),
      'đại biểu mời': model.guests.join('; '),
      'liên hệ': model.contact,
    },
    slots: {
      'thời gian, địa điểm': meetingBlocks(model.meetings),
      'nội dung cần lưu ý': (concerns.length > 0 ? concerns : [noConcern]).map((words) => bullet(sentence(words))),
      'nội dung đề nghị phối hợp': (requests.length > 0 ? requests : usualRequests).map((words) =>
        bullet(sentence(words)),
      ),
    },
  }
}

const noConcern = 'Không có vấn đề phức tạp được ghi nhận đến ngày ban hành văn bản này.'

const usualRequests = [
  'Nắm tình hình, có phương án bảo đảm an ninh, trật tự, an toàn giao thông tại khu vực tổ chức trước, trong và sau hội nghị',
  'Bố trí lực lượng có mặt trước giờ khai mạc 30 phút; hướng dẫn Nhân dân ra vào, để xe đúng nơi quy định; kiểm tra an toàn phòng cháy, chữa cháy tại hội trường',
  'Phối hợp với Văn phòng xử lý kịp thời tình huống phát sinh; bảo đảm mọi người dân được vào dự, phát biểu theo nội quy, không bị cản trở',
]
