import { z } from 'zod'
import { bullet, endMark, item, paragraph } from '#domain/document/blocks.ts'
import { longDate } from '#domain/document/date-words.ts'
import { agencyInFull } from '#domain/document/letterhead.ts'
import type { Block, Paper } from '#domain/document/paper.ts'
import { headShape, isoDate, line, optionalText, paperFrom } from '#server/documents/kinds/head.ts'
import { meetingBlocks, meetingsSchema } from '#server/documents/kinds/meeting.ts'
import { lowerFirst, sentence, upperFirst, villageWords } from '#server/documents/kinds/wording.ts'

export const publicNoticeModel = z.object({
  ...headShape,
  legalBases: z.array(line).default([]),
  eventName: line,
  meetings: meetingsSchema,
  villages: z.array(line).default([]),
  chair: optionalText,
  /** Who presides together with the chair: a representative of the People's Council's Standing Board. */
  coChair: optionalText,
  topics: z.array(line).default([]),
  /** How to take part: in the hall, online, how to register to speak. */
  ways: z.array(line).default([]),
  opinions: z
    .object({
      until: isoDate.nullable().default(null),
      /** Where opinions can be sent: the village head, the office, an address, a telephone. */
      channels: z.array(line).default([]),
    })
    .default({ until: null, channels: [] }),
  contact: optionalText,
})

export type PublicNoticeModel = z.infer<typeof publicNoticeModel>

export const publicNoticeType = { titleVi: 'Thông báo', abbreviation: 'TB', isNumbered: true }

const usualWays = [
  'Nhân dân đến dự trực tiếp tại địa điểm nêu trên; không phải có giấy mời.',
  'Người muốn phát biểu đăng ký trước với Trưởng thôn, Văn phòng hoặc tại bàn đăng ký trước giờ khai mạc.',
]
const usualChannels = [
  'Trưởng thôn, Ban công tác Mặt trận và các đoàn thể ở thôn.',
  'Văn phòng, tại trụ sở, trong giờ hành chính.',
]
const notForDenunciations =
  'Đơn khiếu nại, tố cáo không gửi qua các nơi trên; đề nghị nộp tại nơi tiếp công dân để được xem xét theo đúng thủ tục và được giữ bí mật thông tin theo quy định của pháp luật.'

/**
 * Thông báo tổ chức đối thoại: time, place, content and how to take part, for the media, the notice board and the
 * village heads (Luật Tổ chức chính quyền địa phương 2025, khoản 2 Điều 43).
 */
export function publicNoticePapers(model: PublicNoticeModel): Paper[] {
  const agency = agencyInFull(model.issuingAgency)
  const body: Block[] = [
    paragraph(`${agency} thông báo tổ chức ${lowerFirst(model.eventName)}, cụ thể như sau:`),
    item('Thời gian, địa điểm'),
    ...meetingBlocks(model.meetings),
    item('Nội dung'),
    ...contents(model),
    item('Chủ trì, thành phần'),
    ...whoBlocks(model),
    item('Cách tham gia'),
    ...(model.ways.length > 0 ? model.ways : usualWays).map((words) => bullet(sentence(words))),
    item('Gửi ý kiến trước hội nghị'),
    ...channelBlocks(model),
    item('Tổ chức thông báo'),
    bullet(
      'Thông báo này được đăng tải trên phương tiện thông tin đại chúng và niêm yết tại trụ sở, nhà văn hóa thôn.',
    ),
    bullet('Trưởng thôn thông báo đến từng hộ gia đình; Đài truyền thanh phát nội dung thông báo trên hệ thống loa.'),
    bullet('Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam và các đoàn thể vận động hội viên, đoàn viên, Nhân dân tham dự.'),
    paragraph(`${agency} trân trọng thông báo để cơ quan, tổ chức và Nhân dân biết, tham dự và đóng góp ý kiến`),
  ]
  const subject = `Tổ chức ${lowerFirst(model.eventName)}`
  return [{ ...paperFrom(model, publicNoticeType, subject), legalBases: model.legalBases, body: endMark(body) }]
}

function contents({ topics }: PublicNoticeModel): Block[] {
  const first = bullet(
    'Thông báo hoạt động của chính quyền địa phương và kết quả thực hiện cam kết của kỳ đối thoại trước.',
  )
  const heard =
    'Nghe, trao đổi và trả lời ý kiến, kiến nghị của Nhân dân về các vấn đề liên quan đến quyền và nghĩa vụ của công dân'
  if (topics.length === 0) return [first, bullet(`${heard} tại địa phương.`)]
  return [first, bullet(`${heard}, tập trung vào:`), ...topics.map((topic) => bullet(sentence(upperFirst(topic)), 2))]
}

function whoBlocks({ chair, coChair, villages }: PublicNoticeModel): Block[] {
  const presiding = [chair, coChair].filter((who) => who !== null).join('; ')
  return [
    bullet(`Chủ trì: ${presiding === '' ? '……' : sentence(presiding)}`),
    bullet(
      `Mời tham dự: Nhân dân ${villages.length > 0 ? `${villageWords(villages)} và người` : 'trong xã và những người'} quan tâm.`,
    ),
  ]
}

function channelBlocks({ opinions, contact }: PublicNoticeModel): Block[] {
  const until = opinions.until === null ? 'trước ngày tổ chức' : `đến hết ${longDate(opinions.until)}`
  const channels = opinions.channels.length > 0 ? opinions.channels : usualChannels
  return [
    bullet(`Thời hạn nhận ý kiến: ${until}. Ý kiến có thể gửi tới:`),
    ...channels.map((channel) => bullet(sentence(channel), 2)),
    ...(contact === null ? [] : [bullet(`Liên hệ khi cần biết thêm: ${sentence(contact)}`)]),
    bullet(notForDenunciations),
  ]
}
