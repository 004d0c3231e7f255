import { can } from '#domain/permission/can.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { isRefused } from '#domain/refusal.ts'
import { listCommitments } from '#server/usecases/commitment/list-commitments.ts'
import type { Context } from '#server/usecases/context.ts'
import { readToday } from '#server/usecases/dialogue/read-today.ts'
import { listPapers } from '#server/usecases/paper/list-papers.ts'
import { readSeats } from '#server/usecases/seat/read-seats.ts'
import type { MenuCounts } from './office-menu.ts'

/** The numbers beside the menu's words: work that waits, and how much there is. */
export async function menuCounts(context: Context, actor: Actor, dialogueId: string | null): Promise<MenuCounts> {
  const day = await readToday(context, actor)
  const today = isRefused(day) ? 0 : day.count
  if (isRefused(day) || dialogueId === null) return { today }
  const blockers = day.blocks.find((block) => block.dialogueId === dialogueId)?.blockers ?? []
  const waiting = (kind: 'ungrouped-opinions' | 'matters-without-office') =>
    blockers.reduce((sum, blocker) => (blocker.kind === kind ? sum + blocker.count : sum), 0)
  const [seats, promises, papers] = await Promise.all([
    can(actor, 'seat.read') ? readSeats(context, actor, { dialogueId }) : null,
    can(actor, 'matter.read') ? listCommitments(context, actor, { dialogueId }) : null,
    listPapers(context, actor, { dialogueId }),
  ])
  return {
    today,
    opinions: waiting('ungrouped-opinions'),
    matters: waiting('matters-without-office'),
    seats: seats === null || isRefused(seats) ? undefined : seats.seats,
    promises: promises === null || isRefused(promises) ? undefined : promises.commitments.length,
    papers: isRefused(papers) ? undefined : papers.papers.length,
  }
}
