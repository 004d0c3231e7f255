import { endMark, paragraph, section } from '#domain/document/blocks.ts'
import { longDate } from '#domain/document/date-words.ts'
import { agencyInFull } from '#domain/document/letterhead.ts'
import { countInWords } from '#domain/document/number-words.ts'
import type { Block, Paper } from '#domain/document/paper.ts'
import { addressed, paperFrom } from '#server/documents/kinds/head.ts'
import type { OpinionReportModel } from '#server/documents/kinds/opinion-report-model.ts'
import { matterTables, topicTable, villageTable } from '#server/documents/kinds/opinion-tables.ts'
import { lowerFirst, sentence, upperFirst, villageWords } from '#server/documents/kinds/wording.ts'

export const opinionReportType = { titleVi: 'Báo cáo', abbreviation: 'BC', isNumbered: true }

/**
 * Báo cáo tổng hợp ý kiến: four counts kept apart (phiếu, ý kiến, vấn đề, người), by topic, by matter and by village,
 * and nobody's name.
 */
export function opinionReportPapers(model: OpinionReportModel): Paper[] {
  const people = model.villages.length > 0 ? ` ${villageWords(model.villages)}` : ''
  const subject = `Tổng hợp ý kiến, kiến nghị của Nhân dân${people} phục vụ ${lowerFirst(model.eventName)}`
  const body: Block[] = [
    paragraph(`${agencyInFull(model.issuingAgency)} báo cáo tổng hợp ý kiến, kiến nghị của Nhân dân như sau:`),
    section('Tình hình tiếp nhận'),
    paragraph(receivedWords(model)),
    paragraph(howCounted),
    paragraph(movedWords(model)),
    section('Theo lĩnh vực'),
    ...topicTable(model),
    section('Theo thôn'),
    ...villageTable(model),
    section('Theo vấn đề'),
    ...matterTables(model),
    section('Đề xuất'),
    ...(model.proposals.length > 0
      ? model.proposals.map((words) => paragraph(sentence(words)))
      : [paragraph('Không có.')]),
    paragraph(`Trên đây là báo cáo tổng hợp ý kiến, kiến nghị của Nhân dân phục vụ ${lowerFirst(model.eventName)}`),
  ]
  return [{ ...addressed(paperFrom(model, opinionReportType, subject), model.addressees), body: endMark(body) }]
}

const howCounted =
  'Cách đếm: phiếu là một lần gửi, có thể nêu nhiều ý kiến; ý kiến là một việc được nêu; vấn đề là các ý kiến về cùng một việc ở cùng một nơi; người gửi được đếm một lần dù gửi nhiều phiếu. Số phiếu, số người của từng dòng vì vậy không cộng thành tổng số.'

function receivedWords({
  from,
  until,
  submissions,
  senders,
  households,
  opinions,
  ungrouped,
  topics,
}: OpinionReportModel): string {
  const period = [from === null ? null : `từ ${longDate(from)}`, until === null ? null : `đến ${longDate(until)}`]
  const time = period.filter((part) => part !== null).join(' ')
  const matters = topics.reduce((sum, topic) => sum + topic.matters.length, 0)
  const sheets = submissions === null ? '' : ` qua ${countInWords(submissions)} phiếu, lượt gửi`
  const who = [
    senders === null ? null : `${countInWords(senders)} người gửi`,
    households === null ? null : `${countInWords(households)} hộ gia đình`,
  ].filter((part) => part !== null)
  const by = who.length === 0 ? '' : ` của ${who.join(', ')}`
  return `${time === '' ? 'Đã' : `${upperFirst(time)} đã`} tiếp nhận ${countInWords(opinions)} ý kiến${by}${sheets}; gộp thành ${countInWords(matters)} vấn đề${ungrouped === 0 ? '' : `; ${countInWords(ungrouped)} ý kiến đang được xem xét, chưa xếp vào vấn đề`}.`
}

function movedWords({ moved }: OpinionReportModel): string {
  if (moved === 0) return 'Không có nội dung thuộc thủ tục khiếu nại, tố cáo hoặc thủ tục riêng.'
  return `Có ${countInWords(moved)} nội dung thuộc thủ tục khiếu nại, tố cáo hoặc thủ tục riêng, đã được hướng dẫn, chuyển theo quy định và không nêu chi tiết tại báo cáo này.`
}
