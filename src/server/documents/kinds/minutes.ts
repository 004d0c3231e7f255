import { z } from 'zod'
import { bullet, endMark, field, item, paragraph, table } from '#domain/document/blocks.ts'
import { clockWords, momentWords } from '#domain/document/date-words.ts'
import { countInWords } from '#domain/document/number-words.ts'
import type { Block, Paper } from '#domain/document/paper.ts'
import {
  clockTime,
  count,
  dotted,
  headShape,
  isoMoment,
  line,
  optionalText,
  paperFrom,
  recipientsOf,
} from '#server/documents/kinds/head.ts'
import { outcomeSchema, outcomeWords } from '#server/documents/kinds/outcome.ts'
import { lowerFirst, sentence, upperFirst } from '#server/documents/kinds/wording.ts'

const person = z.object({ name: dotted, title: optionalText })

const turnSchema = z.object({
  /** When the turn began, as it happened in the hall. */
  at: clockTime,
  speaker: line,
  /** Organization or village. */
  from: optionalText,
  asked: dotted,
  /** Comes back to a matter already answered (clause II.3.5). */
  isFollowUp: z.boolean().default(false),
  answers: z.array(z.object({ by: line, words: dotted })).default([]),
  outcome: outcomeSchema.nullable().default(null),
})

export const minutesModel = z.object({
  ...headShape,
  eventName: line,
  startedAt: isoMoment,
  /** `null` while the session is open: printed as dots. */
  endedAt: isoMoment.nullable().default(null),
  venue: dotted,
  attendance: z
    .array(z.object({ level: line, who: line, invited: count.nullable().default(null), present: count }))
    .default([]),
  chair: person,
  coChair: person.nullable().default(null),
  secretary: person,
  opening: z.array(line).default([]),
  turns: z.array(turnSchema).default([]),
  conclusion: z.array(line).default([]),
  readBack: z.boolean().default(true),
})

export type MinutesModel = z.infer<typeof minutesModel>
type Person = z.infer<typeof person>

export const minutesType = { titleVi: 'Biên bản', abbreviation: 'BB', isNumbered: true }

/** Mẫu 1.9: no place and date line; the secretary signs at the left and the chair at the right. */
export function minutesPapers(model: MinutesModel): Paper[] {
  const paper = paperFrom(model, minutesType, upperFirst(model.eventName))
  const body: Block[] = [
    field('Thời gian bắt đầu', `${momentWords(model.startedAt)}.`),
    field('Địa điểm', sentence(model.venue)),
    ...attendance(model),
    field(
      'Chủ trì (chủ tọa)',
      sentence(
        [model.chair, model.coChair]
          .filter((who) => who !== null)
          .map(personWords)
          .join('; '),
      ),
    ),
    field('Thư ký (người ghi biên bản)', sentence(personWords(model.secretary))),
    paragraph([{ text: 'Nội dung (theo diễn biến hội nghị):', bold: true }]),
    ...course(model),
    paragraph(closingWords(model)),
  ]
  return [
    {
      ...paper,
      letterhead: { ...paper.letterhead, issued: null },
      body: endMark(body),
      signatures: [
        { lines: ['Thư ký'], name: model.secretary.name },
        { lines: ['Chủ tọa'], name: model.chair.name },
      ],
      recipients: recipientsOf(model.distributionList, 'Lưu: VT, Hồ sơ').map((entry) =>
        entry.startsWith('Lưu:') ? 'Lưu: VT, Hồ sơ' : entry,
      ),
    },
  ]
}

function personWords({ name, title }: Person): string {
  return title === null ? name : `${name}, ${title}`
}

function attendance({ attendance: groups }: MinutesModel): Block[] {
  if (groups.length === 0) return [field('Thành phần tham dự', '……')]
  const present = groups.reduce((sum, group) => sum + group.present, 0)
  const invited = groups.reduce((sum, group) => sum + (group.invited ?? 0), 0)
  return [
    field('Thành phần tham dự', `${countInWords(present)} người có mặt, cụ thể:`),
    table(
      [
        { title: 'TT', share: 2, align: 'center' },
        { title: 'Cấp', share: 3, align: 'left' },
        { title: 'Thành phần', share: 12, align: 'left' },
        { title: 'Được mời', share: 4, align: 'right' },
        { title: 'Có mặt', share: 4, align: 'right' },
      ],
      groups.map((group, index) => [
        String(index + 1),
        upperFirst(group.level),
        group.who,
        group.invited === null ? '' : String(group.invited),
        String(group.present),
      ]),
      ['', '', 'Tổng cộng', invited === 0 ? '' : String(invited), String(present)],
    ),
  ]
}

function course({ opening, turns, conclusion }: MinutesModel): Block[] {
  return [
    ...(opening.length > 0 ? [item('Khai mạc'), ...opening.map((words) => bullet(sentence(words)))] : []),
    ...(turns.length > 0 ? [item('Ý kiến của Nhân dân và trả lời'), ...turns.flatMap(turnBlocks)] : []),
    ...(conclusion.length > 0
      ? [item('Kết luận của chủ tọa'), ...conclusion.map((words) => bullet(sentence(words)))]
      : []),
  ]
}

function turnBlocks(turn: MinutesModel['turns'][number], index: number): Block[] {
  const who = turn.from === null ? turn.speaker : `${turn.speaker} (${turn.from})`
  const verb = turn.isFollowUp ? 'trao đổi lại' : 'phát biểu'
  return [
    paragraph([
      { text: `Lượt ${index + 1}, ${clockWords(turn.at)}: `, bold: true },
      { text: `${who} ${verb}: ${sentence(turn.asked)}` },
    ]),
    ...turn.answers.map(({ by, words }) => bullet([{ text: `${by} trả lời: ` }, { text: sentence(words) }])),
    ...(turn.outcome === null
      ? []
      : [bullet([{ text: 'Kết quả: ', italic: true }, { text: outcomeWords(turn.outcome) }])]),
  ]
}

function closingWords({ endedAt, readBack, eventName }: MinutesModel): string {
  const end = endedAt === null ? '…… giờ ……, ngày …… tháng …… năm ……' : momentWords(endedAt)
  const read = readBack ? 'Biên bản đã được đọc lại cho những người tham dự cùng nghe và nhất trí. ' : ''
  return `${read}${upperFirst(lowerFirst(eventName).startsWith('hội nghị') ? 'hội nghị' : 'cuộc họp')} kết thúc vào ${end}`
}
