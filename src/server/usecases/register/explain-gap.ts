import { z } from 'zod'
import { unexplained, type NumberRange } from '#domain/document/register.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { listRegister } from '../../store/papers.ts'
import { listOutsideNumbers, listSeries, lockRegister } from '../../store/register.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { keepNumbers } from './keep-numbers.ts'
import { typedWords } from '../typed-words.ts'

export const explainGapInput = z.object({
  year: z.coerce.number().int().min(2000).max(2100),
  series: z.string().max(10),
  first: z.coerce.number().int().min(1),
  last: z.coerce.number().int().min(1),
  reason: typedWords(500, 3),
})

/** Says why numbers of a series have no paper, so that whoever reads the register years later knows it. */
export async function explainGap(
  context: Context,
  actor: Actor,
  input: z.input<typeof explainGapInput>,
): Promise<NumberRange | Refused> {
  const parsed = explainGapInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  const { year, series, first, last, reason } = parsed.data
  const communeId = context.commune.id
  if (!can(actor, 'register.keep', { communeId })) return refuse('not-found')
  return context.transact(async (tx) => {
    await lockRegister(tx, communeId, year)
    const lastTaken = (await listSeries(tx, year)).find((one) => one.series === series)?.last_number ?? 0
    const numbers = (await listRegister(tx, year)).filter((paper) => paper.series === series)
    const explained = (await listOutsideNumbers(tx, year)).filter((row) => row.series === series)
    const gaps = unexplained(
      lastTaken,
      numbers.map(({ number }) => number),
      explained.map((row) => ({ first: row.first_number, last: row.last_number })),
    )
    const isGap = first <= last && gaps.some((gap) => gap.first <= first && last <= gap.last)
    if (!isGap) return refuse('invalid-input', { field: 'first' })
    await keepNumbers(tx, context, actor, { year, series, first, last, reason })
    return { first, last }
  })
}
