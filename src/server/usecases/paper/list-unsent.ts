import { compareDays, yearOf } from '#domain/calendar/iso-date.ts'
import { addWorkingDays } from '#domain/calendar/working-days.ts'
import { standingOfPaper } from '#domain/document/paper-life.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { listEventsOfYear } from '../../store/paper-events.ts'
import { listRegister, listSigners } from '../../store/papers.ts'
import { today, type Context } from '../context.ts'
import { readLawBook } from '../law/read-law-book.ts'
import { recipientsOf } from './name-of-paper.ts'
import { paperEvents } from './paper-event-view.ts'

export interface UnsentPaper {
  id: string
  notation: string
  title: string
  issuedOn: string
  /** How many of those whom it names have no sending on record. */
  unsent: number
}

/**
 * Papers of this year that should be on their way and are not on record as sent to all whom they name: a paper goes out
 * on its day, at the latest on the next working day (Nghị định 30/2020, Điều 18 khoản 1). The latest issued first.
 */
export async function listUnsent(context: Context, actor: Actor): Promise<UnsentPaper[] | Refused> {
  if (!can(actor, 'register.keep', { communeId: context.commune.id })) return refuse('not-found')
  const day = today(context)
  const year = yearOf(day)
  return context.transact(async (tx) => {
    const { holidays } = await readLawBook(tx)
    const events = Map.groupBy(paperEventsOf(await listEventsOfYear(tx, year)), ({ paperId }) => paperId)
    const facts = new Map((await listSigners(tx, year)).map((row) => [row.id, row.facts]))
    const papers = (await listRegister(tx, year)).flatMap((paper) => {
      const own = events.get(paper.id) ?? []
      const isOver = ['replaced', 'recalled'].includes(standingOfPaper(own))
      if (isOver || compareDays(day, addWorkingDays(paper.issued_on, 1, holidays)) <= 0) return []
      const sent = new Set(own.flatMap(({ kind, recipient }) => (kind === 'sent' ? [recipient] : [])))
      const unsent = recipientsOf(facts.get(paper.id) ?? {}).filter((name) => !sent.has(name)).length
      const { id, notation, title, issued_on } = paper
      return unsent === 0 ? [] : [{ id, notation, title, issuedOn: issued_on, unsent }]
    })
    return papers.toSorted((a, b) => compareDays(b.issuedOn, a.issuedOn))
  })
}

function paperEventsOf(rows: Awaited<ReturnType<typeof listEventsOfYear>>) {
  return paperEvents(rows).map((event, index) => ({ ...event, paperId: rows[index]?.paper_id ?? '' }))
}
