import { readFileSync } from 'node:fs'
import { isRefused, type Refused } from '#domain/refusal.ts'
import type { TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import type { DocumentWriters } from '../../documents/writers.ts'
import type { CreatedDialogue } from './create-dialogue.ts'
import { editPlan } from './edit-plan.ts'
import { importPlan } from './import-plan.ts'
import { issuePlan } from './issue-plan.ts'

export const samplePlan = readFileSync(new URL('../../demo/sample-plan.txt', import.meta.url), 'utf8')
/** Four weeks before the dialogue of the sample plan. */
export const may22 = Date.parse('2023-05-22T08:00:00+07:00')

export function accepted<Result>(result: Result | Refused): Result {
  if (isRefused(result)) throw new Error(`refused: ${JSON.stringify(result)}`)
  return result as Result
}

export async function importSample(commune: TestCommune, now = may22): Promise<CreatedDialogue> {
  const { clerk } = commune.actors
  return accepted(await importPlan(commune.context(now), clerk, { text: samplePlan, fileName: 'ke-hoach.txt' }))
}

/** The sample dialogue with an hour and an issued plan: in preparation. */
export async function issueSample(
  commune: TestCommune,
  writers: DocumentWriters,
  now = may22,
): Promise<CreatedDialogue> {
  const created = await importSample(commune, now)
  const { clerk } = commune.actors
  const { dialogueId } = created
  accepted(await editPlan(commune.context(now), clerk, { dialogueId, startTime: '07:30', secretary: 'Lê Thị Thu' }))
  accepted(await issuePlan(commune.context(now), clerk, { dialogueId }, writers))
  return created
}
