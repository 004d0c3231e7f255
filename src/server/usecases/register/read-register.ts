import { z } from 'zod'
import { yearOf } from '#domain/calendar/iso-date.ts'
import { signedFile, standingOfPaper, type PaperStanding } from '#domain/document/paper-life.ts'
import {
  incomingSeries,
  unexplained,
  usualNumbering,
  type NumberRange,
  type Numbering,
} from '#domain/document/register.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { listEventsOfYear } from '../../store/paper-events.ts'
import { listRegister } from '../../store/papers.ts'
import { listOutsideNumbers, listRegisterYears, listSeries, findNumbering } from '../../store/register.ts'
import { today, type Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { paperView, type PaperView } from '../paper/paper-view.ts'
import { paperEvents } from '../paper/paper-event-view.ts'

export const readRegisterInput = z.object({ year: z.coerce.number().int().min(2000).max(2100).optional() })

export interface RegisteredPaper extends PaperView {
  standing: PaperStanding
  isSigned: boolean
  /** To how many it was sent. */
  sent: number
}

export interface OutsideNumbers extends NumberRange {
  reason: string
  recordedAt: number
}

export interface RegisterSeries {
  series: string
  lastNumber: number
  papers: RegisteredPaper[]
  outside: OutsideNumbers[]
  /** Numbers that nothing holds and nobody explains; always none, unless somebody reached around the program. */
  gaps: NumberRange[]
}

export interface Register {
  year: number
  /** Years with a register, the newest first; the present one is always among them. */
  years: number[]
  numbering: Numbering
  /** The way of numbering is chosen before the year's first number. */
  mayChoose: boolean
  mayKeep: boolean
  series: RegisterSeries[]
}

/** The register of outgoing papers (sổ văn bản đi) of a year, series by series, the newest number first. */
export async function readRegister(
  context: Context,
  actor: Actor,
  input: z.input<typeof readRegisterInput> = {},
): Promise<Register | Refused> {
  const parsed = readRegisterInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  const thing = { communeId: context.commune.id }
  if (!can(actor, 'register.read', thing)) return refuse('not-found')
  const thisYear = yearOf(today(context))
  const year = parsed.data.year ?? thisYear
  return context.transact(async (tx) => {
    const events = Map.groupBy(await listEventsOfYear(tx, year), ({ paper_id }) => paper_id)
    const papers = (await listRegister(tx, year)).map((row): RegisteredPaper => {
      const own = paperEvents(events.get(row.id) ?? [])
      const sent = own.filter(({ kind }) => kind === 'sent').length
      return {
        ...paperView(row, actor, context.commune.id),
        standing: standingOfPaper(own),
        isSigned: signedFile(own) !== null,
        sent,
      }
    })
    const outside = await listOutsideNumbers(tx, year)
    const known = (await listSeries(tx, year)).filter(({ series: name }) => name !== incomingSeries)
    const series = known.map(({ series: name, last_number: lastNumber }): RegisterSeries => {
      const own = papers.filter((paper) => paper.series === name)
      const explained = outside
        .filter((row) => row.series === name)
        .map((row) => ({
          first: row.first_number,
          last: row.last_number,
          reason: row.reason,
          recordedAt: row.recorded_at.getTime(),
        }))
      const numbers = own.map(({ number }) => number)
      return {
        series: name,
        lastNumber,
        papers: own,
        outside: explained,
        gaps: unexplained(lastNumber, numbers, explained),
      }
    })
    const mayKeep = can(actor, 'register.keep', thing)
    return {
      year,
      years: [...new Set([thisYear, ...(await listRegisterYears(tx))])].toSorted((a, b) => b - a),
      numbering: (await findNumbering(tx, year)) ?? usualNumbering,
      mayChoose: mayKeep && series.length === 0,
      mayKeep,
      series: series.filter(({ papers: own, outside: explained }) => own.length > 0 || explained.length > 0),
    }
  })
}
