import { z } from 'zod'
import { paragraph } from '#domain/document/blocks.ts'
import { agencyInFull } from '#domain/document/letterhead.ts'
import { spokenClock, spokenDay, spokenWeekday } from '#domain/document/spoken-words.ts'
import { type FillingOf, part, type Template, wordingOf } from '#domain/document/template/template.ts'
import { airingSchema, composeBroadcast, usualAiring } from '#server/documents/kinds/broadcast.ts'
import type { Composed } from '#server/documents/kinds/compose.ts'
import { headShape, isoDate, line, optionalText } from '#server/documents/kinds/head.ts'
import { type Meeting, meetingsSchema } from '#server/documents/kinds/meeting.ts'
import { enumeration, lowerFirst } from '#server/documents/kinds/wording.ts'

export const broadcastBeforeModel = z.object({
  ...headShape,
  eventName: line,
  meetings: meetingsSchema,
  /** By office, not by name. */
  chair: optionalText,
  topics: z.array(line).default([]),
  opinionsUntil: isoDate.nullable().default(null),
  /** Where opinions can be sent, short. */
  channels: z.array(line).default([]),
  airing: airingSchema.default(usualAiring),
})

export type BroadcastBeforeModel = z.infer<typeof broadcastBeforeModel>

const broadcastBeforeType = { titleVi: 'Bài phát thanh trước đối thoại', abbreviation: '', isNumbered: false }

const broadcastBeforeWording = wordingOf({
  placeholders: ['cơ quan', 'tên hội nghị', 'số buổi khác', 'chủ trì', 'chủ đề', 'hạn nhận ý kiến', 'nơi nhận ý kiến'],
  slots: ['thời gian, địa điểm'],
  required: ['thời gian, địa điểm'],
  template: {
    subject: 'Thông báo {tên hội nghị}',
    parts: [
      part.paragraph('Kính thưa bà con.'),
      part.paragraph('{cơ quan} xin thông báo: xã tổ chức {tên hội nghị}.'),
      part.slot('thời gian, địa điểm'),
      part.paragraph(
        '[Còn {số buổi khác} buổi khác, thời gian và địa điểm được niêm yết tại trụ sở và nhà văn hóa thôn.]',
      ),
      part.paragraph('[Người chủ trì là {chủ trì}.]'),
      part.paragraph('Tại hội nghị, chính quyền báo cáo công việc, nghe và trả lời ý kiến của bà con[ về: {chủ đề}].'),
      part.paragraph(
        'Ai cũng được dự, không phải có giấy mời. Ai muốn phát biểu, xin đăng ký với Trưởng thôn, hoặc tại bàn đăng ký trước giờ khai mạc.',
      ),
      part.paragraph('Bà con có thể gửi ý kiến trước[, đến hết {hạn nhận ý kiến}], tới {nơi nhận ý kiến}.'),
      part.paragraph('Đơn khiếu nại, tố cáo, xin nộp tại nơi tiếp công dân.'),
      part.paragraph('Kính mời bà con đến dự đông đủ, đúng giờ. Xin cảm ơn bà con đã lắng nghe.'),
    ],
    recipients: null,
  },
})

/** The loudspeaker's script before the dialogue: when, where, about what, who may come, where to send opinions. */
export const broadcastBeforeKind = {
  type: broadcastBeforeType,
  schema: broadcastBeforeModel,
  wording: broadcastBeforeWording,
  compose: composeBroadcastBefore,
}

function composeBroadcastBefore(model: BroadcastBeforeModel, template: Template): Composed {
  const { topics, meetings } = model
  return composeBroadcast(model, template, {
    fullestFirst: [
      scriptFilling(model, topics.length, meetings.length),
      scriptFilling(model, 4, meetings.length),
      scriptFilling(model, 0, meetings.length),
      scriptFilling(model, 0, 2),
    ],
    shortest: scriptFilling({ ...model, channels: [], eventName: 'hội nghị đối thoại với Nhân dân' }, 0, 1),
  })
}

function scriptFilling(
  model: BroadcastBeforeModel,
  topicLimit: number,
  meetingLimit: number,
): FillingOf<typeof broadcastBeforeWording> {
  const { meetings, opinionsUntil, channels } = model
  const told = meetings.slice(0, meetingLimit)
  const untold = meetings.length - told.length
  return {
    values: {
      'cơ quan': agencyInFull(model.issuingAgency),
      'tên hội nghị': lowerFirst(model.eventName),
      'số buổi khác': untold > 0 ? String(untold) : null,
      'chủ trì': model.chair,
      'chủ đề': topicWords(model.topics, topicLimit),
      'hạn nhận ý kiến': opinionsUntil === null ? null : spokenDay(opinionsUntil),
      'nơi nhận ý kiến':
        channels.length > 0 ? channels.map(lowerFirst).join('; hoặc ') : 'Trưởng thôn; hoặc Văn phòng của xã',
    },
    slots: {
      'thời gian, địa điểm': told.map((meeting, index) =>
        paragraph(meetingSentence(meeting, meetings.length > 1 ? index + 1 : null)),
      ),
    },
  }
}

function meetingSentence({ date, startTime, venue, units }: Meeting, ordinal: number | null): string {
  const time = [startTime === null ? null : `lúc ${spokenClock(startTime)}`, date === null ? null : spokenWeekday(date)]
  const when = time.filter((part) => part !== null).join(', ')
  const who = units.length > 0 ? `, dành cho bà con ${enumeration(units)}` : ''
  const what =
    ordinal === null ? 'Hội nghị' : `Buổi thứ ${ordinal === 1 ? 'nhất' : ordinal === 4 ? 'tư' : String(ordinal)}`
  const start = when === '' ? `${what} có thời gian sẽ báo sau` : `${what} bắt đầu ${when}`
  return `${start}${venue === null ? '' : `, tại ${lowerFirst(venue)}`}${who}`
}

function topicWords(topics: readonly string[], limit: number): string | null {
  const told = topics.slice(0, limit).map(lowerFirst)
  if (told.length === 0) return null
  return `${told.join('; ')}${topics.length > told.length ? ', và những việc khác mà bà con quan tâm' : ''}`
}
