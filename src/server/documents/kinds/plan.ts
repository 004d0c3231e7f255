import { bullet, endMark, entry, item, paragraph, point, section } from '#domain/document/blocks.ts'
import { clockWords, longDate, weekday } from '#domain/document/date-words.ts'
import { agencyInFull } from '#domain/document/letterhead.ts'
import type { Block, Paper } from '#domain/document/paper.ts'
import { paperFrom } from '#server/documents/kinds/head.ts'
import type { PlanModel } from '#server/documents/kinds/plan-model.ts'
import { deadlineTable, quotaTable, sessionsTable } from '#server/documents/kinds/plan-tables.ts'
import {
  enumeration,
  legalBasisWords,
  lowerFirst,
  sentence,
  upperFirst,
  villageWords,
} from '#server/documents/kinds/wording.ts'

export const planType = { titleVi: 'Kế hoạch', abbreviation: 'KH', isNumbered: true }

export function planPapers(model: PlanModel): Paper[] {
  const own = model.subject ?? `Tổ chức đối thoại trực tiếp với Nhân dân ${villageWords(model.villages)}`.trim()
  const { amends } = model
  const before = amends && `Kế hoạch số ${amends.notation} ${longDate(amends.issuedOn)}`
  const subject = before === null ? own : `Điều chỉnh, bổ sung ${before} về ${lowerFirst(own)}`
  const agency = agencyInFull(model.issuingAgency)
  const body: Block[] = [
    paragraph(`${agency} xây dựng Kế hoạch ${lowerFirst(subject)}, cụ thể như sau:`),
    ...purpose(model),
    ...contents(model),
    ...timeAndPlace(model),
    ...organisation(model),
    // Content that was wrong is replaced by a paper of the same form (Nghị định 30/2020, Điều 18 khoản 3).
    ...(before === null ? [] : [paragraph(`Kế hoạch này thay thế ${before}.`)]),
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
    ...levels.map((level) => bullet(`${levelWords(level)}: ${participantsOf(model, level)}.`)),
    ...(model.quotas.length > 0 ? [item('Số lượng đại biểu'), quotaTable(model)] : []),
  ]
}

/** `Ở huyện`, `Ở thôn`; a group of another name stands as it is. */
function levelWords(level: string): string {
  return /^(?:trung ương|tỉnh|thành phố|huyện|quận|xã|phường|thị trấn|thôn|tổ|khu|ấp|bản|xóm)/iu.test(level)
    ? `Ở ${lowerFirst(level)}`
    : upperFirst(level)
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
