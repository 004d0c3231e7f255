import { expect, test } from 'vitest'
import { imbalance } from '#domain/ledger/ledger.ts'
import { newId } from '#server/ids.ts'
import { answered, note, outcomeOf, passedUp, setStage } from './session-stage.fixture.ts'

const { commune, openHall, run, done, eventsOf, ledgerOfHall, outcomeRows, promised } = await setStage()

test.each([
  ['answered', () => answered, { outcomes: 1, commitments: 0, escalations: 0 }],
  ['promised', () => promised(), { outcomes: 1, commitments: 1, escalations: 0 }],
  ['passedUp', () => passedUp, { outcomes: 1, commitments: 0, escalations: 1 }],
] as const)(
  '%s: the outcome becomes rows, its undo removes them, and the ledger balances throughout',
  async (term, outcome, counts) => {
    const hall = await openHall()
    const [matterId = ''] = hall.matterIds
    const recorded = await done(hall, outcomeOf(matterId, outcome()))
    const rows = await outcomeRows(matterId)
    expect({
      outcomes: rows.outcomes.length,
      commitments: rows.commitments.length,
      escalations: rows.escalations.length,
    }).toEqual(counts)
    const after = await ledgerOfHall(hall)
    expect(after).toMatchObject({ received: 10, [term]: 3, open: 7 })
    expect(imbalance(after)).toBe(0)

    await done(hall, { type: 'undone', seq: recorded.seq })
    const undone = await outcomeRows(matterId)
    expect(undone).toEqual({ outcomes: [], commitments: [], escalations: [] })
    expect(await ledgerOfHall(hall)).toMatchObject({ received: 10, open: 10 })
  },
)

test('another outcome takes the place of the first, and undoing it brings the first back', async () => {
  const hall = await openHall()
  const matterId = hall.matterIds[1] ?? ''
  await done(hall, outcomeOf(matterId, promised()))
  const second = await done(hall, outcomeOf(matterId, passedUp))
  expect((await outcomeRows(matterId)).commitments).toEqual([])
  await done(hall, { type: 'undone', seq: second.seq })
  const rows = await outcomeRows(matterId)
  expect(rows.outcomes).toMatchObject([{ kind: 'promised', text: 'Sửa đèn đường ngõ 4' }])
  expect(rows.commitments).toMatchObject([{ first_due_on: '2026-12-08', due_on: '2026-12-08', state: 'open' }])
  expect(rows.escalations).toEqual([])
})

test('what is first heard in the hall is received, numbered and open with owner and date; undone, it stays received', async () => {
  const hall = await openHall()
  const matter = {
    id: newId(),
    number: 5,
    title: 'Nước sinh hoạt đục',
    topic: null,
    officeId: null,
    office: null,
    opinions: 1,
  }
  const raised = await done(
    hall,
    { type: 'matter-raised', matter, opinion: 'Nước đục ba tháng nay' },
    commune.actors.secretary,
  )
  expect(await ledgerOfHall(hall)).toMatchObject({ received: 11, open: 11 })
  const recorded = await done(hall, outcomeOf(matter.id, answered))
  expect(await ledgerOfHall(hall)).toMatchObject({ received: 11, answered: 1, open: 10 })
  await done(hall, { type: 'undone', seq: recorded.seq })
  await done(hall, { type: 'undone', seq: raised.seq })
  const ledger = await ledgerOfHall(hall)
  expect(ledger).toMatchObject({ received: 11, open: 11 })
  expect(imbalance(ledger)).toBe(0)
})

test('a promise in the past is refused, one for today is not', async () => {
  const hall = await openHall()
  expect(await run(hall, outcomeOf(hall.matterIds[0], promised('2026-11-23')))).toEqual({ refused: 'date-in-past' })
  expect(await run(hall, outcomeOf(hall.matterIds[0], promised('2026-11-24')))).toHaveProperty('event')
  expect(await eventsOf(hall)).toHaveLength(2)
})

test('a closed session takes outcomes that are still missing, and nothing else', async () => {
  const hall = await openHall()
  await done(hall, { type: 'session-closed' })
  expect(await run(hall, note('Muộn'))).toEqual({ refused: 'session-closed' })
  expect(await run(hall, outcomeOf(hall.matterIds[0], answered))).toHaveProperty('event')
  expect(await ledgerOfHall(hall)).toMatchObject({ answered: 3, open: 7 })
})
