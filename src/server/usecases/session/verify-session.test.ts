import pg from 'pg'
import { expect, test } from 'vitest'
import { note, setStage } from './session-stage.fixture.ts'
import { brokenLink } from './verify-session.ts'

const { commune, openHall, done, eventsOf } = await setStage()

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
