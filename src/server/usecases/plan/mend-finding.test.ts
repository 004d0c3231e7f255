import { beforeAll, describe, expect, test } from 'vitest'
import { freshCommune, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { createDocumentWriters } from '../../documents/writers.ts'
import { presentPlanText } from '../../demo/present-plan.ts'
import { listTasks } from '../../store/tasks.ts'
import { completeTask } from '../task/complete-task.ts'
import { readOverview } from '../dialogue/read-overview.ts'
import { editPlan } from './edit-plan.ts'
import { editPlanPart } from './edit-plan-part.ts'
import { importPlan } from './import-plan.ts'
import { issueAmendment } from './issue-amendment.ts'
import { issuePlan } from './issue-plan.ts'
import { mendFinding, undoMend } from './mend-finding.ts'
import { openAmendment } from './open-amendment.ts'
import { overrideFinding, withdrawOverride } from './override-finding.ts'
import { readAmendment } from './read-amendment.ts'
import { readPlanDraft } from './read-plan-draft.ts'
import { readPlanPage } from './read-plan-page.ts'
import { readPlanVersions } from './read-plan-versions.ts'
import { accepted } from './sample-dialogue.fixture.ts'

const writers = createDocumentWriters()
const held = '2026-12-18'
/** The same plan without its public notice and without a day for the results. */
const gaps = presentPlanText(held)
  .replace(/thông báo công khai[^;]*; gửi/, 'gửi')
  .replace(/\n6\. Văn phòng[^\n]*/, '')
  .replace('- Lưu: VT, VP.', '- Lưu VPUB.')
const on = (day: string) => Date.parse(`${day}T08:00:00+07:00`)
const early = on('2026-11-24')
const late = on('2026-12-14')

let commune: TestCommune
beforeAll(async () => {
  commune = await freshCommune()
})

async function drafted(now = early) {
  const { clerk } = commune.actors
  const { dialogueId } = accepted(await importPlan(commune.context(now), clerk, { text: gaps, fileName: 'k.txt' }))
  return dialogueId
}

async function page(dialogueId: string, now = early) {
  return accepted(await readPlanPage(commune.context(now), commune.actors.clerk, { dialogueId }))
}

async function finding(dialogueId: string, rule: string, now = early) {
  const found = (await page(dialogueId, now)).findings.find((one) => one.rule === rule)
  if (!found) throw new Error(`${rule} is not found`)
  return found
}

describe('mending on the plan page', () => {
  test('each finding with one click, and back again', async () => {
    const { clerk } = commune.actors
    const dialogueId = await drafted()
    const before = await page(dialogueId)
    expect(before.findings.map(({ rule, level, offer }) => [rule, level, offer])).toEqual([
      ['DLG-NOTICE', 'block', 'change'],
      ['DLG-RESULT', 'block', 'change'],
      ['F-NOINHAN-L', 'warn', 'change'],
    ])
    for (const { key } of before.findings)
      accepted(await mendFinding(commune.context(early), clerk, { dialogueId, key }))
    const after = await page(dialogueId)
    expect(after.findings).toEqual([])
    expect(after.plan.deadlines.map(({ due }) => due)).toEqual(expect.arrayContaining(['2026-12-11', '2026-12-28']))
    expect(after.tasks.find(({ rule }) => rule === 'DLG-NOTICE')).toMatchObject({ dueOn: '2026-12-11' })

    const undone = accepted(await undoMend(commune.context(early), clerk, { dialogueId, version: 4 }))
    expect(undone.version).toBe(5)
    expect((await page(dialogueId)).findings.map(({ rule }) => rule)).toEqual(['F-NOINHAN-L'])
    expect(await undoMend(commune.context(early), clerk, { dialogueId, version: 4 })).toEqual({
      refused: 'nothing-to-undo',
    })
  })

  test('is for those who edit plans, and only for what is there', async () => {
    const dialogueId = await drafted()
    const { key } = await finding(dialogueId, 'DLG-NOTICE')
    const context = commune.context(early)
    expect(await mendFinding(context, commune.actors.women, { dialogueId, key })).toEqual({ refused: 'not-found' })
    const gone = await mendFinding(context, commune.actors.clerk, { dialogueId, key: 'DLG-NOTICE|x|' })
    expect(gone).toEqual({ refused: 'finding-gone' })
  })

  test('never writes a day that has passed: it is recorded, and then it is no finding', async () => {
    const { clerk } = commune.actors
    const dialogueId = await drafted()
    const { key, offer, taskId } = await finding(dialogueId, 'DLG-NOTICE', late)
    expect(offer).toBe('passed')
    const context = commune.context(late)
    expect(await mendFinding(context, clerk, { dialogueId, key })).toEqual({ refused: 'finding-not-mendable' })
    accepted(await completeTask(context, clerk, { taskId: taskId ?? '', doneOn: '2026-12-10', note: 'loa thôn' }))
    expect((await page(dialogueId, late)).findings.map(({ rule }) => rule)).not.toContain('DLG-NOTICE')
    const [task] = await context.transact((tx) => listTasks(tx, dialogueId))
    expect(task).toBeDefined()
  })
})

describe('a plan that breaks the law', () => {
  test('is issued only when what blocks is mended or set aside by the chairman, with a reason on record', async () => {
    const { clerk, chairman } = commune.actors
    const dialogueId = await drafted(late)
    const context = commune.context(late)
    accepted(await editPlan(context, clerk, { dialogueId, startTime: '07:30' }))
    expect(await issuePlan(context, clerk, { dialogueId }, writers)).toEqual({
      refused: 'plan-blocked',
      detail: { count: 2, rules: 'DLG-NOTICE, DLG-RESULT' },
    })
    const result = await finding(dialogueId, 'DLG-RESULT', late)
    accepted(await mendFinding(context, clerk, { dialogueId, key: result.key }))

    const { key } = await finding(dialogueId, 'DLG-NOTICE', late)
    const reason = 'Đã thông báo trên loa từ ngày 09/12, có biên bản của thôn'
    expect(await overrideFinding(context, clerk, { dialogueId, key, reason })).toEqual({ refused: 'not-found' })
    expect(await overrideFinding(context, chairman, { dialogueId, key, reason: '...... 12 ok' })).toMatchObject({
      refused: 'invalid-input',
      field: 'reason',
    })
    accepted(await overrideFinding(context, chairman, { dialogueId, key, reason }))
    expect(await finding(dialogueId, 'DLG-NOTICE', late)).toMatchObject({
      isBlocking: false,
      override: { by: 'Trần Quang Hưng', reason },
    })

    accepted(await withdrawOverride(context, chairman, { dialogueId, key }))
    expect(await issuePlan(context, clerk, { dialogueId }, writers)).toMatchObject({ refused: 'plan-blocked' })
    accepted(await overrideFinding(context, chairman, { dialogueId, key, reason }))
    expect((await page(dialogueId, late)).overrides.map(({ stands, by }) => [stands, by])).toEqual([
      [true, 'Trần Quang Hưng'],
      [false, 'Trần Quang Hưng'],
      [true, 'Trần Quang Hưng'],
    ])
    accepted(await issuePlan(context, clerk, { dialogueId }, writers))
    expect(await withdrawOverride(context, chairman, { dialogueId, key })).toEqual({ refused: 'already-issued' })
  })

  test('is judged anew when the day that was set aside moves', async () => {
    const { chairman, clerk } = commune.actors
    const dialogueId = await drafted()
    const context = commune.context(early)
    const { key } = await finding(dialogueId, 'DLG-NOTICE')
    accepted(await overrideFinding(context, chairman, { dialogueId, key, reason: 'Thôn đã được báo bằng văn bản' }))
    accepted(await editPlan(context, clerk, { dialogueId, eventDate: '2026-12-22' }))
    expect(await finding(dialogueId, 'DLG-NOTICE')).toMatchObject({ isBlocking: true, override: null })
  })
})

describe('what the law holds against a plan', () => {
  test('is named on the overview, and on the page that is being edited', async () => {
    const dialogueId = await drafted()
    const { clerk } = commune.actors
    const blocking = (await page(dialogueId)).findings.filter(({ isBlocking }) => isBlocking)
    const { blockers } = accepted(await readOverview(commune.context(early), clerk, { dialogueId }))
    const named = blockers.find(({ kind }) => kind === 'plan-blocked')
    expect(named).toMatchObject({ link: 'findings', findings: blocking.map(({ key, why }) => ({ key, why })) })
    expect(blocking.map(({ rule }) => rule)).toEqual(['DLG-NOTICE', 'DLG-RESULT'])
    const draft = accepted(await readPlanDraft(commune.context(early), clerk, { dialogueId }))
    expect(draft.findings).toEqual((await page(dialogueId)).findings)
  })

  test('keeps back an amendment where it is new, until the chairman sets it aside', async () => {
    const { clerk, chairman } = commune.actors
    const context = commune.context(early)
    const dialogueId = await drafted()
    for (const { key } of (await page(dialogueId)).findings)
      accepted(await mendFinding(context, clerk, { dialogueId, key }))
    accepted(await editPlan(context, clerk, { dialogueId, startTime: '07:30', secretary: 'Lê Thị Thu' }))
    accepted(await issuePlan(context, clerk, { dialogueId }, writers))
    accepted(await openAmendment(context, clerk, { dialogueId, reason: 'đổi lịch báo tin' }))
    const draft = accepted(await readPlanDraft(context, clerk, { dialogueId }))
    const deadlines = draft.plan.deadlines.map(({ responsible, ...one }) => ({
      ...one,
      responsible: responsible ?? '',
      due: one.due === '2026-12-11' ? '2026-12-16' : one.due,
    }))
    accepted(await editPlanPart(context, clerk, { dialogueId, base: draft.version, parts: { deadlines } }))
    const read = async () => accepted(await readAmendment(context, chairman, { dialogueId }))
    const [blocking] = (await read()).findings.filter(({ isBlocking }) => isBlocking)
    expect(blocking).toMatchObject({ rule: 'DLG-NOTICE', offer: 'change', override: null })
    const { blockers } = accepted(await readOverview(context, clerk, { dialogueId }))
    expect(blockers[0]).toMatchObject({ kind: 'plan-blocked', link: 'amendment', findings: [{ why: blocking?.why }] })
    expect(await issueAmendment(context, chairman, { dialogueId }, writers)).toMatchObject({
      refused: 'plan-blocked',
      detail: { count: 1, rules: 'DLG-NOTICE' },
    })
    const reason = 'Thôn đã được báo bằng giấy mời'
    accepted(await overrideFinding(context, chairman, { dialogueId, key: blocking?.key ?? '', reason }))
    const decided = await read()
    expect(decided).toMatchObject({ mayEdit: false, mayOverride: true, overrides: [{ stands: true, reason }] })
    expect(decided.findings.some(({ isBlocking }) => isBlocking)).toBe(false)
    accepted(await issueAmendment(context, chairman, { dialogueId }, writers))
    const { overrides } = accepted(await readPlanVersions(context, clerk, { dialogueId }))
    expect(overrides).toMatchObject([{ rule: 'DLG-NOTICE', reason, by: chairman.name }])
    expect(await readAmendment(context, commune.actors.women, { dialogueId })).toEqual({ refused: 'not-found' })
  })
})
