import { expect, test } from 'vitest'
import { freshCommune, system } from '../../../tests/setup/fresh-commune.ts'
import { createDocumentWriters } from '../documents/writers.ts'
import { listQuotas } from '../store/seats.ts'
import { requestBundle } from '../usecases/archive/request-bundle.ts'
import { printInvitations } from '../usecases/invitation/print-invitations.ts'
import { requestInvitations } from '../usecases/invitation/request-invitations.ts'
import { accepted, issueSample, may22 } from '../usecases/plan/sample-dialogue.fixture.ts'
import { nameDelegate } from '../usecases/seat/name-delegate.ts'
import { findOpenWork } from './resume-work.ts'

test('after a stop, the work that was asked for and not done is found, and no other', async () => {
  const commune = await freshCommune()
  const context = commune.context(may22)
  const writers = createDocumentWriters()
  const { dialogueId } = await issueSample(commune, writers)
  const [quota] = await context.transact((tx) => listQuotas(tx, dialogueId))
  const delegate = { quotaId: quota?.id ?? '', name: 'Nguyễn Thị Huệ', honorific: 'Bà' } as const
  accepted(await nameDelegate(context, commune.actors.clerk, delegate))
  const found = () => findOpenWork(commune.database, () => context)
  expect(await found()).toEqual([])
  const { workId } = accepted(await requestInvitations(context, commune.actors.clerk, { dialogueId }, async () => {}))
  expect(await found()).toEqual([{ queue: 'print-invitations', communeId: commune.commune.id, workId }])
  accepted(await printInvitations(context, system(commune), { workId }, writers))
  expect(await found()).toEqual([])
  const bundle = accepted(await requestBundle(context, commune.actors.clerk, { dialogueId }, async () => {}))
  expect(await found()).toEqual([{ queue: 'bundle-archive', communeId: commune.commune.id, workId: bundle.workId }])
})
