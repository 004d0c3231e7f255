import { beforeAll, expect, test } from 'vitest'
import { freshCommune, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { createDocumentWriters } from '../../documents/writers.ts'
import { accepted, issueSample } from '../plan/sample-dialogue.fixture.ts'
import { listUnsent } from './list-unsent.ts'
import { readPaper } from './read-paper.ts'
import { recordPaperEvent } from './record-paper-event.ts'

let commune: TestCommune
// A Friday: the next working day is Monday 22 May.
const friday = '2023-05-19'
beforeAll(async () => {
  commune = await freshCommune()
  await issueSample(commune, createDocumentWriters(), Date.parse(`${friday}T08:00:00+07:00`))
})
const on = (day: string) => commune.context(Date.parse(`${day}T08:00:00+07:00`))
const unsent = async (day: string) => accepted(await listUnsent(on(day), commune.actors.clerk))

test('a paper is asked for once its next working day is over, until it is on record for everybody it names', async () => {
  expect(await unsent(friday)).toEqual([])
  expect(await unsent('2023-05-22')).toEqual([])
  const [paper, ...others] = await unsent('2023-05-23')
  expect(others).toEqual([])
  const paperId = paper?.id ?? ''
  const page = accepted(await readPaper(on('2023-05-23'), commune.actors.clerk, { paperId }))
  const names = page.recipients.map(({ name }) => name)
  expect(names.length).toBeGreaterThan(1)
  expect(paper).toMatchObject({ notation: '01/KH-UBND', unsent: names.length })
  const send = async (recipients: string[]) => {
    const sent = { kind: 'sent' as const, paperId, on: '2023-05-23', way: 'axis' as const, recipients }
    return accepted(await recordPaperEvent(on('2023-05-23'), commune.actors.clerk, sent))
  }
  await send(names.slice(0, 1))
  expect((await unsent('2023-05-23')).map((one) => one.unsent)).toEqual([names.length - 1])
  await send(names)
  expect(await unsent('2023-05-23')).toEqual([])
})

test('is told to the one who keeps the register', async () => {
  expect(await listUnsent(on('2023-05-23'), commune.actors.chairman)).toEqual({ refused: 'not-found' })
})
