import { beforeAll, describe, expect, test } from 'vitest'
import { publicActor } from '#domain/permission/actor.ts'
import { readTrackingCode } from '#domain/opinion/tracking-code.ts'
import { idOf } from '#server/usecases/commune/found-units.ts'
import { newId } from '#server/ids.ts'
import { freshCommune, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { findOpinion, listOpinions } from '../../store/opinions.ts'
import { done, moveTo, openDialogue, say, type OpenDialogue } from './open-dialogue.fixture.ts'
import { submitOpinion, type SubmitOpinionInput } from './submit-opinion.ts'

let here: TestCommune
let dialogue: OpenDialogue

beforeAll(async () => {
  here = await freshCommune()
  dialogue = await openDialogue(here.context(), here)
})

function form(change: Partial<SubmitOpinionInput> = {}): SubmitOpinionInput {
  const said = { text: 'Đèn đường ngõ 4 hỏng', villageId: null, senderChoice: 'anonymous' as const }
  return { dialogueSlug: dialogue.slug, ...said, formKey: newId(), ...change }
}
const submit = (change: Partial<SubmitOpinionInput> = {}) => submitOpinion(here.context(), publicActor, form(change))
const count = async () =>
  (await here.context().transact((tx) => listOpinions(tx, { dialogueId: dialogue.dialogueId }))).length
const senders = () => here.context().transact((tx) => tx.selectFrom('sender').selectAll().execute())

describe('what a citizen says on the form', () => {
  test('is kept letter by letter, open, with the reception office and a date', async () => {
    const typed = '  Đèn đường\r\nngõ 4   HỎNG!!  '
    const { id } = await say(here.context(), dialogue, typed, idOf(here.villages, 'dong-khe'))
    const kept = await here.context().transact((tx) => findOpinion(tx, id))
    expect(kept).toMatchObject({ text: typed, village: 'Thôn Đông Khê', channel: 'web', term: 'open' })
    expect(kept).toMatchObject({ office_id: idOf(here.offices, 'van-phong'), due_on: '2026-12-20', matter_id: null })
  })

  test('gets a code that can be dictated and a number in order', async () => {
    const first = done(await submit({ text: 'một' }))
    const second = done(await submit({ text: 'hai' }))
    expect(readTrackingCode(first.code)).toBe(first.code)
    expect(second.number).toBe(first.number + 1)
    expect(second.code).not.toBe(first.code)
  })

  test('counts once when the button is pressed twice, at once or later', async () => {
    const before = await count()
    const twice = { formKey: newId(), text: 'bấm hai lần' }
    const receipts = await Promise.all([submit(twice), submit(twice), submit(twice)])
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1)
    const later = await submitOpinion(here.context(Date.parse('2026-11-25T09:00:00+07:00')), publicActor, form(twice))
    expect(later).toEqual(receipts[0])
    expect(await count()).toBe(before + 1)
  })

  test('is not lost when other words are sent with a form that was sent before', async () => {
    const before = await count()
    const formKey = newId()
    const one = done(await submit({ formKey, text: 'việc thứ nhất' }))
    const other = done(await submit({ formKey, text: 'việc thứ hai' }))
    expect(other.code).not.toBe(one.code)
    expect(await count()).toBe(before + 2)
  })

  test('stands apart from who said it, and a name is kept only when that was chosen', async () => {
    const before = (await senders()).length
    done(await submit({ senderChoice: 'anonymous', name: 'Nguyễn Thị Kín', phone: '0912 000 111' }))
    expect(await senders()).toHaveLength(before)
    done(await submit({ text: 'khác', senderChoice: 'office-only', name: 'Nguyễn Văn Tên', phone: '' }))
    expect((await senders()).map(({ name, phone }) => ({ name, phone }))).toContainEqual({
      name: 'Nguyễn Văn Tên',
      phone: null,
    })
  })
})

describe('the form is refused', () => {
  test.each<[string, Partial<SubmitOpinionInput>, string]>([
    ['without words', { text: ' \n ' }, 'text'],
    ['with too many', { text: 'a'.repeat(5001) }, 'text'],
    ['without the name that the office shall know', { senderChoice: 'office-only' }, 'name'],
    ['without its key', { formKey: 'x' }, 'formKey'],
  ])('%s', async (_why, change, field) => {
    expect(await submit(change)).toMatchObject({ refused: 'invalid-input', field })
  })

  test('with an office or a foreign id for a village', async () => {
    const wrong = { refused: 'invalid-input', field: 'villageId' }
    expect(await submit({ villageId: idOf(here.offices, 'kinh-te') })).toMatchObject(wrong)
    expect(await submit({ villageId: newId() })).toMatchObject(wrong)
  })

  test('before the dialogue is public, and after it is concluded', async () => {
    const other = await openDialogue(here.context(), here, 'lam-thuong-2026')
    const answers: unknown[] = []
    for (const state of ['drafting', 'preparing', 'in-session', 'held', 'concluded'] as const) {
      await moveTo(here.context(), other, state)
      const result = await submit({ dialogueSlug: other.slug, text: `nói khi ${state}` })
      answers.push('refused' in result ? result.refused : 'received')
    }
    expect(answers).toEqual(['not-found', 'received', 'received', 'received', 'wrong-state'])
    expect(await submit({ dialogueSlug: 'khong-co' })).toMatchObject({ refused: 'not-found' })
  })
})
