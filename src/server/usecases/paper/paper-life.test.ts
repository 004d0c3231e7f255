import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { publicActor } from '#domain/permission/actor.ts'
import { freshCommune, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { plan as planModel } from '../../documents/models-before.fixture.ts'
import { createDocumentWriters } from '../../documents/writers.ts'
import { sha256 } from '../../ids.ts'
import { accepted, importSample } from '../plan/sample-dialogue.fixture.ts'
import { issuePaper } from './issue-paper.ts'
import { listPapers } from './list-papers.ts'
import { readPaperFile } from './read-paper-file.ts'
import { readPaper } from './read-paper.ts'
import { recordPaperEvent, type RecordPaperEventInput } from './record-paper-event.ts'
import { inShippedWords } from './shipped-words.fixture.ts'

const writers = createDocumentWriters()
const signed = new TextEncoder().encode('%PDF-1.7 bản có dấu đỏ')
let commune: TestCommune
let dialogueId: string
beforeAll(async () => {
  commune = await freshCommune()
  dialogueId = (await importSample(commune)).dialogueId
})
const at = (day: string) => commune.context(Date.parse(`${day}T08:00:00+07:00`))
const june10 = () => at('2023-06-10')
async function issued(isPublic = true): Promise<string> {
  const paper = { prepared: inShippedWords(dialogueId, 'plan', planModel), title: 'Kế hoạch đối thoại', isPublic }
  const context = at('2023-06-01')
  return (await context.transact((tx) => issuePaper(tx, context, commune.actors.clerk, paper, writers))).paperId
}
const record = (event: RecordPaperEventInput, actor: Parameters<typeof readPaper>[1] = commune.actors.clerk) =>
  recordPaperEvent(june10(), actor, event)
const page = async (paperId: string) => accepted(await readPaper(june10(), commune.actors.clerk, { paperId }))
const pdfFor = (paperId: string, actor: Parameters<typeof readPaper>[1]) =>
  readPaperFile(june10(), actor, { paperId, format: 'pdf' })

describe('an issued paper', () => {
  test('is sent to whom it names, with proof, and says who has not got it yet', async () => {
    const paperId = await issued()
    const [first, second] = (await page(paperId)).recipients
    expect(first?.sentOn).toBeNull()
    const sent: RecordPaperEventInput = {
      kind: 'sent',
      paperId,
      on: '2023-06-02',
      recipients: [first?.name ?? ''],
      way: 'paper',
      file: signed,
    }
    expect(await record(sent)).toEqual({ dialogueId })
    const after = await page(paperId)
    expect(after.recipients.slice(0, 2)).toEqual([
      { name: first?.name, sentOn: '2023-06-02', receivedOn: null, returnedOn: null },
      { name: second?.name, sentOn: null, receivedOn: null, returnedOn: null },
    ])
    expect(after.events).toMatchObject([{ kind: 'sent', way: 'paper', fileHash: sha256(signed) }])
  })

  test('comes back signed, byte by byte, and is then what the public sees', async () => {
    const paperId = await issued()
    const own = accepted(await pdfFor(paperId, publicActor)).hash
    expect(await record({ kind: 'signed', paperId, on: '2023-06-05', file: signed })).toEqual({ dialogueId })
    const seen = accepted(await pdfFor(paperId, publicActor))
    expect([seen.hash, Buffer.from(seen.bytes).equals(Buffer.from(signed))]).toEqual([sha256(signed), true])
    expect(accepted(await pdfFor(paperId, commune.actors.clerk)).hash).toBe(own)
    const file = await readPaperFile(june10(), commune.actors.clerk, { paperId, format: 'signed' })
    expect(accepted(file).hash).toBe(sha256(signed))
    expect(await page(paperId)).toMatchObject({ signedHash: sha256(signed), standing: 'holds' })
  })

  test('that is recalled is gone for the public, stays for the office, and takes no more entries', async () => {
    const paperId = await issued()
    expect(await record({ kind: 'recalled', paperId, on: '2023-06-06', note: 'nhầm thôn' })).toMatchObject({
      refused: 'invalid-input',
      field: 'note',
    })
    expect(await record({ kind: 'recalled', paperId, on: '2023-06-06', note: 'ghi nhầm tên thôn' })).toEqual({
      dialogueId,
    })
    expect(await pdfFor(paperId, publicActor)).toEqual({ refused: 'not-found' })
    expect(accepted(await listPapers(june10(), publicActor, { dialogueId })).papers.map(({ id }) => id)).not.toContain(
      paperId,
    )
    const office = accepted(await listPapers(june10(), commune.actors.clerk, { dialogueId })).papers
    expect(office.find(({ id }) => id === paperId)).toMatchObject({ standing: 'recalled' })
    expect(await record({ kind: 'signed', paperId, on: '2023-06-07', file: signed })).toEqual({
      refused: 'paper-ended',
    })
  })

  test('that was corrected still holds', async () => {
    const paperId = await issued()
    await record({ kind: 'corrected', paperId, on: '2023-06-06', note: 'Công văn số 12/UBND-VP: sai ngày ký' })
    expect((await page(paperId)).standing).toBe('corrected')
    expect(accepted(await pdfFor(paperId, publicActor)).mediaType).toBe('application/pdf')
  })

  test.each([
    [{ on: '2023-06-11' }, 'date-in-future'],
    [{ on: '2023-05-31' }, 'date-in-past'],
    [{ file: new Uint8Array([0, 1, 2]) }, 'file-type'],
  ])('takes no entry with %j', async (change, refused) => {
    const paperId = await issued()
    expect(await record({ kind: 'signed', paperId, on: '2023-06-05', file: signed, ...change })).toMatchObject({
      refused,
    })
    expect((await page(paperId)).events).toEqual([])
  })

  test('is kept by the clerk alone', async () => {
    const paperId = await issued()
    for (const actor of [publicActor, commune.actors.chairman, commune.actors.villageHead]) {
      expect(await record({ kind: 'signed', paperId, on: '2023-06-05', file: signed }, actor)).toEqual({
        refused: 'not-found',
      })
    }
  })

  test('has a life that no statement rewrites', async () => {
    const paperId = await issued()
    await record({ kind: 'signed', paperId, on: '2023-06-05', file: signed })
    for (const change of [`update paper_event set note = 'khác'`, 'delete from paper_event']) {
      const rewritten = june10().transact((tx) => sql.raw(change).execute(tx))
      await expect(rewritten).rejects.toThrow(/permission denied/)
    }
  })
})
