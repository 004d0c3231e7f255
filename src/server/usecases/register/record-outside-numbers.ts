import { z } from 'zod'
import { commonSeries, type NumberRange } from '#domain/document/register.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { paperKinds } from '../../documents/kinds.ts'
import { lockRegister, findNumbering, takeNumbers } from '../../store/register.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { keepNumbers } from './keep-numbers.ts'
import { typedWords } from '../typed-words.ts'

export const recordOutsideNumbersInput = z.object({
  year: z.coerce.number().int().min(2000).max(2100),
  /** `KH`, or `-` for letters; any, where the office numbers all papers together. */
  series: z.string().max(10),
  count: z.coerce.number().int().min(1).max(5000),
  reason: typedWords(500, 3),
})

/**
 * Says which numbers papers took that were made elsewhere: the beginning of a year on paper, a letter typed by hand, a
 * number struck out. They follow the last number, so that none is given twice and no gap stays unexplained.
 */
export async function recordOutsideNumbers(
  context: Context,
  actor: Actor,
  input: z.input<typeof recordOutsideNumbersInput>,
): Promise<({ series: string } & NumberRange) | Refused> {
  const parsed = recordOutsideNumbersInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  const { year, count, reason } = parsed.data
  const communeId = context.commune.id
  if (!can(actor, 'register.keep', { communeId })) return refuse('not-found')
  return context.transact(async (tx) => {
    await lockRegister(tx, communeId, year)
    const isCommon = (await findNumbering(tx, year)) === 'common'
    const series = isCommon ? commonSeries : seriesNamed(parsed.data.series)
    if (!isCommon && !knownSeries().includes(series)) return refuse('invalid-input', { field: 'series' })
    const last = await takeNumbers(tx, communeId, { series, year, count })
    const first = last - count + 1
    await keepNumbers(tx, context, actor, { year, series, first, last, reason })
    return { series, first, last }
  })
}

/** A form cannot send an empty choice: letters, which have no abbreviation, come as a dash. */
function seriesNamed(typed: string): string {
  return typed === '-' ? '' : typed
}

/** The series of an office that numbers each kind apart. */
export function knownSeries(): string[] {
  return [...new Set(Object.values(paperKinds).map(({ abbreviation }) => abbreviation))].toSorted()
}
