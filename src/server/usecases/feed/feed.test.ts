import { beforeAll, expect, test } from 'vitest'
import { parseCalendar } from '#domain/calendar/parse-calendar.fixture.ts'
import { isRefused, type Refused } from '#domain/refusal.ts'
import { freshCommune, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { createDocumentWriters } from '../../documents/writers.ts'
import { listTasks } from '../../store/tasks.ts'
import { issueSample } from '../plan/sample-dialogue.fixture.ts'
import { extendTask } from '../task/extend-task.ts'
import { createFeed } from './create-feed.ts'
import { listOwnFeeds } from './list-own-feeds.ts'
import { readFeed } from './read-feed.ts'
import { revokeOwnFeed } from './revoke-feed.ts'

let commune: TestCommune
let dialogueId: string
beforeAll(async () => {
  commune = await freshCommune()
  const created = await issueSample(commune, createDocumentWriters())
  dialogueId = created.dialogueId
})

const june5 = () => commune.context(Date.parse('2023-06-05T09:00:00+07:00'))
const origin = 'https://doithoai.example'
const ok = <T>(result: T | Refused): T => {
  if (isRefused(result)) throw new Error(result.refused)
  return result as T
}
async function eventsOf(token: string) {
  return parseCalendar(ok(await readFeed(june5(), { token, origin })).calendar).events
}

test('the clerk sees every task and the sitting, in any calendar', async () => {
  const { token } = ok(await createFeed(june5(), commune.actors.clerk))
  expect(token.length).toBeGreaterThanOrEqual(22)
  const events = await eventsOf(token)
  const sitting = events.find((event) => 'DTSTART;TZID=Asia/Ho_Chi_Minh' in event)
  expect(sitting).toMatchObject({ UID: `buoi-${dialogueId}-1@thanh-lam.doithoai`, STATUS: 'CONFIRMED' })
  const dated = (await june5().transact((tx) => listTasks(tx, dialogueId))).filter(({ due_on }) => due_on !== null)
  expect(events).toHaveLength(dated.length + 1)
  const notice = events.find(({ SUMMARY }) => String(SUMMARY).startsWith('Hạn luật định'))
  expect(notice?.DESCRIPTION).toContain('Điều 125')
})

test('an official and a village head see their own', async () => {
  const { token } = ok(await createFeed(june5(), commune.actors.villageHead))
  const tasks = (await eventsOf(token)).filter(({ UID }) => String(UID).startsWith('viec-'))
  expect(tasks.length).toBeGreaterThan(0)
  for (const { DESCRIPTION } of tasks) expect(DESCRIPTION).toContain('Thôn Đông Khê')
})

test('a moved task keeps its id and counts up, so that a telephone moves it', async () => {
  const { clerk } = commune.actors
  const { token } = ok(await createFeed(june5(), clerk))
  const taskId = (await june5().transact((tx) => listTasks(tx, dialogueId))).find(
    ({ rule }) => rule === 'DLG-REPORT',
  )?.id
  const event = async () => (await eventsOf(token)).find(({ UID }) => UID === `viec-${taskId}@thanh-lam.doithoai`)
  const before = await event()
  ok(await extendTask(june5(), clerk, { taskId: taskId ?? '', dueOn: '2023-07-05', reason: 'Chờ số liệu' }))
  const after = await event()
  expect([before?.['DTSTART;VALUE=DATE'], after?.['DTSTART;VALUE=DATE']]).toEqual(['20230629', '20230705'])
  expect(Number(after?.SEQUENCE)).toBeGreaterThan(Number(before?.SEQUENCE))
  expect(after?.DESCRIPTION).toContain('Gia hạn 1 lần, hạn đầu 29/6/2023')
})

test('a revoked address, an unknown one and that of somebody who left look alike', async () => {
  const { police, clerk } = commune.actors
  const { token, feedId } = ok(await createFeed(june5(), police))
  expect(await revokeOwnFeed(june5(), clerk, { feedId })).toEqual({ refused: 'not-found' })
  expect(await revokeOwnFeed(june5(), police, { feedId })).toEqual({ revoked: true })
  expect(await listOwnFeeds(june5(), police)).toEqual([])
  const other = ok(await createFeed(june5(), police))
  await june5().transact((tx) => tx.deleteFrom('membership').where('user_id', '=', police.userId).execute())
  for (const asked of [token, other.token, 'x'.repeat(22)]) {
    expect(await readFeed(june5(), { token: asked, origin })).toEqual({ refused: 'not-found' })
  }
})
