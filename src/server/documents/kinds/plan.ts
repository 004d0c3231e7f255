import { z } from 'zod'
import { bullet, endMark, entry, item, paragraph, point, section, table } from '#domain/document/blocks.ts'
import { clockWords, longDate, shortDate, weekday } from '#domain/document/date-words.ts'
import { agencyInFull } from '#domain/document/letterhead.ts'
import type { Block, Paper } from '#domain/document/paper.ts'
import type { DeadlineRelation } from '#domain/plan/plan.ts'
import { count, headShape, isoDate, line, paperFrom } from '#server/documents/kinds/head.ts'
import {
  enumeration,
  legalBasisWords,
  lowerFirst,
  sentence,
  upperFirst,
  villageWords,
} from '#server/documents/kinds/wording.ts'

const text = z.string().nullable().default(null)
const relation = z.enum(['before', 'until', 'from', 'on'])

/** The contract of a plan as it is read from Word, with the few things that only its paper needs. */
export const planModel = z.object({
  ...headShape,
  subject: text,
  legalBases: z
    .array(z.object({ type: line, number: text, date: isoDate.nullable().default(null), issuer: text, subject: text }))
    .default([]),
  purposes: z.array(line).default([]),
  requirements: z.array(line).default([]),
  topics: z.array(line).default([]),
  eventDates: z.array(isoDate).default([]),
  eventDateTentative: z.boolean().default(false),
  eventStartTime: text,
  duration: text,
  venue: text,
  villages: z.array(line).default([]),
  chair: text,
  agendaSteps: z.array(line).default([]),
  participants: z.array(z.object({ level: line, who: line, count: count.nullable().default(null) })).default([]),
  quotas: z.array(z.object({ organization: line, count })).default([]),
  deadlines: z
    .array(
      z.object({
        what: line,
        responsible: text,
        due: isoDate.nullable().default(null),
        relation,
        time: z.string().optional(),
      }),
    )
    .default([]),
  tasks: z.array(z.object({ responsible: text, what: line, due: isoDate.nullable().default(null) })).default([]),
  sessions: z
    .array(
      z.object({
        date: isoDate.nullable().default(null),
        time: text,
        venue: text,
        units: z.array(z.object({ unit: line, count: count.nullable().default(null) })).default([]),
      }),
    )
    .default([]),
})

export type PlanModel = z.infer<typeof planModel>

export const planType = { titleVi: 'Kế hoạch', abbreviation: 'KH' }

export function planPapers(model: PlanModel): Paper[] {
  const subject = model.subject ?? `Tổ chức đối thoại trực tiếp với Nhân dân ${villageWords(model.villages)}`.trim()
  const agency = agencyInFull(model.issuingAgency)
  const body: Block[] = [
    paragraph(`${agency} xây dựng Kế hoạch ${lowerFirst(subject)}, cụ thể như sau:`),
    ...purpose(model),
    ...contents(model),
    ...timeAndPlace(model),
    ...organisation(model),
    paragraph(`Trên đây là Kế hoạch ${lowerFirst(subject)}; các cơ quan, tổ chức, cá nhân có liên quan thực hiện`),
  ]
  return [
    { ...paperFrom(model, planType, subject), legalBases: model.legalBases.map(legalBasisWords), body: endMark(body) },
  ]
}

const usualPurposes = [
  'Lắng nghe, tiếp nhận và giải quyết kịp thời ý kiến, kiến nghị, phản ánh chính đáng của Nhân dân.',
  'Phát huy quyền làm chủ của Nhân dân; nâng cao trách nhiệm giải trình của chính quyền cơ sở.',
]
const usualRequirements = [
  'Công khai, dân chủ, đúng trọng tâm; mọi ý kiến đều được ghi nhận và có kết quả xử lý.',
  'Nội dung chưa giải quyết ngay phải rõ cơ quan chịu trách nhiệm và thời hạn trả lời.',
]

function purpose({ purposes, requirements }: PlanModel): Block[] {
  return [
    section('Mục đích, yêu cầu'),
    item('Mục đích'),
    ...(purposes.length > 0 ? purposes : usualPurposes).map((words) => bullet(sentence(words))),
    item('Yêu cầu'),
    ...(requirements.length > 0 ? requirements : usualRequirements).map((words) => bullet(sentence(words))),
  ]
}

function contents({ topics, chair, villages, agendaSteps }: PlanModel): Block[] {
  const people = villages.length > 0 ? ` với Nhân dân ${villageWords(villages)}` : ' với Nhân dân'
  return [
    section('Nội dung, hình thức, trình tự đối thoại'),
    ...(topics.length > 0 ? [item('Nội dung'), ...topics.map((topic) => bullet(sentence(upperFirst(topic))))] : []),
    item('Hình thức'),
    bullet(`Đối thoại trực tiếp${people}.`),
    ...(chair === null ? [] : [bullet(`Chủ trì: ${sentence(chair)}`)]),
    ...(agendaSteps.length > 0 ? [item('Trình tự'), ...agendaSteps.map((step) => point(sentence(step)))] : []),
  ]
}

function timeAndPlace(model: PlanModel): Block[] {
  const levels = [...new Set(model.participants.map(({ level }) => level))]
  return [
    section('Thời gian, địa điểm, thành phần'),
    item('Thời gian, địa điểm'),
    ...(model.sessions.length > 1 ? [sessionsTable(model)] : [bullet(timeWords(model))]),
    ...(model.venue === null ? [] : [bullet(`Địa điểm: ${sentence(model.venue)}`)]),
    ...(levels.length > 0 ? [item('Thành phần')] : []),
    ...levels.map((level) => bullet(`Cấp ${level}: ${participantsOf(model, level)}.`)),
    ...(model.quotas.length > 0 ? [item('Số lượng đại biểu'), quotaTable(model)] : []),
  ]
}

function participantsOf({ participants }: PlanModel, level: string): string {
  return participants
    .filter((participant) => participant.level === level)
    .map(({ who, count: people }) => (people === null ? who : `${who} (${people} người)`))
    .join('; ')
}

function timeWords({ eventDates, eventDateTentative, eventStartTime, duration }: PlanModel): string {
  const dates = enumeration(eventDates.map((date) => `${weekday(date)}, ${longDate(date)}`))
  const words = [
    duration,
    eventStartTime === null ? null : `bắt đầu từ ${clockWords(eventStartTime)}`,
    dates === '' ? null : eventDateTentative ? `dự kiến ${dates}` : dates,
  ].filter((part) => part !== null)
  return words.length === 0 ? 'Thời gian: ……' : `Thời gian: ${words.join(', ')}.`
}

function sessionsTable({ sessions }: PlanModel): Block {
  return table(
    [
      { title: 'TT', share: 1, align: 'center' },
      { title: 'Ngày, giờ', share: 4, align: 'left' },
      { title: 'Địa điểm', share: 5, align: 'left' },
      { title: 'Đơn vị tham dự', share: 5, align: 'left' },
    ],
    sessions.map(({ date, time, venue, units }, index) => [
      String(index + 1),
      [time === null ? null : clockWords(time), date === null ? null : shortDate(date)].filter(Boolean).join(', '),
      venue ?? '',
      units.map(({ unit, count: people }) => (people === null ? unit : `${unit} (${people} người)`)).join('; '),
    ]),
  )
}

function quotaTable({ quotas }: PlanModel): Block {
  const total = quotas.reduce((sum, quota) => sum + quota.count, 0)
  return table(
    [
      { title: 'TT', share: 1, align: 'center' },
      { title: 'Tổ chức', share: 7, align: 'left' },
      { title: 'Số đại biểu', share: 3, align: 'center' },
    ],
    quotas.map(({ organization, count: people }, index) => [String(index + 1), organization, String(people)]),
    ['', 'Tổng cộng', String(total)],
  )
}

const relationWords = { before: 'trước', until: 'chậm nhất', from: 'từ', on: '' } satisfies Record<
  DeadlineRelation,
  string
>

function organisation({ tasks, deadlines }: PlanModel): Block[] {
  return [
    section('Tổ chức thực hiện'),
    ...tasks.map(({ responsible, what, due }) => {
      const words = due === null ? sentence(what) : `${sentence(what).slice(0, -1)} (thời hạn: ${longDate(due)}).`
      return entry(responsible === null ? upperFirst(words) : `${upperFirst(responsible)}: ${words}`)
    }),
    ...(deadlines.length > 0 ? [item('Các mốc thời hạn'), deadlineTable(deadlines)] : []),
  ]
}

function deadlineTable(deadlines: PlanModel['deadlines']): Block {
  return table(
    [
      { title: 'TT', share: 1, align: 'center' },
      { title: 'Công việc', share: 7, align: 'left' },
      { title: 'Chịu trách nhiệm', share: 4, align: 'left' },
      { title: 'Thời hạn', share: 4, align: 'left' },
    ],
    deadlines.map(({ what, responsible, due, relation: bound, time }, index) => [
      String(index + 1),
      upperFirst(what),
      responsible ?? '',
      due === null ? '' : [relationWords[bound], time, 'ngày', shortDate(due)].filter(Boolean).join(' '),
    ]),
  )
}
