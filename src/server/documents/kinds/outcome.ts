import { z } from 'zod'
import { longDate } from '#domain/document/date-words.ts'
import { count, dotted, isoDate, line, optionalText } from '#server/documents/kinds/head.ts'

/** `reply` ends with an answer, `act` with evidence that the thing is done. */
export const promiseKind = z.enum(['reply', 'act'])

/** What became of a matter; a promise and an open matter cannot be written without an owner and a date. */
export const outcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answered') }),
  z.object({
    kind: z.literal('promised'),
    promise: promiseKind,
    owner: line,
    due: isoDate,
    executor: optionalText,
  }),
  z.object({ kind: z.literal('passed-up'), to: dotted }),
  z.object({ kind: z.literal('moved'), to: line }),
  z.object({ kind: z.literal('withdrawn') }),
  z.object({ kind: z.literal('set-aside'), reason: line }),
  z.object({ kind: z.literal('open'), owner: line, due: isoDate }),
])

export type Outcome = z.infer<typeof outcomeSchema>

export const promiseWords = { reply: 'hẹn trả lời', act: 'cam kết giải quyết' } satisfies Record<
  z.infer<typeof promiseKind>,
  string
>

/** The outcome as a clause after `Kết quả:`. */
export function outcomeWords(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'answered':
      return 'đã trả lời tại hội nghị.'
    case 'promised':
      return `${promiseWords[outcome.promise]}; ${outcome.owner} chịu trách nhiệm${executorWords(outcome.executor)}, chậm nhất ${longDate(outcome.due)}.`
    case 'passed-up':
      return `tiếp thu, kiến nghị ${outcome.to} xem xét, giải quyết.`
    case 'moved':
      return `hướng dẫn thực hiện theo thủ tục riêng (${outcome.to}).`
    case 'withdrawn':
      return 'người có ý kiến đã rút.'
    case 'set-aside':
      return `không xem xét tại hội nghị (${outcome.reason}).`
    case 'open':
      return `chưa có kết quả; ${outcome.owner} chịu trách nhiệm, chậm nhất ${longDate(outcome.due)}.`
  }
}

export function executorWords(executor: string | null): string {
  return executor === null ? '' : `, ${executor} thực hiện`
}

/** The ledger's terms; each counts opinions. */
export const ledgerSchema = z
  .object({
    received: count,
    answered: count,
    promised: count,
    passedUp: count,
    moved: count.default(0),
    withdrawn: count.default(0),
    setAside: count.default(0),
    open: count.default(0),
  })
  .refine(
    ({ received, ...terms }) => received === Object.values(terms).reduce((sum, term) => sum + term, 0),
    'Sổ cái không cân: số ý kiến tiếp nhận phải bằng tổng các kết quả.',
  )

export type LedgerCounts = z.infer<typeof ledgerSchema>

/** Rows of the ledger in its own order; terms that are zero are left out, except the four that everybody asks for. */
export function ledgerRows(ledger: LedgerCounts): [string, number][] {
  const always: [string, number][] = [
    ['Đã trả lời', ledger.answered],
    ['Hẹn trả lời, cam kết giải quyết', ledger.promised],
    ['Kiến nghị cấp trên', ledger.passedUp],
  ]
  const others: [string, number][] = [
    ['Chuyển sang thủ tục riêng', ledger.moved],
    ['Người có ý kiến đã rút', ledger.withdrawn],
    ['Không xem xét (có lý do)', ledger.setAside],
    ['Đang xử lý (có người chịu trách nhiệm và thời hạn)', ledger.open],
  ]
  return [...always, ...others.filter(([, opinions]) => opinions > 0)]
}
