import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { formatOpinionNumber } from '#domain/opinion/tracking-code.ts'
import { publicActor, type Actor } from '#domain/permission/actor.ts'
import { isRefused, type Refused } from '#domain/refusal.ts'
import type { CastMember } from '#server/demo/cast.ts'
import { pastScript } from '#server/demo/past-script.ts'
import { playWhole } from '#server/demo/play.ts'
import { setStage } from '#server/demo/set-stage.ts'
import { freshCommune, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { createDocumentWriters } from '../../documents/writers.ts'
import { listOpinions as listOpinionRows, type OpinionOnRecord } from '../../store/opinions.ts'
import { listNamedSenders } from '../../store/submissions.ts'
import { readMatterHistory } from '../matter/read-matter-history.ts'
import { listOpinions } from '../opinion/list-opinions.ts'
import { readDialogue } from '../public/read-dialogue.ts'
import { drawPaper } from './draw-paper.ts'
import { issueFromRecord } from './issue-from-record.ts'
import { listAnswerLetters } from './list-answer-letters.ts'
import { paperKinds } from '../../documents/kinds.ts'
import { drawTemplate } from '../template/draw-template.ts'
import { listPapers } from './list-papers.ts'
import { readPaperDesk } from './read-paper-desk.ts'
import { readPaper } from './read-paper.ts'
import { readPaperFile } from './read-paper-file.ts'
import { readRecordPaper } from './read-record-paper.ts'
import { recordPaperEvent } from './record-paper-event.ts'

const writers = createDocumentWriters()
const origin = 'https://doithoai.example'
let commune: TestCommune
let dialogueId = ''
let slug = ''
let opinions: OpinionOnRecord[] = []

beforeAll(async () => {
  commune = await freshCommune()
  const userIds = Object.fromEntries(
    Object.entries(commune.actors).map(([key, actor]) => [key, actor.userId]),
  ) as Record<CastMember, string>
  const { transact } = commune.context()
  const stage = setStage({ transact, writers, founded: commune, userIds, day: '2023-06-19' })
  const text = readFileSync(join(import.meta.dirname, '../../demo/sample-plan.txt'), 'utf8')
  ;({ dialogueId, slug } = await playWhole(stage, pastScript, text, 'ke-hoach.docx'))
  opinions = await transact((tx) => listOpinionRows(tx, { dialogueId }))
}, 60_000)

function ok<T>(result: T | Refused): T {
  if (isRefused(result)) throw new Error(JSON.stringify(result))
  return result
}

const context = () => commune.context()
const codeOf = ({ number }: Pick<OpinionOnRecord, 'number'>) => formatOpinionNumber(number)
const paperOf = (to: string) => ({ dialogueId, kind: 'answer-letter' as const, to, origin })
const issue = (actor: Actor, to: string, seen = 0) =>
  issueFromRecord(context(), actor, { ...paperOf(to), seen }, writers)

/** The first opinion of a kind, as the story has it. */
function one(what: (opinion: OpinionOnRecord) => boolean): OpinionOnRecord {
  const found = opinions.find(what)
  if (!found) throw new Error('the story has no such opinion')
  return found
}
const isNamed = ({ has_name }: OpinionOnRecord) => has_name === true
const lettersOf = async (search: string, show: 'to-write' | 'written' | 'none' = 'to-write') =>
  ok(await listAnswerLetters(context(), commune.actors.clerk, { dialogueId, search, show }))

describe('a letter to who sent an opinion', () => {
  test('says who, what was said, what is answered and on which law, and what comes next', async () => {
    const named = await context().transact((tx) => listNamedSenders(tx, dialogueId))
    const opinion = one((each) => isNamed(each) && each.term === 'promised')
    const sender = named.find(({ submission_id }) => submission_id === opinion.submission_id)
    const { paperId } = ok(await issue(commune.actors.clerk, codeOf(opinion)))
    const row = await context().transact((tx) =>
      tx.selectFrom('paper').selectAll().where('id', '=', paperId).executeTakeFirstOrThrow(),
    )
    expect(row).toMatchObject({ is_public: false, kind: 'answer-letter' })
    expect(row.title).not.toContain(sender?.name)
    expect(row.title).not.toMatch(/\d{4} \d{4} \d{4}/)
    const model = row.model as { citizen: { name: string }; answer: string; next: { owner: string; due: string }[] }
    expect(sender?.name).toContain(model.citizen.name)
    expect(row.model).toMatchObject({ code: codeOf(opinion), opinion: opinion.text, receivedOn: expect.any(String) })
    expect(model.answer.length).toBeGreaterThan(10)
    expect(row.model).toMatchObject({ distributionList: ['Lưu: VT'] })
  })

  test('is found again at the opinion, in the history of its matter, and is written once', async () => {
    const opinion = one((each) => isNamed(each) && each.term === 'answered')
    const { notation } = ok(await issue(commune.actors.clerk, codeOf(opinion)))
    expect(await issue(commune.actors.clerk, codeOf(opinion))).toEqual({ refused: 'paper-just-issued' })
    const { opinions: shown } = ok(await listOpinions(context(), commune.actors.clerk, { dialogueId, show: 'all' }))
    expect(shown.find(({ id }) => id === opinion.id)?.letters).toMatchObject([{ notation }])
    const matterId = opinion.matter_id ?? ''
    const history = ok(await readMatterHistory(context(), commune.actors.clerk, { matterId }))
    expect(history[0]).toMatchObject({ step: 'letter', letter: { notation, opinion: opinion.number } })
    expect((await lettersOf(codeOf(opinion), 'written')).rows).toMatchObject([{ letters: [{ notation }] }])
    expect((await lettersOf(codeOf(opinion))).rows).toEqual([])
  })

  test('is never public, and only those who may know the sender read it', async () => {
    const opinion = one((each) => isNamed(each) && each.term === 'passed-up')
    const { paperId } = ok(await issue(commune.actors.clerk, codeOf(opinion)))
    const { papers } = ok(await readDialogue(context(), publicActor, { slug }))
    expect(papers.map(({ kind }) => kind)).not.toContain('answer-letter')
    const read = (actor: Actor) => readPaperFile(context(), actor, { paperId, format: 'pdf' })
    const { clerk, chairman, secretary, economist, front } = commune.actors
    for (const actor of [clerk, chairman, secretary]) expect(ok(await read(actor)).mediaType).toBe('application/pdf')
    for (const actor of [economist, front, publicActor]) expect(await read(actor)).toEqual({ refused: 'not-found' })
    for (const actor of [economist, front, publicActor]) {
      expect(ok(await listPapers(context(), actor, { dialogueId })).papers.map(({ id }) => id)).not.toContain(paperId)
    }
    for (const actor of [chairman, economist, front, publicActor]) {
      const draft = { ...paperOf(codeOf(opinion)), format: 'pdf' } as const
      expect(await drawPaper(context(), actor, draft, writers)).toEqual({ refused: 'not-found' })
      expect(await issue(actor, codeOf(opinion), 1)).toEqual({ refused: 'not-found' })
      expect(await listAnswerLetters(context(), actor, { dialogueId })).toEqual({ refused: 'not-found' })
    }
  })

  test('tells nobody else in the register to whom it went', async () => {
    const paperId = (await lettersOf('', 'written')).rows[0]?.letters[0]?.id ?? ''
    const recipient = 'Bà Nguyễn Thị Hạnh'
    const sent = { kind: 'sent', paperId, on: '2026-11-24', way: 'mail', note: `Gửi tận tay ${recipient}` } as const
    ok(await recordPaperEvent(context(), commune.actors.clerk, { ...sent, recipients: [recipient] }))
    const { clerk, chairman, admin, economist, front } = commune.actors
    for (const actor of [clerk, chairman])
      expect(ok(await readPaper(context(), actor, { paperId })).recipients).toMatchObject([{ name: recipient }])
    for (const actor of [admin, economist, front]) {
      const page = ok(await readPaper(context(), actor, { paperId }))
      expect(page.paper).toMatchObject({ id: paperId, mayOpen: false })
      expect(JSON.stringify(page)).not.toContain(recipient)
    }
  })

  test('is drawn on record: who looks up a sender is known', async () => {
    const opinion = one((each) => isNamed(each) && each.term === 'answered')
    const looks = () =>
      context().transact((tx) =>
        tx
          .selectFrom('audit_event')
          .select('id')
          .where('action', '=', 'sender.read')
          .where('thing_id', '=', opinion.id)
          .execute(),
      )
    const before = (await looks()).length
    const drawn = ok(
      await drawPaper(context(), commune.actors.clerk, { ...paperOf(codeOf(opinion)), format: 'docx' }, writers),
    )
    expect(drawn.bytes.byteLength).toBeGreaterThan(5000)
    expect(await looks()).toHaveLength(before + 1)
    const { template } = paperKinds['answer-letter'].wording
    const tried = { ...paperOf(codeOf(opinion)), template }
    expect(ok(await drawTemplate(context(), commune.actors.clerk, tried, writers))).toMatchObject({ unresolved: [] })
    expect(await looks()).toHaveLength(before + 2)
    expect(await drawTemplate(context(), commune.actors.admin, tried, writers)).toEqual({ refused: 'not-found' })
  })

  test('cannot be written to nobody, nor about what was moved or is still open, and says why', async () => {
    const cases = [
      [one((each) => !isNamed(each) && each.term === 'answered'), 'letter-anonymous'],
      [one(({ term }) => term === 'moved'), 'letter-left'],
    ] as const
    for (const [opinion, why] of cases) {
      const page = ok(await readRecordPaper(context(), commune.actors.clerk, paperOf(codeOf(opinion))))
      expect(page).toMatchObject({ title: null, missing: [why], mayIssue: false })
      expect(await issue(commune.actors.clerk, codeOf(opinion))).toMatchObject({ refused: 'paper-incomplete' })
      expect((await lettersOf(codeOf(opinion), 'none')).rows).toMatchObject([{ why }])
    }
    expect(await readRecordPaper(context(), commune.actors.clerk, paperOf(''))).toEqual({ refused: 'not-found' })
  })

  test('stands once on the desk, however many there are', async () => {
    const { rows } = ok(await readPaperDesk(context(), commune.actors.clerk, { dialogueId, origin }))
    expect(rows.filter(({ kind }) => kind === 'answer-letter')).toMatchObject([{ to: '', missing: [] }])
    const forFront = ok(await readPaperDesk(context(), commune.actors.front, { dialogueId, origin }))
    expect(forFront.rows.map(({ kind }) => kind)).not.toContain('answer-letter')
  })

  test('that was recalled leaves the opinion to be answered again', async () => {
    const opinion = one((each) => isNamed(each) && each.term === 'answered')
    const { rows } = await lettersOf(codeOf(opinion), 'written')
    const paperId = rows[0]?.letters[0]?.id ?? ''
    const recall = { kind: 'recalled', paperId, on: '2026-11-24', note: 'Sai địa chỉ người nhận' } as const
    ok(await recordPaperEvent(context(), commune.actors.clerk, recall))
    expect((await lettersOf(codeOf(opinion))).rows).toHaveLength(1)
  })

  test('is searched by words without diacritics', async () => {
    const all = await lettersOf('')
    expect(all.counts['to-write'] + all.counts.written + all.counts.none).toBe(opinions.length)
    const word = all.rows[0]?.matter ?? ''
    const found = await lettersOf(word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').toUpperCase())
    expect(found.rows.length).toBeGreaterThan(0)
    expect(found.rows.every(({ matter }) => matter === word)).toBe(true)
  })
})
