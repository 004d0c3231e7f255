import { beforeAll, expect, test } from 'vitest'
import { publicActor } from '#domain/permission/actor.ts'
import { freshCommune, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import { openIdentity } from '../../../../tests/access/identity.ts'
import { createAccount } from '../../identity/accounts.ts'
import type { Auth } from '../../identity/auth.ts'
import { changeOwnMailbox, readOwnMailbox } from './change-mailbox.ts'

let commune: TestCommune
let auth: Auth
const people = { clerk: '', police: '' }

beforeAll(async () => {
  commune = await freshCommune()
  auth = openIdentity(commune.database).auth
  for (const key of ['clerk', 'police'] as const)
    people[key] = await createAccount(auth, { username: `thu-${key}`, name: key, password: 'mat-khau-dai-12345' })
})

const actorOf = (key: keyof typeof people) => ({ ...commune.actors[key], userId: people[key] })
const change = (key: keyof typeof people, email: string) =>
  changeOwnMailbox(commune.context(), actorOf(key), { email }, auth)
const acts = async () => {
  const { rows } = await commune.database.inCommune(commune.commune.id, async (tx) => ({
    rows: await tx
      .selectFrom('audit_event')
      .select(['thing_id', 'detail'])
      .where('action', '=', 'account.change-own')
      .orderBy('id')
      .execute(),
  }))
  return rows.map(({ thing_id, detail }) => [thing_id, detail])
}

test('a person changes their own mailbox, and that it changed is on record', async () => {
  expect(await readOwnMailbox(actorOf('clerk'), auth)).toEqual({ email: null })
  expect(await change('clerk', 'Lan@Xa.example')).toEqual({ isSet: true })
  expect(await readOwnMailbox(actorOf('clerk'), auth)).toEqual({ email: 'lan@xa.example' })
  expect(await change('clerk', 'lan@xa.example')).toEqual({ isSet: true })
  expect(await change('police', 'lan@xa.example')).toEqual({ refused: 'email-taken', field: 'email' })
  expect(await change('police', 'khong phai thu')).toMatchObject({ refused: 'invalid-input', field: 'email' })
  expect(await change('clerk', '')).toEqual({ isSet: false })
  expect(await readOwnMailbox(actorOf('clerk'), auth)).toEqual({ email: null })
  // What changed nothing is not told, and nobody's address is in the record.
  expect(await acts()).toEqual([
    [people.clerk, { act: 'mailbox', isSet: true }],
    [people.clerk, { act: 'mailbox', isSet: false }],
  ])
})

test('nobody without an account has one', async () => {
  expect(await changeOwnMailbox(commune.context(), publicActor, { email: 'a@b.example' }, auth)).toEqual({
    refused: 'not-found',
  })
  expect(await readOwnMailbox(publicActor, auth)).toEqual({ refused: 'not-found' })
})
