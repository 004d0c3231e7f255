import { z } from 'zod'
import { bullet, endMark, item, paragraph } from '#domain/document/blocks.ts'
import { agencyInFull } from '#domain/document/letterhead.ts'
import { countInWords } from '#domain/document/number-words.ts'
import type { Block, Paper } from '#domain/document/paper.ts'
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

export const securityNoteType = { titleVi: 'Công văn', abbreviation: '', isNumbered: true }

const usualRequests = [
  'Nắm tình hình, có phương án bảo đảm an ninh, trật tự, an toàn giao thông tại khu vực tổ chức trước, trong và sau hội nghị',
  'Bố trí lực lượng có mặt trước giờ khai mạc 30 phút; hướng dẫn Nhân dân ra vào, để xe đúng nơi quy định; kiểm tra an toàn phòng cháy, chữa cháy tại hội trường',
  'Phối hợp với Văn phòng xử lý kịp thời tình huống phát sinh; bảo đảm mọi người dân được vào dự, phát biểu theo nội quy, không bị cản trở',
]

/** Công văn đề nghị phối hợp bảo đảm an ninh, trật tự. */
export function securityNotePapers(model: SecurityNoteModel): Paper[] {
  const agency = agencyInFull(model.issuingAgency)
  const subject = 'phối hợp bảo đảm an ninh, trật tự hội nghị đối thoại với Nhân dân'
  const body: Block[] = [
    paragraph(
      `${agency} tổ chức ${sentence(lowerFirst(model.eventName))} Để hội nghị diễn ra an toàn, đúng quy định, ${agency} đề nghị ${recipientWords(model)} phối hợp thực hiện các nội dung sau:`,
    ),
    item('Thời gian, địa điểm, quy mô'),
    ...meetingBlocks(model.meetings),
    bullet(`Số người dự kiến: ${model.expectedPeople === null ? '……' : countInWords(model.expectedPeople)} người.`),
    ...(model.guests.length > 0 ? [bullet(`Đại biểu mời: ${sentence(model.guests.join('; '))}`)] : []),
    item('Nội dung cần lưu ý'),
    ...(model.concerns.length > 0
      ? model.concerns.map((words) => bullet(sentence(words)))
      : [bullet('Không có vấn đề phức tạp được ghi nhận đến ngày ban hành văn bản này.')]),
    item('Nội dung đề nghị phối hợp'),
    ...(model.requests.length > 0 ? model.requests : usualRequests).map((words) => bullet(sentence(words))),
    ...(model.contact === null ? [] : [paragraph(`Đầu mối liên hệ: ${sentence(model.contact)}`)]),
    paragraph(`${agency} đề nghị ${recipientWords(model)} quan tâm, phối hợp thực hiện`),
  ]
  return [{ ...letterFrom(model, securityNoteType, subject, model.addressees), body: endMark(body) }]
}

function recipientWords({ addressees }: SecurityNoteModel): string {
  return addressees.length === 1 ? (addressees[0] ?? '') : 'các cơ quan, đơn vị'
}
