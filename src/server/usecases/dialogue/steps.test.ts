import { expect, test } from 'vitest'
import { shippedLaw } from '#domain/law/law-book.ts'
import { taskView } from '../task/task-view.ts'
import { stepsOf } from './steps.ts'

const row = {
  commune_id: '',
  id: '',
  dialogue_id: '',
  ordinal: 0,
  responsible: null,
  done_note: null,
  done_by: null,
  first_due_on: null,
  started_on: null,
  not_needed_on: null,
  not_needed_reason: null,
}
const task = (rule: string, dueOn: string, doneOn: string | null = null) =>
  taskView({ ...row, what: rule, rule, due_on: dueOn, done_on: doneOn }, '2023-06-16', '2023-06-19', shippedLaw)
const tasks = [
  task('DLG-QCOLLECT', '2023-06-14', '2023-06-13'),
  task('DLG-INVITE', '2023-06-15'),
  task('DLG-REPORT', '2023-06-29'),
]
const course = {
  dialogue: { state: 'preparing', held_on: '2023-06-19' },
  planIssuedOn: '2023-06-02',
  invitedOn: null,
  concludedOn: null,
  tasks,
  day: '2023-06-16',
} as const

test('the first step that is not done is the current one, and late after its last day', () => {
  expect(stepsOf(course)).toEqual([
    { key: 'issue-plan', day: '2023-06-02', state: 'done', isLate: false },
    { key: 'collect', day: '2023-06-13', state: 'done', isLate: false },
    { key: 'invite', day: '2023-06-15', state: 'current', isLate: true },
    { key: 'meet', day: '2023-06-19', state: 'ahead', isLate: false },
    { key: 'conclude', day: '2023-06-29', state: 'ahead', isLate: false },
  ])
})

test('printed invitations make the step done, also when nobody recorded that they were sent', () => {
  const invite = stepsOf({ ...course, invitedOn: '2023-06-12' }).find(({ key }) => key === 'invite')
  expect(invite).toEqual({ key: 'invite', day: '2023-06-12', state: 'done', isLate: false })
})

test('a plan that collects no opinions beforehand has no such step', () => {
  const keys = stepsOf({ ...course, tasks: tasks.slice(1) }).map(({ key }) => key)
  expect(keys).toEqual(['issue-plan', 'invite', 'meet', 'conclude'])
})

test('a concluded dialogue has every step behind it', () => {
  const dialogue = { state: 'concluded', held_on: '2023-06-19' } as const
  const steps = stepsOf({ ...course, dialogue, invitedOn: '2023-06-12', concludedOn: '2023-06-28' })
  expect(steps.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done', 'done'])
  expect(steps.at(-1)?.day).toBe('2023-06-28')
})
