import { describe, expect, test } from 'vitest'
import { shippedLaw } from '#domain/law/law-book.ts'
import type { Plan } from '#domain/plan/plan.ts'
import { readPlan } from '#domain/plan/read-plan.ts'
import { samplePlan } from './sample-dialogue.fixture.ts'
import { tasksOfPlan } from './tasks-of-plan.ts'

const sample = readPlan(samplePlan).plan
const withDeadlines = (change: Partial<Plan>): Plan => ({ ...sample, tasks: [], deadlines: [], ...change })

describe('the tasks of a plan', () => {
  const tasks = tasksOfPlan(sample, shippedLaw)
  const byRule = (rule: string) => tasks.filter((task) => task.rule === rule)

  test('are its part IV, its deadlines and the duties of the law, each once', () => {
    expect(tasks.length).toBeGreaterThanOrEqual(9)
    expect(new Set(tasks.map(({ what }) => what)).size).toBe(tasks.length)
    for (const { what } of sample.tasks) expect(tasks.map((task) => task.what)).toContain(what)
  })

  test('end on the day before a "trước ngày"', () => {
    expect(byRule('DLG-QCOLLECT').map(({ dueOn }) => dueOn)).toEqual(['2023-06-14'])
    expect(byRule('DLG-INVITE').map(({ dueOn }) => dueOn)).toEqual(['2023-06-15'])
    expect(byRule('DLG-REPORT').map(({ dueOn }) => dueOn)).toEqual(['2023-06-29'])
  })

  test('hold the public notice of Luật 77/2015 Điều 125, seven days before', () => {
    expect(byRule('DLG-NOTICE')).toMatchObject([{ dueOn: '2023-06-12', responsible: null }])
  })
})

test('a notice that the plan itself dates earlier keeps its earlier day and its own words', () => {
  const deadline = { what: 'niêm yết thông báo công khai hội nghị', responsible: 'Văn phòng', due: '2023-06-10' }
  const notices = tasksOfPlan(withDeadlines({ deadlines: [{ ...deadline, relation: 'until' }] }), shippedLaw)
  const own = notices.filter(({ rule }) => rule === 'DLG-NOTICE')
  expect(own).toEqual([{ what: deadline.what, responsible: 'Văn phòng', dueOn: '2023-06-10', rule: 'DLG-NOTICE' }])
})

test('a notice that the plan dates too late is due on the day of the law', () => {
  const deadline = { what: 'niêm yết thông báo công khai hội nghị', responsible: null, due: '2023-06-17' }
  const notices = tasksOfPlan(withDeadlines({ deadlines: [{ ...deadline, relation: 'until' }] }), shippedLaw)
  expect(notices.find(({ rule }) => rule === 'DLG-NOTICE')?.dueOn).toBe('2023-06-12')
})

test('a deadline counted from the conference gets its day, and a plan without a day no duty of the law', () => {
  const relative = {
    what: 'gửi giấy mời',
    responsible: null,
    due: null,
    relation: 'until',
    relative: 'event-3d',
  } as const
  expect(tasksOfPlan(withDeadlines({ deadlines: [relative] }), shippedLaw)[0]).toMatchObject({
    dueOn: '2023-06-16',
    rule: 'DLG-INVITE',
  })
  const undated = tasksOfPlan(withDeadlines({ deadlines: [relative], eventDates: [], sessions: [] }), shippedLaw)
  expect(undated).toEqual([{ what: 'gửi giấy mời', responsible: null, dueOn: null, rule: null }])
})
