import { z } from 'zod'
import { pageBreak, paragraph, table } from '#domain/document/blocks.ts'
import type { Block } from '#domain/document/paper.ts'
import type { FillingOf, Template } from '#domain/document/template/template.ts'
import { anchorOf, matterBlocks, matterSchema } from '#server/documents/kinds/chair-folder-matter.ts'
import { chairFolderWording } from '#server/documents/kinds/chair-folder-wording.ts'
import { type Composed, composeOne } from '#server/documents/kinds/compose.ts'
import { headShape, line, optionalText, sheetFrom } from '#server/documents/kinds/head.ts'
import { meetingSchema, meetingValues } from '#server/documents/kinds/meeting.ts'
import { lowerFirst, sentence, upperFirst } from '#server/documents/kinds/wording.ts'

export const chairFolderModel = z.object({
  ...headShape,
  eventName: line,
  meeting: meetingSchema,
  chair: optionalText,
  matters: z.array(matterSchema).default([]),
  notes: z.array(line).default([]),
})

export type ChairFolderModel = z.infer<typeof chairFolderModel>

const chairFolderType = { titleVi: 'Tài liệu của chủ tọa', abbreviation: '', isNumbered: false }

/** A cover with an index, then each matter on a page of its own: what is on the chair's table when a villager stands up. */
export const chairFolderKind = {
  type: chairFolderType,
  schema: chairFolderModel,
  wording: chairFolderWording,
  compose: composeChairFolder,
}

function composeChairFolder(model: ChairFolderModel, template: Template): Composed {
  return composeOne(model, template, chairFolderFilling(model), (head, { subject, body }) => ({
    ...sheetFrom(head, 'Tài liệu của chủ tọa', subject),
    body,
  }))
}

function chairFolderFilling(model: ChairFolderModel): FillingOf<typeof chairFolderWording> {
  const { matters, notes } = model
  const approved = matters.filter(({ answer }) => answer?.isApproved).length
  return {
    values: {
      'tên hội nghị': lowerFirst(model.eventName),
      ...meetingValues(model.meeting),
      'chủ trì': model.chair ?? '……',
      'số vấn đề': String(matters.length),
      'số ý kiến': String(matters.reduce((sum, { opinions }) => sum + opinions, 0)),
      'số vấn đề đã duyệt': String(approved),
      'số vấn đề chưa duyệt': String(matters.length - approved),
    },
    slots: {
      'ghi chú': notes.map((words) => paragraph(sentence(words))),
      'danh mục vấn đề': indexBlocks(model),
      'từng vấn đề': matters.flatMap((matter, index) => [pageBreak, ...matterBlocks(matter, index)]),
    },
  }
}

function indexBlocks({ matters }: ChairFolderModel): Block[] {
  if (matters.length === 0) return [paragraph('Không có.')]
  return [
    table(
      [
        { title: 'Số', share: 2, align: 'center' },
        { title: 'Vấn đề', share: 13, align: 'left' },
        { title: 'Trả lời', share: 6, align: 'left' },
        { title: 'Ý kiến', share: 4, align: 'right' },
        { title: 'Câu trả lời', share: 4, align: 'left' },
        { title: 'Trang', share: 4, align: 'right', isPage: true },
      ],
      matters.map((matter, index) => [
        String(index + 1),
        upperFirst(matter.title),
        matter.office ?? '',
        String(matter.opinions),
        matter.answer === null ? 'Chưa có' : matter.answer.isApproved ? 'Đã duyệt' : 'Dự thảo',
        anchorOf(index),
      ]),
    ),
  ]
}
