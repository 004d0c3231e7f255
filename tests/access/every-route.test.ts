import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#domain/permission/actor.ts'
import { isRefused } from '#domain/refusal.ts'
import { users, type CastMember } from '#server/demo/cast.ts'
import { foundCommune, foundMember } from '#server/demo/found-commune.ts'
import { createAccount } from '#server/identity/accounts.ts'
import { createDocumentWriters } from '#server/documents/writers.ts'
import { newId } from '#server/ids.ts'
import { buildBundle } from '#server/usecases/archive/build-bundle.ts'
import { requestBundle } from '#server/usecases/archive/request-bundle.ts'
import { createFeed } from '#server/usecases/feed/create-feed.ts'
import { createCollectorLink } from '#server/usecases/link/create-collector-link.ts'
import { commentDraft } from '#server/usecases/draft/comment-draft.ts'
import { recordIncoming } from '#server/usecases/register/record-incoming.ts'
import { openSession } from '#server/usecases/session/open-session.ts'
import { routeAccess } from '../../src/routes/access.ts'
import { startProgram } from '../journeys/program.ts'
import { openIdentity } from './identity.ts'
import { mayOpen, otherAnswers } from './rights-of-routes.ts'

const routesFolder = join(import.meta.dirname, '../../src/routes')
const program = await startProgram()
const { database, slug, url } = program
const { auth, cookieOf } = openIdentity(database)

const cookies = {} as Record<CastMember | 'stranger', string>
const ids: Record<string, string> = {}

beforeAll(async () => {
  for (const [key, { username }] of Object.entries(users)) {
    cookies[key as CastMember] = await cookieOf(username, program.passwords[key as CastMember])
  }
  const other = newId()
  const password = 'mật khẩu của xã khác'
  const stranger = await createAccount(auth, { username: 'xa-khac', name: 'Người xã khác', password })
  await database.inCommune(other, async (tx) => {
    await foundMember(tx, await foundCommune(tx, other, 'lang-vac'), stranger, users.clerk)
  })
  cookies.stranger = await cookieOf('xa-khac', password)
  await program.context().transact(async (tx) => {
    const dialogues = await tx.selectFrom('dialogue').select(['id', 'state', 'slug']).execute()
    ids.dialogue = dialogues.find(({ state }) => state === 'preparing')?.id ?? ''
    ids.slug = dialogues.find(({ state }) => state === 'concluded')?.slug ?? ''
    ids.matter = (
      await tx.selectFrom('matter').select('id').where('dialogue_id', '=', ids.dialogue).executeTakeFirstOrThrow()
    ).id
    ids.commitment = (
      await tx.selectFrom('commitment').select('id').where('evidence_hash', 'is not', null).executeTakeFirstOrThrow()
    ).id
    ids.work = (await tx.selectFrom('background_work').select('id').executeTakeFirstOrThrow()).id
    const proof = await tx.selectFrom('task_file').select(['id', 'task_id']).executeTakeFirstOrThrow()
    ids.proof = proof.id
    ids.task = proof.task_id
    const paper = await tx.selectFrom('paper').select('id').where('is_public', '=', true).executeTakeFirstOrThrow()
    ids.file = `${paper.id}.pdf`
    ids.paper = paper.id
    ids.print = (await tx.selectFrom('sheet_print').select('id').executeTakeFirstOrThrow()).id
    ids.rule = 'DLG-NOTICE'
    ids.village = (await tx.selectFrom('dialogue_village').select('village_id').executeTakeFirstOrThrow()).village_id
  })
  ids.part = 'thoi-gian'
  ids.kind = 'agenda'
  ids.version = '1'
  ids.book = 'so-van-ban-di-2023.csv'
  const dialogueId = ids.dialogue ?? ''
  const context = program.context()
  const holder = users.villageHead.name
  const link = { dialogueId, villageId: ids.village ?? '', holder }
  const feed = await createFeed(context, program.actors.clerk)
  if (isRefused(feed)) throw new Error(feed.refused)
  ids.feed = feed.token
  const made = await createCollectorLink(context, program.actors.clerk, link)
  if (isRefused(made)) throw new Error(made.refused)
  ids.token = made.token
  const scan = new TextEncoder().encode('%PDF-1.7 bản quét')
  const arriving = { arrivedOn: '2023-07-04', sender: 'UBND huyện', subject: 'Trả lời kiến nghị', file: scan }
  const arrived = await recordIncoming(context, program.actors.clerk, arriving)
  if (isRefused(arrived)) throw new Error(arrived.refused)
  ids.arrival = arrived.id
  const origin = 'https://doithoai.example'
  const said = { dialogueId, kind: 'agenda', origin, words: 'Thêm giờ giải lao' } as const
  const comment = await commentDraft(context, program.actors.chairman, said)
  if (isRefused(comment)) throw new Error(comment.refused)
  ids.draft = await context.transact(async (tx) => {
    return (await tx.selectFrom('paper_draft').select('id').executeTakeFirstOrThrow()).id
  })
  const bundle = await requestBundle(context, program.actors.clerk, { dialogueId }, async () => {})
  if (isRefused(bundle)) throw new Error(bundle.refused)
  const system = { kind: 'system', communeId: context.commune.id } as const
  const built = await buildBundle(context, system, bundle, createDocumentWriters())
  if (isRefused(built)) throw new Error(built.refused)
  ids.bundle = built.bundleId
  const opened = await openSession(context, program.actors.chairman, { dialogueId })
  if (isRefused(opened)) throw new Error(opened.refused)
  ids.session = opened.sessionId
})

/** Promises, papers and printed invitations belong to the concluded dialogue of the story. */
async function addressOf(route: string): Promise<string> {
  const past = /commitment|giay-moi/.test(route)
  const dialogue = past ? await pastDialogue() : (ids.dialogue ?? '')
  return route
    .replace(/\/\([a-z]+\)/, '')
    .replace('[commune]', slug)
    .replace('[dialogue]', dialogue)
    .replace('[format]', 'pdf')
    .replace('minh-chung/[file]', `minh-chung/${ids.proof}`)
    .replace('[token].ics', `${ids.feed}.ics`)
    .replace(/\[(\w+)\]/g, (_, name: string) => ids[name] ?? '')
}

async function pastDialogue(): Promise<string> {
  const row = await program
    .context()
    .transact((tx) => tx.selectFrom('dialogue').select('id').where('state', '=', 'concluded').executeTakeFirstOrThrow())
  return row.id
}

function request(path: string, cookie: string | null, init: RequestInit = {}) {
  const headers = { accept: 'text/html', ...(cookie ? { cookie } : {}), ...(init.headers as Record<string, string>) }
  return fetch(`${url}${path}`, { redirect: 'manual', ...init, headers })
}

function routesOnDisk(): string[] {
  const files = readdirSync(routesFolder, { recursive: true, withFileTypes: true })
  const folders = files
    .filter((file) => /^\+(page\.svelte|server\.ts)$/.test(file.name))
    .map((file) => `/${relative(routesFolder, file.parentPath).split(sep).join('/')}`)
  return [...new Set(folders)].toSorted()
}

describe('the table of rights', () => {
  test('names every route there is, and no other', () => {
    expect(Object.keys(routeAccess).toSorted()).toEqual(routesOnDisk())
    expect(Object.keys(mayOpen).toSorted()).toEqual(routesOnDisk())
  })

  test('leaves what nobody named closed', async () => {
    for (const path of ['/khong-co', `/${slug}/khong-co`, `/${slug}/van-phong/khong-co`, '/api/auth/get-session']) {
      expect([path, (await request(path, cookies.admin)).status]).toEqual([path, 404])
    }
  })
})

describe.each(Object.keys(mayOpen))('%s', (route) => {
  const allowed = mayOpen[route] ?? []
  const isPost = route.endsWith('/lenh')
  const open = async (cookie: string | null) => {
    const path = await addressOf(route)
    if (!isPost) return request(path, cookie)
    const headers = { 'content-type': 'application/json', origin: url }
    return request(path, cookie, { method: 'POST', body: '{}', headers })
  }
  const own = isPost ? 400 : (otherAnswers[route] ?? 200)

  test('is open to those who may, and to nobody else', async () => {
    const answers: Record<string, number> = {}
    const expected: Record<string, number> = {}
    for (const [key, { role }] of Object.entries(users) as [CastMember, { role: Role }][]) {
      answers[key] = (await open(cookies[key])).status
      const isSignInPage = route === '/dang-nhap'
      expected[key] = allowed === 'everybody' || allowed.includes(role) ? (isSignInPage ? 303 : own) : 404
    }
    expect(answers).toEqual(expected)
  })

  test('is closed to the public and to another commune where it is not public', async () => {
    const publicAnswer = await open(null)
    const strange = (await open(cookies.stranger)).status
    if (allowed === 'everybody') {
      expect([publicAnswer.status, strange]).toEqual([own, route === '/dang-nhap' ? 303 : own])
      return
    }
    expect(publicAnswer.status).toBe(303)
    expect(publicAnswer.headers.get('location')).toMatch(/^\/dang-nhap\?tiep=/)
    expect(strange).toBe(404)
  })
})

describe('forms', () => {
  const pages = readdirSync(routesFolder, { recursive: true, withFileTypes: true })
    .filter((file) => file.name === '+page.server.ts' && file.parentPath.includes('(office)'))
    .flatMap((file) => {
      const source = readFileSync(join(file.parentPath, file.name), 'utf8')
      const [, actions] = source.split('export const actions')
      if (!actions) return []
      const route = `/${relative(routesFolder, file.parentPath).split(sep).join('/')}`
      return [...actions.matchAll(/^ {2}(?:async )?(\w+)[(:]/gm)].map(([, name]) => ({ route, name: name ?? '' }))
    })

  // A password, a mailbox, a calendar's address: everybody in the office has these.
  const isOnesOwn = (route: string) => /tai-khoan$|dong-bo$/.test(route)

  test('posted by another commune, the public or a supervisor change nothing', async () => {
    expect(pages.length).toBeGreaterThan(20)
    const before = await auditCount()
    for (const { route, name } of pages) {
      const path = `${await addressOf(route)}${name === 'default' ? '' : `?/${name}`}`
      const init = { method: 'POST', body: new URLSearchParams({ taskId: newId() }), headers: { origin: url } }
      expect([path, (await request(path, null, init)).status]).toEqual([path, 303])
      expect([path, (await request(path, cookies.stranger, init)).status]).toEqual([path, 404])
      if (!isOnesOwn(route)) expect((await request(path, cookies.front, init)).status).toBeGreaterThanOrEqual(400)
    }
    expect(await auditCount()).toBe(before)
  })

  test('sent from another site are refused', async () => {
    const headers = { origin: 'https://elsewhere.example' }
    const form = { method: 'POST', body: new URLSearchParams({ username: 'x', password: 'y' }), headers }
    expect((await request('/dang-nhap', null, form)).status).toBe(403)
    const command = { method: 'POST', body: '{}', headers: { ...headers, 'content-type': 'application/json' } }
    expect((await request(`/${slug}/phien/${ids.session}/lenh`, cookies.chairman, command)).status).toBe(403)
  })
})

test('the live stream is open to those who may watch only', async () => {
  const answers: Record<string, number> = {}
  for (const [key, cookie] of [...Object.entries(cookies), ['nobody', '']] as [string, string][]) {
    const stop = new AbortController()
    const answer = await request(`/${slug}/phien/${ids.session}/dong`, cookie, { signal: stop.signal })
    answers[key] = answer.status
    stop.abort()
  }
  const closed = ['villageHead', 'women', 'stranger', 'nobody']
  for (const [key, status] of Object.entries(answers))
    expect([key, status]).toEqual([key, closed.includes(key) ? 404 : 200])
})

async function auditCount(): Promise<number> {
  const { n } = await program.context().transact((tx) =>
    tx
      .selectFrom('audit_event')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow(),
  )
  return n
}
