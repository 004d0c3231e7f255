import type { CastMember } from '#server/demo/cast.ts'
import { playPreparation } from '#server/demo/play.ts'
import { presentPlanText } from '#server/demo/present-plan.ts'
import { presentScript } from '#server/demo/present-script.ts'
import { setStage } from '#server/demo/set-stage.ts'
import type { TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import type { DocumentWriters } from '../../documents/writers.ts'

/** A dialogue of the demonstration whose plan is issued and whose hall is still to come. */
export async function prepareDialogue(commune: TestCommune, writers: DocumentWriters): Promise<string> {
  const day = '2026-12-08'
  const userIds = Object.fromEntries(
    Object.entries(commune.actors).map(([key, actor]) => [key, actor.userId]),
  ) as Record<CastMember, string>
  const { transact } = commune.context()
  const stage = setStage({ transact, writers, founded: commune, userIds, day })
  return (await playPreparation(stage, presentScript, presentPlanText(day), 'ke-hoach.docx')).dialogueId
}
