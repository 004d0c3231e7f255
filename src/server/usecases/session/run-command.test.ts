import { expect, test } from 'vitest'
import { newId } from '#server/ids.ts'
import { morning } from '../../../../tests/setup/fresh-commune.ts'
import { openSession } from './open-session.ts'
import { readHallScreen, readSession } from './read-session.ts'
import { runCommand } from './run-command.ts'
import { answered, commandOf, note, outcomeOf, setStage } from './session-stage.fixture.ts'

const { commune, openHall, run, eventsOf, ledgerOfHall } = await setStage()

test('a command that is sent again returns the event it became', async () => {
  const hall = await openHall()
  const sent = commandOf(note('Mất điện hai phút'))
  const results = await Promise.all(
    [1, 2, 3, 4].map(() =>
      runCommand(commune.context(morning + 60_000), commune.actors.secretary, hall.sessionId, sent),
    ),
  )
  expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1)
  expect(await eventsOf(hall)).toHaveLength(2)
})

test('a refused act leaves no event and no row', async () => {
  const hall = await openHall()
  expect(await run(hall, { type: 'turn-ended' })).toEqual({ refused: 'no-turn' })
  expect(await run(hall, outcomeOf(newId(), answered))).toEqual({ refused: 'unknown-matter' })
  expect(await run(hall, { type: 'undone', seq: 1 })).toEqual({ refused: 'nothing-to-undo' })
  expect(await eventsOf(hall)).toHaveLength(1)
  expect(await ledgerOfHall(hall)).toMatchObject({ received: 10, open: 10 })
})

test('nothing happened before the session was opened, nor after it was written down', async () => {
  const hall = await openHall()
  const at = (occurredAt: number) => ({ ...commandOf(note('Lệch giờ')), occurredAt })
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

test('words that are no command are refused by their field', async () => {
  const hall = await openHall()
  const wrong = commandOf(note('   '))
  expect(await runCommand(commune.context(), commune.actors.secretary, hall.sessionId, wrong)).toMatchObject({
    refused: 'invalid-input',
    field: 'body.text',
  })
})
