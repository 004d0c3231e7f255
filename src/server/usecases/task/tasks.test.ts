import { beforeAll, describe, expect, test } from 'vitest'
import { shippedLaw } from '#domain/law/law-book.ts'
import { publicActor } from '#domain/permission/actor.ts'
import { freshCommune, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { findTask, listTasks, type TaskRow } from '../../store/tasks.ts'
import { importSample } from '../plan/sample-dialogue.fixture.ts'
import { completeTask } from './complete-task.ts'
import { extendTask } from './extend-task.ts'
import { reopenTask } from './reopen-task.ts'
import { taskView } from './task-view.ts'

let commune: TestCommune
let task: TaskRow
beforeAll(async () => {
  commune = await freshCommune()
  const { dialogueId } = await importSample(commune)
  const tasks = await commune.context().transact((tx) => listTasks(tx, dialogueId))
  const notice = tasks.find(({ rule }) => rule === 'DLG-NOTICE')
  if (!notice) throw new Error('the sample plan has lost its notice')
  task = notice
})
const june20 = () => commune.context(Date.parse('2023-06-20T09:00:00+07:00'))
const complete = (doneOn: string, actor: Parameters<typeof completeTask>[1] = commune.actors.clerk) =>
  completeTask(june20(), actor, { taskId: task.id, doneOn, note: 'phát thanh 2 buổi' })
const stored = async () => {
  const row = await june20().transact((tx) => findTask(tx, task.id))
  if (!row) throw new Error('the task is gone')
  return row
}

describe('a task', () => {
  test('is recorded as done on an earlier day, with a note and by whom', async () => {
    expect(await complete('2023-06-11')).toEqual({ dialogueId: task.dialogue_id })
    expect(await stored()).toMatchObject({
      done_on: '2023-06-11',
      done_note: 'phát thanh 2 buổi',
      done_by: commune.actors.clerk.userId,
    })
  })

  test('is never done in the future', async () => {
    expect(await complete('2023-06-21')).toEqual({ refused: 'date-in-future', field: 'doneOn' })
    expect(await complete('2023-06-20')).toEqual({ dialogueId: task.dialogue_id })
    expect(await complete('20/6/2023')).toMatchObject({ refused: 'invalid-input', field: 'doneOn' })
  })

  test('is open again when it was recorded by mistake', async () => {
    expect(await reopenTask(june20(), commune.actors.clerk, { taskId: task.id })).toEqual({
      dialogueId: task.dialogue_id,
    })
    expect(await stored()).toMatchObject({ done_on: null, done_note: null, done_by: null })
    const acts = await june20().transact((tx) =>
      tx.selectFrom('audit_event').select('detail').where('thing_id', '=', task.id).execute(),
    )
    expect(acts.map(({ detail }) => detail)).toContainEqual({ act: 'reopened', doneOn: '2023-06-20' })
  })

  test('of the office is not completed by associations, village heads, other offices or strangers', async () => {
    for (const actor of [
      publicActor,
      commune.actors.women,
      commune.actors.villageHead,
      commune.actors.police,
      commune.actors.front,
    ]) {
      expect(await complete('2023-06-11', actor)).toEqual({ refused: 'not-found' })
      expect(await reopenTask(june20(), actor, { taskId: task.id })).toEqual({ refused: 'not-found' })
    }
    expect((await stored()).done_on).toBeNull()
  })
})

describe('before the plan is issued', () => {
  test('a day is not extended: it is changed in the plan itself', async () => {
    const tasks = await june20().transact((tx) => listTasks(tx, task.dialogue_id))
    const report = tasks.find(({ rule }) => rule === 'DLG-REPORT')?.id ?? ''
    const extended = { taskId: report, dueOn: '2023-07-05', reason: 'Chờ số liệu' }
    expect(await extendTask(june20(), commune.actors.clerk, extended)).toEqual({ refused: 'plan-not-issued' })
  })
})

describe('on its page', () => {
  const row = (change: Partial<TaskRow>): TaskRow => ({
    ...task,
    due_on: '2023-06-12',
    first_due_on: '2023-06-12',
    done_on: null,
    not_needed_on: null,
    ...change,
  })
  test.each([
    [row({}), '2023-06-11', 'open', -1],
    [row({}), '2023-06-12', 'today', 0],
    [row({}), '2023-06-13', 'late', 1],
    [row({ done_on: '2023-06-12' }), '2023-07-01', 'done', 0],
    [row({ done_on: '2023-06-15' }), '2023-07-01', 'done-late', 3],
    [row({ due_on: null, first_due_on: null }), '2023-07-01', 'undated', 0],
    [row({ not_needed_on: '2023-06-10' }), '2023-07-01', 'not-needed', 19],
    [row({ due_on: null, done_on: '2023-06-15' }), '2023-07-01', 'done', 0],
  ])('a task %# on a day has its state', (given, day, state, daysLate) => {
    expect(taskView(given, day, '2023-06-19', shippedLaw)).toMatchObject({ state, daysLate })
  })

  test('what was done within an extension was done late; a new day of the dialogue gives a new day to be in time', () => {
    const done = row({ due_on: '2023-06-20', done_on: '2023-06-18' })
    const to = '2023-06-20'
    const kinds = ['extension', 'reschedule'] as const
    const views = kinds.map((kind) => taskView(done, '2023-07-01', '2023-06-19', shippedLaw, [{ kind, to }]))
    expect(views).toMatchObject([
      { state: 'done-late', daysLate: 6 },
      { state: 'done', daysLate: -2 },
    ])
  })

  test('a duty of the law has its article and both languages; a default of the plan has neither', () => {
    const duty = taskView(row({}), '2023-06-11', '2023-06-19', shippedLaw)
    expect(duty.source).toContain('Điều 125')
    expect(duty.what.en).toContain('Notice')
    const invite = taskView(row({ rule: 'DLG-INVITE', what: 'gửi giấy mời' }), '2023-06-11', '2023-06-19', shippedLaw)
    expect([invite.source, invite.what]).toEqual([null, { vi: 'gửi giấy mời', en: 'gửi giấy mời' }])
  })
})
