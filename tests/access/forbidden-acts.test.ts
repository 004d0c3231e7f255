import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { users, type CastMember } from '#server/demo/cast.ts'
import { startProgram } from '../journeys/program.ts'
import { openIdentity } from './identity.ts'

const program = await startProgram()
const { cookieOf } = openIdentity(program.database)
const office = `/${program.slug}/van-phong`
const samplePlan = readFileSync(new URL('../../src/server/demo/sample-plan.txt', import.meta.url), 'utf8')
const cookies = {} as Record<CastMember, string>

interface Act {
  path: string
  form: Record<string, string>
  /** Both may enter the office; only the second may do this. */
  mayNot: CastMember
  may: CastMember
}

const acts: Record<string, Act> = {}

beforeAll(async () => {
  for (const [key, { username }] of Object.entries(users) as [CastMember, { username: string }][]) {
    cookies[key] = await cookieOf(username, program.passwords[key])
  }
  const found = await program.context().transact(async (tx) => {
    const first = (id: { id: string } | undefined) => id?.id ?? ''
    const dialogues = await tx.selectFrom('dialogue').select(['id', 'state']).execute()
    const dialogue = first(dialogues.find(({ state }) => state === 'preparing'))
    const ofDialogue = (table: 'task' | 'quota' | 'opinion' | 'matter') =>
      tx.selectFrom(table).select('id').where('dialogue_id', '=', dialogue).executeTakeFirst()
    return {
      dialogue,
      past: first(dialogues.find(({ state }) => state === 'concluded')),
      task: first(await ofDialogue('task')),
      quota: first(await ofDialogue('quota')),
      opinion: first(await ofDialogue('opinion')),
      matter: first(await ofDialogue('matter')),
      message: first(await tx.selectFrom('outbox_message').select('id').executeTakeFirst()),
      topic: first(await tx.selectFrom('topic').select('id').executeTakeFirst()),
      village: (await tx.selectFrom('dialogue_village').select('village_id').executeTakeFirstOrThrow()).village_id,
      paper: first(await tx.selectFrom('paper').select('id').where('kind', '=', 'plan').executeTakeFirst()),
      commitment: first(await tx.selectFrom('commitment').select('id').executeTakeFirst()),
    }
  })
  const { opinion } = found
  const here = `${office}/doi-thoai/${found.dialogue}`
  const matter = `${here}/van-de/${found.matter}`
  const promise = `${office}/doi-thoai/${found.past}/hen-tra-loi/${found.commitment}`
  const answer = { body: 'Xã sửa xong trong tháng.', legalBasis: 'Luật Thủy lợi 2017, Điều 36' }
  const newLink = { villageId: found.village, holder: 'Ngô Văn Tùng', expiresOn: '' }
  const grouped = { opinion, title: 'Đường xóm chưa có đèn', topicId: found.topic, matterId: '' }
  const speaker = { honorific: 'Ông', name: 'Nguyễn Văn Bình', group: 'Hội Nông dân', matter: found.matter }
  const on = '2023-07-01'
  Object.assign(acts, {
    'import a plan': { path: `${office}/nhap-ke-hoach`, form: { text: samplePlan }, mayNot: 'secretary', may: 'clerk' },
    'read a plan again': {
      path: `${here}/ke-hoach/doc-lai?/take`,
      form: { text: samplePlan, base: '1', part: 'venue' },
      mayNot: 'secretary',
      may: 'clerk',
    },
    'confirm what was read': {
      path: `${here}/ke-hoach?/confirm`,
      form: { path: 'topics.0' },
      mayNot: 'secretary',
      may: 'clerk',
    },
    'issue a paper from the record': {
      path: `${here}/van-ban/lap/agenda`,
      form: { seen: '0' },
      mayNot: 'secretary',
      may: 'clerk',
    },
    'correct a paper': {
      path: `${office}/so-van-ban/${found.paper}/dinh-chinh`,
      form: { act: 'issue', seen: '0', where: 'Mục 1', printed: 'ngày 03', correct: 'ngày 02' },
      mayNot: 'secretary',
      may: 'clerk',
    },
    'issue a plan': { path: `${here}/ke-hoach?/issue`, form: {}, mayNot: 'secretary', may: 'chairman' },
    'complete a task': {
      path: `${here}?/complete`,
      form: { task: found.task, doneOn: on, note: '' },
      mayNot: 'front',
      may: 'clerk',
    },
    'extend a task': {
      path: `${here}/viec/${found.task}?/extend`,
      form: { dueOn: '2030-01-02', reason: 'Chờ số liệu' },
      mayNot: 'secretary',
      may: 'clerk',
    },
    'give a task to a unit': {
      path: `${here}/viec/${found.task}?/assign`,
      form: { unitIds: program.actors.police.officeId ?? '' },
      mayNot: 'chairman',
      may: 'clerk',
    },
    'change the reminders': {
      path: `${office}/hop-thu-di?/rule`,
      form: { isOn: 'on', beforeDays: '3, 1', lateEvery: '3', chairmanAfter: '3' },
      mayNot: 'chairman',
      may: 'clerk',
    },
    'settle a reminder': {
      path: `${office}/hop-thu-di?/settle`,
      form: { message: found.message, how: 'handed-over' },
      mayNot: 'chairman',
      may: 'clerk',
    },
    'name a delegate': {
      path: `${here}/dai-bieu?/name`,
      form: { quota: found.quota, name: 'Lê Văn Ba' },
      mayNot: 'culture',
      may: 'clerk',
    },
    'print invitations': { path: `${here}/dai-bieu?/print`, form: {}, mayNot: 'secretary', may: 'clerk' },
    'make a personal link': { path: `${here}/thu-y-kien?/create`, form: newLink, mayNot: 'secretary', may: 'clerk' },
    'group opinions': { path: `${here}/y-kien?/group`, form: grouped, mayNot: 'economist', may: 'clerk' },
    'move an opinion': {
      path: `${here}/y-kien?/move`,
      form: { opinion, reason: 'complaint' },
      mayNot: 'secretary',
      may: 'chairman',
    },
    'withdraw an opinion': {
      path: `${here}/y-kien?/withdraw`,
      form: { opinion, reason: 'Người gửi xin rút' },
      mayNot: 'secretary',
      may: 'clerk',
    },
    'record a rule': {
      path: `${office}/luat/DLG-FREQ?/add`,
      form: {
        rule: 'DLG-FREQ',
        layer: 'commune',
        from: '2027-01-01',
        level: 'warn',
        verified: 'full',
        source: 'Quy chế thử Điều 1',
        document: '01/QC-UBND',
        wordingVi: 'Mỗi năm đối thoại ít nhất hai lần',
        counted: 'none',
        yearlyMinimum: '2',
        why: 'Xã tự đặt ra',
      },
      mayNot: 'clerk',
      may: 'admin',
    },
    'enter the holidays of a year': {
      path: `${office}/ngay-nghi?/enter`,
      form: {
        year: '2029',
        source: 'Công văn thử',
        tetFrom: '2029-02-10',
        tetTo: '2029-02-18',
        hungKings: '2029-04-23',
        nationalSecond: '2029-09-03',
        swapOff: '2029-12-31',
        swapWorked: '2029-12-22',
      },
      mayNot: 'chairman',
      may: 'clerk',
    },
    'route a matter': {
      path: `${matter}?/route`,
      form: { officeId: program.actors.economist.officeId ?? '', answerDueOn: '2030-01-02' },
      mayNot: 'secretary',
      may: 'clerk',
    },
    'publish a summary': {
      path: `${matter}?/publish`,
      form: { title: 'Cầu máng rò' },
      mayNot: 'secretary',
      may: 'clerk',
    },
    'draft an answer': { path: `${matter}?/draft`, form: answer, mayNot: 'secretary', may: 'clerk' },
    'approve an answer': { path: `${matter}?/approve`, form: {}, mayNot: 'clerk', may: 'chairman' },
    'register a speaker': { path: `${here}/phien?/register`, form: speaker, mayNot: 'economist', may: 'secretary' },
    'keep a promise': {
      path: `${promise}?/keep`,
      form: { keptOn: on, result: 'Xong' },
      mayNot: 'secretary',
      may: 'clerk',
    },
    'extend a promise': {
      path: `${promise}?/extend`,
      form: { dueOn: '2030-01-02', reason: 'Chờ vật tư' },
      mayNot: 'clerk',
      may: 'chairman',
    },
    'conclude a dialogue': { path: `${here}/ket-luan`, form: {}, mayNot: 'clerk', may: 'chairman' },
    'open a session': { path: `${here}/phien?/open`, form: {}, mayNot: 'economist', may: 'secretary' },
  } satisfies Record<string, Act>)
})

async function post({ path, form }: Act, who: CastMember): Promise<number> {
  const headers = { accept: 'text/html', cookie: cookies[who], origin: program.url }
  const body = new URLSearchParams(form)
  const answer = await fetch(`${program.url}${path}`, { method: 'POST', redirect: 'manual', headers, body })
  await answer.body?.cancel()
  return answer.status
}

async function auditCount(): Promise<number> {
  const rows = await program.context().transact((tx) => tx.selectFrom('audit_event').select('id').execute())
  return rows.length
}

test('an act posted by a role that may not is not found and leaves no trace; the same by one who may is heard', async () => {
  const answers = async (side: 'mayNot' | 'may') => {
    const all: Record<string, number> = {}
    for (const [name, act] of Object.entries(acts)) all[name] = await post(act, act[side])
    return all
  }
  const each = (status: unknown) => Object.fromEntries(Object.keys(acts).map((name) => [name, status]))
  const before = await auditCount()
  expect(Object.keys(acts).length).toBeGreaterThanOrEqual(12)
  expect(await answers('mayNot')).toEqual(each(404))
  expect(await auditCount()).toBe(before)
  expect(await answers('may')).toEqual(each(expect.toBeOneOf([200, 303, 409])))
  expect(await auditCount()).toBeGreaterThan(before + 5)
})
