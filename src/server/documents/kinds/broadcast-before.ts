import { z } from 'zod'
import { agencyInFull } from '#domain/document/letterhead.ts'
import type { Paper } from '#domain/document/paper.ts'
import { spokenClock, spokenDay, spokenWeekday } from '#domain/document/spoken-words.ts'
import {
  airingSchema,
  broadcastPaper,
  fittingScript,
  spokenSentence,
  usualAiring,
} from '#server/documents/kinds/broadcast.ts'
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

export const broadcastBeforeType = { titleVi: 'Bài phát thanh trước đối thoại', abbreviation: '', isNumbered: false }

/** The loudspeaker's script before the dialogue: when, where, about what, who may come, where to send opinions. */
export function broadcastBeforePapers(model: BroadcastBeforeModel): Paper[] {
  const script = fittingScript([
    scriptOf(model, model.topics.length, model.meetings.length),
    scriptOf(model, 4, model.meetings.length),
    scriptOf(model, 0, model.meetings.length),
    scriptOf(model, 0, 2),
    scriptOf({ ...model, channels: [], eventName: 'hội nghị đối thoại với Nhân dân' }, 0, 1),
  ])
  return [broadcastPaper(model, `Thông báo ${lowerFirst(model.eventName)}`, script, model.airing)]
}

function scriptOf(model: BroadcastBeforeModel, topicLimit: number, meetingLimit: number): string[] {
  const agency = agencyInFull(model.issuingAgency)
  const told = model.meetings.slice(0, meetingLimit)
  const untold = model.meetings.length - told.length
  const sentences = [
    'Kính thưa bà con',
    `${agency} xin thông báo: xã tổ chức ${lowerFirst(model.eventName)}`,
    ...told.map((meeting, index) => meetingSentence(meeting, model.meetings.length > 1 ? index + 1 : null)),
    ...(untold > 0
      ? [`Còn ${untold} buổi khác, thời gian và địa điểm được niêm yết tại trụ sở và nhà văn hóa thôn`]
      : []),
    ...(model.chair === null ? [] : [`Người chủ trì là ${model.chair}`]),
    ...topicSentences(model.topics, topicLimit),
    'Ai cũng được dự, không phải có giấy mời. Ai muốn phát biểu, xin đăng ký với Trưởng thôn, hoặc tại bàn đăng ký trước giờ khai mạc',
    channelSentence(model),
    'Đơn khiếu nại, tố cáo, xin nộp tại nơi tiếp công dân',
    'Kính mời bà con đến dự đông đủ, đúng giờ. Xin cảm ơn bà con đã lắng nghe',
  ]
  return sentences.map(spokenSentence)
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

function topicSentences(topics: readonly string[], limit: number): string[] {
  const told = topics.slice(0, limit).map(lowerFirst)
  if (told.length === 0) return ['Tại hội nghị, chính quyền báo cáo công việc, nghe và trả lời ý kiến của bà con']
  const others = topics.length > told.length ? ', và những việc khác mà bà con quan tâm' : ''
  return [
    `Tại hội nghị, chính quyền báo cáo công việc, nghe và trả lời ý kiến của bà con về: ${told.join('; ')}${others}`,
  ]
}

function channelSentence({ opinionsUntil, channels }: BroadcastBeforeModel): string {
  const until = opinionsUntil === null ? '' : `, đến hết ${spokenDay(opinionsUntil)}`
  const where = channels.length > 0 ? channels.map(lowerFirst).join('; hoặc ') : 'Trưởng thôn; hoặc Văn phòng của xã'
  return `Bà con có thể gửi ý kiến trước${until}, tới ${where}`
}
