import { Document, Packer, Paragraph } from 'docx'
import { beforeAll, describe, expect, test } from 'vitest'
import { publicActor } from '#domain/permission/actor.ts'
import { freshCommune, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { findDialogue, listDialogues, listDialogueVillages } from '../../store/dialogues.ts'
import { findPlan } from '../../store/plans.ts'
import { listQuotas, listSeats } from '../../store/seats.ts'
import { listTasks } from '../../store/tasks.ts'
import { importPlan } from './import-plan.ts'
import { readPlanPage } from './read-plan-page.ts'
import { accepted, importSample, may22, samplePlan } from './sample-dialogue.fixture.ts'

let commune: TestCommune
beforeAll(async () => {
  commune = await freshCommune()
})

describe('importing the sample plan', () => {
  let dialogueId: string
  beforeAll(async () => {
    const created = await importSample(commune)
    dialogueId = created.dialogueId
    expect(created.slug).toBe('dong-khe-2023')
  })
  const read = <T>(work: (tx: Parameters<typeof findDialogue>[0]) => Promise<T>) => commune.context().transact(work)

  test('opens a dialogue in drafting, with the day and place as read', async () => {
    expect(await read((tx) => findDialogue(tx, dialogueId))).toMatchObject({
      title: 'Đối thoại với Nhân dân thôn Đông Khê năm 2023',
      state: 'drafting',
      held_on: '2023-06-19',
      is_date_tentative: true,
      starts_at: null,
      secretary: null,
    })
  })

  test('keeps the text with the place of each value in it', async () => {
    const plan = await read((tx) => findPlan(tx, dialogueId))
    const span = plan?.evidence['eventDates.0']
    expect(plan?.source_text.slice(span?.start, span?.end)).toContain('19/6/2023')
  })

  test('finds the village and the five associations of the commune', async () => {
    const villages = await read((tx) => listDialogueVillages(tx, dialogueId))
    expect(villages.map(({ id }) => id)).toEqual([commune.villages['dong-khe']])
    const quotas = await read((tx) => listQuotas(tx, dialogueId))
    expect(quotas.map(({ seats, association_id }) => [seats, association_id])).toEqual([
      [5, commune.associations['cuu-chien-binh']],
      [10, commune.associations['nong-dan']],
      [20, commune.associations['phu-nu']],
      [5, commune.associations['thanh-nien']],
      [15, commune.associations['nguoi-cao-tuoi']],
    ])
  })

  test('makes one free row for each seat', async () => {
    const seats = await read((tx) => listSeats(tx, dialogueId))
    expect(seats).toHaveLength(55)
    expect(seats.every(({ name }) => name === null)).toBe(true)
  })

  test('makes tasks of part IV, of the deadlines and of the law, and records who did it', async () => {
    const tasks = await read((tx) => listTasks(tx, dialogueId))
    const notice = tasks.find(({ rule }) => rule === 'DLG-NOTICE')
    expect(notice).toMatchObject({ due_on: '2023-06-12', done_on: null })
    const acts = await commune
      .context()
      .transact((tx) =>
        tx.selectFrom('audit_event').select(['action', 'actor']).where('thing_id', '=', dialogueId).execute(),
      )
    expect(acts).toEqual([{ action: 'plan.import', actor: commune.actors.clerk.userId }])
  })
})

test('a slug is never given twice, whoever imports at the same moment', async () => {
  const slugs = (await Promise.all([1, 2, 3, 4].map(() => importSample(commune)))).map(({ slug }) => slug)
  expect(new Set(slugs).size).toBe(4)
  for (const slug of slugs) expect(slug).toMatch(/^dong-khe-2023-[2-9]$/)
})

test('a village that the commune does not know becomes one of its villages', async () => {
  const text = samplePlan.replaceAll('Đông Khê', 'Lạc Hạ').replaceAll('Đông\nKhê', 'Lạc\nHạ')
  const created = accepted(await importPlan(commune.context(may22), commune.actors.clerk, { text }))
  expect(created.slug).toBe('lac-ha-2023')
  const [village] = await commune.context().transact((tx) => listDialogueVillages(tx, created.dialogueId))
  expect(village).toMatchObject({ kind: 'village', name: 'Thôn Lạc Hạ', short_name: 'Lạc Hạ', slug: 'lac-ha' })
})

test('a new village is added once, also when two plans name it at the same moment', async () => {
  const text = samplePlan.replaceAll('Đông Khê', 'Đồng Mới').replaceAll('Đông\nKhê', 'Đồng\nMới')
  // Of different years, so that the slugs do not make them wait for each other.
  const texts = ['2023', '2024', '2025', '2026'].map((year) => `${text.replaceAll('2023', year)}\0`)
  const plans = await Promise.all(
    texts.map((words) => importPlan(commune.context(may22), commune.actors.clerk, { text: words })),
  )
  const ids = plans.map((plan) => accepted(plan).dialogueId)
  const villages = await commune.context().transact(async (tx) => {
    const lists = []
    for (const id of ids) lists.push(...(await listDialogueVillages(tx, id)))
    return lists
  })
  expect(villages).toHaveLength(4)
  expect(new Set(villages.map(({ id }) => id)).size).toBe(1)
})

test('reads a Word file like the pasted text', async () => {
  const children = samplePlan
    .split(/\n\s*\n/)
    .map((paragraph) => new Paragraph(paragraph.replace(/\s*\n\s*/g, ' ').trim()))
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }))
  const input = { fileName: 'Kế hoạch.docx', bytes: new Uint8Array(bytes) }
  const created = accepted(await importPlan(commune.context(may22), commune.actors.clerk, input))
  const quotas = await commune.context().transact((tx) => listQuotas(tx, created.dialogueId))
  expect(quotas.map(({ seats }) => seats)).toEqual([5, 10, 20, 5, 15])
})

describe('refuses, and leaves nothing behind,', () => {
  const count = () => commune.context().transact(async (tx) => (await listDialogues(tx)).length)
  const cases = [
    [
      'a paper of another kind',
      { text: samplePlan.replace('KẾ HOẠCH', 'GIẤY MỜI') },
      { refused: 'not-a-plan', detail: { kind: 'invitation' } },
    ],
    ['an empty text', { text: '  \n ' }, { refused: 'empty-document' }],
    [
      'a picture',
      { fileName: 'a.png', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0) },
      { refused: 'picture', field: 'file' },
    ],
    [
      'an old Word file',
      { fileName: 'a.doc', bytes: new TextEncoder().encode('{\\rtf1') },
      { refused: 'rich-text', field: 'file' },
    ],
  ] as const
  test.each(cases)('%s', async (_, input, refused) => {
    const before = await count()
    expect(await importPlan(commune.context(), commune.actors.clerk, input)).toMatchObject(refused)
    expect(await count()).toBe(before)
  })

  test('anybody but the office', async () => {
    const before = await count()
    for (const actor of [publicActor, commune.actors.women, commune.actors.villageHead, commune.actors.economist]) {
      expect(await importPlan(commune.context(), actor, { text: samplePlan })).toEqual({ refused: 'not-found' })
    }
    expect(await count()).toBe(before)
  })
})

test('says whose plan it is when another commune issued it', async () => {
  const foreignAgencyOf = async (text: string) => {
    const context = commune.context(may22)
    const { dialogueId } = accepted(await importPlan(context, commune.actors.clerk, { text }))
    return accepted(await readPlanPage(context, commune.actors.clerk, { dialogueId })).foreignAgency
  }
  const letterhead = (name: string) => `ỦY BAN NHÂN DÂN\nXÃ ${name}\nSố: 05/KH-UBND\n\n${samplePlan}`
  expect(await foreignAgencyOf(samplePlan)).toBeNull()
  expect(await foreignAgencyOf(letterhead('THANH LÂM'))).toBeNull()
  expect(await foreignAgencyOf(letterhead('KINH ĐÔNG'))).toBe('UBND xã Kinh Đông')
})
