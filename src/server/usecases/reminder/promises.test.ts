import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#domain/calendar/iso-date.ts'
import { parseCalendar } from '#domain/calendar/parse-calendar.fixture.ts'
import { freshCommune, system, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { listOutbox, listPromiseReminders } from '../../store/outbox.ts'
import { conclude, endMatters } from '../commitment/concluded.fixture.ts'
import { extendCommitment } from '../commitment/extend-commitment.ts'
import { keepCommitment } from '../commitment/keep-commitment.ts'
import { createFeed } from '../feed/create-feed.ts'
import { readFeed } from '../feed/read-feed.ts'
import { groupOpinions } from '../matter/group-opinions.ts'
import { done, openDialogue, say, type OpenDialogue } from '../opinion/open-dialogue.fixture.ts'
import { writeReminders } from './write-reminders.ts'

let here: TestCommune
let dialogue: OpenDialogue
let promiseId: string

const on = (day: string, clock = '09:00') => here.context(Date.parse(`${day}T${clock}:00+07:00`))
const remind = async (day: string, clock?: string) => done(await writeReminders(on(day, clock), system(here)))

/** One promise to answer, due on 31 December 2026, made in a hall on the 20th. */
async function promised() {
  here = await freshCommune()
  dialogue = await openDialogue(here.context(), here, 'hua')
  const { id } = await say(here.context(), dialogue, 'Chế độ chậm')
  const group = { dialogueId: dialogue.dialogueId, opinionIds: [id], title: 'Chế độ chậm' }
  const { matterId } = done(await groupOpinions(here.context(), here.actors.clerk, group))
  const ended = await endMatters(on('2026-12-20'), here, dialogue, { promised: [{ matterId, kind: 'reply' }] })
  promiseId = ended.promises[0] ?? ''
}

async function said(): Promise<string[]> {
  const { economist, clerk, chairman } = here.actors
  const names = new Map(Object.entries({ economist, clerk, chairman }).map(([name, actor]) => [actor.userId, name]))
  const [rows, reminders] = await here
    .context()
    .transact(async (tx) => [await listOutbox(tx), await listPromiseReminders(tx)] as const)
  const day = (id: string) => rows.find((row) => row.id === id)?.day.slice(5)
  return reminders
    .map((one) => `${day(one.message_id)} ${names.get(one.user_id)} ${one.stage} ${one.due_on.slice(5)}`)
    .toSorted()
}

describe('the owner of a promise hears of it', () => {
  beforeAll(promised)

  test('not while it is provisional', async () => {
    await remind('2026-12-21')
    await remind('2026-12-28')
    expect(await said()).toEqual([])
    await conclude(on('2026-12-28', '10:00'), dialogue)
  })

  test('before it is due and after, each stage once, whatever runs at once, until it is kept', async () => {
    for (let day = '2026-12-28'; day <= '2027-01-22'; day = addDays(day, 1)) {
      await Promise.all([remind(day, '11:00'), remind(day, '11:00')])
      await remind(day, '15:00')
      if (day === '2026-12-30') {
        const extension = { commitmentId: promiseId, dueOn: '2027-01-08', reason: 'Chờ Sở trả lời' }
        done(await extendCommitment(on(day, '16:00'), here.actors.chairman, extension))
      }
      if (day === '2027-01-15') {
        const kept = { commitmentId: promiseId, keptOn: day, result: 'Đã trả đủ' }
        done(await keepCommitment(on(day, '16:00'), here.actors.economist, kept))
      }
    }
    expect(await said()).toEqual([
      '01-05 economist before-3 01-08',
      '01-07 economist before-1 01-08',
      '01-08 economist due 01-08',
      '01-11 economist late-1 01-08',
      '01-14 chairman late-4 01-08',
      '01-14 economist late-4 01-08',
      '12-28 economist before-3 12-31',
      '12-30 economist before-1 12-31',
    ])
    const rows = await here.context().transact((tx) => listOutbox(tx))
    const late = rows.find(({ day, user_id }) => day === '2027-01-14' && user_id === here.actors.chairman.userId)
    expect(late?.body).toContain('Hẹn trả lời: Sửa xong (quá hạn 6 ngày, hạn 8/1/2027; đã gia hạn 1 lần')
    expect(late?.body).toContain('mời anh chị ghi vào phần Hẹn trả lời,')
  })

  test('and the database refuses to say the same thing twice', async () => {
    const again = on('2027-01-14').transact(async (tx) => {
      const [one] = await listPromiseReminders(tx)
      if (one) await tx.insertInto('promise_reminder').values(one).execute()
    })
    await expect(again).rejects.toThrow('promise_reminder_pkey')
  })
})

describe('in the calendar', () => {
  beforeAll(promised)
  const events = async (day: string, who: 'economist' | 'clerk' | 'police') => {
    const { token } = done(await createFeed(on(day), here.actors[who]))
    const { calendar } = done(await readFeed(on(day), { token, origin: 'https://doithoai.example' }))
    return parseCalendar(calendar).events.filter(({ UID }) => String(UID).startsWith('hen-'))
  }

  test('of its owner and of the office it stands once the dialogue is concluded, and moves when it is extended', async () => {
    expect(await events('2026-12-21', 'economist')).toEqual([])
    await conclude(on('2026-12-22'), dialogue)
    const [before] = await events('2026-12-22', 'economist')
    expect(before).toMatchObject({
      UID: `hen-${promiseId}@thanh-lam.doithoai`,
      SUMMARY: 'Hẹn trả lời: Sửa xong',
      'DTSTART;VALUE=DATE': '20261231',
    })
    const extension = { commitmentId: promiseId, dueOn: '2027-01-08', reason: 'Chờ Sở trả lời' }
    done(await extendCommitment(on('2026-12-30'), here.actors.chairman, extension))
    const [after] = await events('2026-12-30', 'clerk')
    expect(after).toMatchObject({ 'DTSTART;VALUE=DATE': '20270108' })
    expect(Number(after?.SEQUENCE)).toBeGreaterThan(Number(before?.SEQUENCE))
    expect(after?.DESCRIPTION).toContain('Gia hạn 1 lần, hạn đầu 31/12/2026')
    expect(await events('2026-12-30', 'police')).toEqual([])
  })
})
