import { endMark, paragraph } from '#domain/document/blocks.ts'
import { longDate } from '#domain/document/date-words.ts'
import { agencyInFull } from '#domain/document/letterhead.ts'
import { countInWords } from '#domain/document/number-words.ts'
import type { FillingOf, Template } from '#domain/document/template/template.ts'
import { type Composed, composeOne } from '#server/documents/kinds/compose.ts'
import { addressed, paperFrom } from '#server/documents/kinds/head.ts'
import { opinionReportModel, type OpinionReportModel } from '#server/documents/kinds/opinion-report-model.ts'
import { opinionReportWording } from '#server/documents/kinds/opinion-report-wording.ts'
import { matterTables, topicTable, villageTable } from '#server/documents/kinds/opinion-tables.ts'
import { lowerFirst, sentence, villageWords } from '#server/documents/kinds/wording.ts'

const opinionReportType = { titleVi: 'Báo cáo', abbreviation: 'BC', isNumbered: true }

/**
 * Báo cáo tổng hợp ý kiến: four counts kept apart (phiếu, ý kiến, vấn đề, người), by topic, by matter and by village,
 * and nobody's name.
 */
export const opinionReportKind = {
  type: opinionReportType,
  schema: opinionReportModel,
  wording: opinionReportWording,
  compose: composeOpinionReport,
}

function composeOpinionReport(model: OpinionReportModel, template: Template): Composed {
  return composeOne(model, template, opinionReportFilling(model), (head, { subject, body }) => ({
    ...addressed(paperFrom(head, opinionReportType, subject), model.addressees),
    body: endMark(body),
  }))
}

function opinionReportFilling(model: OpinionReportModel): FillingOf<typeof opinionReportWording> {
  const { opinions, submissions, topics, ungrouped, proposals } = model
  const matters = topics.reduce((sum, topic) => sum + topic.matters.length, 0)
  return {
    values: {
      'cơ quan': agencyInFull(model.issuingAgency),
      'tên hội nghị': lowerFirst(model.eventName),
      'địa bàn': villageWords(model.villages),
      'thời gian tiếp nhận': periodWords(model),
      'số ý kiến': countInWords(opinions),
      'người gửi': senderWords(model),
      'số phiếu': submissions === null ? null : countInWords(submissions),
      'số vấn đề': countInWords(matters),
      'số ý kiến chưa xếp': ungrouped === 0 ? null : countInWords(ungrouped),
    },
    slots: {
      'thuộc thủ tục riêng': [paragraph(movedWords(model))],
      'bảng theo lĩnh vực': topicTable(model),
      'bảng theo thôn': villageTable(model),
      'bảng theo vấn đề': matterTables(model),
      'đề xuất': (proposals.length > 0 ? proposals : ['Không có.']).map((words) => paragraph(sentence(words))),
    },
  }
}

function periodWords({ from, until }: OpinionReportModel): string {
  const period = [from === null ? null : `từ ${longDate(from)}`, until === null ? null : `đến ${longDate(until)}`]
  return period.filter((part) => part !== null).join(' ') || 'đến nay'
}

function senderWords({ senders, households }: OpinionReportModel): string {
  return [
    senders === null ? null : `${countInWords(senders)} người gửi`,
    households === null ? null : `${countInWords(households)} hộ gia đình`,
  ]
    .filter((part) => part !== null)
    .join(', ')
}

function movedWords({ moved }: OpinionReportModel): string {
  if (moved === 0) return 'Không có nội dung thuộc thủ tục khiếu nại, tố cáo hoặc thủ tục riêng.'
  return `Có ${countInWords(moved)} nội dung thuộc thủ tục khiếu nại, tố cáo hoặc thủ tục riêng, đã được hướng dẫn, chuyển theo quy định và không nêu chi tiết tại báo cáo này.`
}
