import { bullet, endMark, entry, point } from '#domain/document/blocks.ts'
import { clockWords, longDate, weekday } from '#domain/document/date-words.ts'
import { agencyInFull } from '#domain/document/letterhead.ts'
import type { Block } from '#domain/document/paper.ts'
import type { FillingOf, Template } from '#domain/document/template/template.ts'
import { type Composed, composeOne } from '#server/documents/kinds/compose.ts'
import { paperFrom } from '#server/documents/kinds/head.ts'
import { planModel, type PlanModel } from '#server/documents/kinds/plan-model.ts'
import { deadlineTable, quotaTable, sessionsTable } from '#server/documents/kinds/plan-tables.ts'
import { planWording } from '#server/documents/kinds/plan-wording.ts'
import {
  enumeration,
  legalBasisWords,
  lowerFirst,
  sentence,
  upperFirst,
  villageWords,
} from '#server/documents/kinds/wording.ts'

const planType = { titleVi: 'Kế hoạch', abbreviation: 'KH', isNumbered: true }

/** Kế hoạch tổ chức đối thoại, or the plan that takes the place of an earlier one. */
export const planKind = { type: planType, schema: planModel, wording: planWording, compose: composePlan }

function composePlan(model: PlanModel, template: Template): Composed {
  return composeOne(model, template, planFilling(model), (head, { subject, body }) => ({
    ...paperFrom(head, planType, subject),
    legalBases: model.legalBases.map(legalBasisWords),
    body: endMark(body),
  }))
}

function planFilling(model: PlanModel): FillingOf<typeof planWording> {
  const { amends, topics, agendaSteps, quotas, deadlines } = model
  const villages = villageWords(model.villages)
  return {
    values: {
      'cơ quan': agencyInFull(model.issuingAgency),
      'nội dung kế hoạch': lowerFirst(model.subject ?? `Tổ chức đối thoại trực tiếp với Nhân dân ${villages}`.trim()),
      'kế hoạch được thay thế': amends && `Kế hoạch số ${amends.notation} ${longDate(amends.issuedOn)}`,
      'địa bàn': villages,
      'chủ trì': model.chair,
    },
    slots: {
      'mục đích': listOr(model.purposes, usualPurposes),
      'yêu cầu': listOr(model.requirements, usualRequirements),
      'chủ đề': topics.map((topic) => bullet(sentence(upperFirst(topic)))),
      'trình tự': agendaSteps.map((step) => point(sentence(step))),
      'thời gian, địa điểm': timeAndPlace(model),
      'thành phần': participantBlocks(model),
      'số lượng đại biểu': quotas.length > 0 ? [quotaTable(model)] : [],
      'phân công': taskBlocks(model),
      'mốc thời hạn': deadlines.length > 0 ? [deadlineTable(deadlines)] : [],
    },
  }
}

const usualPurposes = [
  'Lắng nghe, tiếp nhận và giải quyết kịp thời ý kiến, kiến nghị, phản ánh chính đáng của Nhân dân.',
  'Phát huy quyền làm chủ của Nhân dân; nâng cao trách nhiệm giải trình của chính quyền cơ sở.',
]
const usualRequirements = [
  'Công khai, dân chủ, đúng trọng tâm; mọi ý kiến đều được ghi nhận và có kết quả xử lý.',
  'Nội dung chưa giải quyết ngay phải rõ cơ quan chịu trách nhiệm và thời hạn trả lời.',
]

function listOr(list: readonly string[], usual: readonly string[]): Block[] {
  return (list.length > 0 ? list : usual).map((words) => bullet(sentence(words)))
}

function timeAndPlace(model: PlanModel): Block[] {
  return [
    ...(model.sessions.length > 1 ? [sessionsTable(model)] : [bullet(timeWords(model))]),
    ...(model.venue === null ? [] : [bullet(`Địa điểm: ${sentence(model.venue)}`)]),
  ]
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

function participantBlocks({ participants }: PlanModel): Block[] {
  return [...Map.groupBy(participants, ({ level }) => level)].map(([level, of]) => {
    const who = of.map((one) => (one.count === null ? one.who : `${one.who} (${one.count} người)`))
    return bullet(`${levelWords(level)}: ${who.join('; ')}.`)
  })
}

/** `Ở huyện`, `Ở thôn`; a group of another name stands as it is. */
function levelWords(level: string): string {
  return /^(?:trung ương|tỉnh|thành phố|huyện|quận|xã|phường|thị trấn|thôn|tổ|khu|ấp|bản|xóm)/iu.test(level)
    ? `Ở ${lowerFirst(level)}`
    : upperFirst(level)
}

function taskBlocks({ tasks }: PlanModel): Block[] {
  return tasks.map(({ responsible, what, due }) => {
    const words = due === null ? sentence(what) : `${sentence(what).slice(0, -1)} (thời hạn: ${longDate(due)}).`
    return entry(responsible === null ? upperFirst(words) : `${upperFirst(responsible)}: ${words}`)
  })
}
