import { beforeAll, describe, expect, test } from 'vitest'
import { freshCommune, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { createDocumentWriters } from '../../documents/writers.ts'
import { listQuotas, listSeats, lockFreeSeat, updateSeat } from '../../store/seats.ts'
import { completeTask } from '../task/complete-task.ts'
import { nameDelegate } from '../seat/name-delegate.ts'
import { editPlan } from './edit-plan.ts'
import { issuePlan } from './issue-plan.ts'
import { readPlanPage } from './read-plan-page.ts'
import { accepted, importSample, issueSample, may22 } from './sample-dialogue.fixture.ts'

let commune: TestCommune
beforeAll(async () => {
  commune = await freshCommune()
})
const context = () => commune.context(may22)
const page = async (dialogueId: string) => accepted(await readPlanPage(context(), commune.actors.clerk, { dialogueId }))

describe('the page of a plan just read', () => {
  test('shows what was read with its place, the last day of each deadline and what the law says', async () => {
    const { dialogueId } = await importSample(commune)
    const plan = await page(dialogueId)
    expect(plan.deadlines.map(({ lastDay }) => lastDay)).toEqual(['2023-06-14', '2023-06-15', '2023-06-29'])
    expect(plan.law).toMatchObject({ regime: 'three-tier', law: { id: '77/2015' }, day: '2023-06-19' })
    expect(plan.evidence.length).toBeGreaterThan(30)
    for (const { start, end } of plan.evidence) expect(end).toBeGreaterThan(start)
    expect(plan.findings.length).toBeGreaterThan(0)
    const notice = plan.findings.find(({ rule }) => rule === 'DLG-NOTICE')
    expect(plan.tasks.find(({ id }) => id === notice?.taskId)?.dueOn).toBe('2023-06-12')
  })

  test('asks for the hour with two usual ones, and for the secretary; and says the hour is needed', async () => {
    const { dialogueId } = await importSample(commune)
    const { questions, missing } = await page(dialogueId)
    expect(questions).toContainEqual({
      field: 'startTime',
      why: 'missing',
      path: null,
      suggestions: ['07:30', '13:30'],
    })
    expect(questions.map(({ field }) => field)).toContain('secretary')
    expect(missing).toEqual(['startTime'])
  })

  test('is not for people outside the office', async () => {
    const { dialogueId } = await importSample(commune)
    expect(await readPlanPage(context(), { kind: 'public' }, { dialogueId })).toEqual({ refused: 'not-found' })
  })
})

describe('editing a draft', () => {
  test('answers the questions, and they are not asked again', async () => {
    const { dialogueId } = await importSample(commune)
    const edit = {
      dialogueId,
      startTime: '07:30',
      secretary: 'Lê Thị Thu',
      venue: 'Nhà văn hóa thôn Đông Khê',
      isDateTentative: false,
    }
    accepted(await editPlan(context(), commune.actors.clerk, edit))
    const { dialogue, plan, questions, missing, confirmed, findings } = await page(dialogueId)
    expect(dialogue).toMatchObject({ startsAt: '07:30', secretary: 'Lê Thị Thu', isDateTentative: false })
    expect(plan).toMatchObject({
      eventStartTime: '07:30',
      venue: 'Nhà văn hóa thôn Đông Khê',
      eventDateTentative: false,
    })
    expect([questions.map(({ field }) => field), missing]).toEqual([[], []])
    expect(confirmed).toEqual(['eventStartTime', 'venue', 'secretary', 'eventDateTentative'])
    expect(findings.map(({ rule }) => rule)).not.toContain('NO-SECRETARY')
  })

  test('of the day moves what the law dates, except what is done, and brings the law of that day', async () => {
    const { dialogueId } = await importSample(commune)
    accepted(await editPlan(context(), commune.actors.clerk, { dialogueId, eventDate: '2023-07-10' }))
    const notice = (await page(dialogueId)).tasks.find(({ rule }) => rule === 'DLG-NOTICE')
    expect(notice?.dueOn).toBe('2023-07-03')
    accepted(await completeTask(context(), commune.actors.clerk, { taskId: notice?.id ?? '', doneOn: '2023-05-22' }))
    accepted(await editPlan(context(), commune.actors.clerk, { dialogueId, eventDate: '2026-03-12' }))
    const { tasks, dialogue, law } = await page(dialogueId)
    expect(dialogue.heldOn).toBe('2026-03-12')
    expect(law.law?.id).toBe('72/2025')
    const notices = tasks.filter(({ rule }) => rule === 'DLG-NOTICE')
    expect(notices).toMatchObject([{ doneOn: '2023-05-22', dueOn: '2023-07-03' }])
    const results = tasks.filter(({ rule }) => rule === 'DLG-RESULT')
    expect(results).toMatchObject([{ dueOn: '2026-03-23', doneOn: null }])
  })

  test.each([
    [{ eventDate: '2023-02-30' }, 'eventDate'],
    [{ startTime: '25:00' }, 'startTime'],
    [{ quotas: [{ organization: 'Hội CCB', count: -1 }] }, 'quotas.0.count'],
  ])('refuses %o at its field', async (edit, field) => {
    const { dialogueId } = await importSample(commune)
    const refused = await editPlan(context(), commune.actors.clerk, { dialogueId, ...edit })
    expect(refused).toMatchObject({ refused: 'invalid-input', field })
  })
})

describe('changing quotas', () => {
  const quotasOf = (dialogueId: string) =>
    context().transact(async (tx) => {
      const seats = await listSeats(tx, dialogueId)
      return (await listQuotas(tx, dialogueId)).map(({ id, organization, seats: count }) => ({
        id,
        organization,
        count,
        rows: seats.filter(({ quota_id }) => quota_id === id).length,
        names: seats.filter(({ quota_id, name }) => quota_id === id && name !== null).length,
      }))
    })

  test('adds and removes free seats, and never a named one', async () => {
    const { dialogueId } = await importSample(commune)
    const [veterans, farmers] = await quotasOf(dialogueId)
    for (const name of ['Phạm Văn Nghĩa', 'Trịnh Văn Lực']) {
      accepted(await nameDelegate(context(), commune.actors.clerk, { quotaId: veterans?.id ?? '', name }))
    }
    const change = (count: number, others: { organization: string; count: number }[] = []) =>
      editPlan(context(), commune.actors.clerk, { dialogueId, quotas: [{ organization: 'hội ccb', count }, ...others] })
    expect(await change(1)).toMatchObject({ refused: 'seat-taken', detail: { named: 2 } })
    expect((await quotasOf(dialogueId)).map(({ count }) => count)).toEqual([5, 10, 20, 5, 15])

    accepted(
      await change(2, [
        { organization: 'Hội Nông dân', count: 12 },
        { organization: 'Hội Khuyến học', count: 3 },
      ]),
    )
    expect(await quotasOf(dialogueId)).toMatchObject([
      { id: veterans?.id, count: 2, rows: 2, names: 2 },
      { id: farmers?.id, count: 12, rows: 12, names: 0 },
      { organization: 'Hội Khuyến học', count: 3, rows: 3, names: 0 },
    ])
    accepted(await change(4))
    expect(await quotasOf(dialogueId)).toMatchObject([{ count: 4, rows: 4, names: 2 }])
    expect(await editPlan(context(), commune.actors.clerk, { dialogueId, quotas: [] })).toMatchObject({
      refused: 'seat-taken',
    })
  })

  test('waits for a delegate who is being named at that moment, and keeps the seat', async () => {
    const { dialogueId } = await importSample(commune)
    const [veterans] = await quotasOf(dialogueId)
    const seatTaken = Promise.withResolvers<void>()
    const mayCommit = Promise.withResolvers<void>()
    const naming = context().transact(async (tx) => {
      const seat = await lockFreeSeat(tx, veterans?.id ?? '')
      await updateSeat(tx, seat?.id ?? '', { name: 'Phạm Văn Nghĩa', named_at: new Date(may22) })
      seatTaken.resolve()
      await mayCommit.promise
    })
    await seatTaken.promise
    const editing = editPlan(context(), commune.actors.clerk, { dialogueId, quotas: [] })
    const waiting = async () => (await commune.database.pool.query('select 1 from pg_locks where not granted')).rowCount
    while (!(await waiting())) await new Promise((again) => setTimeout(again, 5))
    mayCommit.resolve()
    await naming
    expect(await editing).toMatchObject({ refused: 'seat-taken', detail: { named: 1 } })
    expect((await quotasOf(dialogueId))[0]).toMatchObject({ count: 5, rows: 5, names: 1 })
  })

  test('while delegates are being named loses nobody and keeps as many rows as seats', async () => {
    const { dialogueId } = await importSample(commune)
    const quotas = await quotasOf(dialogueId)
    const women = quotas[2]
    const names = Array.from({ length: 12 }, (_, index) => `Hội viên số ${index + 1}`)
    const naming = names.map((name) =>
      nameDelegate(context(), commune.actors.women, { quotaId: women?.id ?? '', name }),
    )
    const editing = [8, 14, 6, 20].map((count) =>
      editPlan(context(), commune.actors.clerk, {
        dialogueId,
        quotas: quotas.map(({ organization, count: seats }) => ({
          organization,
          count: organization === women?.organization ? count : seats,
        })),
      }),
    )
    const [named] = await Promise.all([Promise.all(naming), Promise.all(editing)])
    const after = (await quotasOf(dialogueId)).find(({ id }) => id === women?.id)
    expect(after?.names).toBe(named.filter((result) => !('refused' in result)).length)
    expect(after?.rows).toBe(after?.count)
  })
})

describe('issuing', () => {
  const writers = createDocumentWriters()

  test('refuses a plan without an hour and says what is missing', async () => {
    const { dialogueId } = await importSample(commune)
    const refused = await issuePlan(context(), commune.actors.clerk, { dialogueId }, writers)
    expect(refused).toEqual({ refused: 'plan-incomplete', detail: { missing: 'startTime' } })
  })

  test('happens once, also when two people press the button, and ends the editing', async () => {
    const { dialogueId } = await importSample(commune)
    accepted(await editPlan(context(), commune.actors.clerk, { dialogueId, startTime: '07:30' }))
    const press = () => issuePlan(context(), commune.actors.chairman, { dialogueId }, writers)
    const results = await Promise.all([press(), press(), press()])
    expect(results.filter((result) => 'paperId' in result)).toHaveLength(1)
    expect(results.filter((result) => 'refused' in result && result.refused === 'already-issued')).toHaveLength(2)
    const late = await editPlan(context(), commune.actors.clerk, { dialogueId, startTime: '08:00' })
    expect(late).toEqual({ refused: 'already-issued' })
    expect((await page(dialogueId)).dialogue).toMatchObject({ state: 'preparing', startsAt: '07:30' })
  })

  test('is not for an official or an association', async () => {
    const { dialogueId } = await importSample(commune)
    for (const actor of [commune.actors.economist, commune.actors.women, commune.actors.admin]) {
      expect(await issuePlan(context(), actor, { dialogueId }, writers)).toEqual({ refused: 'not-found' })
    }
  })

  test('an issued sample is in preparation', async () => {
    const { dialogueId } = await issueSample(commune, writers)
    expect((await page(dialogueId)).dialogue.state).toBe('preparing')
  })
})
