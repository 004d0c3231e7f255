import { z } from 'zod'
import { table } from '#domain/document/blocks.ts'
import { shortDate } from '#domain/document/date-words.ts'
import type { Block } from '#domain/document/paper.ts'
import { count, dotted, isoDate, line, optionalText } from '#server/documents/kinds/head.ts'
import { executorWords, type LedgerCounts, promiseKind, promiseWords } from '#server/documents/kinds/outcome.ts'
import { upperFirst } from '#server/documents/kinds/wording.ts'

const opinions = count.min(1, 'Mỗi vấn đề phải có ít nhất một ý kiến.')

/** Matters by what became of them; spread into a model that also holds the ledger. */
export const outcomeListsShape = {
  answered: z.array(z.object({ matter: line, opinions, answer: optionalText })).default([]),
  promised: z
    .array(
      z.object({
        matter: line,
        opinions,
        promise: promiseKind,
        content: optionalText,
        owner: line,
        executor: optionalText,
        due: isoDate,
      }),
    )
    .default([]),
  passedUp: z.array(z.object({ matter: line, opinions, to: dotted, content: optionalText })).default([]),
}

const lists = z.object(outcomeListsShape)
export type OutcomeLists = z.infer<typeof lists>

/** Refuses lists that leave out an opinion which the ledger counts, or count one too many. */
export function checkAgainstLedger(model: OutcomeLists & { ledger: LedgerCounts }, context: z.RefinementCtx): void {
  for (const term of ['answered', 'promised', 'passedUp'] as const) {
    const listed = model[term].reduce((sum, matter) => sum + matter.opinions, 0)
    if (listed === model.ledger[term]) continue
    const message = `Các vấn đề được nêu có ${listed} ý kiến, sổ cái ghi ${model.ledger[term]}.`
    context.addIssue({ code: 'custom', path: [term], message })
  }
}

/** Every promise with who answers for it and by when. */
export function promisedTable(promised: OutcomeLists['promised']): Block {
  return table(
    [
      { title: 'TT', share: 11, align: 'center' },
      { title: 'Vấn đề', share: 44, align: 'left' },
      { title: 'Số ý kiến', share: 17, align: 'right' },
      { title: 'Cam kết', share: 37, align: 'left' },
      { title: 'Chịu trách nhiệm', share: 31, align: 'left' },
      { title: 'Thời hạn', share: 25, align: 'center' },
    ],
    promised.map((row, index) => [
      String(index + 1),
      upperFirst(row.matter),
      String(row.opinions),
      row.content === null
        ? upperFirst(promiseWords[row.promise])
        : `${upperFirst(promiseWords[row.promise])}: ${row.content}`,
      `${row.owner}${executorWords(row.executor)}`,
      shortDate(row.due),
    ]),
  )
}
