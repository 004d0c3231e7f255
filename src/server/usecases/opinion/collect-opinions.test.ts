import { beforeAll, describe, expect, test } from 'vitest'
import { publicActor, type Actor } from '#domain/permission/actor.ts'
import { idOf } from '#server/usecases/commune/found-units.ts'
import { newId } from '#server/ids.ts'
import { freshCommune, morning, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { listOpinions } from '../../store/opinions.ts'
import { createCollectorLink } from '../link/create-collector-link.ts'
import { openLink } from '../link/find-link.ts'
import { listLinks } from '../link/list-links.ts'
import { revokeCollectorLink } from '../link/revoke-collector-link.ts'
import { collectOpinions } from './collect-opinions.ts'
import { enterOpinions } from './enter-opinions.ts'
import { done, moveTo, openDialogue, type OpenDialogue } from './open-dialogue.fixture.ts'
import { readCollection } from './read-collection.ts'

let here: TestCommune
let dialogue: OpenDialogue
let villageId: string

beforeAll(async () => {
  here = await freshCommune()
  dialogue = await openDialogue(here.context(), here)
  villageId = idOf(here.villages, 'dong-khe')
})

const day = 86_400_000
function newLink(change: Record<string, unknown> = {}) {
  const link = { dialogueId: dialogue.dialogueId, villageId, holder: 'Ngô Văn Tùng', ...change }
  return createCollectorLink(here.context(), here.actors.clerk, link)
}
function collect(actor: Actor, change: Record<string, unknown> = {}, now = morning) {
  const opinions = [{ text: 'Mương đầu làng tắc', name: 'Bà Tư' }, { text: 'Loa truyền thanh hỏng' }]
  const sheet = { dialogueId: dialogue.dialogueId, villageId, opinions, formKey: newId(), ...change }
  return collectOpinions(here.context(now), actor, sheet)
}
async function holder(): Promise<Actor> {
  return done(await openLink(here.context(), done(await newLink()).token))
}

describe('a personal link', () => {
  test('opens as often as it is looked at, until its day is over', async () => {
    const { token, expiresOn } = done(await newLink({ expiresOn: '2026-11-26' }))
    expect(expiresOn).toBe('2026-11-26')
    const opens = async (now: number) => !('refused' in (await openLink(here.context(now), token)))
    expect([await opens(morning), await opens(morning), await opens(morning + 2 * day)]).toEqual([true, true, true])
    expect(await opens(Date.parse('2026-11-27T00:00:00+07:00'))).toBe(false)
  })

  test('is kept as a hash only, and an unknown one looks like one that has ended', async () => {
    const { token } = done(await newLink())
    const rows = await here.context().transact((tx) => tx.selectFrom('personal_link').selectAll().execute())
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(await openLink(here.context(), 'khong-co')).toEqual({ refused: 'link-expired' })
  })

  test('opens nothing once it is revoked, not even on a page that is still open', async () => {
    const { token, linkId } = done(await newLink())
    const actor = done(await openLink(here.context(), token))
    done(await collect(actor))
    done(await revokeCollectorLink(here.context(), here.actors.clerk, { linkId }))
    expect(await openLink(here.context(), token)).toEqual({ refused: 'link-expired' })
    expect(await collect(actor)).toEqual({ refused: 'link-expired' })
    const links = done(await listLinks(here.context(), here.actors.clerk, { dialogueId: dialogue.dialogueId }))
    expect(links.find(({ id }) => id === linkId)).toMatchObject({
      state: 'revoked',
      opinions: 2,
      village: 'Thôn Đông Khê',
    })
  })

  test('is made by the office, for a village and a dialogue that takes opinions, and not for the past', async () => {
    expect(await newLink({ expiresOn: '2026-11-23' })).toMatchObject({ refused: 'date-in-past' })
    expect(await newLink({ expiresOn: '2036-01-01' })).toMatchObject({ refused: 'invalid-input' })
    expect(await newLink({ villageId: idOf(here.offices, 'kinh-te') })).toMatchObject({ refused: 'invalid-input' })
    const link = { dialogueId: dialogue.dialogueId, villageId, holder: 'x' }
    expect(await createCollectorLink(here.context(), here.actors.economist, link)).toEqual({ refused: 'not-found' })
  })
})

describe('a village head', () => {
  test('hands in what households said, and each gets a code of its own', async () => {
    const { receipts } = done(await collect(await holder()))
    expect(new Set(receipts.map(({ code }) => code)).size).toBe(2)
    const rows = await here.context().transact((tx) => listOpinions(tx, { dialogueId: dialogue.dialogueId }))
    const [first, second] = receipts.map(({ number }) => rows.find((row) => row.number === number))
    expect(first).toMatchObject({
      text: 'Mương đầu làng tắc',
      channel: 'village-head',
      village_id: villageId,
      has_sender: true,
    })
    expect(second).toMatchObject({ has_sender: false })
  })

  test('may send the sheet again, and it counts once; two households may say the same', async () => {
    const actor = await holder()
    const again = { formKey: newId(), opinions: [{ text: 'mất nước' }, { text: 'mất nước' }] }
    const first = done(await collect(actor, again))
    expect(new Set(first.receipts.map(({ number }) => number)).size).toBe(2)
    expect(done(await collect(actor, again)).receipts).toEqual(first.receipts)
  })

  test('collects by account too, for the own village and no other', async () => {
    done(await collect(here.actors.villageHead))
    const elsewhere = { villageId: idOf(here.villages, 'cau-dau') }
    expect(await collect(here.actors.villageHead, elsewhere)).toEqual({ refused: 'not-found' })
    expect(await collect(await holder(), elsewhere)).toEqual({ refused: 'not-found' })
    expect(await collect(publicActor)).toEqual({ refused: 'not-found' })
  })

  test('sees again what was typed by the same hand, and no other code', async () => {
    const actor = await holder()
    const { receipts } = done(await collect(actor))
    const page = done(await readCollection(here.context(), actor, { dialogueId: dialogue.dialogueId, villageId }))
    expect(page.collected.map(({ code }) => code).toSorted()).toEqual(receipts.map(({ code }) => code).toSorted())
  })

  test('hands in nothing when one row is empty: the sheet comes back whole', async () => {
    const before = await here.context().transact((tx) => listOpinions(tx, { dialogueId: dialogue.dialogueId }))
    const wrong = await collect(await holder(), { opinions: [{ text: 'đủ' }, { text: ' ' }] })
    expect(wrong).toMatchObject({ refused: 'invalid-input', field: 'opinions.1.text' })
    const after = await here.context().transact((tx) => listOpinions(tx, { dialogueId: dialogue.dialogueId }))
    expect(after).toHaveLength(before.length)
  })
})

describe('the office', () => {
  test('types a sheet with several opinions: one code, several numbers', async () => {
    const sheet = {
      dialogueId: dialogue.dialogueId,
      texts: ['một', 'hai', 'ba'],
      villageId,
      name: 'Cụ Tý',
      formKey: newId(),
    }
    const receipt = done(await enterOpinions(here.context(), here.actors.clerk, sheet))
    expect(receipt.numbers).toHaveLength(3)
    expect(done(await enterOpinions(here.context(), here.actors.clerk, sheet))).toEqual(receipt)
    expect(await enterOpinions(here.context(), here.actors.economist, sheet)).toEqual({ refused: 'not-found' })
  })

  test('cannot type into a dialogue that is concluded', async () => {
    const other = await openDialogue(here.context(), here, 'cau-dau-2026')
    await moveTo(here.context(), other, 'concluded')
    const sheet = { dialogueId: other.dialogueId, texts: ['muộn'], villageId, formKey: newId() }
    expect(await enterOpinions(here.context(), here.actors.clerk, sheet)).toEqual({ refused: 'wrong-state' })
  })
})
