import { beforeAll, describe, expect, test } from 'vitest'
import { emptyLedger } from '#domain/ledger/ledger.ts'
import { publicActor } from '#domain/permission/actor.ts'
import type { Reader } from '#server/database/connect.ts'
import { anotherCommune, freshCommune, type TestCommune } from '../../../tests/setup/fresh-commune.ts'
import { conclude, endMatters } from '../usecases/commitment/concluded.fixture.ts'
import { createCollectorLink } from '../usecases/link/create-collector-link.ts'
import { openLink } from '../usecases/link/find-link.ts'
import { draftAnswer } from '../usecases/answer/draft-answer.ts'
import { groupOpinions } from '../usecases/matter/group-opinions.ts'
import { routeMatter } from '../usecases/matter/route-matter.ts'
import { moveOpinion } from '../usecases/opinion/move-opinion.ts'
import { done, openDialogue, say } from '../usecases/opinion/open-dialogue.fixture.ts'
import { trackSubmission } from '../usecases/opinion/track-submission.ts'
import { findAnswer, listAnswers } from './answers.ts'
import { findCommitment, findCommitmentOfMatter, listCommitments, listExtensions } from './commitments.ts'
import { findEscalation, listEscalations } from './escalations.ts'
import { countLeavingReasons, countLedger, findOpenRange, listLedgers } from './ledger.ts'
import { findLink, findLinkByHash, listLinks } from './links.ts'
import { findMatter, isMatterUsed, listConcludedMatters, listMatters } from './matters.ts'
import { findOpinion, listOpinions } from './opinions.ts'
import { findOutcome, listOutcomes } from './outcomes.ts'
import { findSender, findSubmissionByCode, findSubmissionByForm, listCollected } from './submissions.ts'
import { hashLinkToken, newId } from '../ids.ts'

let ours: TestCommune
let theirs: Awaited<ReturnType<typeof anotherCommune>>
let reads: [string, (tx: Reader) => Promise<unknown>][]
let code: string
let token: string
let opinionId: string

beforeAll(async () => {
  ours = await freshCommune()
  theirs = await anotherCommune(ours.database, 'lang-vac')
  const context = ours.context()
  const { clerk } = ours.actors
  const dialogue = await openDialogue(context, ours)
  const { dialogueId } = dialogue
  const villageId = ours.villages['dong-khe'] ?? ''
  const matters: string[] = []
  for (const title of ['Một', 'Hai', 'Ba']) {
    const said = await say(context, dialogue, title, villageId)
    code = said.code
    opinionId = said.id
    const { matterId } = done(await groupOpinions(context, clerk, { dialogueId, opinionIds: [said.id], title }))
    matters.push(matterId)
  }
  const [answered = '', promised = '', passedUp = ''] = matters
  const officeId = ours.offices['kinh-te'] ?? ''
  done(await routeMatter(context, clerk, { matterId: answered, officeId, answerDueOn: '2026-12-01' }))
  done(await draftAnswer(context, clerk, { matterId: answered, body: 'Trả lời' }))
  token = done(await createCollectorLink(context, clerk, { dialogueId, villageId, holder: 'Ngô Văn Tùng' })).token
  const ended = { answered: [answered], promised: [{ matterId: promised, kind: 'act' as const }], passedUp: [passedUp] }
  const made = await endMatters(context, ours, dialogue, ended)
  await conclude(context, dialogue)
  const submission = await context.transact((tx) => findSubmissionByCode(tx, code))
  const link = await context.transact((tx) => findLinkByHash(tx, hashLinkToken(token)))
  const commitmentId = made.promises[0] ?? ''
  reads = [
    ['findOpinion', (tx) => findOpinion(tx, opinionId)],
    ['listOpinions', (tx) => listOpinions(tx, { dialogueId })],
    ['listOpinions of all', (tx) => listOpinions(tx, {})],
    ['findSubmissionByCode', (tx) => findSubmissionByCode(tx, code)],
    ['findSubmissionByForm', (tx) => findSubmissionByForm(tx, submission?.form_key ?? '')],
    ['findMatter', (tx) => findMatter(tx, answered)],
    ['isMatterUsed', async (tx) => (await isMatterUsed(tx, answered)) || undefined],
    ['listMatters', (tx) => listMatters(tx, dialogueId)],
    ['listConcludedMatters', (tx) => listConcludedMatters(tx, newId())],
    ['findAnswer', (tx) => findAnswer(tx, answered)],
    ['listAnswers', (tx) => listAnswers(tx, dialogueId)],
    ['findLink', (tx) => findLink(tx, link?.id ?? '')],
    ['findLinkByHash', (tx) => findLinkByHash(tx, hashLinkToken(token))],
    ['listLinks', (tx) => listLinks(tx, dialogueId)],
    ['findCommitment', (tx) => findCommitment(tx, commitmentId)],
    ['findCommitmentOfMatter', (tx) => findCommitmentOfMatter(tx, promised)],
    ['listCommitments', (tx) => listCommitments(tx)],
    ['findEscalation', (tx) => findEscalation(tx, made.escalations[0] ?? '')],
    ['listEscalations', (tx) => listEscalations(tx)],
    ['findOutcome', (tx) => findOutcome(tx, answered)],
    ['listOutcomes', (tx) => listOutcomes(tx, dialogueId)],
    ['listLedgers', async (tx) => [...(await listLedgers(tx))]],
  ]
})

const isNothing = (found: unknown) => found === undefined || (Array.isArray(found) && found.length === 0)

describe('another commune', () => {
  test('finds nothing of ours through any reading of the store, where we find it', async () => {
    expect(reads.length).toBeGreaterThan(20)
    for (const [name, read] of reads) {
      expect({ name, isNothing: isNothing(await ours.context().transact(read)) }).toEqual({ name, isNothing: false })
      expect({ name, isNothing: isNothing(await theirs.context().transact(read)) }).toEqual({ name, isNothing: true })
    }
    await theirs.context().transact(async (tx) => {
      expect(await countLedger(tx)).toEqual(emptyLedger)
      expect(await countLeavingReasons(tx, newId())).toEqual([])
      expect(await listExtensions(tx, newId())).toEqual([])
      expect(await listCollected(tx, newId(), newId())).toEqual([])
      expect(await findSender(tx, newId())).toBeUndefined()
      expect(await findOpenRange(tx, newId(), '2026-11-24')).toEqual({ firstDueOn: null, lastDueOn: null, late: 0 })
    })
  })

  test('opens no link, no code and no opinion of ours', async () => {
    expect(await openLink(theirs.context(), token)).toEqual({ refused: 'link-expired' })
    expect(await trackSubmission(theirs.context(), publicActor, { code })).toMatchObject({ refused: 'unknown-code' })
    const move = { opinionId, reason: 'complaint' } as const
    expect(await moveOpinion(theirs.context(), theirs.actors.clerk, move)).toEqual({ refused: 'not-found' })
    expect(await moveOpinion(ours.context(), theirs.actors.clerk, move)).toEqual({ refused: 'not-found' })
  })
})
