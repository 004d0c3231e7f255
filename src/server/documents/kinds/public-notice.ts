import { z } from 'zod'
import { bullet, endMark } from '#domain/document/blocks.ts'
import { longDate } from '#domain/document/date-words.ts'
import { agencyInFull } from '#domain/document/letterhead.ts'
import type { Block } from '#domain/document/paper.ts'
import { type FillingOf, part, type Template, wordingOf } from '#domain/document/template/template.ts'
import { type Composed, composeOne } from '#server/documents/kinds/compose.ts'
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

const publicNoticeType = { titleVi: 'Thông báo', abbreviation: 'TB', isNumbered: true }

const publicNoticeWording = wordingOf({
  placeholders: ['cơ quan', 'tên hội nghị', 'chủ trì', 'người dự', 'hạn nhận ý kiến', 'liên hệ'],
  slots: ['thời gian, địa điểm', 'chủ đề', 'cách tham gia', 'nơi nhận ý kiến'],
  required: ['thời gian, địa điểm'],
  template: {
    subject: 'Tổ chức {tên hội nghị}',
    parts: [
      part.paragraph('{cơ quan} thông báo tổ chức {tên hội nghị}, cụ thể như sau:'),
      part.item('Thời gian, địa điểm'),
      part.slot('thời gian, địa điểm'),
      part.item('Nội dung'),
      part.bullet(
        'Thông báo hoạt động của chính quyền địa phương và kết quả thực hiện cam kết của kỳ đối thoại trước.',
      ),
      part.slot('chủ đề'),
      part.item('Chủ trì, thành phần'),
      part.bullet('Chủ trì: {chủ trì}.'),
      part.bullet('Mời tham dự: {người dự}.'),
      part.item('Cách tham gia'),
      part.slot('cách tham gia'),
      part.item('Gửi ý kiến trước hội nghị'),
      part.bullet('Thời hạn nhận ý kiến: {hạn nhận ý kiến}. Ý kiến có thể gửi tới:'),
      part.slot('nơi nhận ý kiến'),
      part.bullet('[Liên hệ khi cần biết thêm: {liên hệ}.]'),
      part.bullet(
        'Đơn khiếu nại, tố cáo không gửi qua các nơi trên; đề nghị nộp tại nơi tiếp công dân để được xem xét theo đúng thủ tục và được giữ bí mật thông tin theo quy định của pháp luật.',
      ),
      part.item('Tổ chức thông báo'),
      part.bullet(
        'Thông báo này được đăng tải trên phương tiện thông tin đại chúng và niêm yết tại trụ sở, nhà văn hóa thôn.',
      ),
      part.bullet(
        'Trưởng thôn thông báo đến từng hộ gia đình; Đài truyền thanh phát nội dung thông báo trên hệ thống loa.',
      ),
      part.bullet(
        'Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam và các đoàn thể vận động hội viên, đoàn viên, Nhân dân tham dự.',
      ),
      part.paragraph('{cơ quan} trân trọng thông báo để cơ quan, tổ chức và Nhân dân biết, tham dự và đóng góp ý kiến'),
    ],
    recipients: null,
  },
})

/**
 * Thông báo tổ chức đối thoại: time, place, content and how to take part, for the media, the notice board and the
 * village heads (Luật Tổ chức chính quyền địa phương 2025, khoản 2 Điều 43).
 */
export const publicNoticeKind = {
  type: publicNoticeType,
  schema: publicNoticeModel,
  wording: publicNoticeWording,
  compose: composePublicNotice,
}

function composePublicNotice(model: PublicNoticeModel, template: Template): Composed {
  return composeOne(model, template, publicNoticeFilling(model), (head, { subject, body }) => ({
    ...paperFrom(head, publicNoticeType, subject),
    legalBases: model.legalBases,
    body: endMark(body),
  }))
}

function publicNoticeFilling(model: PublicNoticeModel): FillingOf<typeof publicNoticeWording> {
  const { villages, opinions } = model
  return {
    values: {
      'cơ quan': agencyInFull(model.issuingAgency),
      'tên hội nghị': lowerFirst(model.eventName),
      'chủ trì': [model.chair, model.coChair].filter((who) => who !== null).join('; '),
      'người dự': `Nhân dân ${villages.length > 0 ? `${villageWords(villages)} và người` : 'trong xã và những người'} quan tâm`,
      'hạn nhận ý kiến': opinions.until === null ? 'trước ngày tổ chức' : `đến hết ${longDate(opinions.until)}`,
      'liên hệ': model.contact,
    },
    slots: {
      'thời gian, địa điểm': meetingBlocks(model.meetings),
      'chủ đề': topicBlocks(model),
      'cách tham gia': (model.ways.length > 0 ? model.ways : usualWays).map((words) => bullet(sentence(words))),
      'nơi nhận ý kiến': (opinions.channels.length > 0 ? opinions.channels : usualChannels).map((channel) =>
        bullet(sentence(channel), 2),
      ),
    },
  }
}

const usualWays = [
  'Nhân dân đến dự trực tiếp tại địa điểm nêu trên; không phải có giấy mời.',
  'Người muốn phát biểu đăng ký trước với Trưởng thôn, Văn phòng hoặc tại bàn đăng ký trước giờ khai mạc.',
]
const usualChannels = [
  'Trưởng thôn, Ban công tác Mặt trận và các đoàn thể ở thôn.',
  'Văn phòng, tại trụ sở, trong giờ hành chính.',
]

function topicBlocks({ topics }: PublicNoticeModel): Block[] {
  const heard =
    'Nghe, trao đổi và trả lời ý kiến, kiến nghị của Nhân dân về các vấn đề liên quan đến quyền và nghĩa vụ của công dân'
  if (topics.length === 0) return [bullet(`${heard} tại địa phương.`)]
  return [bullet(`${heard}, tập trung vào:`), ...topics.map((topic) => bullet(sentence(upperFirst(topic)), 2))]
}
