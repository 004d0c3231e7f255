import { z } from 'zod'
import { endMark, item, paragraph, section, table } from '#domain/document/blocks.ts'
import { longDate } from '#domain/document/date-words.ts'
import { agencyInFull } from '#domain/document/letterhead.ts'
import { countInWords } from '#domain/document/number-words.ts'
import type { Block, Paper } from '#domain/document/paper.ts'
import { count, headShape, isoDate, line, optionalText, paperFrom } from '#server/documents/kinds/head.ts'
import { lowerFirst, sentence, upperFirst, villageWords } from '#server/documents/kinds/wording.ts'

export const opinionReportModel = z
  .object({
    ...headShape,
    addressees: z.array(line).default([]),
    /** The dialogue that the opinions were gathered for. */
    eventName: line,
    villages: z.array(line).default([]),
    from: isoDate.nullable().default(null),
    until: isoDate.nullable().default(null),
    submissions: count.nullable().default(null),
    /** All opinions handed in; the topics' opinions and those moved to their proper procedure add up to it. */
    opinions: count,
    moved: count.default(0),
    topics: z.array(
      z.object({
        topic: line,
        office: optionalText,
        matters: z.array(
          z.object({
            summary: line,
            opinions: count.min(1),
            villages: z.array(line).default([]),
            note: optionalText,
          }),
        ),
      }),
    ),
    proposals: z.array(line).default([]),
  })
  .superRefine((model, context) => {
    const listed = model.topics.reduce((sum, topic) => sum + topicOpinions(topic), model.moved)
    if (listed === model.opinions) return
    const message = `Báo cáo nêu ${listed} ý kiến, tổng số đã nhận là ${model.opinions}.`
    context.addIssue({ code: 'custom', path: ['opinions'], message })
  })

export type OpinionReportModel = z.infer<typeof opinionReportModel>
type Topic = OpinionReportModel['topics'][number]

export const opinionReportType = { titleVi: 'Báo cáo', abbreviation: 'BC' }

function topicOpinions(topic: { matters: readonly { opinions: number }[] }): number {
  return topic.matters.reduce((sum, matter) => sum + matter.opinions, 0)
}

/** Báo cáo tổng hợp ý kiến: by topic and matter, with counts and villages, and nobody's name. */
export function opinionReportPapers(model: OpinionReportModel): Paper[] {
  const people = model.villages.length > 0 ? ` ${villageWords(model.villages)}` : ''
  const subject = `Tổng hợp ý kiến, kiến nghị của Nhân dân${people} phục vụ ${lowerFirst(model.eventName)}`
  const body: Block[] = [
    paragraph(`${agencyInFull(model.issuingAgency)} báo cáo tổng hợp ý kiến, kiến nghị của Nhân dân như sau:`),
    section('Tình hình tiếp nhận'),
    paragraph(receivedWords(model)),
    overview(model),
    ...(model.moved > 0
      ? [
          paragraph(
            `Có ${countInWords(model.moved)} nội dung thuộc thủ tục khiếu nại, tố cáo hoặc thủ tục riêng, đã được hướng dẫn, chuyển theo quy định và không nêu chi tiết tại báo cáo này.`,
          ),
        ]
      : []),
    section('Nội dung ý kiến theo lĩnh vực'),
    ...model.topics.flatMap(topicBlocks),
    ...(model.proposals.length > 0
      ? [section('Đề xuất'), ...model.proposals.map((words) => paragraph(sentence(words)))]
      : []),
    paragraph(`Trên đây là báo cáo tổng hợp ý kiến, kiến nghị của Nhân dân phục vụ ${lowerFirst(model.eventName)}`),
  ]
  return [{ ...paperFrom(model, opinionReportType, subject), addressees: model.addressees, body: endMark(body) }]
}

function receivedWords({ from, until, submissions, opinions }: OpinionReportModel): string {
  const period = [from === null ? null : `từ ${longDate(from)}`, until === null ? null : `đến ${longDate(until)}`]
  const time = period.filter((part) => part !== null).join(' ')
  const sheets = submissions === null ? '' : ` qua ${countInWords(submissions)} phiếu, biểu tổng hợp`
  return `${time === '' ? 'Đã' : `${upperFirst(time)} đã`} tiếp nhận ${countInWords(opinions)} ý kiến${sheets}.`
}

function overview({ topics, opinions, moved }: OpinionReportModel): Block {
  const rows = topics.map((topic, index) => [
    String(index + 1),
    upperFirst(topic.topic),
    topic.office ?? '',
    String(topic.matters.length),
    String(topicOpinions(topic)),
  ])
  const movedRow = [String(rows.length + 1), 'Thuộc thủ tục riêng', '', '', String(moved)]
  const matters = topics.reduce((sum, topic) => sum + topic.matters.length, 0)
  return table(
    [
      { title: 'TT', share: 2, align: 'center' },
      { title: 'Lĩnh vực', share: 11, align: 'left' },
      { title: 'Chuẩn bị trả lời', share: 7, align: 'left' },
      { title: 'Số vấn đề', share: 3, align: 'right' },
      { title: 'Số ý kiến', share: 3, align: 'right' },
    ],
    moved > 0 ? [...rows, movedRow] : rows,
    ['', 'Tổng cộng', '', String(matters), String(opinions)],
  )
}

function topicBlocks(topic: Topic): Block[] {
  return [
    item(`${upperFirst(topic.topic)} (${topicOpinions(topic)} ý kiến)`),
    table(
      [
        { title: 'TT', share: 2, align: 'center' },
        { title: 'Vấn đề', share: 14, align: 'left' },
        { title: 'Thôn', share: 6, align: 'left' },
        { title: 'Số ý kiến', share: 3, align: 'right' },
      ],
      topic.matters.map(({ summary, opinions, villages, note }, index) => [
        String(index + 1),
        note === null ? upperFirst(summary) : `${upperFirst(summary)}\n${sentence(note)}`,
        villages.join(', '),
        String(opinions),
      ]),
      ['', 'Cộng', '', String(topicOpinions(topic))],
    ),
  ]
}
