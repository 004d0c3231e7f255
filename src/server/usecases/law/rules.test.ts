import { beforeAll, describe, expect, test } from 'vitest'
import { ruleOn } from '#domain/law/rules-in-force.ts'
import { freshCommune, system, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { presentPlanText } from '../../demo/present-plan.ts'
import { listTasks } from '../../store/tasks.ts'
import { importPlan } from '../plan/import-plan.ts'
import { readPlanPage } from '../plan/read-plan-page.ts'
import { accepted } from '../plan/sample-dialogue.fixture.ts'
import { addRuleVersion } from './add-rule-version.ts'
import { endRuleVersion } from './end-rule-version.ts'
import { previewRuleEnding, previewRuleVersion } from './preview-rule-version.ts'
import { readLawBook } from './read-law-book.ts'
import { readRule } from './read-rule.ts'
import { readRules } from './read-rules.ts'

const held = '2026-12-18'
const stricter = {
  rule: 'DLG-NOTICE',
  layer: 'commune',
  from: '2026-01-01',
  to: '',
  level: 'block',
  verified: 'full',
  source: 'Quy chế 12/QC-UBND Điều 4',
  document: '12/QC-UBND ngày 05/01/2026',
  wordingVi: 'Thông báo công khai chậm nhất 10 ngày trước hội nghị',
  wordingEn: '',
  counted: 'before-conference',
  count: '10',
  unit: 'calendar-days',
  yearlyMinimum: '',
  why: 'Hội đồng nhân dân xã yêu cầu',
}

let commune: TestCommune
let dialogueId: string
beforeAll(async () => {
  commune = await freshCommune()
  const text = presentPlanText(held)
  const plan = { text, fileName: 'ke-hoach.txt' }
  dialogueId = accepted(await importPlan(commune.context(), commune.actors.clerk, plan)).dialogueId
})

const book = () => commune.context().transact(readLawBook)
const noticeDays = async (day: string) => ruleOn('DLG-NOTICE', day, await book())?.limit?.count

describe('a rule of the commune', () => {
  test('is for its administrator to record, and never loosens the law', async () => {
    const { admin, clerk } = commune.actors
    const context = commune.context()
    expect(await addRuleVersion(context, clerk, stricter)).toEqual({ refused: 'not-found' })
    expect(await addRuleVersion(context, admin, { ...stricter, count: '5' })).toEqual({
      refused: 'rule-loosens',
      field: 'count',
      detail: { loosening: 'fewer-days-before', source: 'Luật 72/2025/QH15 Điều 43 khoản 2', wanted: 7 },
    })
    expect(await addRuleVersion(context, admin, { ...stricter, level: 'warn' })).toMatchObject({
      refused: 'rule-loosens',
      field: 'level',
    })
    expect(await addRuleVersion(context, admin, { ...stricter, document: '' })).toMatchObject({
      refused: 'invalid-input',
      field: 'document',
    })
    expect(await addRuleVersion(context, admin, { ...stricter, rule: 'NO-SUCH' })).toMatchObject({ field: 'rule' })
    expect(await addRuleVersion(context, admin, { ...stricter, count: '' })).toMatchObject({ field: 'count' })
    expect(await noticeDays('2026-06-01')).toBe(7)
  })

  test('shows first what it would change, then judges drafts, and its days move', async () => {
    const { admin, clerk } = commune.actors
    const context = commune.context()
    const { touched } = accepted(await previewRuleVersion(context, admin, stricter))
    expect(touched).toMatchObject([{ id: dialogueId, appearing: [{ vi: expect.stringContaining('10 ngày') }] }])
    expect(await noticeDays('2026-06-01')).toBe(7)

    accepted(await addRuleVersion(context, admin, stricter))
    expect([await noticeDays('2025-12-31'), await noticeDays('2026-01-01')]).toEqual([7, 10])
    const page = accepted(await readPlanPage(context, clerk, { dialogueId }))
    expect(page.findings).toMatchObject([{ rule: 'DLG-NOTICE', due: '2026-12-08', isBlocking: true }])
    expect(page.findings[0]?.source).toBe('Quy chế 12/QC-UBND Điều 4')
    const tasks = await context.transact((tx) => listTasks(tx, dialogueId))
    expect(tasks.find(({ rule }) => rule === 'DLG-NOTICE')?.due_on).toBe('2026-12-08')
  })

  test('is told with its versions and who recorded them, and ends without being forgotten', async () => {
    const { admin, chairman } = commune.actors
    const context = commune.context()
    const before = accepted(await readRule(context, chairman, { rule: 'DLG-NOTICE' }))
    expect(before.versions.map(({ layer, from, holds }) => [layer, from, holds])).toEqual([
      ['commune', '2026-01-01', true],
      ['national', '2025-06-16', false],
      ['national', '2025-03-01', false],
      ['national', '2016-01-01', false],
    ])
    expect(before.acts).toMatchObject([{ kind: 'added', document: stricter.document, by: 'Đặng Quốc Việt' }])
    expect(before.mayEdit).toBe(false)

    const version = before.versions[0]?.version ?? ''
    const ending = { version, lastOn: '2026-11-30', document: '40/QĐ-UBND', why: 'Quy chế hết hiệu lực' }
    expect(await endRuleVersion(context, chairman, ending)).toEqual({ refused: 'not-found' })
    expect(await previewRuleEnding(context, chairman, ending)).toEqual({ refused: 'not-found' })
    expect(await previewRuleEnding(context, admin, { ...ending, lastOn: '30/11' })).toMatchObject({
      refused: 'invalid-input',
      field: 'lastOn',
    })
    // It ends before the day of the draft: the law's own seven days hold again.
    const { touched } = accepted(await previewRuleEnding(context, admin, ending))
    expect(touched).toMatchObject([
      { id: dialogueId, moves: [{ from: '2026-12-08', to: '2026-12-10' }], appearing: [], vanishing: [{}] },
    ])
    expect(accepted(await previewRuleEnding(context, admin, { ...ending, lastOn: '2026-12-31' })).touched).toEqual([])
    expect(await noticeDays('2026-12-01')).toBe(10)
    // Where no version is left, the duty goes; no other task's day is taken for it.
    const last = before.versions.find(({ layer }) => layer === 'national')?.version ?? ''
    accepted(await endRuleVersion(context, admin, ending))
    const gone = accepted(await previewRuleEnding(context, admin, { ...ending, version: last }))
    expect(gone.touched.flatMap(({ moves }) => moves)).toEqual([])
    expect([await noticeDays('2026-11-30'), await noticeDays('2026-12-01')]).toEqual([10, 7])
    const tasks = await context.transact((tx) => listTasks(tx, dialogueId))
    expect(tasks.find(({ rule }) => rule === 'DLG-NOTICE')?.due_on).toBe('2026-12-10')
    const after = accepted(await readRule(context, admin, { rule: 'DLG-NOTICE' }))
    expect(after.versions[0]).toMatchObject({ layer: 'commune', to: '2026-11-30' })
    expect(after.acts.map(({ kind }) => kind).toSorted()).toEqual(['added', 'ended'])
    expect(await endRuleVersion(context, admin, { ...ending, lastOn: '2026-12-31' })).toMatchObject({
      refused: 'wrong-state',
    })
  })
})

describe('a later national law', () => {
  test('follows the one before it by itself, and may be milder', async () => {
    const law = { ...stricter, layer: 'national', from: '2028-01-01', count: '5', source: 'Luật mới Điều 1' }
    accepted(await addRuleVersion(commune.context(), system(commune), law))
    expect([await noticeDays('2027-12-31'), await noticeDays('2028-01-01')]).toEqual([7, 5])
  })
})

test('each rule has its page, and one that always held can be followed by a later one', async () => {
  const { admin } = commune.actors
  const context = commune.context()
  for (const { id } of (await book()).rules) accepted(await readRule(context, admin, { rule: id }))
  const always = (await book()).rules.find(({ from, to, limit }) => from === null && to === null && !limit)
  const rule = always?.id ?? ''
  const later = { ...stricter, rule, layer: 'national', from: '2029-01-01', counted: 'none', count: '' }
  const added = accepted(await addRuleVersion(context, system(commune), later))
  expect(ruleOn(rule, '2029-01-01', await book())?.version).toBe(added.version)
  expect(ruleOn(rule, '2028-12-31', await book())?.version).toBe(always?.version)
})

describe('the list of rules', () => {
  test('holds what is in force on a day, found without marks', async () => {
    const { women } = commune.actors
    const ask = async (on?: string, words?: string) =>
      accepted(await readRules(commune.context(), women, { on, words })).groups.flatMap(({ rules }) =>
        rules.map(({ id }) => id),
      )
    expect(await ask()).toContain('DLG-COCHAIR')
    expect(await ask('2023-06-19')).not.toContain('DLG-COCHAIR')
    expect(await ask(undefined, 'luat 72/2025')).toContain('DLG-RESULT')
    expect(await ask(undefined, 'ghi hinh')).toEqual(['P-REC'])
    expect(await ask(undefined, 'khong co gi nhu the')).toEqual([])
  })

  test('takes rules that the program does not know', async () => {
    const { admin } = commune.actors
    const own = { ...stricter, rule: 'new', level: 'warn', counted: 'before-conference', count: '15' }
    const wording = { wordingVi: 'Gửi kế hoạch cho Huyện hội', yearlyMinimum: '' }
    const added = accepted(await addRuleVersion(commune.context(), admin, { ...own, ...wording }))
    expect(added.rule).toBe('RIENG-1')
    const { groups } = accepted(await readRules(commune.context(), admin, {}))
    expect(groups.at(-1)).toMatchObject({ subject: 'own', rules: [{ id: 'RIENG-1', layer: 'commune' }] })
  })
})
