import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshCommune, system, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { createDocumentWriters, type DocumentWriters } from '../../documents/writers.ts'
import { listPapers } from '../../store/papers.ts'
import { listQuotas } from '../../store/seats.ts'
import { accepted, importSample, issueSample, may22 } from '../plan/sample-dialogue.fixture.ts'
import { nameDelegate } from '../seat/name-delegate.ts'
import { printInvitations } from './print-invitations.ts'
import { readInvitationFile } from './read-invitation-file.ts'
import { readInvitationWork } from './read-invitation-work.ts'
import { requestInvitations, type Enqueue } from './request-invitations.ts'

const writers = createDocumentWriters()
const guests = 20
let commune: TestCommune
let dialogueId: string
let queued: string[]

beforeAll(async () => {
  commune = await freshCommune()
})
beforeEach(async () => {
  queued = []
  dialogueId = (await issueSample(commune, writers)).dialogueId
  const [, , women] = await context().transact((tx) => listQuotas(tx, dialogueId))
  for (let number = 1; number <= guests; number += 1) {
    const delegate = { quotaId: women?.id ?? '', name: `Nguyễn Thị Số ${number}`, honorific: 'Bà' } as const
    accepted(await nameDelegate(context(), commune.actors.women, delegate))
  }
})

const context = () => commune.context(may22)
const enqueue: Enqueue = async (_, { workId }) => void queued.push(workId)
const request = (actor = commune.actors.clerk) => requestInvitations(context(), actor, { dialogueId }, enqueue)
const print = (workId: string, with_: DocumentWriters = writers) =>
  printInvitations(context(), system(commune), { workId }, with_)
const progress = async (workId: string) =>
  accepted(await readInvitationWork(context(), commune.actors.clerk, { workId })).work
const invitations = async () => {
  const papers = await context().transact((tx) => listPapers(tx, dialogueId))
  return papers.filter(({ kind }) => kind === 'invitation')
}

/** The real writers, with something done before each portion is set and before the files are written. */
function watched(before: (call: number) => Promise<void> | void): DocumentWriters {
  let call = 0
  const counted = async () => {
    call += 1
    await before(call)
  }
  return {
    ...writers,
    setAhead: async (...asked) => counted().then(() => writers.setAhead(...asked)),
    renderPaper: async (...asked) => counted().then(() => writers.renderPaper(...asked)),
  }
}

describe('printing', () => {
  test('merges an invitation for each named delegate into one file, under one number', async () => {
    const { workId } = accepted(await request())
    expect(queued).toEqual([workId])
    expect(await progress(workId)).toMatchObject({ state: 'waiting', done: 0, total: guests })
    accepted(await print(workId))
    expect(await progress(workId)).toMatchObject({ state: 'done', done: guests, total: guests })
    const [paper, ...others] = await invitations()
    expect(others).toEqual([])
    expect(paper).toMatchObject({ series: 'GM', is_public: false, issued_by: commune.actors.clerk.userId })
    const file = accepted(await readInvitationFile(context(), commune.actors.clerk, { workId, format: 'pdf' }))
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const pdf = await getDocument({ data: new Uint8Array(file.bytes), verbosity: 0 }).promise
    const pages = await Promise.all(
      Array.from({ length: pdf.numPages }, async (_, index) => {
        const content = await (await pdf.getPage(index + 1)).getTextContent()
        return content.items
          .map((item) => ('str' in item ? item.str : ''))
          .join(' ')
          .replace(/\s+/g, ' ')
      }),
    )
    expect(pdf.numPages).toBe(guests)
    for (let number = 1; number <= guests; number += 1) expect(pages.join('\n')).toContain(`Nguyễn Thị Số ${number}`)
    expect(pages.every((page) => page.includes('Nội dung:'))).toBe(true)
    expect(pages.every((page) => page.includes(paper?.notation ?? 'no number'))).toBe(true)
  })

  test('shows how far it is', async () => {
    const { workId } = accepted(await request())
    const seen: unknown[] = []
    accepted(
      await print(
        workId,
        watched(async () => void seen.push(await progress(workId))),
      ),
    )
    expect(seen).toMatchObject([
      { state: 'running', done: 0 },
      { state: 'running', done: 10 },
      { state: 'running', done: 20 },
    ])
  })

  test('that breaks off is marked as failed, takes no number, and can be asked for again', async () => {
    const { workId } = accepted(await request())
    const breaking = watched((call) => {
      if (call === 3) throw new Error('the disk is full')
    })
    const before = (await invitations()).length
    await expect(print(workId, breaking)).rejects.toThrow('the disk is full')
    expect(await progress(workId)).toMatchObject({ state: 'failed', done: 20 })
    expect(await invitations()).toHaveLength(before)
    let calls = 0
    accepted(
      await print(
        workId,
        watched((call) => void (calls = call)),
      ),
    )
    expect(calls).toBe(3)
    expect(await progress(workId)).toMatchObject({ state: 'done', done: guests })
  })

  test('twice at once, or again, issues one paper', async () => {
    const { workId } = accepted(await request())
    await Promise.all([print(workId), print(workId)])
    expect(await print(workId)).toEqual({ printed: true })
    expect(await invitations()).toHaveLength(1)
  })
})

describe('asking for invitations', () => {
  test('twice puts the same work on the queue again', async () => {
    const first = accepted(await request())
    const second = accepted(await request())
    expect(second).toEqual(first)
    expect(queued).toEqual([first.workId, first.workId])
    accepted(await print(first.workId))
    expect(accepted(await request()).workId).not.toBe(first.workId)
  })

  test('is refused for a draft, and where nobody is named', async () => {
    const draft = await importSample(commune)
    const asked = (id: string) => requestInvitations(context(), commune.actors.clerk, { dialogueId: id }, enqueue)
    expect(await asked(draft.dialogueId)).toEqual({ refused: 'wrong-state' })
    const empty = await issueSample(commune, writers)
    expect(await asked(empty.dialogueId)).toEqual({ refused: 'no-delegates' })
    expect(queued).toEqual([])
  })

  test('is for the office alone, as are progress and file', async () => {
    const { workId } = accepted(await request())
    for (const actor of [commune.actors.women, commune.actors.front, commune.actors.villageHead]) {
      expect(await request(actor)).toEqual({ refused: 'not-found' })
      expect(await readInvitationWork(context(), actor, { workId })).toEqual({ refused: 'not-found' })
      expect(await readInvitationFile(context(), actor, { workId, format: 'docx' })).toEqual({ refused: 'not-found' })
    }
    expect(await readInvitationFile(context(), commune.actors.clerk, { workId, format: 'docx' })).toEqual({
      refused: 'wrong-state',
    })
  })
})
