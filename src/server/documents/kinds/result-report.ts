import { z } from 'zod'
import { bullet, endMark, entry, paragraph, table } from '#domain/document/blocks.ts'
import { agencyInFull } from '#domain/document/letterhead.ts'
import { countInWords } from '#domain/document/number-words.ts'
import type { Block } from '#domain/document/paper.ts'
import type { FillingOf, Template } from '#domain/document/template/template.ts'
import { type Composed, composeOne } from '#server/documents/kinds/compose.ts'
import { addressed, count, headShape, line, optionalText, paperFrom } from '#server/documents/kinds/head.ts'
import { ledgerBlocks } from '#server/documents/kinds/ledger-table.ts'
import { meetingDays, meetingsSchema } from '#server/documents/kinds/meeting.ts'
import { checkAgainstLedger, outcomeListsShape, promisedTable } from '#server/documents/kinds/outcome-lists.ts'
import { ledgerSchema } from '#server/documents/kinds/outcome.ts'
import { resultReportWording } from '#server/documents/kinds/result-report-wording.ts'
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

const resultReportType = { titleVi: 'Báo cáo', abbreviation: 'BC', isNumbered: true }

/** Báo cáo kết quả đối thoại to the Party committee: what was held, heard, answered, promised and passed up. */
export const resultReportKind = {
  type: resultReportType,
  schema: resultReportModel,
  wording: resultReportWording,
  compose: composeResultReport,
}

function composeResultReport(model: ResultReportModel, template: Template): Composed {
  return composeOne(model, template, resultReportFilling(model), (head, { subject, body }) => ({
    ...addressed(paperFrom(head, resultReportType, subject), model.addressees),
    body: endMark(body),
  }))
}

function resultReportFilling(model: ResultReportModel): FillingOf<typeof resultReportWording> {
  const { meetings, promised } = model
  const venues = new Set(meetings.flatMap(({ venue }) => (venue === null ? [] : [venue])))
  const counted = (number: number | null) => (number === null ? null : countInWords(number))
  return {
    values: {
      'cơ quan': agencyInFull(model.issuingAgency),
      'tên hội nghị': lowerFirst(model.eventName),
      'ngày họp': meetingDays(meetings),
      'số buổi': countInWords(meetings.length),
      'địa điểm': [...venues].join('; '),
      'chủ trì': model.chair,
      'số người dự': counted(model.present),
      'số đại biểu được mời': counted(model.invited),
      'số lượt phát biểu': counted(model.turns),
      'số ý kiến': countInWords(model.ledger.received),
      'số người gửi': counted(model.senders),
      'số phiếu': counted(model.submissions),
      'số vấn đề': counted(model.matters),
    },
    slots: {
      'sổ ý kiến': ledgerBlocks(model.ledger),
      'bảng theo lĩnh vực': topicBlocks(model),
      'đã trả lời': answeredBlocks(model),
      'hẹn trả lời': promised.length === 0 ? [nothing] : [promisedTable(promised)],
      'kiến nghị cấp trên': passedUpBlocks(model),
      'cam kết kỳ trước': [paragraph(earlierWords(model))],
      'ưu điểm': listed(model.strengths),
      'hạn chế, nguyên nhân': listed(model.limits),
      'đề xuất': listed(model.recommendations),
    },
  }
}

const nothing = paragraph('Không có.')

function listed(list: readonly string[]): Block[] {
  return list.length === 0 ? [nothing] : list.map((words) => bullet(sentence(words)))
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
