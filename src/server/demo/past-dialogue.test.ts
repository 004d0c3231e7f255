import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freshCommune } from '../../../tests/setup/fresh-commune.ts'
import { imbalance } from '#domain/ledger/ledger.ts'
import { createDocumentWriters } from '../documents/writers.ts'
import { countLedger } from '../store/ledger.ts'
import { brokenLink } from '../usecases/session/verify-session.ts'
import type { CastMember } from './cast.ts'
import { pastScript } from './past-script.ts'
import { playWhole } from './play.ts'
import { setStage } from './set-stage.ts'

test('the story of 2023 plays from the plan to the last kept promise, and its ledger balances', async () => {
  const commune = await freshCommune()
  const userIds = Object.fromEntries(
    Object.entries(commune.actors).map(([key, actor]) => [key, actor.userId]),
  ) as Record<CastMember, string>
  const writers = createDocumentWriters()
  const stage = setStage({
    transact: commune.context().transact,
    writers,
    founded: commune,
    userIds,
    day: '2023-06-19',
  })
  const text = readFileSync(join(import.meta.dirname, 'sample-plan.txt'), 'utf8')
  const { dialogueId } = await playWhole(stage, pastScript, text, 'ke-hoach.docx')

  await commune.context().transact(async (tx) => {
    const ledger = await countLedger(tx, dialogueId)
    expect(ledger).toMatchObject({ received: 17, open: 0, moved: 1, promised: 7, passedUp: 1 })
    expect(imbalance(ledger)).toBe(0)
    const papers = await tx.selectFrom('paper').select(['kind', 'notation']).orderBy('issued_at').execute()
    expect(papers.map(({ kind }) => kind).toSorted()).toEqual([
      'conclusion',
      'invitation',
      'minutes',
      'opinion-report',
      'plan',
    ])
    const late = await tx.selectFrom('task').selectAll().where('done_on', 'is', null).execute()
    expect(late).toEqual([])
    const { id } = await tx.selectFrom('session').select('id').executeTakeFirstOrThrow()
    expect(await brokenLink(tx, id)).toBeNull()
  })
})
