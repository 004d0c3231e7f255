import { describe, expect, test } from 'vitest'
import { users } from '#server/demo/cast.ts'
import { newId } from '#server/ids.ts'
import { startProgram } from '../journeys/program.ts'

// Behind a proxy, so that each test can come from an address of its own.
const origin = 'http://xa.example'
const program = await startProgram({ origin })
const office = `/${program.slug}/van-phong`
const { username } = users.chairman
const password = program.passwords.chairman

function send(path: string, from: string, { form, cookie = '' }: { form?: Record<string, string>; cookie?: string }) {
  const headers = { accept: 'text/html', origin, 'x-forwarded-for': from, cookie }
  const body = form ? { method: 'POST', body: new URLSearchParams(form) } : {}
  return fetch(`${program.url}${path}`, { redirect: 'manual', headers, ...body })
}

async function signIn(from: string, typed = password) {
  const answer = await send('/dang-nhap', from, { form: { username, password: typed } })
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0])
  return { status: answer.status, cookie: cookie.join('; ') }
}

function opinions(): Promise<number> {
  return program.context().transact(async (tx) => (await tx.selectFrom('opinion').select('id').execute()).length)
}

describe('the printed password of a demonstration account', () => {
  test('opens the office from this machine', async () => {
    const { status, cookie } = await signIn('127.0.0.1')
    expect(status).toBe(303)
    expect((await send(office, '127.0.0.1', { cookie })).status).toBe(200)
  })

  test('gives nobody a session at another machine', async () => {
    expect(await signIn('203.0.113.9')).toEqual({ status: 403, cookie: '' })
  })

  test('opens nothing elsewhere with a session carried away from this machine', async () => {
    const { cookie } = await signIn('127.0.0.1')
    const session = await program
      .context()
      .transact((tx) => tx.selectFrom('session').select('id').limit(1).executeTakeFirstOrThrow())
    for (const path of [
      office,
      `/${program.slug}/phien/${session.id}/chu-toa`,
      `/${program.slug}/phien/${session.id}/dong`,
    ]) {
      const answers = []
      for (const from of ['127.0.0.1', '203.0.113.9']) {
        const answer = await send(path, from, { cookie })
        answers.push(answer.status)
        await answer.body?.cancel()
      }
      expect([path, ...answers]).toEqual([path, 200, 404])
    }
  })
})

describe('too many tries', () => {
  test('at signing in are told to wait, even with the right password', async () => {
    const statuses = []
    for (let n = 0; n < 4; n += 1) statuses.push((await signIn('203.0.113.10', 'không phải mật khẩu')).status)
    expect(statuses.at(0)).not.toBe(429)
    expect(statuses.at(-1)).toBe(429)
    expect(await signIn('203.0.113.10')).toEqual({ status: 429, cookie: '' })
  })

  test('at guessing codes are told to wait, and a right one is not looked up either', async () => {
    const page = `/${program.slug}/tra-cuu`
    const look = async (from: string, code: string) => (await send(page, from, { form: { code } })).status
    const { code } = await program
      .context()
      .transact((tx) => tx.selectFrom('submission').select('tracking_code as code').executeTakeFirstOrThrow())
    const statuses = []
    for (let n = 0; n < 20; n += 1) statuses.push(await look('203.0.113.13', '123456789018'))
    expect(new Set(statuses)).toEqual(new Set([404]))
    const refused = await send(page, '203.0.113.13', { form: { code: code ?? '' } })
    expect([refused.status, await refused.text()]).toEqual([429, expect.stringContaining('thử quá nhiều lần')])
    expect(await look('203.0.113.14', '123456789018')).toBe(404)
    expect(await look('203.0.113.14', code ?? '')).not.toBe(404)
  })

  test('at handing in opinions are told to wait, and nothing more is received', async () => {
    const page = `/${program.slug}/gui-y-kien`
    const { slug } = await program
      .context()
      .transact((tx) =>
        tx.selectFrom('dialogue').select('slug').where('state', '=', 'preparing').executeTakeFirstOrThrow(),
      )
    const opinion = () => ({
      dialogueSlug: slug,
      text: 'Đường xóm Ngoài chưa có đèn.',
      senderChoice: 'anonymous',
      formKey: newId(),
    })
    const before = await opinions()
    expect((await send(page, '203.0.113.11', { form: opinion() })).status).toBe(303)
    expect(await opinions()).toBe(before + 1)
    for (let n = 1; n < 20; n += 1) await send(page, '203.0.113.11', { form: { ...opinion(), text: '' } })
    const refused = await send(page, '203.0.113.11', { form: opinion() })
    expect(refused.status).toBe(429)
    expect(await refused.text()).not.toMatch(/\d{4} \d{4} \d{4}/)
    expect(await opinions()).toBe(before + 1)
    expect((await send(page, '203.0.113.12', { form: opinion() })).status).toBe(303)
  })
})
