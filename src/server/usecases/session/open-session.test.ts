import { expect, test } from 'vitest'
import { isRefused } from '#domain/refusal.ts'
import { logOf } from '#domain/session/log.ts'
import { openSession } from './open-session.ts'
import { readSessions } from './read-sessions.ts'
import { answered, outcomeOf, setStage } from './session-stage.fixture.ts'

const { commune, prepare, openHall, done, eventsOf } = await setStage()

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
  const { dialogueId } = await prepare()
  const opened = await Promise.all(
    [commune.actors.chairman, commune.actors.clerk].map((actor) =>
      openSession(commune.context(), actor, { dialogueId }),
    ),
  )
  expect(opened.filter((result) => !isRefused(result))).toHaveLength(1)
  expect(opened.filter(isRefused)).toEqual([{ refused: 'session-open' }])
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
