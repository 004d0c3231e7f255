import { yearOfAnnouncement } from '#domain/calendar/announced-year.ts'
import { namedDays, type NamedDay } from '#domain/calendar/year-days.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import type { Context } from '../context.ts'
import { readLawBook } from '../law/read-law-book.ts'
import { readAnnouncement, type AnnouncementInput } from './announcement-input.ts'
import { draftMoves } from './draft-moves.ts'
import { movesOf, type DeadlineMove } from './moves.ts'
import { openDeadlines } from './open-deadlines.ts'

/** What entering a year would do, without doing it: its days, and the open deadlines that end on another day. */
export async function previewHolidayYear(
  context: Context,
  actor: Actor,
  input: AnnouncementInput,
): Promise<{ year: number; days: NamedDay[]; moves: DeadlineMove[] } | Refused> {
  const said = readAnnouncement(input)
  if (isRefused(said)) return said
  return context.transact(async (tx) => {
    if (!can(actor, 'calendar.enter', { communeId: context.commune.id })) return refuse('not-found')
    const law = await readLawBook(tx)
    const year = yearOfAnnouncement(said, 'full')
    const next = { ...law, holidays: { ...law.holidays, [said.year]: year } }
    const moves = [...(await draftMoves(tx, law, next)), ...movesOf(await openDeadlines(tx), law, next)]
    return { year: said.year, days: namedDays(year), moves }
  })
}
