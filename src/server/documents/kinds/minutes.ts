import { z } from 'zod'
import { bullet, endMark, field, paragraph, table } from '#domain/document/blocks.ts'
import { clockWords, momentWords } from '#domain/document/date-words.ts'
import { countInWords } from '#domain/document/number-words.ts'
import type { Block } from '#domain/document/paper.ts'
import type { FillingOf, Template } from '#domain/document/template/template.ts'
import { type Composed, composeOne } from '#server/documents/kinds/compose.ts'
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
import { minutesWording } from '#server/documents/kinds/minutes-wording.ts'
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

const minutesType = { titleVi: 'Biên bản', abbreviation: 'BB', isNumbered: true }

/** Mẫu 1.9: no place and date line; the secretary signs at the left and the chair at the right. */
export const minutesKind = { type: minutesType, schema: minutesModel, wording: minutesWording, compose: composeMinutes }

function composeMinutes(model: MinutesModel, template: Template): Composed {
  return composeOne(model, template, minutesFilling(model), (head, { subject, body }) => {
    const paper = paperFrom(head, minutesType, subject)
    return {
      ...paper,
      letterhead: { ...paper.letterhead, issued: null },
      body: endMark(body),
      signatures: [
        { lines: ['Thư ký'], name: model.secretary.name },
        { lines: ['Chủ tọa'], name: model.chair.name },
      ],
      recipients: recipientsOf(head.distributionList, 'Lưu: VT, Hồ sơ').map((entry) =>
        entry.startsWith('Lưu:') ? 'Lưu: VT, Hồ sơ' : entry,
      ),
    }
  })
}

function minutesFilling(model: MinutesModel): FillingOf<typeof minutesWording> {
  const { chair, coChair, endedAt, opening, turns, conclusion } = model
  const name = lowerFirst(model.eventName)
  return {
    values: {
      'tên hội nghị': name,
      'thời gian bắt đầu': momentWords(model.startedAt),
      'địa điểm': model.venue,
      'chủ trì': [chair, coChair]
        .filter((who) => who !== null)
        .map(personWords)
        .join('; '),
      'thư ký': personWords(model.secretary),
      'đọc lại': model.readBack ? 'đọc lại' : null,
      'cuộc họp': name.startsWith('hội nghị') ? 'hội nghị' : 'cuộc họp',
      'thời gian kết thúc': endedAt === null ? '…… giờ ……, ngày …… tháng …… năm ……' : momentWords(endedAt),
    },
    slots: {
      'thành phần tham dự': attendanceBlocks(model),
      'khai mạc': opening.map((words) => bullet(sentence(words))),
      'diễn biến': turns.flatMap(turnBlocks),
      'kết luận của chủ tọa': conclusion.map((words) => bullet(sentence(words))),
    },
  }
}

function personWords({ name, title }: Person): string {
  return title === null ? name : `${name}, ${title}`
}

function attendanceBlocks({ attendance: groups }: MinutesModel): Block[] {
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
