import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshCommune, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { createDocumentWriters } from '../../documents/writers.ts'
import { listTaskExtensions, listTaskFiles, listTasks, type TaskRow } from '../../store/tasks.ts'
import { issueSample } from '../plan/sample-dialogue.fixture.ts'
import type { PlannedTask } from '../plan/tasks-of-plan.ts'
import { addProof } from './add-proof.ts'
import { assignTask } from './assign-task.ts'
import { completeTask } from './complete-task.ts'
import { dropTask } from './drop-task.ts'
import { extendTask } from './extend-task.ts'
import { reopenTask } from './reopen-task.ts'
import { rescheduleTasks } from './reschedule-tasks.ts'
import { startTask } from './start-task.ts'

let commune: TestCommune
let dialogueId: string
beforeAll(async () => {
  commune = await freshCommune()
  const created = await issueSample(commune, createDocumentWriters())
  dialogueId = created.dialogueId
})

const on = (day: string) => commune.context(Date.parse(`${day}T09:00:00+07:00`))
const tasks = () => on('2023-06-05').transact((tx) => listTasks(tx, dialogueId))
const extensions = () => on('2023-06-05').transact((tx) => listTaskExtensions(tx, dialogueId))

async function taskOf(wanted: (task: TaskRow) => boolean): Promise<TaskRow> {
  const found = (await tasks()).find(wanted)
  if (!found) throw new Error('the sample plan has lost a task')
  return found
}
const ofRule = (rule: string) => taskOf((task) => task.rule === rule)

/** The plan as it stands, with some days changed. */
async function plannedWith(days: Record<string, string>): Promise<PlannedTask[]> {
  return (await tasks()).map(({ id, what, responsible, first_due_on, rule }) => ({
    what,
    responsible,
    dueOn: days[id] ?? first_due_on,
    rule,
  }))
}

describe('a first due date', () => {
  test('is fixed when the plan is issued', async () => {
    for (const { first_due_on, due_on } of await tasks()) expect(first_due_on).toBe(due_on)
    expect((await ofRule('DLG-REPORT')).first_due_on).toBe('2023-06-29')
  })

  test('is not changed by any statement, and neither does a due date move without its reason', async () => {
    const { id } = await ofRule('DLG-REPORT')
    const run = (statement: string) => on('2023-06-05').transact((tx) => sql.raw(statement).execute(tx))
    await expect(run(`update task set first_due_on = '2023-07-30' where id = '${id}'`)).rejects.toThrow('never changed')
    await expect(run(`update task set first_due_on = null where id = '${id}'`)).rejects.toThrow('never changed')
    await expect(run(`update task set due_on = '2023-07-30' where id = '${id}'`)).rejects.toThrow('with its reason')
    await expect(run(`delete from task where id = '${id}'`)).rejects.toThrow('not deleted')
  })
})

describe('an extension', () => {
  test('gives a later day with a reason, is counted, and leaves the first day', async () => {
    const { id } = await ofRule('DLG-REPORT')
    const extend = (dueOn: string, reason = 'Chờ số liệu của thôn') =>
      extendTask(on('2023-06-20'), commune.actors.clerk, { taskId: id, dueOn, reason })
    expect(await extend('2023-06-29')).toEqual({ refused: 'date-not-later', field: 'dueOn' })
    expect(await extend('2023-07-05', ' ')).toMatchObject({ refused: 'invalid-input', field: 'reason' })
    expect(await extend('2023-07-05')).toEqual({ dialogueId })
    expect(await extend('2023-07-10')).toEqual({ dialogueId })
    expect(await ofRule('DLG-REPORT')).toMatchObject({ first_due_on: '2023-06-29', due_on: '2023-07-10' })
    expect(await extensions()).toMatchObject([
      {
        kind: 'extension',
        from_due_on: '2023-06-29',
        to_due_on: '2023-07-05',
        extended_by: commune.actors.clerk.userId,
      },
      { kind: 'extension', from_due_on: '2023-07-05', to_due_on: '2023-07-10' },
    ])
  })

  test('is kept as it was written', async () => {
    const change = on('2023-06-20').transact((tx) => tx.updateTable('task_extension').set({ reason: 'x' }).execute())
    await expect(change).rejects.toThrow()
  })

  test('is refused for a day that the law sets, and so is dropping it', async () => {
    const { id: taskId } = await ofRule('DLG-NOTICE')
    const { clerk } = commune.actors
    const extended = { taskId, dueOn: '2023-07-05', reason: 'Loa hỏng' }
    expect(await extendTask(on('2023-06-05'), clerk, extended)).toEqual({ refused: 'set-by-law' })
    expect(await dropTask(on('2023-06-05'), clerk, { taskId, reason: 'Không cần' })).toEqual({ refused: 'set-by-law' })
  })

  test('is for the office and the chairman', async () => {
    const { id: taskId } = await ofRule('DLG-REPORT')
    const asked = { taskId, dueOn: '2023-07-20', reason: 'Chờ' }
    for (const who of ['secretary', 'police', 'villageHead', 'front'] as const) {
      expect(await extendTask(on('2023-06-20'), commune.actors[who], asked)).toEqual({ refused: 'not-found' })
    }
  })
})

describe('when the day of the dialogue moves', () => {
  test('open tasks take their new day, counted apart; done ones and extended ones whose own day stays do not', async () => {
    const notice = await ofRule('DLG-NOTICE')
    const report = await ofRule('DLG-REPORT')
    const collect = await taskOf((task) => (task.responsible ?? '').startsWith('Trưởng thôn'))
    const { clerk } = commune.actors
    await completeTask(on('2023-06-05'), clerk, { taskId: collect.id, doneOn: '2023-06-05' })
    const planned = await plannedWith({ [notice.id]: '2023-06-19', [collect.id]: '2023-06-22' })
    const extra = { what: 'Báo lại Đài truyền thanh', responsible: 'Công an xã', dueOn: '2023-06-20', rule: null }
    const context = on('2023-06-06')
    const rows = await tasks()
    const gone = rows.filter(({ responsible }) => responsible === 'Đài truyền thanh xã')
    expect(gone).toHaveLength(1)
    const result = await context.transact((tx) =>
      rescheduleTasks(tx, context, clerk, {
        dialogueId,
        planned: [...planned, extra],
        rowOf: ({ what }) => rows.find((row) => row.what === what),
        gone,
        reason: 'Dời sang 26/6/2023',
      }),
    )
    expect(result).toEqual({
      moved: [{ taskId: notice.id, what: notice.what, from: notice.due_on, to: '2023-06-19' }],
      added: 1,
      dropped: 1,
    })
    const dropped = { not_needed_on: '2023-06-06', not_needed_reason: 'Dời sang 26/6/2023' }
    expect(await taskOf(({ id }) => id === gone[0]?.id)).toMatchObject(dropped)
    expect(await ofRule('DLG-NOTICE')).toMatchObject({ first_due_on: '2023-06-12', due_on: '2023-06-19' })
    expect(await ofRule('DLG-REPORT')).toMatchObject({ due_on: report.due_on })
    expect((await extensions()).filter(({ kind }) => kind === 'reschedule')).toMatchObject([
      { task_id: notice.id, reason: 'Dời sang 26/6/2023' },
    ])
    const added = await taskOf(({ what }) => what === extra.what)
    expect(added).toMatchObject({ first_due_on: '2023-06-20', due_on: '2023-06-20' })
  })
})

test('a day that the plan moves to where a person had extended it already is the plan’s own from then on', async () => {
  const report = await ofRule('DLG-REPORT')
  const moveTo = async (day: string) => {
    const [planned, rows] = [await plannedWith({ [report.id]: day }), await tasks()]
    const context = on('2023-06-07')
    return context.transact((tx) =>
      rescheduleTasks(tx, context, commune.actors.clerk, {
        dialogueId,
        planned,
        rowOf: ({ what }) => rows.find((row) => row.what === what),
        gone: [],
        reason: 'Dời sang 30/6/2023',
      }),
    )
  }
  const own = (moved: { what: string }[]) => moved.filter(({ what }) => what === report.what)
  expect(own((await moveTo(report.due_on ?? '')).moved)).toMatchObject([{ from: report.due_on, to: report.due_on }])
  expect(own((await moveTo(report.due_on ?? '')).moved)).toEqual([])
  expect(await ofRule('DLG-REPORT')).toMatchObject({ first_due_on: '2023-06-29', due_on: report.due_on })
})

describe('a task belongs to a unit', () => {
  test('whose people start and complete it', async () => {
    const { id: taskId } = await taskOf(({ responsible, done_on }) => responsible === 'Công an xã' && done_on === null)
    const { police, culture } = commune.actors
    expect(await startTask(on('2023-06-06'), culture, { taskId })).toEqual({ refused: 'not-found' })
    expect(await startTask(on('2023-06-06'), police, { taskId })).toEqual({ dialogueId })
    expect(await startTask(on('2023-06-06'), police, { taskId })).toEqual({ refused: 'wrong-state' })
    expect(await completeTask(on('2023-06-07'), police, { taskId, doneOn: '2023-06-07' })).toEqual({ dialogueId })
    expect(await reopenTask(on('2023-06-07'), police, { taskId })).toEqual({ dialogueId })
    expect(await reopenTask(on('2023-06-07'), police, { taskId })).toEqual({ refused: 'wrong-state' })
  })

  test('that the office chooses when the words name another', async () => {
    const { id: taskId } = await taskOf(({ responsible }) => responsible === 'Công an xã')
    const { clerk, police, villageHead } = commune.actors
    const village = villageHead.villageId ?? ''
    const chosen = { taskId, unitIds: [village] }
    expect(await assignTask(on('2023-06-07'), police, chosen)).toEqual({ refused: 'not-found' })
    const strange = { taskId, unitIds: ['00000000-0000-7000-8000-000000000000'] }
    expect(await assignTask(on('2023-06-07'), clerk, strange)).toMatchObject({ refused: 'invalid-input' })
    expect(await assignTask(on('2023-06-07'), clerk, chosen)).toEqual({ dialogueId })
    const done = { taskId, doneOn: '2023-06-07' }
    expect(await completeTask(on('2023-06-07'), police, done)).toEqual({ refused: 'not-found' })
    expect(await completeTask(on('2023-06-07'), villageHead, done)).toEqual({ dialogueId })
  })
})

describe('proof', () => {
  const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
  const pdf = bytes('%PDF-1.7 biên nhận')

  test('is kept with the task, the same file once, and also afterwards', async () => {
    const { id: taskId } = await ofRule('DLG-REPORT')
    const { clerk } = commune.actors
    const word = bytes('PK\x03\x04 word/document.xml')
    const files = [{ name: 'bao-cao.docx', bytes: word }]
    expect(await completeTask(on('2023-07-08'), clerk, { taskId, doneOn: '2023-07-07', files })).toEqual({ dialogueId })
    const scans = [{ name: 'ban-ky.pdf', bytes: pdf }]
    expect(await addProof(on('2023-07-09'), clerk, { taskId, files: [...scans, ...scans] })).toEqual({ dialogueId })
    const kept = await on('2023-07-09').transact((tx) => listTaskFiles(tx, dialogueId))
    expect(kept.map(({ name, media_type }) => [name, media_type])).toEqual([
      ['bao-cao.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
      ['ban-ky.pdf', 'application/pdf'],
    ])
  })

  test('is refused when it is no photograph, PDF or Word file, and then nothing is recorded', async () => {
    const { id: taskId } = await ofRule('DLG-NOTICE')
    const files = [
      { name: 'ban-ky.pdf', bytes: pdf },
      { name: 'virus.exe', bytes: bytes('MZ') },
    ]
    const done = { taskId, doneOn: '2023-06-06', files }
    const { clerk } = commune.actors
    expect(await completeTask(on('2023-06-06'), clerk, done)).toEqual({ refused: 'proof-type', field: 'files' })
    expect((await ofRule('DLG-NOTICE')).done_on).toBeNull()
    const kept = await on('2023-06-06').transact((tx) => listTaskFiles(tx, dialogueId))
    expect(kept.filter(({ task_id }) => task_id === taskId)).toEqual([])
  })
})

test('a task that is not needed says why, and is open again when that was a mistake', async () => {
  const { id: taskId } = await taskOf(({ what }) => what === 'Báo lại Đài truyền thanh')
  const { clerk } = commune.actors
  expect(await dropTask(on('2023-06-07'), clerk, { taskId, reason: 'Đài đã biết' })).toEqual({ dialogueId })
  expect(await completeTask(on('2023-06-07'), clerk, { taskId, doneOn: '2023-06-07' })).toEqual({
    refused: 'wrong-state',
  })
  expect(await reopenTask(on('2023-06-07'), clerk, { taskId })).toEqual({ dialogueId })
  expect(await taskOf(({ id }) => id === taskId)).toMatchObject({ not_needed_on: null, not_needed_reason: null })
})
