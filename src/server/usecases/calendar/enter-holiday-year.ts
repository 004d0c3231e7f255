import { yearOfAnnouncement } from '#domain/calendar/announced-year.ts'
import { actorKey, actorName, type Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { insertHolidayYear, listHolidayVersions } from '../../store/holiday-years.ts'
import { updateLedgerEntry } from '../../store/ledger.ts'
import { updateTask } from '../../store/tasks.ts'
import type { Context } from '../context.ts'
import { readLawBook } from '../law/read-law-book.ts'
import { readAnnouncement, type AnnouncementInput } from './announcement-input.ts'
import { draftMoves } from './draft-moves.ts'
import { movesOf } from './moves.ts'
import { openDeadlines } from './open-deadlines.ts'

/**
 * Writes a year's holidays as its next version; from now on every count of days goes by it. Opinions that wait and the
 * work of drafts get the day that the law now gives them; promises and issued work keep their first day, which only an
 * extension moves.
 */
export async function enterHolidayYear(
  context: Context,
  actor: Actor,
  input: AnnouncementInput,
): Promise<{ year: number; version: number; moved: number } | Refused> {
  const said = readAnnouncement(input)
  if (isRefused(said)) return said
  return context.transact(async (tx) => {
    if (!can(actor, 'calendar.enter', { communeId: context.commune.id })) return refuse('not-found')
    const old = await readLawBook(tx)
    const version = ((await listHolidayVersions(tx, said.year))[0]?.version ?? 0) + 1
    const isNext = await insertHolidayYear(tx, {
      commune_id: context.commune.id,
      year: said.year,
      version,
      announcement: JSON.stringify(said),
      entered_by: actorKey(actor),
      entered_by_name: actorName(actor),
      entered_at: new Date(context.now),
    })
    if (!isNext) return refuse('year-just-entered')
    const law = { ...old, holidays: { ...old.holidays, [said.year]: yearOfAnnouncement(said, 'full') } }
    const opinions = movesOf(await openDeadlines(tx), old, law).filter(({ isWritten }) => isWritten)
    for (const { id, to } of opinions) await updateLedgerEntry(tx, id, { due_on: to }, context.now)
    const drafted = await draftMoves(tx, old, law)
    for (const { id, to } of drafted) await updateTask(tx, id, { due_on: to })
    const written = [...opinions, ...drafted]
    await insertAudit(tx, context.commune.id, actor, {
      action: 'calendar.enter',
      thing: 'holiday-year',
      id: String(said.year),
      detail: {
        version,
        source: said.source,
        moved: written.map(({ what, dueOn, to }) => ({ what, from: dueOn, to })),
      },
    })
    return { year: said.year, version, moved: written.length }
  })
}
