import { beforeAll, expect, test } from 'vitest'
import { freshCommune, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { accepted, importSample } from '../plan/sample-dialogue.fixture.ts'
import { checkThisYear } from './check-year.ts'
import { readOrigin } from './read-origin.ts'
import { recordOrigin } from './record-origin.ts'

let commune: TestCommune
let dialogueId: string
beforeAll(async () => {
  commune = await freshCommune()
  dialogueId = (await importSample(commune)).dialogueId
})

test('a dialogue says why it is held: a request of voters with its figures', async () => {
  const { clerk, chairman, women } = commune.actors
  const context = commune.context()
  const request = { dialogueId, kind: 'voters-request', askedOn: '2026-05-04', askers: '310', voters: '3000' }
  expect(await recordOrigin(context, women, request)).toEqual({ refused: 'not-found' })
  expect(await recordOrigin(context, clerk, { ...request, askers: '' })).toMatchObject({ field: 'askers' })
  expect(await recordOrigin(context, clerk, { ...request, askers: '4000' })).toMatchObject({ field: 'askers' })
  expect(await recordOrigin(context, clerk, { ...request, askedOn: '2027-01-01' })).toMatchObject({
    refused: 'date-in-future',
  })
  accepted(await recordOrigin(context, clerk, request))
  const page = accepted(await readOrigin(context, chairman, { dialogueId }))
  // The sample is held in 2023: before the request, so it does not fulfil it.
  expect(page).toMatchObject({
    origin: { askers: 310, voters: 3000 },
    findings: [{ rule: 'DLG-PETITION', level: 'warn' }],
  })
  expect(page.mayEdit).toBe(false)

  accepted(await recordOrigin(context, clerk, { dialogueId, kind: 'need', note: 'Nước thải chợ', askers: '' }))
  expect(accepted(await readOrigin(context, clerk, { dialogueId }))).toMatchObject({
    origin: { kind: 'need', askers: null, note: 'Nước thải chợ' },
    findings: [],
  })
})

test('a year without a dialogue is told to everybody in the office', async () => {
  const { clerk } = commune.actors
  expect(await checkThisYear(commune.context(), clerk)).toMatchObject([{ rule: 'DLG-FREQ', due: '2026-12-31' }])
  expect(await checkThisYear(commune.context(Date.parse('2023-05-22T08:00:00+07:00')), clerk)).toEqual([])
})
