import { z } from 'zod'
import { bullet, endMark, entry, paragraph } from '#domain/document/blocks.ts'
import { longDate } from '#domain/document/date-words.ts'
import { agencyInFull } from '#domain/document/letterhead.ts'
import type { Block } from '#domain/document/paper.ts'
import { type FillingOf, part, type Template, wordingOf } from '#domain/document/template/template.ts'
import { type Composed, composeOne } from '#server/documents/kinds/compose.ts'
import { dotted, headShape, isoDate, line, paperFrom } from '#server/documents/kinds/head.ts'
import { ledgerBlocks } from '#server/documents/kinds/ledger-table.ts'
import { checkAgainstLedger, outcomeListsShape, promisedTable } from '#server/documents/kinds/outcome-lists.ts'
import { ledgerSchema } from '#server/documents/kinds/outcome.ts'
import { lowerFirst, sentence, upperFirst } from '#server/documents/kinds/wording.ts'

export const conclusionModel = z
  .object({
    ...headShape,
    eventName: line,
    heldOn: isoDate,
    venue: dotted,
    /** Who concludes: `Chủ tịch Ủy ban nhân dân xã`. */
    chair: dotted,
    ledger: ledgerSchema,
    remarks: z.array(line).default([]),
    ...outcomeListsShape,
    tasks: z.array(z.object({ responsible: line, what: line })).default([]),
  })
  .superRefine(checkAgainstLedger)

export type ConclusionModel = z.infer<typeof conclusionModel>

const conclusionType = { titleVi: 'Thông báo', abbreviation: 'TB', isNumbered: true }

const conclusionWording = wordingOf({
  placeholders: ['cơ quan', 'tên hội nghị', 'ngày họp', 'địa điểm', 'chủ trì'],
  slots: ['nhận xét', 'sổ ý kiến', 'đã trả lời', 'hẹn trả lời', 'kiến nghị cấp trên', 'phân công'],
  required: ['sổ ý kiến', 'đã trả lời', 'hẹn trả lời', 'kiến nghị cấp trên'],
  template: {
    subject: 'Kết luận của {chủ trì} tại {tên hội nghị}',
    parts: [
      part.paragraph(
        '{ngày họp}, tại {địa điểm}, {cơ quan} tổ chức {tên hội nghị}. {chủ trì} chủ trì, trả lời ý kiến của Nhân dân và kết luận như sau:',
      ),
      part.slot('nhận xét'),
      part.slot('sổ ý kiến'),
      part.section('Nội dung đã được trả lời, giải quyết'),
      part.slot('đã trả lời'),
      part.section('Nội dung hẹn trả lời, cam kết giải quyết'),
      part.slot('hẹn trả lời'),
      part.section('Nội dung tiếp thu, kiến nghị cấp trên'),
      part.slot('kiến nghị cấp trên'),
      part.section('Tổ chức thực hiện'),
      part.slot('phân công'),
      part.paragraph(
        'Trên đây là kết luận của {chủ trì}; {cơ quan} thông báo để các cơ quan, tổ chức và Nhân dân biết, thực hiện và giám sát',
      ),
    ],
    recipients: null,
  },
})

/** Thông báo kết luận: every opinion received is accounted for, in words and in a table. */
export const conclusionKind = {
  type: conclusionType,
  schema: conclusionModel,
  wording: conclusionWording,
  compose: composeConclusion,
}

function composeConclusion(model: ConclusionModel, template: Template): Composed {
  return composeOne(model, template, conclusionFilling(model), (head, { subject, body }) => ({
    ...paperFrom(head, conclusionType, subject),
    body: endMark(body),
  }))
}

function conclusionFilling(model: ConclusionModel): FillingOf<typeof conclusionWording> {
  return {
    values: {
      'cơ quan': agencyInFull(model.issuingAgency),
      'tên hội nghị': lowerFirst(model.eventName),
      'ngày họp': longDate(model.heldOn),
      'địa điểm': lowerFirst(model.venue),
      'chủ trì': model.chair,
    },
    slots: {
      'nhận xét': model.remarks.map((words) => paragraph(sentence(words))),
      'sổ ý kiến': ledgerBlocks(model.ledger),
      'đã trả lời': answeredBlocks(model),
      'hẹn trả lời': promisedBlocks(model),
      'kiến nghị cấp trên': passedUpBlocks(model),
      'phân công': taskBlocks(model),
    },
  }
}

const nothing = paragraph('Không có.')

function answeredBlocks({ answered }: ConclusionModel): Block[] {
  if (answered.length === 0) return [nothing]
  return answered.flatMap(({ matter, opinions: number, answer }) => [
    entry([{ text: sentence(upperFirst(matter)), bold: true }, { text: ` (${number} ý kiến)` }]),
    bullet(answer === null ? 'Đã trả lời tại hội nghị.' : `Trả lời: ${sentence(answer)}`),
  ])
}

function promisedBlocks({ promised }: ConclusionModel): Block[] {
  if (promised.length === 0) return [nothing]
  return [promisedTable(promised)]
}

function passedUpBlocks({ passedUp }: ConclusionModel): Block[] {
  if (passedUp.length === 0) return [nothing]
  return passedUp.map(({ matter, opinions: number, to, content }) =>
    entry([
      { text: sentence(upperFirst(matter)), bold: true },
      {
        text: ` (${number} ý kiến) Kiến nghị ${sentence(to)}${content === null ? '' : ` ${sentence(upperFirst(content))}`}`,
      },
    ]),
  )
}

const usualTask =
  'Các cơ quan, cá nhân được giao thực hiện đúng nội dung và thời hạn nêu trên; Văn phòng theo dõi, đôn đốc và báo cáo kết quả.'

function taskBlocks({ tasks }: ConclusionModel): Block[] {
  if (tasks.length === 0) return [paragraph(usualTask)]
  return tasks.map(({ responsible, what }) => entry(`${upperFirst(responsible)}: ${sentence(what)}`))
}
