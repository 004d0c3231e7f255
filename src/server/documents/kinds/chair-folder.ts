import { z } from 'zod'
import { blank, bullet, field, heading, majorHeading, pageBreak, paragraph, table } from '#domain/document/blocks.ts'
import { longDate, shortDate } from '#domain/document/date-words.ts'
import type { Block, Paper } from '#domain/document/paper.ts'
import { count, headShape, isoDate, line, optionalText, sheetFrom } from '#server/documents/kinds/head.ts'
import { meetingSchema, meetingTime } from '#server/documents/kinds/meeting.ts'
import { promiseKind, promiseWords } from '#server/documents/kinds/outcome.ts'
import { sentence, upperFirst } from '#server/documents/kinds/wording.ts'

const matterSchema = z.object({
  title: line,
  topic: optionalText,
  /** Who answers in the hall. */
  office: optionalText,
  villages: z.array(line).default([]),
  opinions: count,
  senders: count.nullable().default(null),
  /** Words of citizens, without their names; the most telling first. */
  quotes: z.array(z.object({ text: line, village: optionalText })).default([]),
  answer: z.object({ text: line, isApproved: z.boolean(), by: optionalText }).nullable().default(null),
  legalBasis: optionalText,
  /** The same matter at earlier dialogues, and what was promised then. */
  history: z
    .array(
      z.object({
        on: isoDate,
        what: line,
        promise: promiseKind.nullable().default(null),
        owner: optionalText,
        firstDue: isoDate.nullable().default(null),
        keptOn: isoDate.nullable().default(null),
      }),
    )
    .default([]),
  /** How to conclude, as the office proposes. */
  suggestion: optionalText,
})

export const chairFolderModel = z.object({
  ...headShape,
  eventName: line,
  meeting: meetingSchema,
  chair: optionalText,
  matters: z.array(matterSchema).default([]),
  notes: z.array(line).default([]),
})

export type ChairFolderModel = z.infer<typeof chairFolderModel>
type Matter = ChairFolderModel['matters'][number]

export const chairFolderType = { titleVi: 'Tài liệu của chủ tọa', abbreviation: '', isNumbered: false }

/** A cover with an index, then each matter on a page of its own: what is on the chair's table when a villager stands up. */
export function chairFolderPapers(model: ChairFolderModel): Paper[] {
  const opinions = model.matters.reduce((sum, matter) => sum + matter.opinions, 0)
  const body: Block[] = [
    field('Thời gian', sentence(meetingTime(model.meeting))),
    field('Địa điểm', model.meeting.venue === null ? '……' : sentence(model.meeting.venue)),
    field('Chủ trì', model.chair === null ? '……' : sentence(model.chair)),
    field('Số vấn đề', `${model.matters.length} vấn đề, ${opinions} ý kiến; ${preparedWords(model)}.`),
    ...model.notes.map((words) => paragraph(sentence(words))),
    heading('Danh mục vấn đề'),
    ...indexBlocks(model),
    ...model.matters.flatMap((matter, index) => [pageBreak, ...matterBlocks(matter, index)]),
  ]
  return [{ ...sheetFrom(model, 'Tài liệu của chủ tọa', upperFirst(model.eventName)), body }]
}

function preparedWords({ matters }: ChairFolderModel): string {
  const approved = matters.filter(({ answer }) => answer?.isApproved).length
  return `${approved} vấn đề đã duyệt câu trả lời, ${matters.length - approved} vấn đề chưa duyệt`
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

const anchorOf = (index: number) => `van_de_${index + 1}`

/** More quotes than these would push the answer to the next page. */
const mostQuotes = 4
const longestQuote = 240

function matterBlocks(matter: Matter, index: number): Block[] {
  const people = matter.senders === null ? '' : ` của ${matter.senders} người`
  const villages = matter.villages.length === 0 ? 'không ghi thôn' : matter.villages.join(', ')
  return [
    majorHeading(`Vấn đề ${index + 1}. ${upperFirst(matter.title)}`, anchorOf(index)),
    paragraph(
      `${matter.topic === null ? '' : `${upperFirst(matter.topic)}; `}${matter.opinions} ý kiến${people}; ${villages}.`,
    ),
    heading('Ý kiến của Nhân dân'),
    ...quoteBlocks(matter),
    heading(answerHeading(matter)),
    ...answerBlocks(matter),
    heading('Căn cứ pháp lý'),
    ...linesOr(matter.legalBasis),
    heading('Đã nêu, đã hứa trước đây'),
    ...historyBlocks(matter),
    heading('Đề xuất kết luận'),
    ...linesOr(matter.suggestion),
    blank(['Chủ tọa ghi'], 5),
  ]
}

function quoteBlocks({ quotes }: Matter): Block[] {
  if (quotes.length === 0) return [paragraph('Không có.')]
  const shown = quotes.slice(0, mostQuotes).map(({ text, village }) => {
    const words = text.length > longestQuote ? `${text.slice(0, longestQuote).replace(/\s+\S*$/u, '')} …` : text
    return bullet(`“${words}”${village === null ? '' : ` (${village})`}`)
  })
  const more = quotes.length - shown.length
  return more > 0 ? [...shown, paragraph(`Và ${more} ý kiến khác có cùng nội dung.`)] : shown
}

function answerHeading({ answer, office }: Matter): string {
  const state = answer === null ? '' : answer.isApproved ? ' (đã duyệt)' : ' (dự thảo, chưa duyệt)'
  const by = answer?.by ?? office
  return `Câu trả lời chuẩn bị${state}${by === null ? '' : ` - ${by}`}`
}

function answerBlocks({ answer }: Matter): Block[] {
  return answer === null ? [paragraph('Chưa có câu trả lời.')] : linesOr(answer.text)
}

function linesOr(text: string | null): Block[] {
  const lines = (text ?? '').split(/\n+/u).filter((words) => words.trim() !== '')
  return lines.length === 0 ? [paragraph('Không có.')] : lines.map((words) => paragraph(sentence(words)))
}

function historyBlocks({ history }: Matter): Block[] {
  if (history.length === 0) return [paragraph('Không có.')]
  return history.map(({ on, what, promise, owner, firstDue, keptOn }) => {
    const promised = [
      promise === null ? null : promiseWords[promise],
      owner,
      firstDue === null ? null : `hạn đầu ${shortDate(firstDue)}`,
    ].filter((part) => part !== null)
    const end = keptOn === null ? (promise === null ? '' : ' Chưa có kết quả.') : ` Đã xong ${longDate(keptOn)}.`
    return bullet(
      `${upperFirst(longDate(on))}: ${what}${promised.length === 0 ? '' : ` (${promised.join('; ')})`}.${end}`,
    )
  })
}
