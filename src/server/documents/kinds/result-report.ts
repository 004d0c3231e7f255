import { z } from 'zod'
import { bullet, endMark, entry, item, paragraph, section, table } from '#domain/document/blocks.ts'
import { agencyInFull } from '#domain/document/letterhead.ts'
import { countInWords } from '#domain/document/number-words.ts'
import type { Block, Paper } from '#domain/document/paper.ts'
import { addressed, count, headShape, line, optionalText, paperFrom } from '#server/documents/kinds/head.ts'
import { ledgerBlocks } from '#server/documents/kinds/ledger-table.ts'
import { meetingDays, meetingsSchema } from '#server/documents/kinds/meeting.ts'
import { checkAgainstLedger, outcomeListsShape, promisedTable } from '#server/documents/kinds/outcome-lists.ts'
import { ledgerSchema } from '#server/documents/kinds/outcome.ts'
import { lowerFirst, sentence, upperFirst } from '#server/documents/kinds/wording.ts'

export const resultReportModel = z
  .object({
    ...headShape,
    addressees: z.array(line).min(1, 'Báo cáo cần nơi nhận.'),
    eventName: line,
    meetings: meetingsSchema,
    chair: optionalText,
    present: count.nullable().default(null),
    invited: count.nullable().default(null),
    turns: count.nullable().default(null),
    /** Four counts that are never mixed: what was handed in, concerns, matters, people. */
    submissions: count.nullable().default(null),
    matters: count.nullable().default(null),
    senders: count.nullable().default(null),
    ledger: ledgerSchema,
    ...outcomeListsShape,
    topics: z.array(z.object({ topic: line, matters: count, opinions: count })).default([]),
    /** Promises of the dialogue before. */
    earlier: z
      .object({ total: count, kept: count, keptLate: count.default(0), overdue: count.default(0) })
      .refine(
        ({ total, kept, keptLate, overdue }) => kept + keptLate + overdue <= total,
        'Số cam kết kỳ trước không khớp.',
      )
      .nullable()
      .default(null),
    strengths: z.array(line).default([]),
    limits: z.array(line).default([]),
    recommendations: z.array(line).default([]),
  })
  .superRefine(checkAgainstLedger)
  .refine(
    ({ topics, ledger }) =>
      topics.length === 0 || topics.reduce((sum, topic) => sum + topic.opinions, 0) <= ledger.received,
    { path: ['topics'], message: 'Số ý kiến theo lĩnh vực nhiều hơn số ý kiến đã tiếp nhận.' },
  )

export type ResultReportModel = z.infer<typeof resultReportModel>

export const resultReportType = { titleVi: 'Báo cáo', abbreviation: 'BC', isNumbered: true }

const nothing = paragraph('Không có.')
const listed = (list: readonly string[]): Block[] =>
  list.length === 0 ? [nothing] : list.map((words) => bullet(sentence(words)))

/** Báo cáo kết quả đối thoại to the Party committee: what was held, heard, answered, promised and passed up. */
export function resultReportPapers(model: ResultReportModel): Paper[] {
  const agency = agencyInFull(model.issuingAgency)
  const body: Block[] = [
    paragraph(`${agency} báo cáo kết quả ${lowerFirst(model.eventName)} như sau:`),
    section('Công tác tổ chức'),
    ...organisation(model),
    section('Kết quả đối thoại'),
    item('Tình hình tiếp nhận'),
    paragraph(countsWords(model)),
    item('Kết quả xử lý'),
    ...ledgerBlocks(model.ledger),
    item('Theo lĩnh vực'),
    ...topicBlocks(model),
    section('Nội dung đã trả lời'),
    ...answeredBlocks(model),
    section('Nội dung hẹn trả lời, cam kết giải quyết'),
    ...(model.promised.length === 0 ? [nothing] : [promisedTable(model.promised)]),
    section('Nội dung kiến nghị cấp trên'),
    ...passedUpBlocks(model),
    section('Kết quả thực hiện cam kết của kỳ trước'),
    paragraph(earlierWords(model)),
    section('Đánh giá'),
    item('Ưu điểm'),
    ...listed(model.strengths),
    item('Hạn chế, nguyên nhân'),
    ...listed(model.limits),
    section('Đề xuất, kiến nghị'),
    ...listed(model.recommendations),
    paragraph(`Trên đây là báo cáo kết quả ${sentence(lowerFirst(model.eventName))} ${agency} trân trọng báo cáo`),
  ]
  const paper = paperFrom(model, resultReportType, `Kết quả ${lowerFirst(model.eventName)}`)
  return [{ ...addressed(paper, model.addressees), body: endMark(body) }]
}

function organisation({ meetings, chair, present, invited, turns }: ResultReportModel): Block[] {
  const venues = [...new Set(meetings.flatMap(({ venue }) => (venue === null ? [] : [venue])))]
  const came = [
    present === null ? null : `${countInWords(present)} người dự`,
    invited === null ? null : `${countInWords(invited)} đại biểu theo chỉ tiêu được mời`,
    turns === null ? null : `${countInWords(turns)} lượt phát biểu`,
  ].filter((part) => part !== null)
  return [
    bullet(`Thời gian: ${meetingDays(meetings)}; số buổi: ${countInWords(meetings.length)}.`),
    bullet(`Địa điểm: ${venues.length === 0 ? '……' : sentence(venues.join('; '))}`),
    bullet(`Chủ trì: ${chair === null ? '……' : sentence(chair)}`),
    bullet(`Tham dự: ${sentence(came.length === 0 ? '……' : came.join('; '))}`),
  ]
}

function countsWords({ submissions, ledger, matters, senders }: ResultReportModel): string {
  const through = submissions === null ? '' : ` qua ${countInWords(submissions)} phiếu, lượt gửi`
  const from = senders === null ? '' : ` của ${countInWords(senders)} người gửi`
  const grouped = matters === null ? '' : `, gộp thành ${countInWords(matters)} vấn đề`
  return `Đã tiếp nhận ${countInWords(ledger.received)} ý kiến${from}${through}${grouped}.`
}

function topicBlocks({ topics }: ResultReportModel): Block[] {
  if (topics.length === 0) return [nothing]
  const sum = (count: 'matters' | 'opinions') => String(topics.reduce((total, topic) => total + topic[count], 0))
  return [
    table(
      [
        { title: 'TT', share: 2, align: 'center' },
        { title: 'Lĩnh vực', share: 15, align: 'left' },
        { title: 'Số vấn đề', share: 4, align: 'right' },
        { title: 'Số ý kiến', share: 4, align: 'right' },
      ],
      topics.map((topic, index) => [
        String(index + 1),
        upperFirst(topic.topic),
        String(topic.matters),
        String(topic.opinions),
      ]),
      ['', 'Cộng', sum('matters'), sum('opinions')],
    ),
  ]
}

function answeredBlocks({ answered }: ResultReportModel): Block[] {
  if (answered.length === 0) return [nothing]
  return answered.map(({ matter, opinions, answer }) =>
    entry(`${upperFirst(matter)} (${opinions} ý kiến)${answer === null ? '.' : `: ${sentence(answer)}`}`),
  )
}

function passedUpBlocks({ passedUp }: ResultReportModel): Block[] {
  if (passedUp.length === 0) return [nothing]
  return passedUp.map(({ matter, opinions, to, content }) =>
    entry(
      `${upperFirst(matter)} (${opinions} ý kiến): kiến nghị ${to}${content === null ? ' xem xét, giải quyết.' : ` ${sentence(content)}`}`,
    ),
  )
}

function earlierWords({ earlier }: ResultReportModel): string {
  if (earlier === null || earlier.total === 0) return 'Không có cam kết của kỳ trước phải theo dõi.'
  const { total, kept, keptLate, overdue } = earlier
  const running = total - kept - keptLate - overdue
  return `Tổng số ${countInWords(total)} cam kết: đã xong đúng hạn đầu ${countInWords(kept)}; đã xong, quá hạn đầu ${countInWords(keptLate)}; quá hạn, chưa xong ${countInWords(overdue)}; đang thực hiện trong hạn ${countInWords(running)}.`
}
