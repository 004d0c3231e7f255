import type { Found } from './found.ts'
import type { Block } from './outline.ts'
import type { PlanSession } from './plan.ts'
import { sessionsInList } from './session-list.ts'
import { sessionsInTable } from './session-table.ts'
import { mergeSame } from './session-units.ts'

/** Sittings, when there are several: the rows of a schedule table, or one list item or clause per sitting. */
export function readSessions(blocks: Block[], near: string | null): Found<PlanSession>[] {
  const tabled = sessionsInTable(blocks, near)
  const listed = tabled.length > 1 ? tabled : mergeSame(sessionsInList(blocks, near))
  return listed.length > 1 ? listed : []
}
