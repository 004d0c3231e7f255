import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import pg from 'pg'
import { imbalance } from '#domain/ledger/ledger.ts'
import { connect } from '#server/database/connect.ts'
import { countLedger } from '#server/store/ledger.ts'
import { rateRow, type Benchmark, type BenchRow, type BenchStage } from './row.ts'

const seconds = 4
const words = 'Cầu Ngòi lan can gãy, mặt cầu lún, xe chở lúa không qua được phải đi vòng bốn cây số.'

/** A citizen's form, committed to disk before the receipt, against a bare INSERT of the same words. */
export const opinionSubmission: Benchmark = {
  name: 'opinion-submission',
  async run(stage) {
    const rows: BenchRow[] = []
    for (const inFlight of [10, 50]) rows.push(await pass(stage, inFlight))
    return rows
  },
}

async function pass(stage: BenchStage, inFlight: number): Promise<BenchRow> {
  const database = connect(stage.appUrl, 2)
  const pool = new pg.Pool({ connectionString: stage.ownerUrl, max: 20 })
  try {
    await pool.query('create table if not exists bench_floor (id uuid primary key, text text not null)')
    const dialogue = await database.inCommune(stage.communeId, (tx) =>
      tx.selectFrom('dialogue').select(['id', 'slug']).where('state', '=', 'preparing').executeTakeFirstOrThrow(),
    )
    const received = () =>
      database.inCommune(stage.communeId, async (tx) => ({
        ledger: await countLedger(tx, dialogue.id),
        codes: await tx.selectFrom('submission').select('tracking_code').where('channel', '=', 'web').execute(),
      }))
    const before = await received()
    const agent = new Agent({ keepAlive: true, maxSockets: inFlight })
    const ours = await repeat(inFlight, () => submit(stage, agent, dialogue.slug))
    agent.destroy()
    const floor = await repeat(inFlight, () =>
      pool.query('insert into bench_floor values ($1, $2)', [randomUUID(), words]),
    )
    const after = await received()
    const kept = after.ledger.received - before.ledger.received
    const distinct = new Set(after.codes.map((row) => row.tracking_code)).size === after.codes.length
    const isWhole = kept === ours.done && distinct && imbalance(after.ledger) === 0
    stage.say(`opinions, ${inFlight} at once: ${ours.done} receipts, ${kept} in the ledger`)
    return rateRow({
      name: `opinion-submission ×${inFlight}`,
      unit: 'durable/s',
      ours: ours.perSecond,
      floor: floor.perSecond,
      goal: '≥ 50/s, every receipt in the ledger',
      holds: isWhole && ours.perSecond >= 50,
      note: `${ours.done} receipts = ${kept} opinions, ledger ${imbalance(after.ledger) === 0 ? 'balances' : 'does not balance'}`,
    })
  } finally {
    await pool.query('drop table if exists bench_floor')
    await pool.end()
    await database.close()
  }
}

async function repeat(inFlight: number, work: () => Promise<unknown>): Promise<{ done: number; perSecond: number }> {
  const started = performance.now()
  const end = started + seconds * 1000
  let done = 0
  const worker = async () => {
    while (performance.now() < end) {
      await work()
      done++
    }
  }
  await Promise.all(Array.from({ length: inFlight }, worker))
  return { done, perSecond: (done * 1000) / (performance.now() - started) }
}

let caller = 0

/** Each form comes from an address of its own, so that the rate limit stays on and lets it through. */
function submit(stage: BenchStage, agent: Agent, dialogueSlug: string): Promise<void> {
  caller++
  const form = { dialogueSlug, text: `${words} (${caller})`, villageId: '', senderChoice: 'anonymous' }
  const body = new URLSearchParams({ ...form, name: '', phone: '', formKey: randomUUID() }).toString()
  const headers = {
    accept: 'text/html',
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
    origin: stage.url,
    'x-forwarded-for': `10.${(caller >> 16) & 255}.${(caller >> 8) & 255}.${caller & 255}`,
  }
  return new Promise((done, fail) => {
    const sent = request(
      `${stage.url}/${stage.communeSlug}/gui-y-kien`,
      { method: 'POST', agent, headers },
      (response) => {
        response.resume()
        response.on('end', () =>
          response.statusCode === 303 ? done() : fail(new Error(`the form answered ${response.statusCode}`)),
        )
      },
    )
    sent.on('error', fail)
    sent.end(body)
  })
}
