import { table } from '#domain/document/blocks.ts'
import { clockWords, shortDate } from '#domain/document/date-words.ts'
import type { Block } from '#domain/document/paper.ts'
import type { DeadlineRelation } from '#domain/plan/plan.ts'
import type { PlanModel } from '#server/documents/kinds/plan-model.ts'
import { upperFirst } from '#server/documents/kinds/wording.ts'

/** One row a sitting. */
export function sessionsTable({ sessions }: PlanModel): Block {
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

/** The seats of each organization and their sum. */
export function quotaTable({ quotas }: PlanModel): Block {
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

/** What is due, from whom and when, with exclusive and inclusive bounds in their own words. */
export function deadlineTable(deadlines: PlanModel['deadlines']): Block {
  return table(
    [
      { title: 'TT', share: 1, align: 'center' },
      { title: 'Công việc', share: 7, align: 'left' },
      { title: 'Chịu trách nhiệm', share: 4, align: 'left' },
      { title: 'Thời hạn', share: 4, align: 'left' },
    ],
    deadlines.map((deadline, index) => [
      String(index + 1),
      upperFirst(deadline.what),
      deadline.responsible ?? '',
      dueWords(deadline),
    ]),
  )
}

function dueWords({ due, relation: bound, time, relative }: PlanModel['deadlines'][number]): string {
  if (due !== null) return [relationWords[bound], time, 'ngày', shortDate(due)].filter(Boolean).join(' ')
  const [, last, sign, days, working] = /^(last)?event([+-])(\d+)(w?)d$/u.exec(relative ?? '') ?? []
  if (days === undefined) return ''
  const unit = working === 'w' ? 'ngày làm việc' : 'ngày'
  return `${days} ${unit} ${sign === '-' ? 'trước' : 'sau'} ${last === undefined ? 'hội nghị' : 'hội nghị cuối cùng'}`
}
