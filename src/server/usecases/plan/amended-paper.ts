import type { Reader } from '../../database/connect.ts'
import { listPlanPapers } from '../../store/plan-amendments.ts'

/** The plan's paper that holds now, as the next one names it. */
export async function amendedPaper(tx: Reader, dialogueId: string) {
  const held = (await listPlanPapers(tx, dialogueId)).at(-1)
  return held ? { paperId: held.paper_id, notation: held.notation, issuedOn: held.issued_on } : null
}
