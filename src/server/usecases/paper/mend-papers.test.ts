import { beforeAll, describe, expect, test } from 'vitest'
import { publicActor, type Actor } from '#domain/permission/actor.ts'
import { freshCommune, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { paperKinds } from '../../documents/kinds.ts'
import { createDocumentWriters } from '../../documents/writers.ts'
import { findPaper } from '../../store/papers.ts'
import { accepted, issueSample } from '../plan/sample-dialogue.fixture.ts'
import { readDialogue } from '../public/read-dialogue.ts'
import { checkForm } from './check-form.ts'
import { correctPaper } from './correct-paper.ts'
import { drawCorrection } from './draw-correction.ts'
import { issueFromRecord } from './issue-from-record.ts'
import { listPapers } from './list-papers.ts'
import { readPaperFile } from './read-paper-file.ts'
import { readPaper } from './read-paper.ts'
import { readRecordPaper } from './read-record-paper.ts'
import { recordPaperEvent } from './record-paper-event.ts'

const writers = createDocumentWriters()
const origin = 'https://doithoai.example'
const place = { where: 'Mục 1', printed: 'thứ Năm', correct: 'thứ Sáu' }
let commune: TestCommune
let dialogueId: string
let slug: string
beforeAll(async () => {
  commune = await freshCommune()
  const created = await issueSample(commune, writers)
  dialogueId = created.dialogueId
  const dialogue = await commune
    .context()
    .transact((tx) => tx.selectFrom('dialogue').select('slug').where('id', '=', dialogueId).executeTakeFirstOrThrow())
  slug = dialogue.slug
})

const at = (day: string) => commune.context(Date.parse(`${day}T08:00:00+07:00`))
const may23 = () => at('2023-05-23')
const clerk = () => commune.actors.clerk
const asked = { kind: 'public-notice', to: '', origin } as const
const standing = async () => accepted(await readRecordPaper(may23(), clerk(), { dialogueId, ...asked })).issued.length
/** A notice that holds, issued anew for each test. */
async function notice(): Promise<string> {
  const issued = await issueFromRecord(may23(), clerk(), { dialogueId, ...asked, seen: await standing() }, writers)
  return accepted(issued).paperId
}
const page = async (paperId: string, actor: Actor = clerk()) => accepted(await readPaper(may23(), actor, { paperId }))
const onPublicPage = async (paperId: string) => {
  const { papers } = accepted(await readDialogue(may23(), publicActor, { slug }))
  return papers.find(({ id }) => id === paperId)
}
const pdf = (paperId: string, actor: Actor) => readPaperFile(may23(), actor, { paperId, format: 'pdf' })
const correct = (paperId: string, change: object = {}, actor: Actor = clerk()) =>
  correctPaper(may23(), actor, { paperId, places: [place], seen: 0, ...change }, writers)
const replace = async (replacing: string, seen?: number) =>
  issueFromRecord(may23(), clerk(), { dialogueId, ...asked, replacing, seen: seen ?? (await standing()) }, writers)
/** So that the record says something else than the papers before. */
const moveHour = (hour: string) =>
  may23().transact((tx) => tx.updateTable('dialogue').set({ starts_at: hour }).where('id', '=', dialogueId).execute())

describe('a letter of correction', () => {
  test('takes a number, names each place, and leaves the old file as it is', async () => {
    const paperId = await notice()
    const before = accepted(await pdf(paperId, publicActor)).hash
    const letter = accepted(await correct(paperId))
    expect(letter.notation).toMatch(/^\d\d\/UBND-VP$/)
    const row = await may23().transact((tx) => findPaper(tx, letter.paperId))
    const [paper] = paperKinds.correction.toPapers(row?.model)
    expect(paper?.heading.subject).toMatch(/^đính chính Thông báo số \d\d\/TB-UBND$/)
    expect(paper?.body.find(({ kind }) => kind === 'table')).toMatchObject({
      rows: [['1', 'Mục 1', 'thứ Năm', 'thứ Sáu']],
    })
    expect(paper?.addressees.length).toBeGreaterThan(0)
    expect(paper?.addressees).toEqual((await page(paperId)).recipients.map(({ name }) => name))
    expect(accepted(await pdf(paperId, publicActor)).hash).toBe(before)
  })

  test('and the paper name each other, for the office and for the public', async () => {
    const paperId = await notice()
    const letter = accepted(await correct(paperId))
    const old = await page(paperId)
    expect(old).toMatchObject({ standing: 'corrected', mayCorrect: true })
    expect(old.events).toMatchObject([{ kind: 'corrected', otherNotation: letter.notation, note: 'Mục 1' }])
    expect((await page(letter.paperId)).mends).toMatchObject([{ kind: 'corrected', id: paperId }])
    expect(await onPublicPage(paperId)).toMatchObject({
      correctedBy: [{ id: letter.paperId, notation: letter.notation }],
      recalledOn: null,
    })
    expect(await onPublicPage(letter.paperId)).toMatchObject({ corrects: old.paper.notation })
    expect(accepted(await pdf(letter.paperId, publicActor)).mediaType).toBe('application/pdf')
  })

  test('of a paper that is not public is not public either', async () => {
    const asked = { dialogueId, kind: 'security-note', to: '', origin, seen: 0 } as const
    const note = accepted(await issueFromRecord(may23(), clerk(), asked, writers))
    const letter = accepted(await correct(note.paperId))
    expect(await onPublicPage(letter.paperId)).toBeUndefined()
    expect(await pdf(letter.paperId, publicActor)).toEqual({ refused: 'not-found' })
  })

  test('passes the checker of the form', async () => {
    const letter = accepted(await correct(await notice()))
    const file = { paperId: letter.paperId, format: 'docx' } as const
    const { bytes } = accepted(await readPaperFile(may23(), clerk(), file))
    expect(accepted(await checkForm(bytes, 'dinh-chinh.docx')).judged.findings).toEqual([])
  })

  test('is drawn before it is issued, and takes no number by that', async () => {
    const paperId = await notice()
    const drawn = { paperId, places: [place], format: 'svg' as const }
    const picture = accepted(await drawCorrection(may23(), clerk(), drawn, writers))
    expect(new TextDecoder().decode(picture.bytes)).toContain('<svg')
    expect((await page(paperId)).events).toEqual([])
  })

  test.each([
    [{ places: [] }, { refused: 'invalid-input', field: 'places' }],
    [{ places: [{ ...place, correct: 'thứ  Năm ' }] }, { refused: 'invalid-input', field: 'places.0.correct' }],
    [{ places: [place, { ...place, where: '' }] }, { refused: 'invalid-input', field: 'places.1.where' }],
    [{ seen: 1 }, { refused: 'paper-just-issued' }],
  ])('is not issued with %j', async (change, refused) => {
    const paperId = await notice()
    expect(await correct(paperId, change)).toMatchObject(refused)
    expect((await page(paperId)).events).toEqual([])
  })

  test('is issued once by two presses, and by clerk or chairman alone', async () => {
    const paperId = await notice()
    for (const actor of [publicActor, commune.actors.secretary, commune.actors.villageHead]) {
      expect(await correct(paperId, {}, actor)).toEqual({ refused: 'not-found' })
    }
    const both = await Promise.all([correct(paperId), correct(paperId)])
    expect(both.filter((result) => 'refused' in result)).toEqual([{ refused: 'paper-just-issued' }])
    expect((await page(paperId)).events).toHaveLength(1)
  })
})

describe('a paper that replaces another', () => {
  test('says so in its last sentence, and each names the other', async () => {
    const oldId = await notice()
    await moveHour('08:15')
    const fresh = accepted(await replace(oldId))
    const old = await page(oldId)
    const row = await may23().transact((tx) => findPaper(tx, fresh.paperId))
    const last = paperKinds['public-notice'].toPapers(row?.model)[0]?.body.at(-1)
    expect(last).toMatchObject({
      runs: [
        {
          text: `Văn bản này thay thế Thông báo số ${old.paper.notation} ngày 23 tháng 5 năm 2023 của Ủy ban nhân dân xã Thanh Lâm./.`,
        },
      ],
    })
    expect(old).toMatchObject({ standing: 'replaced', mayCorrect: false, replaceTo: null })
    expect(old.events).toMatchObject([{ kind: 'replaced', otherNotation: fresh.notation }])
    expect((await page(fresh.paperId)).mends).toMatchObject([{ kind: 'replaced', id: oldId }])
    expect(await onPublicPage(oldId)).toMatchObject({ replacedBy: { id: fresh.paperId, notation: fresh.notation } })
    expect(await onPublicPage(fresh.paperId)).toMatchObject({ replaces: old.paper.notation })
    expect(accepted(await pdf(oldId, publicActor)).mediaType).toBe('application/pdf')
  })

  test('has something else to say than the old one', async () => {
    const oldId = await notice()
    expect(await replace(oldId)).toEqual({ refused: 'paper-unchanged' })
    expect((await page(oldId)).standing).toBe('holds')
  })

  test('takes the place of a paper once, whoever presses', async () => {
    const oldId = await notice()
    await moveHour('09:05')
    const seen = await standing()
    const both = await Promise.all([replace(oldId, seen), replace(oldId, seen)])
    expect(both.filter((result) => 'refused' in result)).toHaveLength(1)
    expect((await page(oldId)).events).toHaveLength(1)
    expect(await replace(oldId)).toEqual({ refused: 'paper-ended' })
    expect(await correct(oldId)).toEqual({ refused: 'paper-ended' })
  })

  test('is of the same kind, and a plan is amended instead', async () => {
    const { papers } = accepted(await listPapers(may23(), clerk(), { dialogueId }))
    const plan = papers.find(({ kind }) => kind === 'plan')
    expect(plan).toBeDefined()
    expect(await replace(plan?.id ?? '')).toEqual({ refused: 'not-found' })
    expect(await page(plan?.id ?? '')).toMatchObject({ replaceTo: null, mayCorrect: true })
  })
})

describe('a recalled paper', () => {
  const recall = (paperId: string) =>
    recordPaperEvent(may23(), clerk(), {
      kind: 'recalled',
      paperId,
      on: '2023-05-23',
      note: 'ban hành nhầm thẩm quyền',
    })

  test('is frozen: named to the public with the day, its file given to nobody outside, mended by nothing', async () => {
    const paperId = await notice()
    accepted(await recall(paperId))
    expect(await onPublicPage(paperId)).toMatchObject({ recalledOn: '2023-05-23' })
    expect(await pdf(paperId, publicActor)).toEqual({ refused: 'not-found' })
    expect(accepted(await pdf(paperId, clerk())).mediaType).toBe('application/pdf')
    expect(await correct(paperId)).toEqual({ refused: 'paper-ended' })
    const sent = { kind: 'sent', paperId, on: '2023-05-23', way: 'paper' } as const
    const late = await recordPaperEvent(may23(), clerk(), { ...sent, recipients: ['Công an xã'] })
    expect(late).toEqual({ refused: 'paper-ended' })
    expect(await page(paperId)).toMatchObject({ standing: 'recalled', mayCorrect: false, replaceTo: null })
  })

  test('still tells which copies came back or were destroyed', async () => {
    const paperId = await notice()
    const on = '2023-05-23'
    const returned = { kind: 'returned', paperId, on, recipient: 'Công an xã' } as const
    expect(await recordPaperEvent(may23(), clerk(), returned)).toEqual({ refused: 'paper-holds' })
    accepted(
      await recordPaperEvent(may23(), clerk(), { kind: 'sent', paperId, on, recipients: ['Công an xã'], way: 'axis' }),
    )
    accepted(await recall(paperId))
    accepted(await recordPaperEvent(may23(), clerk(), returned))
    const copies = (await page(paperId)).recipients.filter(({ sentOn }) => sentOn !== null)
    expect(copies).toEqual([{ name: 'Công an xã', sentOn: on, receivedOn: null, returnedOn: on }])
  })
})

describe('sending', () => {
  test('goes to many at once, in one way on one day, and a second press sends to nobody twice', async () => {
    const paperId = await notice()
    const recipients = (await page(paperId)).recipients.slice(0, 3).map(({ name }) => name)
    expect(recipients).toHaveLength(3)
    const sent = { kind: 'sent' as const, paperId, on: '2023-05-23', way: 'axis' as const, recipients }
    for (let press = 0; press < 2; press += 1) accepted(await recordPaperEvent(may23(), clerk(), sent))
    expect((await page(paperId)).events.map(({ recipient }) => recipient)).toEqual(recipients)
    const received = {
      kind: 'received',
      paperId,
      on: '2023-05-23',
      recipient: recipients[0] ?? '',
      arrival: '0412',
    } as const
    accepted(await recordPaperEvent(may23(), clerk(), received))
    const after = await page(paperId)
    expect(after.events.at(-1)).toMatchObject({ kind: 'received', arrival: '0412' })
    expect(after.recipients[0]).toMatchObject({ sentOn: '2023-05-23', receivedOn: '2023-05-23' })
  })

  test('to nobody is refused', async () => {
    const paperId = await notice()
    const sent = { kind: 'sent' as const, paperId, on: '2023-05-23', way: 'axis' as const, recipients: [] }
    expect(await recordPaperEvent(may23(), clerk(), sent)).toMatchObject({
      refused: 'invalid-input',
      field: 'recipients',
    })
  })
})
