import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { imbalance } from '#domain/ledger/ledger.ts'
import { publicActor } from '#domain/permission/actor.ts'
import { freshCommune, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { createDocumentWriters } from '../../documents/writers.ts'
import { updateDialogue } from '../../store/dialogues.ts'
import { groupOpinions } from '../matter/group-opinions.ts'
import { routeMatter } from '../matter/route-matter.ts'
import { enterOpinions } from '../opinion/enter-opinions.ts'
import { accepted, importSample, issueSample, may22 } from '../plan/sample-dialogue.fixture.ts'
import { nameDelegate } from '../seat/name-delegate.ts'
import { openSession } from '../session/open-session.ts'
import { completeTask } from '../task/complete-task.ts'
import { findDialogueBySlug } from './find-dialogue-by-slug.ts'
import { listDialogues } from './list-dialogues.ts'
import { readOverview, type Overview } from './read-overview.ts'
import { readToday } from './read-today.ts'

const writers = createDocumentWriters()
const on = (day: string) => Date.parse(`${day}T08:00:00+07:00`)

let commune: TestCommune
beforeAll(async () => {
  commune = await freshCommune()
})
const overview = async (dialogueId: string, now = may22) =>
  accepted(await readOverview(commune.context(now), commune.actors.clerk, { dialogueId }))
const kinds = ({ blockers }: Overview) => blockers.map(({ kind }) => kind)

describe('the overview of a draft', () => {
  test('says what the plan lacks before it can be issued, with its page', async () => {
    const { dialogueId } = await importSample(commune)
    const page = await overview(dialogueId)
    expect(page.blockers[0]).toEqual({ kind: 'plan-incomplete', missing: ['startTime'], link: 'plan', isUrgent: true })
    expect(page.plan).toBeNull()
    expect(page.steps.map(({ key, state }) => [key, state])).toEqual([
      ['issue-plan', 'current'],
      ['collect', 'ahead'],
      ['invite', 'ahead'],
      ['meet', 'ahead'],
      ['conclude', 'ahead'],
    ])
    expect(page.may).toEqual({
      editPlan: true,
      issuePlan: true,
      openSession: false,
      conclude: false,
    })
  })
})

describe('the overview of a dialogue in preparation', () => {
  let dialogueId: string
  let opinionIds: string[]
  beforeAll(async () => {
    dialogueId = (await issueSample(commune, writers)).dialogueId
    const form = {
      dialogueId,
      texts: ['Mương N36 bị bồi lấp', 'Đèn đường ngõ 4 hỏng', 'Mương N36 ngập'],
      villageId: '',
    }
    const sender = { name: '', phone: '', formKey: randomUUID() }
    accepted(await enterOpinions(commune.context(may22), commune.actors.clerk, { ...form, ...sender }))
    opinionIds = await commune.context().transact(async (tx) => {
      const opinions = await tx
        .selectFrom('opinion')
        .select('id')
        .where('dialogue_id', '=', dialogueId)
        .orderBy('number')
        .execute()
      return opinions.map(({ id }) => id)
    })
    expect(opinionIds).toHaveLength(3)
  })

  test('shows the number of the plan, the five steps with their days, and the law of the day', async () => {
    const page = await overview(dialogueId)
    expect(page.plan).toMatchObject({ notation: expect.stringMatching(/^\d+\/KH-UBND$/), issuedOn: '2023-05-22' })
    expect(page.steps.map(({ key, day, state }) => [key, day, state])).toEqual([
      ['issue-plan', '2023-05-22', 'done'],
      ['collect', '2023-06-14', 'current'],
      ['invite', '2023-06-15', 'ahead'],
      ['meet', '2023-06-19', 'ahead'],
      ['conclude', '2023-06-29', 'ahead'],
    ])
    expect(page.law).toMatchObject({ regime: 'three-tier', law: { id: '77/2015' } })
    expect(page.ledger).toMatchObject({ received: 3, open: 3 })
    expect(imbalance(page.ledger)).toBe(0)
  })

  test('names what is in the way, and each goes when it is done', async () => {
    const notice = { kind: 'notice-not-recorded', dueOn: '2023-06-12', link: 'tasks', isUrgent: false }
    const before = await overview(dialogueId)
    expect(before.blockers).toContainEqual(expect.objectContaining(notice))
    expect(before.blockers).toContainEqual({ kind: 'ungrouped-opinions', count: 3, link: 'opinions', isUrgent: false })
    expect(kinds(before).filter((kind) => kind === 'seats-missing')).toHaveLength(5)
    expect((await overview(dialogueId, on('2023-06-12'))).blockers[0]).toMatchObject({ ...notice, isUrgent: true })

    const grouping = { dialogueId, opinionIds, title: 'Nạo vét mương N36' }
    const { matterId } = accepted(await groupOpinions(commune.context(may22), commune.actors.clerk, grouping))
    const grouped = await overview(dialogueId)
    expect(kinds(grouped)).not.toContain('ungrouped-opinions')
    expect(grouped.blockers).toContainEqual({
      kind: 'matters-without-office',
      count: 1,
      titles: ['Nạo vét mương N36'],
      link: 'matters',
      isUrgent: false,
    })
    expect(grouped.blockers).toContainEqual({
      kind: 'answers-missing',
      count: 1,
      of: 1,
      link: 'matters',
      isUrgent: false,
    })

    const officeId = commune.offices['dia-chinh'] ?? ''
    accepted(
      await routeMatter(commune.context(may22), commune.actors.clerk, {
        matterId,
        officeId,
        answerDueOn: '2023-06-16',
      }),
    )
    const taskId = before.tasks.find(({ rule }) => rule === 'DLG-NOTICE')?.id ?? ''
    accepted(await completeTask(commune.context(may22), commune.actors.clerk, { taskId, doneOn: '2023-05-22' }))
    const quota = before.quotas.find(({ seats }) => seats === 5)
    for (const name of ['Một Hai', 'Ba Bốn', 'Năm Sáu', 'Bảy Tám', 'Chín Mười']) {
      accepted(await nameDelegate(commune.context(may22), commune.actors.clerk, { quotaId: quota?.id ?? '', name }))
    }
    const after = await overview(dialogueId)
    expect(kinds(after)).toEqual([
      'answers-missing',
      'seats-missing',
      'seats-missing',
      'seats-missing',
      'seats-missing',
    ])
    expect(after.matters).toEqual({ total: 1, answered: 0, withoutOffice: 0, ungroupedOpinions: 0 })
    expect(after.quotas.find(({ id }) => id === quota?.id)).toMatchObject({ seats: 5, named: 5, free: 0 })
  })

  test('asks after the session for the outcome of every matter', async () => {
    await commune.context().transact((tx) => updateDialogue(tx, dialogueId, { state: 'held' }))
    const page = await overview(dialogueId, on('2023-06-20'))
    expect(page.blockers[0]).toEqual({
      kind: 'outcomes-missing',
      count: 1,
      titles: ['Nạo vét mương N36'],
      link: 'conclusion',
      isUrgent: true,
    })
    expect(page.steps.find(({ key }) => key === 'meet')).toMatchObject({ state: 'done', day: '2023-06-19' })
    expect(page.may).toMatchObject({ editPlan: false, openSession: false, conclude: false })
  })

  test('is for the staff of this commune alone', async () => {
    const asked = (actor: Parameters<typeof readOverview>[1]) => readOverview(commune.context(), actor, { dialogueId })
    expect(await asked(publicActor)).toEqual({ refused: 'not-found' })
    expect(await asked({ ...commune.actors.clerk, communeId: randomUUID() })).toEqual({ refused: 'not-found' })
    const shown = accepted(await asked(commune.actors.women))
    expect(shown.tasks.some(({ mayComplete }) => mayComplete)).toBe(false)
  })
})

test("an opinion that arrives after the hall was opened stands in nobody's way, and in the ledger", async () => {
  const { dialogueId } = await issueSample(commune, writers)
  const enter = async (text: string, now: number) => {
    const form = { dialogueId, texts: [text], villageId: '', name: '', phone: '', formKey: randomUUID() }
    accepted(await enterOpinions(commune.context(now), commune.actors.clerk, form))
  }
  await enter('Đường vào nghĩa trang', may22)
  const morning = on('2023-06-19')
  accepted(await openSession(commune.context(morning), commune.actors.chairman, { dialogueId }))
  await enter('Ngõ 6 ngập nước', morning + 60_000)
  await commune.context().transact((tx) => updateDialogue(tx, dialogueId, { state: 'held' }))
  const page = await overview(dialogueId, morning)
  expect(page.ledger).toMatchObject({ received: 2, open: 2 })
  expect(page.blockers.find(({ kind }) => kind === 'ungrouped-opinions')).toMatchObject({ count: 1 })
})

describe('all dialogues', () => {
  test('are listed with villages, ledger and late tasks, and found by their address', async () => {
    const { slug } = await importSample(commune)
    const listed = accepted(await listDialogues(commune.context(on('2023-06-16')), commune.actors.clerk))
    expect(listed.mayImport).toBe(true)
    const own = listed.dialogues.find((dialogue) => dialogue.slug === slug)
    // Notice, collection and invitations are past; the results are not.
    expect(own).toMatchObject({ lateTasks: 3, villages: [{ shortName: 'Đông Khê' }], ledger: { received: 0 } })
    const found = accepted(await findDialogueBySlug(commune.context(), commune.actors.front, { slug }))
    expect(found.id).toBe(own?.id)
    expect(await findDialogueBySlug(commune.context(), commune.actors.front, { slug: 'khong-co' })).toEqual({
      refused: 'not-found',
    })
    expect(await listDialogues(commune.context(), publicActor)).toEqual({ refused: 'not-found' })
  })

  test('make the page of a day: due today, late, and in the way', async () => {
    const { dialogueId: fresh } = await importSample(commune)
    const today = accepted(await readToday(commune.context(on('2023-06-14')), commune.actors.clerk))
    const of = (list: { dialogueId: string; rule: string | null }[]) =>
      list.filter(({ dialogueId }) => dialogueId === fresh).map(({ rule }) => rule)
    expect(of(today.tasksDueToday)).toEqual(['DLG-QCOLLECT'])
    expect(of(today.tasksLate)).toEqual(['DLG-NOTICE'])
    expect(today.blocks.find(({ dialogueId }) => dialogueId === fresh)?.blockers[0]).toMatchObject({
      kind: 'plan-incomplete',
    })
    expect(today.count).toBe(today.tasksDueToday.length + today.tasksLate.length)
    const calm = accepted(await readToday(commune.context(on('2023-05-22')), commune.actors.clerk))
    expect(calm.count).toBe(0)
    // The next year it is an old plan to copy from.
    const later = accepted(await readToday(commune.context(on('2024-01-10')), commune.actors.clerk))
    expect(of(later.tasksLate)).toEqual([])
    expect(await readToday(commune.context(), publicActor)).toEqual({ refused: 'not-found' })
  })
})
