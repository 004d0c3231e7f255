import { CompiledQuery } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { yearOfAnnouncement, type Announcement } from '#domain/calendar/announced-year.ts'
import { shippedLaw } from '#domain/law/law-book.ts'
import { isRefused } from '#domain/refusal.ts'
import { anotherCommune, freshCommune, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { createMetrics } from '../../metrics.ts'
import { presentPlanText } from '../../demo/present-plan.ts'
import { listTasks } from '../../store/tasks.ts'
import { importPlan } from '../plan/import-plan.ts'
import { updateDialogue } from '../../store/dialogues.ts'
import { groupOpinions } from '../matter/group-opinions.ts'
import { routeMatter } from '../matter/route-matter.ts'
import { done, openDialogue, say } from '../opinion/open-dialogue.fixture.ts'
import { readLawBook } from '../law/read-law-book.ts'
import { watchHolidays } from '../../watch-holidays.ts'
import type { AnnouncementInput } from './announcement-input.ts'
import { enterHolidayYear } from './enter-holiday-year.ts'
import { movesOf } from './moves.ts'
import type { OpenDeadline } from './open-deadlines.ts'
import { previewHolidayYear } from './preview-holiday-year.ts'
import { readHolidayAlarms } from './read-holiday-alarms.ts'
import { readHolidayYear } from './read-holiday-year.ts'

const announced: AnnouncementInput = {
  year: 2027,
  source: 'Công văn thử nghiệm 01/VPCP-KGVX ngày 20/11/2026',
  tet: { from: '2027-02-05', to: '2027-02-11' },
  hungKings: '2027-04-16',
  nationalSecond: '2027-09-03',
  culture: true,
  swaps: [{ off: '2027-01-04', worked: '2027-01-09' }],
}

let ours: TestCommune

beforeAll(async () => {
  ours = await freshCommune()
})

describe('a year of holidays', () => {
  test('is asked for in autumn, and no longer once it is entered', async () => {
    const before = await readHolidayAlarms(ours.context(), ours.actors.clerk)
    expect(before).toEqual({ alarms: [{ year: 2027, deadlines: 0 }], mayEnter: true })
    const summer = await readHolidayAlarms(ours.context(Date.parse('2026-09-30T23:59:00+07:00')), ours.actors.clerk)
    expect(summer).toEqual({ alarms: [], mayEnter: true })

    const entered = await enterHolidayYear(ours.context(), ours.actors.clerk, announced)
    expect(entered).toEqual({ year: 2027, version: 1, moved: 0 })
    expect(await readHolidayAlarms(ours.context(), ours.actors.chairman)).toEqual({ alarms: [], mayEnter: false })
  })

  test('holds in this commune’s law from then on, and in no other’s', async () => {
    const { holidays } = await ours.context().transact(readLawBook)
    expect(holidays[2027]?.off).toMatchObject({
      '2027-01-04': 'swap',
      '2027-11-24': 'culture',
      '2027-02-11': 'compensation',
    })
    expect(holidays[2027]?.worked).toEqual({ '2027-01-09': '2027-01-04' })
    const theirs = await anotherCommune(ours.database, 'lang-vac')
    const other = await theirs.context().transact(readLawBook)
    expect([other.holidays[2027]?.verified, other.holidays[2027]?.worked]).toEqual(['none', {}])
  })

  test('is corrected by a next version; the first one stays readable and unchangeable', async () => {
    const again = { ...announced, tet: { from: '2027-02-04', to: '2027-02-10' } }
    expect(await enterHolidayYear(ours.context(), ours.actors.clerk, again)).toMatchObject({ version: 2 })
    const page = await readHolidayYear(ours.context(), ours.actors.front, { year: 2027 })
    if (isRefused(page)) throw new Error(page.refused)
    expect(page.versions.map(({ version, announcement, by }) => [version, announcement.tet.from, by])).toEqual([
      [2, '2027-02-04', ours.actors.clerk.name],
      [1, '2027-02-05', ours.actors.clerk.name],
    ])
    expect([page.verified, page.mayEnter, page.isCulturePending]).toEqual(['full', false, false])
    for (const statement of ['update holiday_year set version = 9', 'delete from holiday_year']) {
      await expect(ours.context().transact((tx) => tx.executeQuery(CompiledQuery.raw(statement)))).rejects.toThrow()
    }
  })

  test.each([
    ['source', { source: '' }],
    ['tetTo', { tet: { from: '2028-01-24', to: '2028-01-20' } }],
    ['tetFrom', { tet: { from: '2028-02-01', to: '2028-02-07' } }],
    ['hungKings', { hungKings: '2028-04-05' }],
    ['nationalSecond', { nationalSecond: '2028-09-05' }],
    ['swaps.0.worked', { swaps: [{ off: '2028-05-03', worked: '2028-05-09' }] }],
    ['swaps.0.off', { swaps: [{ off: '2028-05-06', worked: '2028-05-13' }] }],
  ])('is refused with the field that cannot be right: %s', async (field, wrong) => {
    const sound: AnnouncementInput = {
      year: 2028,
      source: 'thử nghiệm',
      tet: { from: '2028-01-22', to: '2028-01-30' },
      hungKings: '2028-04-04',
      nationalSecond: '2028-09-01',
    }
    expect(await previewHolidayYear(ours.context(), ours.actors.clerk, sound)).not.toHaveProperty('refused')
    const refused = await enterHolidayYear(ours.context(), ours.actors.clerk, { ...sound, ...wrong })
    expect(refused).toMatchObject({ refused: 'invalid-input', field })
  })

  test('is written by one of two who enter it at the same moment, and the other hears of it', async () => {
    const commune = await freshCommune()
    const both = await Promise.all(
      [1, 2].map(() => enterHolidayYear(commune.context(), commune.actors.clerk, announced)),
    )
    const versions = both.map((result) => (isRefused(result) ? result.refused : result.version))
    expect(versions).toContain(1)
    expect(versions.filter((one) => one === 1)).toHaveLength(1)
    expect(['year-just-entered', 2]).toContain(versions.find((one) => one !== 1))
  })

  test('may be entered by the clerk and the administrator only', async () => {
    for (const actor of [ours.actors.chairman, ours.actors.secretary, ours.actors.economist]) {
      expect(await enterHolidayYear(ours.context(), actor, announced)).toEqual({ refused: 'not-found' })
      expect(await previewHolidayYear(ours.context(), actor, announced)).toEqual({ refused: 'not-found' })
    }
  })
})

test('the metrics name each commune and year that is missing', async () => {
  const commune = await freshCommune()
  const log = { error: (...said: unknown[]) => expect(said).toEqual([]) }
  const missing = watchHolidays({ database: commune.database, contextOf: () => commune.context(), log })
  expect(await missing()).toEqual([{ commune: 'thanh-lam', year: 2027, deadlines: 0 }])
  const { registry } = createMetrics({ live: { size: () => 0 }, missingHolidays: missing })
  const text = await registry.getSingleMetricAsString('doithoai_holidays_missing_deadlines')
  expect(text).toContain('doithoai_holidays_missing_deadlines{commune="thanh-lam",year="2027"} 0')
})

describe('deadlines in a year that becomes known', () => {
  test('are foreseen in the preview, and an opinion gets the day that the law gives it', async () => {
    const commune = await freshCommune()
    const now = Date.parse('2026-12-28T09:00:00+07:00')
    const dialogue = await openDialogue(commune.context(), commune)
    await commune.context().transact((tx) => updateDialogue(tx, dialogue.dialogueId, { held_on: null }))
    await say(commune.context(now), dialogue, 'Đường liên thôn hỏng đã lâu.')
    const due = () =>
      commune.context().transact((tx) => tx.selectFrom('ledger_entry').select('due_on').executeTakeFirstOrThrow())
    expect((await due()).due_on).toBe('2027-01-12')
    // Ten working days from 28/12: with 4/1 off and 9/1 worked instead the same; with 4/1 off alone one day more.
    const preview = await previewHolidayYear(commune.context(now), commune.actors.clerk, {
      ...announced,
      swaps: [{ off: '2027-01-04', worked: '2027-01-16' }],
    })
    if (isRefused(preview)) throw new Error(preview.refused)
    const opinions = preview.moves.filter(({ kind }) => kind === 'opinion')
    expect(opinions.map(({ dueOn, to, isWritten }) => [dueOn, to, isWritten])).toEqual([
      ['2027-01-12', '2027-01-13', true],
    ])
    expect((await due()).due_on).toBe('2027-01-12')
    const entered = await enterHolidayYear(commune.context(now), commune.actors.clerk, {
      ...announced,
      swaps: [{ off: '2027-01-04', worked: '2027-01-16' }],
    })
    expect(entered).toMatchObject({ moved: 1 })
    expect((await due()).due_on).toBe('2027-01-13')
  })

  test('that an office was given by a person are shown, and stay as they were given', async () => {
    const commune = await freshCommune()
    const now = Date.parse('2026-12-28T09:00:00+07:00')
    const { clerk } = commune.actors
    const dialogue = await openDialogue(commune.context(), commune)
    await commune.context().transact((tx) => updateDialogue(tx, dialogue.dialogueId, { held_on: null }))
    const matterOf = async (text: string, answerDueOn: string) => {
      const { id } = await say(commune.context(now), dialogue, text)
      const group = { dialogueId: dialogue.dialogueId, opinionIds: [id], title: text }
      const { matterId } = done(await groupOpinions(commune.context(now), clerk, group))
      const officeId = commune.actors.economist.officeId ?? ''
      done(await routeMatter(commune.context(now), clerk, { matterId, officeId, answerDueOn }))
    }
    // The first is given a day that will be off; the second the very day that the law counts.
    await matterOf('Đường liên thôn hỏng đã lâu.', '2027-01-04')
    await matterOf('Đèn đường ngõ bốn không sáng.', '2027-01-12')
    const swapped = { ...announced, swaps: [{ off: '2027-01-04', worked: '2027-01-16' }] }
    const { moves } = done(await previewHolidayYear(commune.context(now), clerk, swapped))
    expect(moves.map(({ kind, dueOn, to, isWritten }) => [kind, dueOn, to, isWritten])).toEqual([
      ['opinion', '2027-01-04', '2027-01-05', false],
    ])
    expect(await enterHolidayYear(commune.context(now), clerk, swapped)).toMatchObject({ moved: 0 })
    const rows = await commune.context().transact((tx) => tx.selectFrom('ledger_entry').select('due_on').execute())
    expect(rows.map(({ due_on }) => due_on).toSorted()).toEqual(['2027-01-04', '2027-01-12'])
  })

  test('of a draft follow the law that counts them, and those of an issued plan stay', async () => {
    const commune = await freshCommune()
    const context = commune.context(Date.parse('2026-11-26T09:00:00+07:00'))
    const text = presentPlanText('2026-12-24').replaceAll(/chậm nhất ngày \d+\/\d+\/\d+/g, 'sau hội nghị')
    const { dialogueId } = done(await importPlan(context, commune.actors.clerk, { text, fileName: 'ke-hoach.txt' }))
    const result = () =>
      context.transact(
        async (tx) => (await listTasks(tx, dialogueId)).find(({ rule }) => rule === 'DLG-RESULT')?.due_on,
      )
    expect(await result()).toBe('2027-01-04')
    const swapped = { ...announced, swaps: [{ off: '2027-01-04', worked: '2027-01-16' }] }
    const { moves } = done(await previewHolidayYear(context, commune.actors.clerk, swapped))
    expect(moves.map(({ kind, dueOn, to, isWritten }) => [kind, dueOn, to, isWritten])).toEqual([
      ['task', '2027-01-04', '2027-01-05', true],
    ])
    expect(await result()).toBe('2027-01-04')
    expect(await enterHolidayYear(context, commune.actors.clerk, swapped)).toMatchObject({ moved: 1 })
    expect(await result()).toBe('2027-01-05')
  })

  test('of promises and tasks are shown where the law ends them, and stay on record as they are', () => {
    const of = { id: '1', what: 'việc', dialogueId: '2', dialogue: 'đối thoại', receivedOn: null, isDraft: false }
    const deadlines: OpenDeadline[] = [
      { ...of, kind: 'task', dueOn: '2027-02-05', heldOn: '2027-02-20' },
      { ...of, kind: 'promise', dueOn: '2027-01-04', heldOn: null },
      { ...of, kind: 'promise', dueOn: '2026-12-06', heldOn: null },
      { ...of, kind: 'task', dueOn: '2027-02-27', heldOn: '2027-02-20' },
    ]
    const year = yearOfAnnouncement(
      { ...announced, culture: true, swaps: announced.swaps ?? [] } as Announcement,
      'full',
    )
    const law = { ...shippedLaw, holidays: { ...shippedLaw.holidays, 2027: year } }
    const moves = movesOf(deadlines, shippedLaw, law)
    // Foreseen, 4/2 is off too; announced, it is worked. 6/12 is a Sunday whatever 2027 brings.
    expect(moves.map(({ dueOn, to, isWritten }) => [dueOn, to, isWritten])).toEqual([
      ['2027-02-05', '2027-02-04', false],
      ['2027-01-04', '2027-01-05', false],
    ])
  })

  test('raise the alarm at once, in spring too', async () => {
    const commune = await freshCommune()
    const { dialogueId } = await openDialogue(commune.context(), commune)
    await commune.context().transact((tx) => updateDialogue(tx, dialogueId, { held_on: '2029-03-01' }))
    const spring = commune.context(Date.parse('2026-03-02T08:00:00+07:00'))
    const read = await readHolidayAlarms(spring, commune.actors.clerk)
    if (isRefused(read)) throw new Error(read.refused)
    expect(read.alarms.map(({ year }) => year)).toContain(2029)
    expect(read.alarms.find(({ year }) => year === 2029)?.deadlines).toBe(1)
  })
})
