import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, release, tmpdir, totalmem, type } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { connect } from '#server/database/connect.ts'
import { freePort, startEmbedded } from '#server/database/embedded.ts'
import { migrate } from '#server/database/migrate.ts'
import { seed } from '#server/demo/seed.ts'
import { createDocumentWriters } from '#server/documents/writers.ts'
import { createAuth } from '#server/identity/auth.ts'
import { printJson } from '../commands/read-input.ts'
import { WrongUse } from '../refuse.ts'
import { invitations } from './invitations.ts'
import { opinionSubmission } from './opinion-submission.ts'
import { papers } from './papers.ts'
import { planReading } from './plan-reading.ts'
import { startProgram, stopAll, untilHealthy } from './processes.ts'
import { publicPage } from './public-page.ts'
import type { Benchmark, BenchRow, BenchStage } from './row.ts'
import { sessionFanout } from './session-fanout.ts'
import { start } from './start.ts'

const benchmarks: Benchmark[] = [publicPage, opinionSubmission, sessionFanout, papers, invitations, planReading, start]
const secret = 'the benchmarks keep nothing at all'

/** Runs the benchmarks in a demonstration commune of their own; nothing stays behind. */
export async function runBench(name: string | null, json: boolean) {
  const chosen = name === null ? benchmarks : benchmarks.filter((benchmark) => benchmark.name === name)
  if (chosen.length === 0) {
    throw new WrongUse(`${name} is none of ${benchmarks.map((benchmark) => benchmark.name).join(', ')}`)
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'doithoai-bench-'))
  const server = await startEmbedded(dataDir, 'bench')
  const clean = async () => {
    await stopAll()
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void clean().then(() => process.exit(1)))
  }
  try {
    const stage = await setUp(server.url, dataDir)
    const rows: BenchRow[] = []
    for (const benchmark of chosen) {
      stage.say(`${benchmark.name}…`)
      rows.push(...(await benchmark.run(stage)))
    }
    const machine = await describeMachine(server.url)
    if (json) printJson({ machine, rows })
    else printTable(machine, rows)
  } finally {
    await clean()
  }
}

async function setUp(ownerUrl: string, dataDir: string): Promise<BenchStage> {
  const appUrl = await migrate({ ownerUrl, appUrl: null, secret })
  const database = connect(appUrl, 4)
  const pool = new pg.Pool({ connectionString: appUrl, max: 2, options: '-c search_path=auth' })
  const auth = createAuth({ pool, secret, origin: null })
  const { slug, accounts } = await seed({ database, auth, writers: createDocumentWriters() })
  const commune = await database.shared.selectFrom('commune').select('id').executeTakeFirstOrThrow()
  await pool.end()
  await database.close()
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  // ORIGIN is set, so that forwarded addresses are believed and the rate limits can stay on.
  const env = { DATABASE_URL: ownerUrl, DATA_DIR: dataDir, PORT: String(port), ORIGIN: url, SECRET: secret, DEMO: '0' }
  const program = startProgram('serve', env)
  await untilHealthy(url)
  return {
    url,
    programPid: program.pid ?? 0,
    communeSlug: slug,
    communeId: commune.id,
    ownerUrl,
    appUrl,
    dataDir,
    password: (username) => accounts.find((account) => account.username === username)?.password ?? '',
    say: (line) => process.stderr.write(`${line}\n`),
  }
}

async function describeMachine(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ server_version: string }>('show server_version')
  await client.end()
  return {
    processor: cpus()[0]?.model ?? '',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.version,
    postgresql: rows[0]?.server_version ?? '',
  }
}

function printTable(machine: Record<string, unknown>, rows: BenchRow[]) {
  const cells = rows.map((row) => [
    row.name,
    `${row.ours} ${row.unit}`,
    String(row.floor),
    `${row.ratio}×`,
    row.goal,
    row.holds ? 'holds' : 'DOES NOT HOLD',
    row.note ?? '',
  ])
  const table = [['name', 'ours', 'floor', 'ratio', 'goal', '', ''], ...cells]
  const widths = table[0]?.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0))) ?? []
  process.stdout.write(`${Object.values(machine).join(' · ')}\n`)
  for (const line of table) {
    process.stdout.write(
      `${line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    )
  }
}
