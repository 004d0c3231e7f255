import { z } from 'zod'
import { endMark, item, paragraph, table } from '#domain/document/blocks.ts'
import { clockWords, longDate, weekday } from '#domain/document/date-words.ts'
import type { Block, Paper } from '#domain/document/paper.ts'
import { field } from '#domain/document/blocks.ts'
import { clockTime, count, headShape, isoDate, line, optionalText, paperFrom } from '#server/documents/kinds/head.ts'
import { sentence, upperFirst } from '#server/documents/kinds/wording.ts'

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

export const agendaType = { titleVi: 'Chương trình', abbreviation: 'CTr', isNumbered: true }

/** Chương trình hội nghị: the steps with their planned hours, and the matters in their order. */
export function agendaPapers(model: AgendaModel): Paper[] {
  const body: Block[] = [
    field('Thời gian', timeWords(model)),
    field('Địa điểm', model.venue === null ? '……' : sentence(model.venue)),
    field('Chủ trì', sentence([model.chair, model.coChair].filter((who) => who !== null).join('; ') || '……')),
    ...(model.secretary === null ? [] : [field('Thư ký', sentence(model.secretary))]),
    item('Trình tự'),
    ...stepBlocks(model),
    item('Các vấn đề đối thoại'),
    ...matterBlocks(model),
    paragraph('Thời gian của từng nội dung là dự kiến; chủ trì điều chỉnh theo diễn biến của hội nghị'),
  ]
  return [{ ...paperFrom(model, agendaType, upperFirst(model.eventName)), body: endMark(body) }]
}

function timeWords({ date, startTime }: AgendaModel): string {
  const day = date === null ? '……' : `${weekday(date)}, ${longDate(date)}`
  return `${startTime === null ? '' : `${clockWords(startTime)}, `}${sentence(day)}`
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
