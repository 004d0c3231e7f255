import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, isIsoDate, legalDay } from '#domain/calendar/iso-date.ts'
import { imbalance, type Ledger } from '#domain/ledger/ledger.ts'
import { readPlan } from '#domain/plan/read-plan.ts'
import { slugify } from '#domain/vietnamese/slugify.ts'
import { connect, type Database } from '#server/database/connect.ts'
import { startEmbedded } from '#server/database/embedded.ts'
import { migrate } from '#server/database/migrate.ts'
import { users, type CastMember, type CastUser } from '#server/demo/cast.ts'
import { foundCommune, foundMember } from '#server/demo/found-commune.ts'
import { pastScript } from '#server/demo/past-script.ts'
import { playWhole } from '#server/demo/play.ts'
import { setStage } from '#server/demo/set-stage.ts'
import { createDocumentWriters } from '#server/documents/writers.ts'
import { newId } from '#server/ids.ts'
import { readDocumentText } from '#server/reading/read-document-text.ts'
import { readFile as readStored } from '#server/store/files.ts'
import { countLedger } from '#server/store/ledger.ts'
import { printJson, readInput } from './commands/read-input.ts'
import { readingSentences } from './commands/reading-sentences.ts'
import { CommandRefused } from './refuse.ts'

interface DemoOptions {
  out: string
  json?: boolean
}

const steps: Record<string, string> = {
  import: 'Đọc kế hoạch, trả lời các câu hỏi, ban hành',
  delegates: 'Cử đại biểu, in giấy mời',
  opinions: 'Nhận ý kiến, gom thành vấn đề, chuẩn bị trả lời',
  session: 'Mở phiên, phát biểu, ghi kết quả từng vấn đề',
  conclusion: 'Kết luận, ban hành văn bản',
  'follow-up': 'Thực hiện lời hẹn, ghi minh chứng',
}

/** Plays the whole dialogue of a plan in a commune of its own; the database is a temporary one unless DATABASE_URL is set. */
export async function runDemo(planFile: string | null, options: DemoOptions) {
  const plan = await readSource(planFile)
  await withTemporaryDatabase(async (appUrl) => {
    const database = connect(appUrl, 4)
    try {
      await play(database, plan, options)
    } finally {
      await database.close()
    }
  })
}

async function readSource(file: string | null): Promise<{ text: string; name: string; day: string }> {
  const sample = join(import.meta.dirname, '../server/demo/sample-plan.txt')
  const { bytes, name } = file ? await readInput(file) : { bytes: await readFile(sample), name: 'ke-hoach-mau.txt' }
  const read = await readDocumentText(bytes, name)
  if ('refused' in read) throw new CommandRefused(`${name}: ${readingSentences[read.refused]}`)
  const { plan } = readPlan(read.text)
  if (plan.kind !== 'plan') throw new CommandRefused(`${name} is not a plan but ${plan.kind}.`)
  const day = plan.eventDates.find(isIsoDate) ?? addDays(legalDay(Date.now()), 30)
  return { text: read.text, name, day }
}

async function play(database: Database, plan: { text: string; name: string; day: string }, options: DemoOptions) {
  const id = newId()
  const slug = `thu-${slugify(id.slice(-12))}`
  const founded = await database.inCommune(id, (tx) => foundCommune(tx, id, slug))
  const userIds = {} as Record<CastMember, string>
  for (const [key, user] of Object.entries(users) as [CastMember, CastUser][]) {
    userIds[key] = `${slug}-${user.username}`
    await database.inCommune(id, (tx) => foundMember(tx, founded, userIds[key], user))
  }
  const stage = setStage({
    transact: (work) => database.inCommune(id, work),
    writers: createDocumentWriters(),
    founded,
    userIds,
    day: plan.day,
  })
  const say = (step: string) => options.json || process.stdout.write(`· ${steps[step] ?? step}…\n`)
  const { dialogueId } = await playWhole(stage, pastScript, plan.text, plan.name, say)
  const papers = await writePapers(database, id, dialogueId, options.out)
  const ledger = await database.inCommune(id, (tx) => countLedger(tx, dialogueId))
  report(ledger, papers, options)
}

async function writePapers(database: Database, communeId: string, dialogueId: string, out: string): Promise<string[]> {
  await mkdir(out, { recursive: true })
  const papers = await database.inCommune(communeId, (tx) =>
    tx.selectFrom('paper').selectAll().where('dialogue_id', '=', dialogueId).orderBy('issued_at').execute(),
  )
  const written: string[] = []
  for (const paper of papers) {
    for (const format of ['docx', 'pdf'] as const) {
      const hash = format === 'docx' ? paper.docx_hash : paper.pdf_hash
      const file = await database.inCommune(communeId, (tx) => readStored(tx, hash))
      if (!file) throw new Error(`the file of ${paper.notation} is missing`)
      const name = `${paper.notation.replaceAll('/', '-')}-${paper.kind}.${format}`
      await writeFile(join(out, name), file.bytes)
      written.push(name)
    }
  }
  return written
}

function report(ledger: Ledger, papers: string[], { json, out }: DemoOptions) {
  const missing = imbalance(ledger)
  if (json) printJson({ ledger, balances: missing === 0, papers })
  else {
    for (const name of papers) process.stdout.write(`  ${join(out, name)}\n`)
    const { received, answered, promised, passedUp, moved, withdrawn, setAside, open } = ledger
    process.stdout.write(
      `Sổ cái: ${received} ý kiến = ${answered} đã trả lời + ${promised} hẹn + ${passedUp} kiến nghị cấp trên + ${moved} chuyển thủ tục khác + ${withdrawn} rút + ${setAside} không xem xét + ${open} đang xử lý\n`,
    )
  }
  if (missing !== 0) throw new CommandRefused(`The ledger does not balance: ${missing} opinions are missing.`)
}

async function withTemporaryDatabase(work: (appUrl: string) => Promise<void>) {
  const secret = 'the demonstration keeps nothing'
  if (process.env.DATABASE_URL) return work(await migrate({ ownerUrl: process.env.DATABASE_URL, appUrl: null, secret }))
  const dataDir = await mkdtemp(join(tmpdir(), 'doithoai-demo-'))
  const server = await startEmbedded(dataDir, 'demo')
  try {
    await work(await migrate({ ownerUrl: server.url, appUrl: null, secret }))
  } finally {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
