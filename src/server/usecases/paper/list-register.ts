import { z } from 'zod'
import { yearOf } from '#domain/calendar/iso-date.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { listRegister as listRegisterRows, listRegisterYears } from '../../store/papers.ts'
import { today, type Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { paperView, type PaperView } from './paper-view.ts'

export const listRegisterInput = z.object({ year: z.coerce.number().int().min(2000).max(2100).optional() })

export interface Register {
  year: number
  /** Years with a register, the newest first; the present one is always among them. */
  years: number[]
  series: { series: string; papers: PaperView[] }[]
}

/** The document register (sổ văn bản đi) of a year, series by series, the newest number first. */
export async function listRegister(
  context: Context,
  actor: Actor,
  input: z.input<typeof listRegisterInput> = {},
): Promise<Register | Refused> {
  const parsed = listRegisterInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  if (!can(actor, 'register.read', { communeId: context.commune.id })) return refuse('not-found')
  const thisYear = yearOf(today(context))
  const year = parsed.data.year ?? thisYear
  return context.transact(async (tx) => {
    const papers = (await listRegisterRows(tx, year)).map(paperView)
    const years = [...new Set([thisYear, ...(await listRegisterYears(tx))])].toSorted((a, b) => b - a)
    const bySeries = Map.groupBy(papers, ({ series }) => series)
    return { year, years, series: [...bySeries].map(([series, list]) => ({ series, papers: list })) }
  })
}
