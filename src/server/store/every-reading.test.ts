import { readFileSync } from 'node:fs'
import { CompiledQuery } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { anotherCommune, freshCommune, type TestCommune } from '../../../tests/setup/fresh-commune.ts'
import type { Writer } from '#server/database/connect.ts'
import type { CastMember } from '../demo/cast.ts'
import { pastScript } from '../demo/past-script.ts'
import { playWhole } from '../demo/play.ts'
import { setStage } from '../demo/set-stage.ts'
import { createDocumentWriters } from '../documents/writers.ts'
import { writeArchiveRows } from './archive-rows.fixture.ts'
import { addOwnLaw } from './own-law.fixture.ts'
import { askedWith, type Given } from './asked-with.fixture.ts'
import { writePaperWords } from './paper-words.fixture.ts'
import { writePaperRows } from './paper-rows.fixture.ts'
import { writePlanRows } from './plan-rows.fixture.ts'
import { newId } from '../ids.ts'
import { insertAudit } from './audit.ts'
import { insertFeed } from './feeds.ts'
import { insertMessage, insertPromiseReminders, insertReminders, saveReminderRule } from './outbox.ts'
import { recordPaperEvent } from '../usecases/paper/record-paper-event.ts'
import { chooseNumbering } from '../usecases/register/choose-numbering.ts'
import { recordIncoming } from '../usecases/register/record-incoming.ts'
import { recordOutsideNumbers } from '../usecases/register/record-outside-numbers.ts'
import { listPapers } from './papers.ts'

type Reading = (tx: Writer, ...given: never[]) => Promise<unknown>

const modules = import.meta.glob<Record<string, Reading>>(['./*.ts', '!./*.test.ts', '!./tables.ts'], { eager: true })
const readings = Object.values(modules)
  .flatMap((module) => Object.entries(module))
  .filter(([name]) => /^(find|list|read|count|lock|is)[A-Z]/.test(name))

/** Readings of what belongs to no commune (the list of communes itself), and locks that return nothing. */
const apart = [
  'lockReminders',
  'listAddresses',
  'lockUnits',
  'lockPaperTemplate',
  'lockRegister',
  'findCommune',
  'findCommuneById',
  'findOwnCommune',
  'findRenamedCommune',
  'listCommunes',
  'listCommunesOfUser',
]

/** A commune without a single row, so that whatever it finds is somebody else's. */
const emptyCommune = '00000000-0000-7000-8000-000000000000'

let ours: TestCommune
let given: Given

beforeAll(async () => {
  ours = await freshCommune()
  await anotherCommune(ours.database, 'lang-vac')
  const userIds = Object.fromEntries(Object.entries(ours.actors).map(([key, actor]) => [key, actor.userId])) as Record<
    CastMember,
    string
  >
  const { transact } = ours.context()
  const stage = setStage({ transact, writers: createDocumentWriters(), founded: ours, userIds, day: '2023-06-19' })
  const text = readFileSync(new URL('../demo/sample-plan.txt', import.meta.url), 'utf8')
  const { dialogueId: dialogue, slug } = await playWhole(stage, pastScript, text, 'ke-hoach.docx')
  const paper = (await transact((tx) => listPapers(tx, dialogue)))[0]?.id ?? ''
  await keepBooks(ours, paper)
  given = await transact(async (tx) => {
    // The story ends with nothing left to do; these readings are about what is.
    await tx.updateTable('task').set({ done_on: null }).execute()
    await tx.updateTable('background_work').set({ state: 'running' }).execute()
    const announcement = JSON.stringify({ year: 2027, source: 'thử' })
    const entered = { entered_by: 'clerk', entered_by_name: 'Lê Thị Hạnh' }
    const holidays = { commune_id: ours.context().commune.id, year: 2027, version: 1, announcement, ...entered }
    await tx.insertInto('holiday_year').values(holidays).execute()
    await tx.updateTable('ledger_entry').set({ term: 'open' }).where('term', '=', 'answered').execute()
    await addOwnLaw(tx, ours.commune.id, dialogue)
    await writePlanRows(tx, ours.commune.id, dialogue)
    await writeArchiveRows(tx, ours.commune.id, dialogue)
    await writePaperRows(tx, ours.commune.id, paper)
    await writePaperWords(tx, ours.commune.id, dialogue)
    const one = async (sql: string) => {
      const [table = '', column = 'id', where = 'true'] = sql.split('.')
      const text = `select ${column} as value from ${table} where ${where} limit 1`
      const { rows } = await tx.executeQuery<{ value: unknown }>(CompiledQuery.raw(text))
      return String(rows[0]?.value)
    }
    const task = await one('task.id.first_due_on is not null')
    await hangOnTask(tx, task)
    return {
      dialogue,
      slug,
      nothing: emptyCommune,
      user: ours.actors.clerk.userId,
      matter: await one('answer.matter_id'),
      promised: await one('commitment.matter_id'),
      commitment: await one('commitment_extension.commitment_id'),
      escalation: await one('escalation'),
      work: await one('background_work'),
      bundle: await one('archive_bundle'),
      file: await one('file.hash'),
      opinion: await one('opinion'),
      link: await one('personal_link'),
      linkHash: await one('personal_link.token_hash'),
      paper,
      incoming: await one('incoming_paper'),
      quota: await one("quota.id.organization ~ 'Ph'"),
      seat: await one('seat'),
      session: await one('session'),
      command: await one('session_event.command_id'),
      speaker: await one('speaker'),
      code: await one('submission.tracking_code'),
      form: await one('submission.form_key'),
      sender: await one('sender.submission_id'),
      village: await one("submission.village_id.channel = 'village-head'"),
      task,
      taskFile: await one('task_file'),
      message: await one('outbox_message'),
      feedHash: await one('calendar_feed.token_hash'),
      topic: await one('topic'),
      template: await one('plan_template'),
      draft: await one('paper_draft'),
      comment: await one('paper_comment'),
    }
  })
})

/** An owner, a file and an extension, which the story has no need of. */
async function hangOnTask(tx: Writer, task: string) {
  const { commune_id, due_on } = await tx
    .selectFrom('task')
    .select(['commune_id', 'due_on'])
    .where('id', '=', task)
    .executeTakeFirstOrThrow()
  const { id: unit_id } = await tx.selectFrom('unit').select('id').executeTakeFirstOrThrow()
  const { hash } = await tx.selectFrom('file').select('hash').executeTakeFirstOrThrow()
  const of = { commune_id, task_id: task }
  const at = new Date('2023-06-20T08:00:00+07:00')
  await tx
    .insertInto('task_owner')
    .values({ ...of, unit_id })
    .execute()
  const file = { ...of, id: newId(), hash, name: 'anh.jpg', added_by: 'clerk', added_at: at }
  await tx.insertInto('task_file').values(file).execute()
  const moved = { kind: 'extension', from_due_on: due_on ?? '', to_due_on: '2099-01-01', reason: 'Chờ' } as const
  const extension = { ...of, id: newId(), ...moved, extended_by: 'clerk', extended_at: at }
  await tx.insertInto('task_extension').values(extension).execute()
  await remindOf(tx, of, at)
  const act = { action: 'task.extend', thing: 'task', id: task, detail: moved, at } as const
  await insertAudit(tx, commune_id, { kind: 'system', communeId: commune_id }, act)
}

/** A rule, a message with its reminder, and a calendar's address. */
async function remindOf(tx: Writer, { commune_id, task_id }: { commune_id: string; task_id: string }, at: Date) {
  const { userId: user_id } = ours.actors.clerk
  const changed = { changed_by: user_id, changed_at: at }
  const rule = { is_on: true, before_days: [3], on_the_day: true, late_every: 3, chairman_after: 3 }
  await saveReminderRule(tx, { commune_id, ...rule, ...changed })
  const words = { recipient: 'Lan', address: null, subject: 'Nhắc việc', body: 'Gửi giấy mời' }
  const message = { commune_id, id: newId(), purpose: 'reminder', user_id, day: '2023-06-20', ...words } as const
  await insertMessage(tx, { ...message, state: 'waiting', problem: null, created_at: at, ...changed })
  const said = { commune_id, stage: 'due', due_on: '2023-06-20', user_id, message_id: message.id }
  await insertReminders(tx, [{ ...said, task_id }])
  const { id: commitment_id } = await tx.selectFrom('commitment').select('id').executeTakeFirstOrThrow()
  await insertPromiseReminders(tx, [{ ...said, commitment_id }])
  await insertFeed(tx, { commune_id, id: newId(), user_id, token_hash: 'hash', created_at: at })
}

/** Something in each book of the register. */
async function keepBooks({ context, actors }: TestCommune, paperId: string) {
  const day = context(Date.parse('2023-12-01T08:00:00+07:00'))
  await chooseNumbering(day, actors.clerk, { year: 2022, numbering: 'common' })
  await recordOutsideNumbers(day, actors.clerk, { year: 2023, series: 'KH', count: 2, reason: 'gõ ngoài' })
  await recordIncoming(day, actors.clerk, {
    arrivedOn: '2023-11-30',
    sender: 'UBND huyện',
    subject: 'Trả lời kiến nghị',
  })
  const to = { recipients: ['Trưởng thôn'], way: 'paper' as const, on: '2023-11-30' }
  await recordPaperEvent(day, actors.clerk, { kind: 'sent', paperId, ...to })
}

/** Nothing, however a reading says it: no row, no count, no first and last. */
function isNothing(found: unknown): boolean {
  if (found === undefined || found === null || found === false || found === 0) return true
  if (Array.isArray(found)) return found.length === 0
  if (found instanceof Map) return found.size === 0
  return typeof found === 'object' && !(found instanceof Date) && Object.values(found).every(isNothing)
}

describe('no commune reads another’s rows through any reading of the store', () => {
  test('there are readings to ask', () => {
    expect(readings.length).toBeGreaterThan(60)
  })

  test.each(readings.filter(([name]) => !apart.includes(name)))('%s', async (name, reading) => {
    const ask = (tx: Writer) => reading(tx, ...((askedWith[name]?.(given) ?? [given.dialogue]) as never[]))
    expect(isNothing(await ours.context().transact(ask))).toBe(false)
    const theirs = await ours.database.inCommune(emptyCommune, ask)
    expect(isNothing(theirs)).toBe(true)
  })
})
