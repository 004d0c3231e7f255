import { beforeAll, describe, expect, test } from 'vitest'
import { isRefused } from '#domain/refusal.ts'
import type { Plan } from '#domain/plan/plan.ts'
import { freshCommune, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { createDocumentWriters } from '../../documents/writers.ts'
import { listDialogueVillages, lockDialogue } from '../../store/dialogues.ts'
import { findPlan, findPlanVersion, listPlanVersions } from '../../store/plans.ts'
import { listQuotas, listSeats } from '../../store/seats.ts'
import { listTasks } from '../../store/tasks.ts'
import { nameDelegate } from '../seat/name-delegate.ts'
import { completeTask } from '../task/complete-task.ts'
import { changePlan, hashOfPlan, type PlanChange } from './change-plan.ts'
import { accepted, importSample, issueSample, may22 } from './sample-dialogue.fixture.ts'

let commune: TestCommune
beforeAll(async () => {
  commune = await freshCommune()
})
const context = () => commune.context(may22)

async function change(dialogueId: string, make: (plan: Plan) => Partial<Plan>, more: Partial<PlanChange> = {}) {
  return context().transact(async (tx) => {
    const dialogue = await lockDialogue(tx, dialogueId)
    const row = await findPlan(tx, dialogueId)
    if (!dialogue || !row) throw new Error('the sample is gone')
    const seen = more.base ? await findPlanVersion(tx, dialogueId, more.base) : row
    const content = seen?.content ?? row.content
    const plan = { ...content, ...make(content) }
    return changePlan(tx, context(), commune.actors.clerk, { dialogue, plan, why: { cause: 'edited' }, ...more })
  })
}
const reading = <Result>(
  read: (tx: Parameters<Parameters<TestCommune['database']['inCommune']>[1]>[0]) => Promise<Result>,
) => context().transact(read)

describe('a change of a plan', () => {
  test('is a version: what it says, its hash, who, why, and what is otherwise', async () => {
    const { dialogueId } = await importSample(commune)
    const why = { cause: 'edited', reason: 'nhà văn hóa đang sửa' } as const
    const changed = accepted(await change(dialogueId, () => ({ venue: 'sân đình Đông Khê' }), { why }))
    expect(changed).toMatchObject({ version: 2, differences: [{ path: 'venue', to: 'sân đình Đông Khê' }] })
    const [second, first] = await reading((tx) => listPlanVersions(tx, dialogueId))
    expect(first).toMatchObject({ number: 1, cause: 'read', changes: [], made_by_name: commune.actors.clerk.name })
    expect(second).toMatchObject({ number: 2, cause: 'edited', reason: 'nhà văn hóa đang sửa' })
    for (const version of [first, second]) expect(version && hashOfPlan(version.content)).toBe(version?.hash)
    const plan = await reading((tx) => findPlan(tx, dialogueId))
    expect(plan).toMatchObject({ version: 2, content: { venue: 'sân đình Đông Khê' } })
    expect(plan?.confirmed).toContain('venue')
    expect(plan?.evidence.venue).toBeDefined()
  })

  test('of nothing writes no version', async () => {
    const { dialogueId } = await importSample(commune)
    expect(accepted(await change(dialogueId, () => ({}))).version).toBe(1)
    expect(await reading((tx) => listPlanVersions(tx, dialogueId))).toHaveLength(1)
  })

  test('can be neither rewritten nor removed', async () => {
    const { dialogueId } = await importSample(commune)
    // One after the other: a refusal that nobody waits for yet would end the run.
    const rewritten = reading((tx) =>
      tx.updateTable('plan_version').set({ reason: 'x' }).where('dialogue_id', '=', dialogueId).execute(),
    )
    await expect(rewritten).rejects.toThrow(/denied|refused/)
    const removed = reading((tx) => tx.deleteFrom('plan_version').where('dialogue_id', '=', dialogueId).execute())
    await expect(removed).rejects.toThrow(/denied|refused/)
  })

  test('brings villages, title, day, hour and place of the dialogue along', async () => {
    const { dialogueId } = await importSample(commune)
    const session = { date: '2023-07-03', time: '13:30', venue: 'nhà văn hóa thôn Lâm Thượng', units: [] }
    accepted(
      await change(dialogueId, () => ({
        villages: ['Lâm Thượng', 'Cầu Dâu'],
        eventDates: ['2023-07-03'],
        venue: null,
        sessions: [session],
        secretary: 'Lê Thị Thu',
      })),
    )
    const dialogue = await reading((tx) => lockDialogue(tx, dialogueId))
    expect(dialogue).toMatchObject({
      title: 'Đối thoại với Nhân dân thôn Lâm Thượng và thôn Cầu Dâu năm 2023',
      held_on: '2023-07-03',
      starts_at: '13:30',
      venue: 'nhà văn hóa thôn Lâm Thượng',
      secretary: 'Lê Thị Thu',
    })
    const villages = await reading((tx) => listDialogueVillages(tx, dialogueId))
    expect(villages.map(({ short_name }) => short_name)).toEqual(expect.arrayContaining(['Lâm Thượng', 'Cầu Dâu']))
  })

  test('renames a task where it stands, adds what is new, removes what is gone, and keeps what is done', async () => {
    const { dialogueId } = await importSample(commune)
    const before = await reading((tx) => listTasks(tx, dialogueId))
    const done = before[1]
    accepted(await completeTask(context(), commune.actors.clerk, { taskId: done?.id ?? '', doneOn: '2023-05-20' }))
    accepted(
      await change(dialogueId, ({ tasks: [first, second, third, ...rest] }) => ({
        tasks: [
          { ...first, what: 'mượn phông bạt, loa đài', responsible: 'Văn phòng', due: '2023-06-17' },
          ...(third ? [third] : []),
          ...rest,
          { what: 'chuẩn bị nước uống', responsible: 'Hội Phụ nữ', due: null },
        ].filter((task) => task !== second),
      })),
    )
    const after = await reading((tx) => listTasks(tx, dialogueId))
    expect(after.find(({ id }) => id === before[0]?.id)).toMatchObject({
      what: 'mượn phông bạt, loa đài',
      due_on: '2023-06-17',
    })
    expect(after.find(({ id }) => id === done?.id)).toMatchObject({ what: done?.what, done_on: '2023-05-20' })
    expect(after.map(({ what }) => what)).toContain('chuẩn bị nước uống')
    accepted(await change(dialogueId, ({ tasks }) => ({ tasks: tasks.slice(0, -1) })))
    expect((await reading((tx) => listTasks(tx, dialogueId))).map(({ what }) => what)).not.toContain(
      'chuẩn bị nước uống',
    )
  })

  test('that would lose a named delegate is refused, and leaves everything as it was', async () => {
    const { dialogueId } = await importSample(commune)
    const [veterans] = await reading((tx) => listQuotas(tx, dialogueId))
    accepted(
      await nameDelegate(context(), commune.actors.clerk, { quotaId: veterans?.id ?? '', name: 'Phạm Văn Nghĩa' }),
    )
    const refused = await change(dialogueId, ({ quotas }) => ({
      villages: ['Cầu Dâu'],
      quotas: quotas.slice(1).map((quota) => ({ ...quota, count: 1 })),
    }))
    expect(refused).toMatchObject({ refused: 'seat-taken', detail: { organization: veterans?.organization } })
    expect(await reading((tx) => listSeats(tx, dialogueId))).toHaveLength(55)
    expect(await reading((tx) => findPlan(tx, dialogueId))).toMatchObject({ version: 1 })
    expect((await reading((tx) => listDialogueVillages(tx, dialogueId))).map(({ short_name }) => short_name)).toEqual([
      'Đông Khê',
    ])
  })

  test('a quota keeps its delegates under another name', async () => {
    const { dialogueId } = await importSample(commune)
    const rows = await reading((tx) => listQuotas(tx, dialogueId))
    accepted(
      await nameDelegate(context(), commune.actors.clerk, { quotaId: rows[0]?.id ?? '', name: 'Phạm Văn Nghĩa' }),
    )
    const quotaIds = rows.map(({ id }) => id)
    accepted(
      await change(
        dialogueId,
        ({ quotas }) => ({
          quotas: quotas.map((quota, index) => (index === 0 ? { organization: 'Cựu chiến binh xã', count: 4 } : quota)),
        }),
        { quotaIds },
      ),
    )
    const seats = await reading((tx) => listSeats(tx, dialogueId))
    expect(seats.filter(({ quota_id }) => quota_id === rows[0]?.id).map(({ name }) => name)).toContain('Phạm Văn Nghĩa')
    expect((await reading((tx) => listQuotas(tx, dialogueId)))[0]).toMatchObject({
      organization: 'Cựu chiến binh xã',
      seats: 4,
    })
  })
})

describe('two people at once', () => {
  test('in different parts both are kept', async () => {
    const { dialogueId } = await importSample(commune)
    accepted(await change(dialogueId, () => ({ venue: 'sân đình' })))
    accepted(await change(dialogueId, () => ({ chair: 'Phó Chủ tịch UBND xã' }), { base: 1 }))
    expect((await reading((tx) => findPlan(tx, dialogueId)))?.content).toMatchObject({
      venue: 'sân đình',
      chair: 'Phó Chủ tịch UBND xã',
    })
  })

  test('in the same part the second is told who was faster', async () => {
    const { dialogueId } = await importSample(commune)
    accepted(await change(dialogueId, () => ({ venue: 'sân đình' })))
    const refused = await change(dialogueId, () => ({ venue: 'hội trường xã' }), { base: 1 })
    expect(refused).toMatchObject({
      refused: 'plan-changed',
      detail: { who: commune.actors.clerk.name, base: 1, version: 2, parts: 'venue' },
    })
    expect(isRefused(await change(dialogueId, () => ({ venue: 'x' }), { base: 99 }))).toBe(true)
  })
})

test('an issued plan is not edited', async () => {
  const { dialogueId } = await issueSample(commune, createDocumentWriters())
  expect(await change(dialogueId, () => ({ venue: 'sân đình' }))).toMatchObject({ refused: 'already-issued' })
})
