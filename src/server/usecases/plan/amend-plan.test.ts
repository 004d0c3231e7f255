import { beforeAll, describe, expect, test } from 'vitest'
import { publicActor } from '#domain/permission/actor.ts'
import { freshCommune, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { openPdf } from '../../documents/open-papers.fixture.ts'
import { createDocumentWriters } from '../../documents/writers.ts'
import { listTaskExtensions, listTasks } from '../../store/tasks.ts'
import type { Context } from '../context.ts'
import { readDialogue } from '../public/read-dialogue.ts'
import { readPaperFile } from '../paper/read-paper-file.ts'
import { completeTask } from '../task/complete-task.ts'
import { extendTask } from '../task/extend-task.ts'
import { editPlan } from './edit-plan.ts'
import { editPlanPart } from './edit-plan-part.ts'
import { hashOfPlan } from './change-plan.ts'
import { issueAmendment } from './issue-amendment.ts'
import { mendFinding } from './mend-finding.ts'
import { openAmendment, throwAwayAmendment } from './open-amendment.ts'
import { readAmendment } from './read-amendment.ts'
import { readPlanDraft } from './read-plan-draft.ts'
import { readPlanPage } from './read-plan-page.ts'
import { readPlanVersions } from './read-plan-versions.ts'
import { readReschedule } from './read-reschedule.ts'
import { rescheduleDialogue } from './reschedule-dialogue.ts'
import { restorePlanVersion } from './restore-plan-version.ts'
import { accepted, importSample, issueSample, may22 } from './sample-dialogue.fixture.ts'

const writers = createDocumentWriters()
let commune: TestCommune
beforeAll(async () => {
  commune = await freshCommune()
})
const context = () => commune.context(may22)
const clerk = () => commune.actors.clerk
const page = async (dialogueId: string) => accepted(await readPlanPage(context(), clerk(), { dialogueId }))
const tasksOf = (dialogueId: string) => context().transact((tx) => listTasks(tx, dialogueId))
const to = (date: string, time = '') => [{ date, time }]

/** A transaction on a connection of its own that has done its work and is committed when the test says so. */
function heldContext() {
  const [asked, done] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const held: Context = {
    ...context(),
    transact: (work) =>
      context().transact(async (tx) => {
        const result = await work(tx)
        done.resolve()
        await asked.promise
        return result
      }),
  }
  return { held, worked: done.promise, commit: asked.resolve }
}

async function untilOneWaits() {
  const waiting = "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
  for (let tries = 0; tries < 500; tries += 1) {
    if ((await commune.database.pool.query(waiting)).rowCount) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('no connection waits for another')
}

describe('moving the day', () => {
  test('shows first what moves, what stays and what the law says, and changes nothing', async () => {
    const { dialogueId } = await issueSample(commune, writers)
    const collect = (await tasksOf(dialogueId)).find(({ rule }) => rule === 'DLG-QCOLLECT')
    accepted(await completeTask(context(), clerk(), { taskId: collect?.id ?? '', doneOn: '2023-05-20' }))
    // A Sunday, four days ahead: the public notice was due three days ago.
    const { consequences, version } = accepted(
      await readReschedule(context(), clerk(), { dialogueId, sittings: to('2023-05-28', '14:00') }),
    )
    expect(consequences?.sittings).toMatchObject([{ from: '2023-06-19', to: '2023-05-28', time: '14:00' }])
    expect(consequences?.sittings[0]?.off?.vi).toBeTruthy()
    expect(consequences?.notice).toMatchObject({ due: '2023-05-21', isPassed: true })
    const fates = Object.fromEntries(consequences?.work.map(({ what, fate }) => [what, fate]) ?? [])
    expect(fates[collect?.what ?? '']).toBe('done')
    expect(Object.values(fates)).toEqual(expect.arrayContaining(['moves', 'stays']))
    expect(consequences).toMatchObject({ isPublic: true, invitations: { printed: 0 } })
    expect(consequences?.papers.map(({ kind }) => kind)).toEqual(['plan'])
    expect((await page(dialogueId)).version).toBe(version)
  })

  test('moves everything in one version with the reason, keeps what is done, and the public is told', async () => {
    const { dialogueId, slug } = await issueSample(commune, writers)
    const before = await tasksOf(dialogueId)
    const collect = before.find(({ rule }) => rule === 'DLG-QCOLLECT')
    accepted(await completeTask(context(), clerk(), { taskId: collect?.id ?? '', doneOn: '2023-05-20' }))
    const { version } = await page(dialogueId)
    const input = { dialogueId, base: version, sittings: to('2023-06-26'), reason: 'trùng lịch họp tỉnh' }
    accepted(await rescheduleDialogue(context(), clerk(), input))
    const after = await page(dialogueId)
    expect(after).toMatchObject({
      version: version + 1,
      isPaperStale: true,
      dialogue: { heldOn: '2023-06-26', startsAt: '07:30' },
    })
    const tasks = await tasksOf(dialogueId)
    const byRule = (rule: string) => tasks.find((task) => task.rule === rule)
    expect(byRule('DLG-QCOLLECT')).toMatchObject({ done_on: '2023-05-20', due_on: collect?.due_on })
    expect(byRule('DLG-NOTICE')).toMatchObject({ first_due_on: '2023-06-12', due_on: '2023-06-19' })
    expect(byRule('DLG-INVITE')).toMatchObject({ first_due_on: '2023-06-15', due_on: '2023-06-22' })
    const told = accepted(await readDialogue(context(), publicActor, { slug }))
    expect(told).toMatchObject({
      heldOn: '2023-06-26',
      moves: [{ from: ['2023-06-19'], to: ['2023-06-26'], reason: expect.stringContaining('trùng lịch họp tỉnh') }],
    })
    const { versions } = accepted(await readPlanVersions(context(), clerk(), { dialogueId }))
    expect(versions[0]).toMatchObject({ cause: 'rescheduled', who: clerk().name, isSound: true, standing: 'holds' })
  })

  test('waits for an extension that is just being written, and moves on from the day that it gave', async () => {
    const { dialogueId } = await issueSample(commune, writers)
    const report = (await tasksOf(dialogueId)).find(({ rule }) => rule === 'DLG-REPORT')
    const { version } = await page(dialogueId)
    const { held, worked, commit } = heldContext()
    const extension = { taskId: report?.id ?? '', dueOn: '2023-07-05', reason: 'Chờ số liệu của thôn' }
    const extending = extendTask(held, clerk(), extension)
    await worked
    const input = { dialogueId, base: version, sittings: to('2023-06-26'), reason: 'trùng lịch họp tỉnh' }
    const moving = rescheduleDialogue(context(), clerk(), input)
    await untilOneWaits()
    commit()
    accepted(await extending)
    accepted(await moving)
    const moves = await context().transact((tx) => listTaskExtensions(tx, dialogueId))
    expect(moves.filter(({ task_id }) => task_id === report?.id)).toMatchObject([
      { kind: 'extension', from_due_on: '2023-06-29', to_due_on: '2023-07-05' },
      { kind: 'reschedule', from_due_on: '2023-07-05', to_due_on: '2023-07-06' },
    ])
  })

  test.each([
    [{ reason: ' ' }, { refused: 'invalid-input', field: 'reason' }],
    [{ sittings: to('2023-06-19') }, { refused: 'same-day' }],
    [{ sittings: to('2023-06-31') }, { refused: 'invalid-input', field: 'sittings.0.date' }],
  ])('refuses %o', async (change, refused) => {
    const { dialogueId } = await importSample(commune)
    const input = { dialogueId, base: 1, sittings: to('2023-06-26'), reason: 'x', ...change }
    expect(await rescheduleDialogue(context(), clerk(), input)).toMatchObject(refused)
  })
})

describe('amending an issued plan', () => {
  test('is drafted beside the plan that holds, and issued in its place under a number of its own', async () => {
    const { dialogueId, slug } = await issueSample(commune, writers)
    const issued = await page(dialogueId)
    accepted(await openAmendment(context(), clerk(), { dialogueId, reason: 'nhà văn hóa đang sửa' }))
    const draft = accepted(await readPlanDraft(context(), clerk(), { dialogueId }))
    expect(draft.amendment).toEqual({ reason: 'nhà văn hóa đang sửa' })
    const sittings = [{ date: '2023-06-19', time: '07:30', venue: 'hội trường xã', units: [] }]
    const quotas = [...draft.plan.quotas, { organization: 'Hội Khuyến học', count: 4 }]
    const edit = { dialogueId, base: draft.version, parts: { sittings, quotas } }
    accepted(await editPlanPart(context(), clerk(), edit))

    // Nothing holds yet, and the day cannot be moved beside it.
    expect((await page(dialogueId)).dialogue.venue).toBe(issued.dialogue.venue)
    expect(
      await rescheduleDialogue(context(), clerk(), { dialogueId, base: 1, sittings: to('2023-06-26'), reason: 'x' }),
    ).toMatchObject({
      refused: 'amendment-open',
    })
    const { differences, holds } = accepted(await readAmendment(context(), clerk(), { dialogueId }))
    expect(differences.map(({ path }) => path)).toEqual(['venue', 'quotas.5'])

    const amended = accepted(await issueAmendment(context(), commune.actors.chairman, { dialogueId }, writers))
    expect(amended.notation).not.toBe(holds?.notation)
    const file = accepted(await readPaperFile(context(), publicActor, { paperId: amended.paperId, format: 'pdf' }))
    const text = (await openPdf(file.bytes)).pages.join(' ').replace(/\s+/g, ' ')
    expect(text).toContain(`Điều chỉnh, bổ sung Kế hoạch số ${holds?.notation}`)
    expect(text).toContain(`thay thế Kế hoạch số ${holds?.notation}`)
    const after = await page(dialogueId)
    expect(after).toMatchObject({ dialogue: { venue: 'hội trường xã' }, isPaperStale: false, hasAmendment: false })
    expect(after.printed.map(({ notation }) => notation)).toEqual([holds?.notation, amended.notation])
    expect(after.printed.at(-1)?.hash).toBe(hashOfPlan(after.plan))
    expect(after.quotas.find(({ organization }) => organization === 'Hội Khuyến học')?.seats).toBe(4)
    const told = accepted(await readDialogue(context(), publicActor, { slug }))
    expect(told.papers).toMatchObject([
      { notation: holds?.notation, replacedBy: { id: amended.paperId, notation: amended.notation } },
      { notation: amended.notation, replacedBy: null, replaces: holds?.notation },
    ])
  })

  test('takes in what a page still open from before mends and edits, and loses nothing of the draft', async () => {
    const { dialogueId } = await issueSample(commune, writers)
    const { findings } = await page(dialogueId)
    const key = findings.find(({ offer }) => offer === 'change')?.key ?? ''
    expect(await mendFinding(context(), clerk(), { dialogueId, key })).toEqual({ refused: 'already-issued' })
    accepted(await openAmendment(context(), clerk(), { dialogueId, reason: 'x' }))
    const { version } = accepted(await readPlanDraft(context(), clerk(), { dialogueId }))
    accepted(await editPlanPart(context(), clerk(), { dialogueId, base: version, parts: { topics: ['đất đai'] } }))
    const mended = accepted(await mendFinding(context(), clerk(), { dialogueId, key }))
    accepted(await editPlan(context(), clerk(), { dialogueId, chair: 'Phó Chủ tịch' }))
    const { plan } = accepted(await readPlanDraft(context(), clerk(), { dialogueId }))
    expect(plan).toMatchObject({ topics: ['đất đai'], chair: 'Phó Chủ tịch' })
    expect(mended.isUndoable).toBe(true)
    expect((await page(dialogueId)).plan.topics).not.toEqual(['đất đai'])
  })

  test('is not issued while nothing differs, and can be thrown away', async () => {
    const { dialogueId } = await issueSample(commune, writers)
    expect(await issueAmendment(context(), clerk(), { dialogueId }, writers)).toMatchObject({ refused: 'no-amendment' })
    accepted(await openAmendment(context(), clerk(), { dialogueId, reason: 'x' }))
    expect(await openAmendment(context(), clerk(), { dialogueId, reason: 'x' })).toMatchObject({
      refused: 'amendment-open',
    })
    expect(await issueAmendment(context(), clerk(), { dialogueId }, writers)).toMatchObject({
      refused: 'nothing-changed',
    })
    const { version } = accepted(await readPlanDraft(context(), clerk(), { dialogueId }))
    accepted(await editPlanPart(context(), clerk(), { dialogueId, base: version, parts: { chair: 'Phó Chủ tịch' } }))
    accepted(await throwAwayAmendment(context(), clerk(), { dialogueId }))
    expect((await page(dialogueId)).plan.chair).toBe('Chủ tịch UBND xã')
    const versions = accepted(await readPlanVersions(context(), clerk(), { dialogueId })).versions
    expect(versions[0]).toMatchObject({ isAmendment: true, standing: null })
    expect(versions[1]).toMatchObject({ standing: 'holds', notation: expect.stringMatching(/KH-UBND$/) })
    expect(await readPlanDraft(context(), clerk(), { dialogueId })).toMatchObject({ refused: 'already-issued' })
  })
})

test('an earlier version comes back as a new one, and any two are compared', async () => {
  const { dialogueId } = await importSample(commune)
  accepted(await editPlanPart(context(), clerk(), { dialogueId, base: 1, parts: { topics: ['đất đai'] } }))
  accepted(await restorePlanVersion(context(), clerk(), { dialogueId, number: 1 }))
  const read = accepted(await readPlanVersions(context(), clerk(), { dialogueId, from: 1, to: 3 }))
  expect(read.versions.map(({ cause }) => cause)).toEqual(['restored', 'edited', 'read'])
  expect(read).toMatchObject({ mayRestore: true, comparison: { differences: [] } })
  const other = accepted(await readPlanVersions(context(), clerk(), { dialogueId, from: 1, to: 2 }))
  expect(other.comparison?.differences.every(({ path }) => path.startsWith('topics'))).toBe(true)
  expect(await restorePlanVersion(context(), commune.actors.women, { dialogueId, number: 1 })).toEqual({
    refused: 'not-found',
  })
})
