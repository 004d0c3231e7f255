import { z } from 'zod'
import { endMark, paragraph, table } from '#domain/document/blocks.ts'
import { clockWords, longDate, weekday } from '#domain/document/date-words.ts'
import type { Block } from '#domain/document/paper.ts'
import { type FillingOf, part, type Template, wordingOf } from '#domain/document/template/template.ts'
import { type Composed, composeOne } from '#server/documents/kinds/compose.ts'
import { clockTime, count, headShape, isoDate, line, optionalText, paperFrom } from '#server/documents/kinds/head.ts'
import { lowerFirst, upperFirst } from '#server/documents/kinds/wording.ts'

export const agendaModel = z.object({
  ...headShape,
  eventName: line,
  date: isoDate.nullable().default(null),
  startTime: clockTime.nullable().default(null),
  venue: optionalText,
  chair: optionalText,
  coChair: optionalText,
  secretary: optionalText,
  /** In order; the planned hours follow from the first and each step's minutes. */
  steps: z.array(z.object({ title: line, minutes: count.nullable().default(null), by: optionalText })).default([]),
  /** What will be talked about, in the order of the chair. */
  matters: z.array(z.object({ matter: line, opinions: count, answeredBy: optionalText })).default([]),
})

export type AgendaModel = z.infer<typeof agendaModel>

const agendaType = { titleVi: 'Chương trình', abbreviation: 'CTr', isNumbered: true }

const agendaWording = wordingOf({
  placeholders: ['tên hội nghị', 'giờ bắt đầu', 'ngày họp', 'địa điểm', 'chủ trì', 'thư ký'],
  slots: ['trình tự', 'các vấn đề'],
  required: ['trình tự', 'các vấn đề'],
  template: {
    subject: '{tên hội nghị}',
    parts: [
      part.paragraph('**Thời gian:** [{giờ bắt đầu}, ]{ngày họp}.'),
      part.paragraph('**Địa điểm:** {địa điểm}.'),
      part.paragraph('**Chủ trì:** {chủ trì}.'),
      part.paragraph('[**Thư ký:** {thư ký}.]'),
      part.item('Trình tự'),
      part.slot('trình tự'),
      part.item('Các vấn đề đối thoại'),
      part.slot('các vấn đề'),
      part.paragraph('Thời gian của từng nội dung là dự kiến; chủ trì điều chỉnh theo diễn biến của hội nghị'),
    ],
    recipients: null,
  },
})

/** Chương trình hội nghị: the steps with their planned hours, and the matters in their order. */
export const agendaKind = { type: agendaType, schema: agendaModel, wording: agendaWording, compose: composeAgenda }

function composeAgenda(model: AgendaModel, template: Template): Composed {
  return composeOne(model, template, agendaFilling(model), (head, { subject, body }) => ({
    ...paperFrom(head, agendaType, subject),
    body: endMark(body),
  }))
}

function agendaFilling(model: AgendaModel): FillingOf<typeof agendaWording> {
  const { date, startTime, chair, coChair } = model
  return {
    values: {
      'tên hội nghị': lowerFirst(model.eventName),
      'giờ bắt đầu': startTime === null ? null : clockWords(startTime),
      'ngày họp': date === null ? null : `${weekday(date)}, ${longDate(date)}`,
      'địa điểm': model.venue,
      'chủ trì': [chair, coChair].filter((who) => who !== null).join('; '),
      'thư ký': model.secretary,
    },
    slots: { 'trình tự': stepBlocks(model), 'các vấn đề': matterBlocks(model) },
  }
}

function stepBlocks(model: AgendaModel): Block[] {
  if (model.steps.length === 0) return [paragraph('Không có.')]
  const hours = plannedHours(model)
  return [
    table(
      [
        { title: 'TT', share: 2, align: 'center' },
        { title: 'Thời gian', share: 6, align: 'center' },
        { title: 'Nội dung', share: 15, align: 'left' },
        { title: 'Thực hiện', share: 7, align: 'left' },
      ],
      model.steps.map((step, index) => [String(index + 1), hours[index] ?? '', upperFirst(step.title), step.by ?? '']),
    ),
  ]
}

/** `07:30 - 07:40`; after a step of unknown length only its own beginning is known. */
export function plannedHours({ startTime, steps }: Pick<AgendaModel, 'startTime' | 'steps'>): string[] {
  const [hour, minute] = startTime?.split(':').map(Number) ?? []
  let at = hour === undefined ? null : hour * 60 + (minute ?? 0)
  return steps.map(({ minutes }) => {
    const from = at
    at = from === null || minutes === null ? null : from + minutes
    if (from === null) return ''
    return at === null ? `từ ${clock(from)}` : `${clock(from)} - ${clock(at)}`
  })
}

function clock(minutes: number): string {
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`
}

function matterBlocks({ matters }: AgendaModel): Block[] {
  if (matters.length === 0) return [paragraph('Không có vấn đề đăng ký trước; hội nghị nghe ý kiến trực tiếp.')]
  return [
    table(
      [
        { title: 'TT', share: 2, align: 'center' },
        { title: 'Vấn đề', share: 16, align: 'left' },
        { title: 'Số ý kiến', share: 4, align: 'right' },
        { title: 'Chuẩn bị trả lời', share: 8, align: 'left' },
      ],
      matters.map(({ matter, opinions, answeredBy }, index) => [
        String(index + 1),
        upperFirst(matter),
        String(opinions),
        answeredBy ?? '',
      ]),
      ['', 'Tổng cộng', String(matters.reduce((sum, { opinions }) => sum + opinions, 0)), ''],
    ),
  ]
}
