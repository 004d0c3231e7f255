import type { Found } from './found.ts'
import type { Block } from './outline.ts'
import type { PlanSession } from './plan.ts'
import { sessionsUnderHeadings } from './session-headings.ts'
import { sessionsInList } from './session-list.ts'
import { sessionsInTable } from './session-table.ts'
import { mergeSame } from './session-units.ts'

/** Sittings, when there are several: the rows of a schedule table, one list item or clause, or one heading per sitting. */
export function readSessions(blocks: Block[], near: string | null): Found<PlanSession>[] {
  const tabled = sessionsInTable(blocks, near)
  if (tabled.length > 1) return tabled
  const listed = mergeSame(sessionsInList(blocks, near))
  if (listed.length > 1) return listed
  const headed = mergeSame(sessionsUnderHeadings(blocks, near))
  return headed.length > 1 ? headed : []
}
