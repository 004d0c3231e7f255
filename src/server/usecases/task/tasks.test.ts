import { beforeAll, describe, expect, test } from 'vitest'
import { shippedLaw } from '#domain/law/law-book.ts'
import { publicActor } from '#domain/permission/actor.ts'
import { freshCommune, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { findTask, listTasks, type TaskRow } from '../../store/tasks.ts'
import { importSample } from '../plan/sample-dialogue.fixture.ts'
import { completeTask } from './complete-task.ts'
import { moveTask } from './move-task.ts'
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
    expect(acts.map(({ detail }) => detail)).toContainEqual({ reopened: true, doneOn: '2023-06-20' })
  })

  test('is not completed by associations, village heads or strangers', async () => {
    for (const actor of [publicActor, commune.actors.women, commune.actors.villageHead, commune.actors.front]) {
      expect(await complete('2023-06-11', actor)).toEqual({ refused: 'not-found' })
      expect(await reopenTask(june20(), actor, { taskId: task.id })).toEqual({ refused: 'not-found' })
    }
    expect((await stored()).done_on).toBeNull()
  })
})

describe('moving a task', () => {
  const move = (taskId: string, dueOn: string, actor: Parameters<typeof moveTask>[1] = commune.actors.clerk) =>
    moveTask(june20(), actor, { taskId, dueOn })

  test('gives an open task of the plan a later day, and records both', async () => {
    const tasks = await june20().transact((tx) => listTasks(tx, task.dialogue_id))
    const report = tasks.find(({ rule }) => rule === 'DLG-REPORT')?.id ?? ''
    expect(await move(report, '2023-06-19')).toEqual({ refused: 'date-in-past', field: 'dueOn' })
    expect(await move(report, '2023-07-05', commune.actors.women)).toEqual({ refused: 'not-found' })
    expect(await move(report, '2023-07-05')).toEqual({ dialogueId: task.dialogue_id })
    expect((await june20().transact((tx) => findTask(tx, report)))?.due_on).toBe('2023-07-05')
    const acts = await june20().transact((tx) =>
      tx.selectFrom('audit_event').select('detail').where('thing_id', '=', report).execute(),
    )
    expect(acts).toEqual([{ detail: { from: '2023-06-29', to: '2023-07-05' } }])
  })

  test('is refused for a day that the law sets', async () => {
    expect(await move(task.id, '2023-07-05')).toEqual({ refused: 'wrong-state' })
    expect((await stored()).due_on).toBe('2023-06-12')
  })
})

describe('on its page', () => {
  const row = (change: Partial<TaskRow>): TaskRow => ({ ...task, due_on: '2023-06-12', done_on: null, ...change })
  test.each([
    [row({}), '2023-06-11', 'open', -1],
    [row({}), '2023-06-12', 'today', 0],
    [row({}), '2023-06-13', 'late', 1],
    [row({ done_on: '2023-06-12' }), '2023-07-01', 'done', 0],
    [row({ done_on: '2023-06-15' }), '2023-07-01', 'done-late', 3],
    [row({ due_on: null }), '2023-07-01', 'undated', 0],
    [row({ due_on: null, done_on: '2023-06-15' }), '2023-07-01', 'done', 0],
  ])('a task %# on a day has its state', (given, day, state, daysLate) => {
    expect(taskView(given, day, '2023-06-19', shippedLaw)).toMatchObject({ state, daysLate })
  })

  test('a duty of the law has its article and both languages; a default of the plan has neither', () => {
    const duty = taskView(row({}), '2023-06-11', '2023-06-19', shippedLaw)
    expect(duty.source).toContain('Điều 125')
    expect(duty.what.en).toContain('Notice')
    const invite = taskView(row({ rule: 'DLG-INVITE', what: 'gửi giấy mời' }), '2023-06-11', '2023-06-19', shippedLaw)
    expect([invite.source, invite.what]).toEqual([null, { vi: 'gửi giấy mời', en: 'gửi giấy mời' }])
  })
})
