import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { publicActor } from '#domain/permission/actor.ts'
import { freshCommune, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { updateDialogue } from '../../store/dialogues.ts'
import { listQuotas, lockFreeSeat } from '../../store/seats.ts'
import { accepted, importSample, may22 } from '../plan/sample-dialogue.fixture.ts'
import { checkInDelegate } from './check-in-delegate.ts'
import { nameDelegate } from './name-delegate.ts'
import { readSeats } from './read-seats.ts'
import { removeDelegate } from './remove-delegate.ts'

let commune: TestCommune
let dialogueId: string
let veterans: string
let women: string
beforeAll(async () => {
  commune = await freshCommune()
})
beforeEach(async () => {
  dialogueId = (await importSample(commune)).dialogueId
  const quotas = await context().transact((tx) => listQuotas(tx, dialogueId))
  veterans = quotas[0]?.id ?? ''
  women = quotas[2]?.id ?? ''
})

const context = (now = may22) => commune.context(now)
const name = (quotaId: string, who: string, actor = commune.actors.clerk) =>
  nameDelegate(context(), actor, { quotaId, name: who })
const seats = async (actor = commune.actors.clerk) => accepted(await readSeats(context(), actor, { dialogueId }))

/** Until a transaction waits for another one's lock. */
async function somebodyWaits() {
  const waiting = async () => (await commune.database.pool.query('select 1 from pg_locks where not granted')).rowCount
  while (!(await waiting())) await new Promise((again) => setTimeout(again, 5))
}

describe('a quota', () => {
  test('of five takes exactly five of fifty who claim a seat at once', async () => {
    const claims = await Promise.all(Array.from({ length: 50 }, (_, index) => name(veterans, `Hội viên ${index + 1}`)))
    const numbers = claims.flatMap((claim) => ('seatId' in claim ? [claim.number] : []))
    expect(numbers.toSorted()).toEqual([1, 2, 3, 4, 5])
    const refused = claims.filter((claim) => 'refused' in claim && claim.refused === 'no-seat-left')
    expect(refused).toHaveLength(45)
    const [quota] = (await seats()).quotas
    expect(quota).toMatchObject({ seats: 5, named: 5, free: 0 })
    expect(new Set(quota?.delegates.map((delegate) => delegate.name)).size).toBe(5)
  })

  test('does not send anybody away for a seat whose taker gives up', async () => {
    for (const who of ['Một Hai', 'Ba Bốn', 'Năm Sáu', 'Bảy Tám']) accepted(await name(veterans, who))
    const giveUp = Promise.withResolvers<void>()
    const held = Promise.withResolvers<void>()
    const taker = context().transact(async (tx) => {
      expect(await lockFreeSeat(tx, veterans)).toMatchObject({ number: 5 })
      held.resolve()
      await giveUp.promise
      throw new Error('gave up')
    })
    await held.promise
    const next = name(veterans, 'Chín Mười')
    await Promise.race([next, somebodyWaits()])
    giveUp.resolve()
    await expect(taker).rejects.toThrow('gave up')
    expect(await next).toMatchObject({ number: 5 })
  })

  test('gives a seat that was freed to a substitute', async () => {
    const first = accepted(await name(veterans, 'Phạm Văn Nghĩa'))
    accepted(await name(veterans, 'Trịnh Văn Lực'))
    accepted(await removeDelegate(context(), commune.actors.clerk, { seatId: first.seatId }))
    expect(await name(veterans, '  Vũ   Văn Thay ')).toMatchObject({ number: 1 })
    const [quota] = (await seats()).quotas
    expect(quota?.delegates.map((delegate) => delegate.name)).toEqual(['Vũ Văn Thay', 'Trịnh Văn Lực'])
  })

  test('takes a name as a line that can be printed, refuses one letter, and any name once the dialogue was held', async () => {
    expect(await name(veterans, 'Phạm\0\n Văn\ud800 Nghĩa')).toMatchObject({ number: 1 })
    expect((await seats()).quotas[0]?.delegates[0]?.name).toBe('Phạm Văn\ufffd Nghĩa')
    expect(await name(veterans, ' A ')).toMatchObject({ refused: 'invalid-input', field: 'name' })
    await context().transact((tx) => updateDialogue(tx, dialogueId, { state: 'held' }))
    expect(await name(veterans, 'Phạm Văn Nghĩa')).toEqual({ refused: 'wrong-state' })
  })
})

describe('an association', () => {
  test('names and removes in its own quota only', async () => {
    const own = accepted(await name(women, 'Hoàng Thị Mai', commune.actors.women))
    expect(await name(veterans, 'Hoàng Thị Mai', commune.actors.women)).toEqual({ refused: 'not-found' })
    const other = accepted(await name(veterans, 'Phạm Văn Nghĩa'))
    const remove = (seatId: string) => removeDelegate(context(), commune.actors.women, { seatId })
    expect(await remove(other.seatId)).toEqual({ refused: 'not-found' })
    expect(await remove(own.seatId)).toEqual({ removed: true })
  })

  test('sees the counts of all quotas and the names of its own', async () => {
    accepted(await name(women, 'Hoàng Thị Mai'))
    accepted(await name(veterans, 'Phạm Văn Nghĩa'))
    const { quotas, mayPrint, mayCheckIn, named } = await seats(commune.actors.women)
    expect([quotas[0]?.named, quotas[0]?.delegates, quotas[0]?.mayName]).toEqual([1, [], false])
    expect(quotas[2]?.delegates.map((delegate) => delegate.name)).toEqual(['Hoàng Thị Mai'])
    expect([quotas[2]?.mayName, mayPrint, mayCheckIn, named]).toEqual([true, false, false, 2])
  })
})

describe('check-in', () => {
  test('said twice keeps the first moment, and keeps the delegate on the seat', async () => {
    const { seatId } = accepted(await name(women, 'Hoàng Thị Mai'))
    const at = Date.parse('2023-06-19T07:10:00+07:00')
    const first = accepted(await checkInDelegate(context(at), commune.actors.secretary, { seatId }))
    const again = accepted(await checkInDelegate(context(at + 60_000), commune.actors.clerk, { seatId }))
    expect([first.checkedInAt.getTime(), again.checkedInAt.getTime()]).toEqual([at, at])
    expect((await seats()).checkedIn).toBe(1)
    expect(await removeDelegate(context(), commune.actors.clerk, { seatId })).toEqual({ refused: 'wrong-state' })
  })

  test('is for the desk alone, and never for an empty seat', async () => {
    const { seatId } = accepted(await name(women, 'Hoàng Thị Mai'))
    for (const actor of [publicActor, commune.actors.women, commune.actors.economist]) {
      expect(await checkInDelegate(context(), actor, { seatId })).toEqual({ refused: 'not-found' })
    }
    accepted(await removeDelegate(context(), commune.actors.clerk, { seatId }))
    expect(await checkInDelegate(context(), commune.actors.clerk, { seatId })).toEqual({ refused: 'not-found' })
  })
})

test('nobody without an account sees who comes', async () => {
  expect(await readSeats(context(), publicActor, { dialogueId })).toEqual({ refused: 'not-found' })
})
