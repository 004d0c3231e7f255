import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { publicActor } from '#domain/permission/actor.ts'
import { largestEvidence } from '#domain/commitment/evidence-kind.ts'
import { newId } from '#server/ids.ts'
import { freshCommune, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { updateCommitment } from '../../store/commitments.ts'
import { recordReply } from '../escalation/record-reply.ts'
import { recordSent } from '../escalation/record-sent.ts'
import { groupOpinions } from '../matter/group-opinions.ts'
import { done, openDialogue, say, type OpenDialogue } from '../opinion/open-dialogue.fixture.ts'
import { trackSubmission } from '../opinion/track-submission.ts'
import { conclude, endMatters, firstDueOn } from './concluded.fixture.ts'
import { extendCommitment } from './extend-commitment.ts'
import { keepCommitment, type KeepCommitmentInput } from './keep-commitment.ts'
import { listCommitments } from './list-commitments.ts'
import { readCommitment } from './read-commitment.ts'
import { readEvidence } from './read-evidence.ts'

let here: TestCommune
beforeAll(async () => {
  here = await freshCommune()
})

const on = (day: string) => here.context(Date.parse(`${day}T09:00:00+07:00`))
const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)

let dialogue: OpenDialogue
let act: string
let reply: string
let escalationId: string
let code: string

beforeEach(async () => {
  dialogue = await openDialogue(here.context(), here, `hua-${newId()}`)
  const matters: string[] = []
  for (const title of ['Cầu máng nứt', 'Chế độ chậm', 'Điện ba pha']) {
    const said = await say(here.context(), dialogue, title)
    code = matters.length === 0 ? said.code : code
    const input = { dialogueId: dialogue.dialogueId, opinionIds: [said.id], title }
    matters.push(done(await groupOpinions(here.context(), here.actors.clerk, input)).matterId)
  }
  const [first = '', second = '', third = ''] = matters
  const promised = [
    { matterId: first, kind: 'act' as const },
    { matterId: second, kind: 'reply' as const },
  ]
  const ended = await endMatters(on('2026-12-20'), here, dialogue, { promised, passedUp: [third] })
  act = ended.promises[0] ?? ''
  reply = ended.promises[1] ?? ''
  escalationId = ended.escalations[0] ?? ''
})
const concluded = () => conclude(on('2026-12-22'), dialogue)
const keep = (day: string, change: Partial<KeepCommitmentInput> = {}, actor = here.actors.economist) =>
  keepCommitment(on(day), actor, { commitmentId: act, keptOn: day, result: 'Đã vá máng', evidence: png, ...change })
const extend = (day: string, dueOn: string) =>
  extendCommitment(on(day), here.actors.chairman, { commitmentId: act, dueOn, reason: 'Mưa kéo dài' })

describe('keeping a promise', () => {
  test('ends it with its evidence, which anybody may look at', async () => {
    await concluded()
    expect(await readEvidence(on('2026-12-28'), publicActor, { commitmentId: act })).toEqual({ refused: 'not-found' })
    expect(done(await keep('2026-12-28')).standing.word).toBe('kept')
    const file = done(await readEvidence(on('2026-12-29'), publicActor, { commitmentId: act }))
    expect(file.mediaType).toBe('image/png')
    expect(Buffer.from(file.bytes).equals(Buffer.from(png))).toBe(true)
    const tracked = done(await trackSubmission(on('2026-12-29'), publicActor, { code }))
    expect(tracked.opinions[0]).toMatchObject({
      term: 'promised',
      outcome: {
        kind: 'promised',
        promise: { result: 'Đã vá máng', keptOn: '2026-12-28', firstDueOn, evidence: { isPhoto: true } },
      },
    })
    expect(await keep('2026-12-29')).toEqual({ refused: 'already-kept' })
  })

  test('late stays late', async () => {
    await concluded()
    expect(done(await keep('2027-01-02')).standing).toMatchObject({ word: 'kept-late', daysLate: 2 })
    const row = done(await readCommitment(on('2028-01-01'), here.actors.front, { commitmentId: act }))
    expect(row.standing).toMatchObject({ word: 'kept-late', daysLate: 2 })
  })

  test('to act needs evidence, to reply needs words', async () => {
    await concluded()
    expect(await keep('2026-12-28', { evidence: null })).toMatchObject({ refused: 'evidence-missing' })
    expect(await keep('2026-12-28', { result: ' ' })).toMatchObject({ refused: 'invalid-input', field: 'result' })
    done(await keep('2026-12-28', { commitmentId: reply, evidence: null, result: 'Đã chi trả ngày 28/12' }))
  })

  test('is refused for files that are no evidence', async () => {
    await concluded()
    const page = new TextEncoder().encode('<html><script>alert(1)</script>')
    expect(await keep('2026-12-28', { evidence: page })).toMatchObject({ refused: 'file-type' })
    expect(await keep('2026-12-28', { evidence: png.slice(0, 30) })).toMatchObject({ refused: 'file-type' })
    const large = new Uint8Array(largestEvidence + 1)
    large.set(png)
    expect(await keep('2026-12-28', { evidence: large })).toMatchObject({ refused: 'file-too-large' })
  })

  test('is neither in the future nor before it was promised', async () => {
    await concluded()
    expect(await keep('2026-12-28', { keptOn: '2026-12-29' })).toMatchObject({
      refused: 'date-in-future',
      field: 'keptOn',
    })
    expect(await keep('2026-12-28', { keptOn: '2026-12-19' })).toMatchObject({
      refused: 'invalid-input',
      field: 'keptOn',
    })
  })

  test('is the owner’s own to tell', async () => {
    await concluded()
    expect(await keep('2026-12-28', {}, here.actors.police)).toEqual({ refused: 'not-found' })
    done(await keep('2026-12-28', {}, here.actors.clerk))
  })

  test('waits for the conclusion', async () => {
    expect(await keep('2026-12-21')).toEqual({ refused: 'not-concluded' })
    expect(await extend('2026-12-21', '2027-02-01')).toEqual({ refused: 'not-concluded' })
  })
})

describe('extending', () => {
  test('moves the date, is counted, and leaves the first date where it was', async () => {
    await concluded()
    done(await extend('2026-12-30', '2027-01-31'))
    expect(done(await extend('2027-01-30', '2027-02-15')).extensions).toBe(2)
    const page = done(await readCommitment(on('2027-02-01'), here.actors.clerk, { commitmentId: act }))
    expect(page).toMatchObject({ firstDueOn, dueOn: '2027-02-15', extensions: 2 })
    expect(page.standing).toMatchObject({ word: 'extended', daysPastFirst: 32, daysLeft: 14 })
    expect(page.history.map(({ from, to }) => [from, to])).toEqual([
      [firstDueOn, '2027-01-31'],
      ['2027-01-31', '2027-02-15'],
    ])
    expect(done(await keep('2027-02-10')).standing).toMatchObject({ word: 'kept-late', daysLate: 41 })
    expect(await extend('2027-02-11', '2027-06-01')).toEqual({ refused: 'already-kept' })
  })

  test('goes forward only, and is the chairman’s', async () => {
    await concluded()
    expect(await extend('2026-12-30', firstDueOn)).toMatchObject({ refused: 'date-not-later' })
    expect(await extend('2027-03-01', '2027-02-01')).toMatchObject({ refused: 'date-in-past' })
    const input = { commitmentId: act, dueOn: '2027-02-01', reason: 'x' }
    expect(await extendCommitment(on('2026-12-30'), here.actors.economist, input)).toEqual({ refused: 'not-found' })
  })

  test('never reaches the first date: the database itself refuses', async () => {
    await concluded()
    const forge = on('2027-01-01').transact((tx) => updateCommitment(tx, act, { first_due_on: '2027-06-30' }))
    await expect(forge).rejects.toThrow(/first due date/)
  })
})

test('the list has late ones first and says what the reader may do', async () => {
  await concluded()
  done(await extend('2026-12-30', '2027-01-31'))
  const page = done(await listCommitments(on('2027-01-02'), here.actors.economist, { dialogueId: dialogue.dialogueId }))
  expect(page.commitments.map(({ id, standing }) => [id, standing.word])).toEqual([
    [reply, 'late'],
    [act, 'extended'],
  ])
  expect(page.counts).toEqual({ late: 1, extended: 1, due: 0, 'kept-late': 0, kept: 0 })
  expect(page.commitments[0]).toMatchObject({ mayKeep: true, mayExtend: false, isProvisional: false })
})

describe('what was passed up', () => {
  const sent = (sentOn: string) => recordSent(on('2026-12-28'), here.actors.clerk, { escalationId, sentOn })
  const answered = (repliedOn: string) =>
    recordReply(on('2027-02-01'), here.actors.clerk, { escalationId, reply: 'Đã đưa vào kế hoạch', repliedOn })

  test('is sent, and answered after it was sent', async () => {
    expect(await sent('2026-12-21')).toEqual({ refused: 'not-concluded' })
    await concluded()
    expect(await answered('2027-01-15')).toEqual({ refused: 'wrong-state' })
    expect(await sent('2026-12-29')).toMatchObject({ refused: 'date-in-future' })
    done(await sent('2026-12-27'))
    expect(await answered('2026-12-26')).toMatchObject({ refused: 'invalid-input', field: 'repliedOn' })
    expect(await answered('2027-02-02')).toMatchObject({ refused: 'date-in-future' })
    done(await answered('2027-01-15'))
    expect(await sent('2026-12-28')).toEqual({ refused: 'wrong-state' })
  })
})
