import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '#domain/permission/actor.ts'
import { isRefused } from '#domain/refusal.ts'
import type { OutcomeEntry, SessionEvent, SessionEventBody } from '#domain/session/events.ts'
import { logOf } from '#domain/session/log.ts'
import { imbalance, ledgerOf, type LedgerTerm } from '#domain/ledger/ledger.ts'
import { newId } from '#server/ids.ts'
import { freshCommune, morning, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { openSession } from './open-session.ts'
import { prepareDialogue, type PreparedDialogue } from './prepared-dialogue.fixture.ts'
import { readHallScreen, readSession } from './read-session.ts'
import { readSessions } from './read-sessions.ts'
import { runCommand } from './run-command.ts'
import { brokenLink } from './verify-session.ts'

let commune: TestCommune
let slugs = 0
beforeAll(async () => {
  commune = await freshCommune()
})

interface Hall extends PreparedDialogue {
  sessionId: string
}

async function openHall(): Promise<Hall> {
  const slug = `phien-${(slugs += 1)}`
  const prepared = await commune.context().transact((tx) => prepareDialogue(tx, commune, slug))
  const opened = await openSession(commune.context(), commune.actors.chairman, { dialogueId: prepared.dialogueId })
  if (isRefused(opened)) throw new Error(opened.refused)
  return { ...prepared, sessionId: opened.sessionId }
}

function command(body: SessionEventBody, later = 60_000) {
  return { id: newId(), device: 'laptop', deviceSeq: 1, basedOn: 1, occurredAt: morning + later, body }
}

const run = (hall: Hall, body: SessionEventBody, actor: Actor = commune.actors.chairman, later = 60_000) =>
  runCommand(commune.context(morning + later), actor, hall.sessionId, command(body, later) as never)

async function done(hall: Hall, body: SessionEventBody, actor?: Actor): Promise<SessionEvent> {
  const result = await run(hall, body, actor)
  if (isRefused(result)) throw new Error(result.refused)
  return result.event
}

async function eventsOf(hall: Hall): Promise<SessionEvent[]> {
  const page = await readSession(commune.context(), commune.actors.chairman, hall.sessionId)
  if (isRefused(page)) throw new Error(page.refused)
  return page.events
}

async function ledgerOfDialogue(hall: Hall) {
  return commune.context().transact(async (tx) => {
    const received = await tx.selectFrom('opinion').select('id').where('dialogue_id', '=', hall.dialogueId).execute()
    const entries = await tx
      .selectFrom('ledger_entry')
      .select('term')
      .where('dialogue_id', '=', hall.dialogueId)
      .execute()
    const counts = Object.entries(Object.groupBy(entries, ({ term }) => term))
    return ledgerOf(
      received.length,
      counts.map(([term, list]) => ({ term: term as LedgerTerm, count: list?.length ?? 0 })),
    )
  })
}

async function outcomeRows(hall: Hall, matterId: string) {
  return commune.context().transact(async (tx) => ({
    outcomes: await tx.selectFrom('outcome').selectAll().where('matter_id', '=', matterId).execute(),
    commitments: await tx.selectFrom('commitment').selectAll().where('matter_id', '=', matterId).execute(),
    escalations: await tx.selectFrom('escalation').selectAll().where('matter_id', '=', matterId).execute(),
  }))
}

const answered: OutcomeEntry = { kind: 'answered', by: 'Chủ tịch', text: 'Xã đã sửa xong tuần trước.' }
const passedUp: OutcomeEntry = { kind: 'passed-up', addressee: 'UBND tỉnh Sơn Hải', text: '' }
const promised = (dueOn = '2026-12-08'): OutcomeEntry => ({
  kind: 'promised',
  promise: 'act',
  officeId: commune.offices['kinh-te'] ?? '',
  office: 'Phòng Kinh tế',
  executor: null,
  dueOn,
  what: 'Sửa đèn đường ngõ 4',
})
const outcomeOf = (matterId: string | undefined, outcome: OutcomeEntry): SessionEventBody => ({
  type: 'outcome-recorded',
  matterId: matterId ?? '',
  outcome,
})
const note = (text: string): SessionEventBody => ({ type: 'note-taken', text })

test('opening takes everything prepared into the first event', async () => {
  const hall = await openHall()
  const [opened, ...rest] = await eventsOf(hall)
  expect(rest).toEqual([])
  const { state } = logOf(opened ? [opened] : [])
  expect(state.phase).toBe('open')
  expect(state.speakers.map(({ id }) => id)).toEqual(hall.speakerIds)
  expect(state.matters.map(({ id, opinions }) => [id, Number(opinions)])).toEqual(
    hall.matterIds.map((id, index) => [id, [3, 1, 2, 4][index]]),
  )
})

test('a second session of the same dialogue is refused while one is open', async () => {
  const hall = await openHall()
  const again = { dialogueId: hall.dialogueId }
  expect(await openSession(commune.context(), commune.actors.clerk, again)).toEqual({ refused: 'session-open' })
  await done(hall, { type: 'session-closed' })
  expect(await openSession(commune.context(), commune.actors.clerk, again)).toHaveProperty('sessionId')
})

test('two who open at once get one session', async () => {
  const slug = `phien-${(slugs += 1)}`
  const { dialogueId } = await commune.context().transact((tx) => prepareDialogue(tx, commune, slug))
  const opened = await Promise.all(
    [commune.actors.chairman, commune.actors.clerk].map((actor) =>
      openSession(commune.context(), actor, { dialogueId }),
    ),
  )
  expect(opened.filter((result) => !isRefused(result))).toHaveLength(1)
  expect(opened.filter(isRefused)).toEqual([{ refused: 'session-open' }])
})

test('a command that is sent again returns the event it became', async () => {
  const hall = await openHall()
  const sent = command(note('Mất điện hai phút')) as never
  const results = await Promise.all(
    [1, 2, 3, 4].map(() =>
      runCommand(commune.context(morning + 60_000), commune.actors.secretary, hall.sessionId, sent),
    ),
  )
  expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1)
  expect(await eventsOf(hall)).toHaveLength(2)
})

test('twenty commands at once get twenty numbers in a row, and the chain holds', async () => {
  const hall = await openHall()
  const events = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      done(hall, note(`Ghi chú ${index}`), index % 2 ? commune.actors.chairman : commune.actors.secretary),
    ),
  )
  expect(events.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 2),
  )
  expect((await eventsOf(hall)).map(({ seq }) => seq)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1))
  expect(await commune.context().transact((tx) => brokenLink(tx, hall.sessionId))).toBeNull()
})

test.each([
  ['answered', () => answered, { outcomes: 1, commitments: 0, escalations: 0 }],
  ['promised', () => promised(), { outcomes: 1, commitments: 1, escalations: 0 }],
  ['passedUp', () => passedUp, { outcomes: 1, commitments: 0, escalations: 1 }],
] as const)(
  '%s: the outcome becomes rows, its undo removes them, and the ledger balances throughout',
  async (term, outcome, counts) => {
    const hall = await openHall()
    const [matterId = ''] = hall.matterIds
    const recorded = await done(hall, outcomeOf(matterId, outcome()))
    const rows = await outcomeRows(hall, matterId)
    expect({
      outcomes: rows.outcomes.length,
      commitments: rows.commitments.length,
      escalations: rows.escalations.length,
    }).toEqual(counts)
    const after = await ledgerOfDialogue(hall)
    expect(after).toMatchObject({ received: 10, [term]: 3, open: 7 })
    expect(imbalance(after)).toBe(0)

    await done(hall, { type: 'undone', seq: recorded.seq })
    const undone = await outcomeRows(hall, matterId)
    expect(undone).toEqual({ outcomes: [], commitments: [], escalations: [] })
    expect(await ledgerOfDialogue(hall)).toMatchObject({ received: 10, open: 10 })
  },
)

test('another outcome takes the place of the first, and undoing it brings the first back', async () => {
  const hall = await openHall()
  const matterId = hall.matterIds[1] ?? ''
  await done(hall, outcomeOf(matterId, promised()))
  const second = await done(hall, outcomeOf(matterId, passedUp))
  expect((await outcomeRows(hall, matterId)).commitments).toEqual([])
  await done(hall, { type: 'undone', seq: second.seq })
  const rows = await outcomeRows(hall, matterId)
  expect(rows.outcomes).toMatchObject([{ kind: 'promised', text: 'Sửa đèn đường ngõ 4' }])
  expect(rows.commitments).toMatchObject([{ first_due_on: '2026-12-08', due_on: '2026-12-08', state: 'open' }])
  expect(rows.escalations).toEqual([])
})

test('what is first heard in the hall is received, numbered and open with owner and date; undone, it stays received', async () => {
  const hall = await openHall()
  const matter = {
    id: newId(),
    number: 5,
    title: 'Nước sinh hoạt đục',
    topic: null,
    officeId: null,
    office: null,
    opinions: 1,
  }
  const raised = await done(
    hall,
    { type: 'matter-raised', matter, opinion: 'Nước đục ba tháng nay' },
    commune.actors.secretary,
  )
  expect(await ledgerOfDialogue(hall)).toMatchObject({ received: 11, open: 11 })
  const recorded = await done(hall, outcomeOf(matter.id, answered))
  expect(await ledgerOfDialogue(hall)).toMatchObject({ received: 11, answered: 1, open: 10 })
  await done(hall, { type: 'undone', seq: recorded.seq })
  await done(hall, { type: 'undone', seq: raised.seq })
  const ledger = await ledgerOfDialogue(hall)
  expect(ledger).toMatchObject({ received: 11, open: 11 })
  expect(imbalance(ledger)).toBe(0)
})

test('a promise in the past is refused, one for today is not', async () => {
  const hall = await openHall()
  expect(await run(hall, outcomeOf(hall.matterIds[0], promised('2026-11-23')))).toEqual({ refused: 'date-in-past' })
  expect(await run(hall, outcomeOf(hall.matterIds[0], promised('2026-11-24')))).toHaveProperty('event')
  expect(await eventsOf(hall)).toHaveLength(2)
})

test('a refused act leaves no event and no row', async () => {
  const hall = await openHall()
  expect(await run(hall, { type: 'turn-ended' })).toEqual({ refused: 'no-turn' })
  expect(await run(hall, outcomeOf(newId(), answered))).toEqual({ refused: 'unknown-matter' })
  expect(await run(hall, { type: 'undone', seq: 1 })).toEqual({ refused: 'nothing-to-undo' })
  expect(await eventsOf(hall)).toHaveLength(1)
  expect(await ledgerOfDialogue(hall)).toMatchObject({ received: 10, open: 10 })
})

test('nothing happened before the session was opened, nor after it was written down', async () => {
  const hall = await openHall()
  const at = (occurredAt: number) => ({ ...command(note('Lệch giờ')), occurredAt }) as never
  const context = commune.context(morning + 60_000)
  for (const [claimed, kept] of [
    [morning - 3_600_000, morning],
    [morning + 3_600_000, morning + 60_000],
    [morning + 30_000, morning + 30_000],
  ] as const) {
    const result = await runCommand(context, commune.actors.secretary, hall.sessionId, at(claimed))
    expect(result).toMatchObject({ event: { occurredAt: kept, recordedAt: morning + 60_000 } })
  }
})

test('a row that was changed behind the program is found', async () => {
  const hall = await openHall()
  await done(hall, note('Xã hứa sửa trong tháng này'))
  await done(hall, note('Câu sau'))
  const verify = () => commune.context().transact((tx) => brokenLink(tx, hall.sessionId))
  expect(await verify()).toBeNull()
  const owner = new pg.Client({ connectionString: commune.ownerUrl })
  await owner.connect()
  await owner.query(`select set_config('app.commune', $1, false)`, [commune.commune.id])
  const change = `update session_event set payload = '{"text":"Xã không hứa gì"}' where session_id = $1 and seq = 2`
  await expect(owner.query(change, [hall.sessionId])).rejects.toThrow()
  await owner.query('alter table session_event disable trigger session_event_is_kept')
  expect((await owner.query(change, [hall.sessionId])).rowCount).toBe(1)
  await owner.query('alter table session_event enable trigger session_event_is_kept')
  await owner.end()
  expect(await verify()).toBe(2)
})

test('the chair closes; the secretary writes; an official and a stranger only look, or not even that', async () => {
  const hall = await openHall()
  const { secretary, clerk, economist, women, front } = commune.actors
  expect(await run(hall, note('Biên bản'), secretary)).toHaveProperty('event')
  expect(await run(hall, outcomeOf(hall.matterIds[0], answered), secretary)).toHaveProperty('event')
  for (const body of [{ type: 'session-closed' }, { type: 'screen-changed', screen: 'neutral' }] as const) {
    expect(await run(hall, body, secretary)).toEqual({ refused: 'not-found' })
  }
  for (const actor of [economist, women, front, { kind: 'public' } as const]) {
    expect(await run(hall, note('Chen ngang'), actor)).toEqual({ refused: 'not-found' })
  }
  const context = commune.context()
  expect(await readSession(context, economist, hall.sessionId)).toMatchObject({ canRecord: false, canChair: false })
  expect(await readSession(context, women, hall.sessionId)).toEqual({ refused: 'not-found' })
  expect(await readHallScreen(context, { kind: 'public' }, hall.sessionId)).toEqual({ refused: 'not-found' })
  expect(await openSession(context, economist, { dialogueId: hall.dialogueId })).toEqual({ refused: 'not-found' })
  expect(await run(hall, { type: 'session-closed' }, clerk)).toHaveProperty('event')
})

test('a closed session takes outcomes that are still missing, and nothing else', async () => {
  const hall = await openHall()
  await done(hall, { type: 'session-closed' })
  expect(await run(hall, note('Muộn'))).toEqual({ refused: 'session-closed' })
  expect(await run(hall, outcomeOf(hall.matterIds[0], answered))).toHaveProperty('event')
  expect(await ledgerOfDialogue(hall)).toMatchObject({ answered: 3, open: 7 })
})

test('the page before the hall shows the sessions with their outcomes, and who asked to speak', async () => {
  const hall = await openHall()
  await done(hall, outcomeOf(hall.matterIds[0], answered))
  const page = await readSessions(commune.context(), commune.actors.clerk, hall.dialogueId)
  expect(page).toMatchObject({
    sessions: [{ id: hall.sessionId, ordinal: 1, state: 'open', outcomes: 1, closedAt: null }],
    canOpen: false,
    canRecord: true,
  })
  expect(page).toHaveProperty('speakers.length', 5)
  expect(await readSessions(commune.context(), commune.actors.women, hall.dialogueId)).toEqual({ refused: 'not-found' })
})

test('words that are no command are refused by their field', async () => {
  const hall = await openHall()
  const wrong = { ...command(note('x')), body: { type: 'note-taken', text: '   ' } } as never
  expect(await runCommand(commune.context(), commune.actors.secretary, hall.sessionId, wrong)).toMatchObject({
    refused: 'invalid-input',
    field: 'body.text',
  })
})
