import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#domain/calendar/iso-date.ts'
import { isRefused } from '#domain/refusal.ts'
import { freshCommune, system, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import type { Mail, Mailer } from '../../delivery/mailer.ts'
import { createDocumentWriters } from '../../documents/writers.ts'
import { listOutbox, listReminders } from '../../store/outbox.ts'
import { listTasks } from '../../store/tasks.ts'
import { issueSample } from '../plan/sample-dialogue.fixture.ts'
import { completeTask } from '../task/complete-task.ts'
import { extendTask } from '../task/extend-task.ts'
import { readOutbox } from './read-outbox.ts'
import { sendOutbox } from './send-outbox.ts'
import { settleMessage } from './settle-message.ts'
import { writeReminders } from './write-reminders.ts'

let commune: TestCommune
let dialogueId: string

const at = (day: string, clock = '09:00') => commune.context(Date.parse(`${day}T${clock}:00+07:00`))
const remind = async (day: string, clock?: string) => {
  const result = await writeReminders(at(day, clock), system(commune))
  if (isRefused(result)) throw new Error(result.refused)
  return result.written
}
const outbox = () => at('2023-06-01').transact((tx) => listOutbox(tx))
const tasks = () => at('2023-06-01').transact((tx) => listTasks(tx, dialogueId))

/** The sample dialogue of 19/6/2023 in a commune of its own, issued on 22/5/2023. */
async function issued(): Promise<void> {
  commune = await freshCommune()
  const created = await issueSample(commune, createDocumentWriters())
  dialogueId = created.dialogueId
}

/** What was said day by day: to whom, and at which stage of which due day. */
async function said(): Promise<string[]> {
  const { clerk, police, villageHead, chairman, culture, women } = commune.actors
  const names = new Map(
    Object.entries({ clerk, police, villageHead, chairman, culture, women }).map(([name, { userId }]) => [
      userId,
      name,
    ]),
  )
  const rows = await outbox()
  const reminders = await at('2023-06-01').transact((tx) => listReminders(tx))
  return reminders
    .map((one) => {
      const day = rows.find(({ id }) => id === one.message_id)?.day.slice(5)
      return `${day} ${names.get(one.user_id)} ${one.stage} ${one.due_on.slice(5)}`
    })
    .toSorted()
}

describe('over a dialogue, day by day', () => {
  beforeAll(issued)

  test('each stage is said once to each person, and what is done is not said any more', async () => {
    const { clerk } = commune.actors
    for (let day = '2023-05-23'; day <= '2023-07-14'; day = addDays(day, 1)) {
      await remind(day)
      if (day === '2023-06-09') await completeDue(day, 'DLG-NOTICE')
      if (day === '2023-06-20') await completeDue(day, 'DLG-RESULT')
      // Two at once, and again an hour later.
      await Promise.all([remind(day, '09:10'), remind(day, '09:10')])
      await remind(day, '10:00')
      if (day === '2023-06-28') {
        const taskId = (await tasks()).find(({ rule }) => rule === 'DLG-REPORT')?.id ?? ''
        await extendTask(at(day), clerk, { taskId, dueOn: '2023-07-04', reason: 'Chờ số liệu' })
      }
    }
    const all = await said()
    const ofReport = all.filter((line) => line.endsWith('06-29') || line.endsWith('07-04'))
    expect(ofReport).toEqual([
      '06-26 clerk before-3 06-29',
      '06-28 clerk before-1 06-29',
      '06-29 clerk before-3 07-04',
      '07-03 clerk before-1 07-04',
      '07-04 clerk due 07-04',
      '07-05 clerk late-1 07-04',
      '07-10 chairman late-4 07-04',
      '07-10 clerk late-4 07-04',
      '07-13 chairman late-7 07-04',
      '07-13 clerk late-7 07-04',
    ])
    expect(all.filter((line) => line.endsWith('06-12'))).toEqual([
      '06-07 clerk before-3 06-12',
      '06-09 clerk before-1 06-12',
    ])
    expect(all.filter((line) => line.includes('villageHead'))).toContain('06-14 villageHead due 06-14')
    expect(new Set(all).size).toBe(all.length)
  })

  test('one message for a person and a day lists everything', async () => {
    const rows = await outbox()
    const keys = rows.map(({ user_id, day }) => `${user_id} ${day}`)
    expect(new Set(keys).size).toBe(keys.length)
    const late = rows.find(({ user_id, day }) => user_id === commune.actors.chairman.userId && day === '2023-07-10')
    expect(late?.body).toContain('quá hạn 6 ngày, hạn 4/7/2023; đã gia hạn 1 lần, hạn đầu 29/6/2023; người làm:')
    expect(late?.subject).toContain('[UBND xã Thanh Lâm] Nhắc việc đối thoại 10/7/2023')
  })

  test('is not reworded afterwards', async () => {
    const change = at('2023-07-10').transact((tx) => tx.updateTable('outbox_message').set({ body: 'khác' }).execute())
    await expect(change).rejects.toThrow('not reworded')
  })
})

async function completeDue(day: string, rule: string) {
  const taskId = (await tasks()).find((task) => task.rule === rule)?.id ?? ''
  const done = await completeTask(at(day), commune.actors.clerk, { taskId, doneOn: day })
  if (isRefused(done)) throw new Error(done.refused)
}

describe('when the program stood still', () => {
  beforeAll(issued)

  test('for two days, what was missed goes out on the next day, once, and nothing that was overtaken', async () => {
    await remind('2023-06-06')
    // 7/6 (before-3 of 12/6) and 8/6 are missed; on 9/6 the stage is before-1 already.
    await remind('2023-06-09')
    await remind('2023-06-09', '15:00')
    expect((await said()).filter((line) => line.endsWith('06-12'))).toEqual(['06-09 clerk before-1 06-12'])
    // The day itself and the first days after it are missed: late is said once.
    await remind('2023-06-15')
    await remind('2023-06-16')
    expect((await said()).filter((line) => line.includes('late') && line.endsWith('06-12'))).toEqual([
      '06-15 clerk late-1 06-12',
      '06-16 chairman late-4 06-12',
      '06-16 clerk late-4 06-12',
    ])
  })

  test('nobody is reminded at night, on a Sunday, or of a draft', async () => {
    const before = (await outbox()).length
    for (const [day, clock] of [
      ['2023-06-20', '06:59'],
      ['2023-06-20', '17:00'],
      ['2023-06-18', '09:00'],
    ] as const) {
      expect(await remind(day, clock)).toBe(0)
    }
    expect(await outbox()).toHaveLength(before)
    expect(await remind('2023-06-20', '07:00')).toBeGreaterThan(0)
  })
})

describe('mail', () => {
  const sent: Mail[] = []
  let isDown = false
  const mailer: Mailer = {
    async send(mail) {
      if (isDown) throw new Error('connect ECONNREFUSED')
      sent.push(mail)
    },
    close() {},
  }
  const send = () => sendOutbox(at('2023-06-20'), system(commune), mailer)

  test('goes out once to those who have an address; the others stay for the office to tell', async () => {
    const { clerk } = commune.actors
    await at('2023-06-20').transact(async (tx) => {
      await tx.updateTable('outbox_message').set({ address: 'lan@xa.vn' }).where('user_id', '=', clerk.userId).execute()
    })
    const mine = (await outbox()).filter(({ user_id }) => user_id === clerk.userId)
    isDown = true
    expect(await send()).toEqual({ sent: 0 })
    expect((await outbox()).find(({ id }) => id === mine[0]?.id)).toMatchObject({ state: 'waiting', attempts: 1 })
    isDown = false
    await Promise.all([send(), send()])
    expect(sent.map(({ id }) => id).toSorted()).toEqual(mine.map(({ id }) => id).toSorted())
    expect(await send()).toEqual({ sent: 0 })
    const others = (await outbox()).filter(({ user_id }) => user_id !== clerk.userId)
    expect(new Set(others.map(({ state }) => state))).toEqual(new Set(['waiting']))
  })

  test('is settled by the office, and read by it and the chairman only', async () => {
    const { clerk, chairman, police } = commune.actors
    const waiting = (await outbox()).find(({ state }) => state === 'waiting')
    const handed = { messageId: waiting?.id ?? '', how: 'handed-over' } as const
    expect(await settleMessage(at('2023-06-20'), police, handed)).toEqual({ refused: 'not-found' })
    expect(await settleMessage(at('2023-06-20'), clerk, handed)).toEqual({ settled: true })
    const gone = (await outbox()).find(({ state }) => state === 'sent')
    const again = { messageId: gone?.id ?? '', how: 'again' } as const
    expect(await settleMessage(at('2023-06-20'), clerk, again)).toEqual({ refused: 'wrong-state' })
    expect(await readOutbox(at('2023-06-20'), police)).toEqual({ refused: 'not-found' })
    const read = await readOutbox(at('2023-06-20'), chairman)
    if (isRefused(read)) throw new Error(read.refused)
    expect(read.messages.find(({ id }) => id === handed.messageId)).toMatchObject({
      state: 'handed-over',
      changedBy: clerk.name,
    })
  })
})
