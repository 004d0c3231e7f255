import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { publicActor, type Actor } from '#domain/permission/actor.ts'
import { isRefused, type Refused } from '#domain/refusal.ts'
import { imbalance } from '#domain/ledger/ledger.ts'
import type { CastMember } from '#server/demo/cast.ts'
import { pastScript } from '#server/demo/past-script.ts'
import { playPreparation, playWhole } from '#server/demo/play.ts'
import { presentPlanText } from '#server/demo/present-plan.ts'
import { presentScript } from '#server/demo/present-script.ts'
import { setStage } from '#server/demo/set-stage.ts'
import { freshCommune, type TestCommune } from '../../../../../tests/setup/fresh-commune.ts'
import { paperKinds } from '../../../documents/kinds.ts'
import { opinionReportModel } from '../../../documents/kinds/opinion-report-model.ts'
import { createDocumentWriters } from '../../../documents/writers.ts'
import { moveOpinion } from '../../opinion/move-opinion.ts'
import { importSample } from '../../plan/sample-dialogue.fixture.ts'
import { readDialogue } from '../../public/read-dialogue.ts'
import { checkForm } from '../check-form.ts'
import { drawPaper } from '../draw-paper.ts'
import { issueFromRecord } from '../issue-from-record.ts'
import { readPaperDesk } from '../read-paper-desk.ts'
import { readRecordPaper } from '../read-record-paper.ts'
import { loadDialogueFile } from './dialogue-file.ts'
import { papersOfDialogue, recordPaperKinds, type RecordPaperKind } from './papers-of-dialogue.ts'

const writers = createDocumentWriters()
const origin = 'https://doithoai.example'
let commune: TestCommune
const stories = { coming: { dialogueId: '', slug: '' }, past: { dialogueId: '', slug: '' } }
type Story = keyof typeof stories

beforeAll(async () => {
  commune = await freshCommune()
  const userIds = Object.fromEntries(
    Object.entries(commune.actors).map(([key, actor]) => [key, actor.userId]),
  ) as Record<CastMember, string>
  const { transact } = commune.context()
  const stageOn = (day: string) => setStage({ transact, writers, founded: commune, userIds, day })
  const text = readFileSync(join(import.meta.dirname, '../../../demo/sample-plan.txt'), 'utf8')
  stories.past = await playWhole(stageOn('2023-06-19'), pastScript, text, 'ke-hoach.docx')
  const day = '2026-12-08'
  stories.coming = await playPreparation(stageOn(day), presentScript, presentPlanText(day), 'ke-hoach.docx')
}, 60_000)

const fileOf = async (story: Story, withNames = false) => {
  const file = await commune.context().transact((tx) => {
    return loadDialogueFile(tx, commune.context(), { dialogueId: stories[story].dialogueId, origin, withNames })
  })
  if (!file) throw new Error('the dialogue is gone')
  return file
}

async function madeOf(story: Story, kind: RecordPaperKind): Promise<unknown[]> {
  const made = papersOfDialogue[kind].build(await fileOf(story, kind === 'answer-letter'))
  if ('missing' in made) throw new Error(`${kind} lacks ${made.missing.join()}`)
  return made.papers.map(({ model }) => model)
}

function ok<T>(result: T | Refused): T {
  if (isRefused(result)) throw new Error(JSON.stringify(result))
  return result
}

const beforeTheHall: RecordPaperKind[] = [
  'public-notice',
  'collection-sheet',
  'broadcast-before',
  'security-note',
  'invitation',
]
const afterTheHall: RecordPaperKind[] = [
  'minutes',
  'conclusion',
  'broadcast-after',
  'transfer-slip',
  'answer-letter',
  'result-report',
  'follow-up',
]
const outOfTime = { past: beforeTheHall, coming: afterTheHall }
const cases = (['past', 'coming'] as const).flatMap((story) =>
  recordPaperKinds.filter((kind) => !outOfTime[story].includes(kind)).map((kind) => [kind, story] as const),
)

describe('a paper from the record', () => {
  test.each(cases)('%s of the %s dialogue is written as Word and PDF and keeps to the form', async (kind, story) => {
    const models = await madeOf(story, kind)
    expect(models.length).toBeGreaterThan(0)
    for (const model of models) {
      expect(paperKinds[kind].compose(model).unresolved).toEqual([])
      const { docx, pdf } = await writers.renderPaper(kind, model)
      expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
      const checked = ok(await checkForm(docx, `${kind}.docx`))
      const findings = checked.judged.findings.map(({ rule, level, found }) => ({ rule, level, found }))
      expect(findings.filter(({ level }) => level !== 'info')).toEqual([])
      expect(checked.judged.isStatutory).toBe(paperKinds[kind].isNumbered)
    }
  })

  test('is not made before the hall where it tells of the hall, and says what it waits for', async () => {
    const file = await fileOf('coming')
    for (const kind of afterTheHall) expect(papersOfDialogue[kind].build(file)).toHaveProperty('missing')
    expect(papersOfDialogue['result-report'].build(file)).toEqual({ missing: ['conclusion'] })
  })

  test('that calls people to a day is not made when the day has passed, and says what to do', async () => {
    const coming = await fileOf('coming')
    const late = { ...coming, day: '2026-12-09' }
    for (const kind of beforeTheHall) {
      expect(papersOfDialogue[kind].build({ ...coming, day: '2026-12-08' })).toHaveProperty('papers')
      expect(papersOfDialogue[kind].build(late)).toEqual({ missing: ['day-passed'] })
      expect(papersOfDialogue[kind].build(await fileOf('past'))).toEqual({ missing: ['is-over'] })
    }
  })

  test('is not made of a plan that is still a draft', async () => {
    const { dialogueId } = await importSample(commune)
    const { rows } = ok(await readPaperDesk(commune.context(), commune.actors.clerk, { dialogueId, origin }))
    const own = rows.filter(({ isElsewhere, stage }) => !isElsewhere && stage !== 'after')
    expect(own.length).toBeGreaterThan(5)
    for (const { missing } of own) expect(missing).toContain('plan-issued')
  })
})

describe('figures', () => {
  test.each(['past', 'coming'] as const)('of the report on opinions balance with the ledger: %s', async (story) => {
    const { ledger, opinions } = await fileOf(story)
    const [model] = await madeOf(story, 'opinion-report')
    const report = opinionReportModel.parse(model)
    expect(imbalance(ledger)).toBe(0)
    expect(report.opinions).toBe(ledger.received - ledger.withdrawn - ledger.setAside)
    const sheets = new Set(opinions.map(({ submission_id }) => submission_id)).size
    expect(report.submissions).toBe(sheets)
    const listed = report.topics.flatMap(({ matters }) => matters)
    expect(listed.reduce((sum, matter) => sum + matter.opinions, report.moved + report.ungrouped)).toBe(report.opinions)
  })

  test('of the result and of the notice board are the ledger’s own', async () => {
    const { ledger } = await fileOf('past')
    for (const kind of ['result-report', 'board-sheet', 'broadcast-after'] as const) {
      expect((await madeOf('past', kind))[0]).toMatchObject({ ledger })
    }
  })

  test('of the follow-up name each promise once, with its first due date', async () => {
    const { ledger } = await fileOf('past')
    const [model] = await madeOf('past', 'follow-up')
    const { promises } = model as { promises: { firstDue: string; extensions: unknown[] }[] }
    expect(promises.length).toBeGreaterThan(2)
    expect(promises.length).toBeLessThanOrEqual(ledger.promised)
    expect(promises.some(({ extensions }) => extensions.length > 0)).toBe(true)
  })
})

describe('names of citizens', () => {
  const people = [pastScript, presentScript].flatMap(({ opinions, matters }) => [
    ...opinions.flatMap(({ name }) => (name ? [name] : [])),
    ...matters.flatMap(({ speaker }) => (speaker ? [speaker.name] : [])),
  ])
  // Delegates are invited by name, and who spoke in the hall stands in the minutes.
  const withNames: RecordPaperKind[] = ['attendance', 'chair-folder', 'answer-letter', 'invitation', 'minutes']

  test.each(cases.filter(([kind]) => !withNames.includes(kind)))(
    'are not in %s of the %s dialogue',
    async (kind, story) => {
      expect(people.length).toBeGreaterThan(5)
      const text = JSON.stringify(await madeOf(story, kind))
      expect(people.filter((name) => text.includes(name))).toEqual([])
    },
  )
})

describe('the desk', () => {
  const clerk = () => commune.actors.clerk
  const paperOf = (kind: RecordPaperKind, story: Story = 'coming', to = '') => ({
    dialogueId: stories[story].dialogueId,
    kind,
    to,
    origin,
  })

  test('draws a paper in each format, the same words in Word as in print', async () => {
    for (const format of ['svg', 'pdf', 'docx'] as const) {
      const drawn = ok(await drawPaper(commune.context(), clerk(), { ...paperOf('agenda'), format }, writers))
      expect(drawn.bytes.byteLength).toBeGreaterThan(4000)
      expect(drawn.fileName).toMatch(new RegExp(`^du-thao-chuong-trinh-.*\\.${format}$`))
    }
  })

  test('issues the public notice once, and it stands on the public page', async () => {
    const wanted = { ...paperOf('public-notice'), seen: 0 }
    const twice = await Promise.all([
      issueFromRecord(commune.context(), clerk(), wanted, writers),
      issueFromRecord(commune.context(), clerk(), wanted, writers),
    ])
    const issued = twice.filter((one) => !isRefused(one))
    expect(issued).toHaveLength(1)
    expect(twice).toContainEqual({ refused: 'paper-just-issued' })
    const { papers } = ok(await readDialogue(commune.context(), publicActor, { slug: stories.coming.slug }))
    expect(papers.map(({ kind }) => kind)).toContain('public-notice')
    const page = ok(await readRecordPaper(commune.context(), clerk(), paperOf('public-notice')))
    expect(page.issued).toMatchObject([{ issuedOn: '2026-11-24' }])
    const { rows } = ok(await readPaperDesk(commune.context(), clerk(), paperOf('public-notice')))
    expect(rows.find(({ kind }) => kind === 'public-notice')?.issued).toHaveLength(1)
    expect(rows.find(({ kind }) => kind === 'plan')).toMatchObject({ isElsewhere: true, issued: [{}] })
  })

  test('invites each organization with the list of its seats, and a code to the page of the dialogue', async () => {
    const { rows } = ok(await readPaperDesk(commune.context(), clerk(), paperOf('invitation')))
    const [delegates, ...organizations] = rows.filter(({ kind }) => kind === 'invitation')
    expect(delegates).toMatchObject({ to: '', isElsewhere: true })
    const { quotas, seats } = await fileOf('coming')
    expect(organizations.map(({ to }) => to)).toEqual(quotas.map(({ organization }) => organization))
    const [first] = quotas
    const to = first?.organization ?? ''
    const built = papersOfDialogue.invitation.build(await fileOf('coming'))
    const model = 'papers' in built ? built.papers.find((one) => one.to === to)?.model : undefined
    const [paper] = paperKinds.invitation.toPapers(model)
    expect(paper?.annexes.map(({ title }) => title)).toEqual([
      `Danh sách chỗ theo chỉ tiêu của ${to}`,
      'Thông tin hội nghị',
    ])
    const table = paper?.annexes[0]?.body.find(({ kind }) => kind === 'table')
    expect(table).toHaveProperty('rows.length', seats.filter(({ quota_id }) => quota_id === first?.id).length)
    const code = paper?.annexes[1]?.body.find(({ kind }) => kind === 'code')
    expect(code).toMatchObject({ payload: `${origin}/thanh-lam/doi-thoai/${stories.coming.slug}` })
    ok(await issueFromRecord(commune.context(), clerk(), { ...paperOf('invitation', 'coming', to), seen: 0 }, writers))
    const again = ok(await readPaperDesk(commune.context(), clerk(), paperOf('invitation'))).rows
    expect(again.flatMap((row) => (row.kind === 'invitation' && row.issued.length > 0 ? [row.to] : []))).toEqual([to])
    const merged = { ...paperOf('invitation'), seen: 0 }
    expect(await issueFromRecord(commune.context(), clerk(), merged, writers)).toEqual({ refused: 'not-found' })
  })

  test('keeps an inner paper off the public page', async () => {
    ok(await issueFromRecord(commune.context(), clerk(), { ...paperOf('security-note'), seen: 0 }, writers))
    const { papers } = ok(await readDialogue(commune.context(), publicActor, { slug: stories.coming.slug }))
    expect(papers.map(({ kind }) => kind)).not.toContain('security-note')
  })

  test('makes one petition for each body above', async () => {
    const { rows } = ok(await readPaperDesk(commune.context(), clerk(), paperOf('transfer-slip', 'past')))
    const slips = rows.filter(({ kind }) => kind === 'transfer-slip')
    expect(slips.length).toBeGreaterThan(0)
    const to = slips[0]?.to ?? ''
    const wanted = { ...paperOf('transfer-slip', 'past', to), seen: 0 }
    expect(ok(await issueFromRecord(commune.context(), clerk(), wanted, writers)).notation).toMatch(/^\d+\/UBND/)
    const page = ok(await readRecordPaper(commune.context(), clerk(), paperOf('transfer-slip', 'past', to)))
    expect(page.issued).toHaveLength(1)
  })

  test('hands on to another agency what it answers for, without waiting for the conclusion', async () => {
    const { opinions } = await fileOf('coming')
    const free = opinions.filter(({ term, matter_id }) => term === 'open' && matter_id === null)
    const [first, second] = free
    const agency = 'Điện lực Lục Nam'
    const move = (opinionId: string | undefined, to?: string) =>
      moveOpinion(commune.context(), clerk(), { opinionId: opinionId ?? '', reason: 'other-agency', agency: to })
    expect(await move(first?.id)).toMatchObject({ refused: 'invalid-input', field: 'agency' })
    ok(await move(first?.id, agency))
    ok(await move(second?.id, agency))
    const { rows } = ok(await readPaperDesk(commune.context(), clerk(), paperOf('transfer-slip')))
    expect(rows.filter(({ kind }) => kind === 'transfer-slip')).toMatchObject([{ to: agency, missing: [] }])
    const [model] = await madeOf('coming', 'transfer-slip')
    expect(model).toMatchObject({ variant: 'transfer', to: agency, matters: [{ opinions: 1 }, { opinions: 1 }] })
    const wanted = { ...paperOf('transfer-slip', 'coming', agency), seen: 0 }
    expect(ok(await issueFromRecord(commune.context(), clerk(), wanted, writers)).notation).toMatch(/^\d+\/PC/)
  })

  test('refuses what is incomplete, what has no number, and who may not', async () => {
    const issue = (actor: Actor, kind: RecordPaperKind) =>
      issueFromRecord(commune.context(), actor, { ...paperOf(kind), seen: 0 }, writers)
    expect(await issue(clerk(), 'result-report')).toEqual({ refused: 'paper-incomplete', detail: { count: 1 } })
    expect(await issue(clerk(), 'attendance')).toEqual({ refused: 'not-found' })
    const { front, villageHead } = commune.actors
    for (const actor of [front, villageHead, publicActor]) {
      expect(await issue(actor, 'agenda')).toEqual({ refused: 'not-found' })
    }
    // The Front supervises, but the people's own words are the office's.
    const slip = paperOf('transfer-slip', 'coming', 'Điện lực Lục Nam')
    for (const wordsOfPeople of [paperOf('chair-folder'), slip]) {
      const drawn = drawPaper(commune.context(), front, { ...wordsOfPeople, format: 'pdf' }, writers)
      expect(await drawn).toEqual({ refused: 'not-found' })
    }
  })
})

test('the notice of conclusion is replaced from its page only, and only by one that says something else', async () => {
  const { dialogueId } = stories.past
  const context = commune.context()
  const asked = { dialogueId, kind: 'conclusion' as const, to: '', origin }
  const [old] = ok(await readRecordPaper(context, commune.actors.clerk, asked)).issued
  expect(old).toBeDefined()
  const issue = (more: object) =>
    issueFromRecord(context, commune.actors.clerk, { ...asked, seen: 1, ...more }, writers)
  expect(await issue({})).toEqual({ refused: 'not-found' })
  expect(await issue({ replacing: old?.id })).toEqual({ refused: 'paper-unchanged' })
})
