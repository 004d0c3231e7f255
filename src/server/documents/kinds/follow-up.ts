import { z } from 'zod'
import { daysBetween } from '#domain/calendar/iso-date.ts'
import { endMark, paragraph, table } from '#domain/document/blocks.ts'
import { longDate, shortDate } from '#domain/document/date-words.ts'
import { countInWords } from '#domain/document/number-words.ts'
import type { Block } from '#domain/document/paper.ts'
import type { FillingOf, Template } from '#domain/document/template/template.ts'
import { type Composed, composeOne } from '#server/documents/kinds/compose.ts'
import { addressed, headShape, isoDate, line, optionalText, paperFrom } from '#server/documents/kinds/head.ts'
import { followUpWording } from '#server/documents/kinds/follow-up-wording.ts'
import { executorWords, promiseKind, promiseWords } from '#server/documents/kinds/outcome.ts'
import { lowerFirst, sentence, upperFirst } from '#server/documents/kinds/wording.ts'

const promiseSchema = z.object({
  /** `YK-0187`, or the number that the office gave the promise. */
  code: optionalText,
  matter: line,
  promise: promiseKind,
  owner: line,
  executor: optionalText,
  /** The date promised at the dialogue; an extension never replaces it. */
  firstDue: isoDate,
  extensions: z.array(z.object({ due: isoDate, reason: line })).default([]),
  keptOn: isoDate.nullable().default(null),
  evidence: optionalText,
})

export const followUpModel = z.object({
  ...headShape,
  addressees: z.array(line).default([]),
  eventName: line,
  /** The day that the states are told for. */
  asOf: isoDate,
  promises: z.array(promiseSchema),
  remarks: z.array(line).default([]),
})

export type FollowUpModel = z.infer<typeof followUpModel>
type Commitment = z.infer<typeof promiseSchema>
type State = 'kept' | 'kept-late' | 'running' | 'overdue'

const followUpType = { titleVi: 'Báo cáo', abbreviation: 'BC', isNumbered: true }

/** Báo cáo kết quả thực hiện cam kết: each promise with its first due date, its extensions apart, and its state. */
export const followUpKind = {
  type: followUpType,
  schema: followUpModel,
  wording: followUpWording,
  compose: composeFollowUp,
}

function composeFollowUp(model: FollowUpModel, template: Template): Composed {
  return composeOne(model, template, followUpFilling(model), (head, { subject, body }) => ({
    ...addressed(paperFrom(head, followUpType, subject), model.addressees),
    body: endMark(body),
  }))
}

function followUpFilling(model: FollowUpModel): FillingOf<typeof followUpWording> {
  const { promises, asOf, remarks } = model
  const counted = (of: (promise: Commitment) => boolean) => countInWords(promises.filter(of).length)
  const inState = (state: State) => counted((promise) => stateOf(promise, asOf) === state)
  return {
    values: {
      'tên hội nghị': lowerFirst(model.eventName),
      'ngày báo cáo': longDate(asOf),
      'số cam kết': countInWords(promises.length),
      'số đúng hạn đầu': inState('kept'),
      'số xong quá hạn đầu': inState('kept-late'),
      'số đang thực hiện': inState('running'),
      'số chưa xong quá hạn đầu': inState('overdue'),
      'số đã gia hạn': counted(({ extensions }) => extensions.length > 0),
    },
    slots: {
      'từng cam kết': promises.length > 0 ? [commitments(model)] : [paragraph('Không có.')],
      'nhận xét': (remarks.length > 0 ? remarks : ['Không có.']).map((words) => paragraph(sentence(words))),
    },
  }
}

const stateWords = {
  kept: 'Đã xong đúng hạn đầu',
  'kept-late': 'Đã xong, quá hạn đầu',
  running: 'Đang thực hiện',
  overdue: 'Quá hạn đầu, chưa xong',
} satisfies Record<State, string>

/** Lateness is told against the first due date, whatever extensions were given. */
function stateOf({ firstDue, keptOn }: Commitment, asOf: string): State {
  if (keptOn !== null) return keptOn <= firstDue ? 'kept' : 'kept-late'
  return asOf <= firstDue ? 'running' : 'overdue'
}

const stateOrder: State[] = ['overdue', 'running', 'kept-late', 'kept']

/** Late ones first, and among them the longest late; then by date. */
function inOrder({ promises, asOf }: FollowUpModel): Commitment[] {
  const rank = (promise: Commitment) => stateOrder.indexOf(stateOf(promise, asOf))
  return promises.toSorted((a, b) => rank(a) - rank(b) || a.firstDue.localeCompare(b.firstDue))
}

function commitments(model: FollowUpModel): Block {
  const { asOf } = model
  return table(
    [
      { title: 'TT', share: 11, align: 'center' },
      { title: 'Nội dung cam kết', share: 45, align: 'left' },
      { title: 'Chịu trách nhiệm', share: 31, align: 'left' },
      { title: 'Hạn đầu', share: 25, align: 'center' },
      { title: 'Gia hạn', share: 25, align: 'left' },
      { title: 'Tình trạng', share: 28, align: 'left' },
    ],
    inOrder(model).map((promise, index) => [
      String(index + 1),
      [promise.code, `${upperFirst(promise.matter)} (${promiseWords[promise.promise]})`].filter(Boolean).join('. '),
      `${promise.owner}${executorWords(promise.executor)}`,
      shortDate(promise.firstDue),
      promise.extensions.map(({ due, reason }) => `${shortDate(due)}: ${reason}`).join('\n'),
      stateCell(promise, asOf),
    ]),
  )
}

function stateCell(promise: Commitment, asOf: string): string {
  const done = promise.keptOn === null ? null : `(${shortDate(promise.keptOn)})`
  const of = stateOf(promise, asOf)
  const late = of === 'overdue' ? `${daysBetween(promise.firstDue, asOf)} ngày` : null
  const state = [stateWords[of], late === null ? null : `(chậm ${late})`, done]
    .filter((part) => part !== null)
    .join(' ')
  return promise.evidence === null ? state : `${state}\n${upperFirst(promise.evidence)}`
}
