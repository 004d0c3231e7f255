import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { readPlan } from '#domain/plan/read-plan.ts'
import { readDocumentText } from '#server/reading/read-document-text.ts'
import { listZipEntries, readZipText } from '#server/reading/zip-archive.ts'
import { costRow, median, percentile, type Benchmark, type BenchRow } from './row.ts'

const lettersOfPage = 2600
const pages = 200
const rounds = 15
const goal = 1000
const main = join(import.meta.dirname, '../main.ts')

/** A plan of two hundred pages, from its file to its facts, against unpacking and decoding the same bytes. */
export const planReading: Benchmark = {
  name: 'plan-reading',
  async run(stage) {
    const text = longPlan()
    const files = { docx: await asWord(text), txt: new TextEncoder().encode(text) }
    const rows: BenchRow[] = []
    for (const format of ['docx', 'txt'] as const) {
      rows.push(await inProcess(format, files[format]), await asCommand(format, files[format]))
      stage.say(`plan-reading ${format}`)
    }
    return rows
  },
}

async function inProcess(format: 'docx' | 'txt', bytes: Uint8Array): Promise<BenchRow> {
  const ours: number[] = []
  const floor: number[] = []
  let letters = 0
  for (let n = 0; n < rounds; n++) {
    const started = performance.now()
    const read = await readDocumentText(bytes, `a.${format}`)
    const text = 'text' in read ? read.text : ''
    const { plan } = readPlan(text)
    const done = performance.now()
    if (plan.kind !== 'plan') throw new Error('the long plan was not read as one')
    decodeOnly(format, bytes)
    floor.push(performance.now() - done)
    ours.push(done - started)
    letters = text.length
  }
  const mine = median(ours)
  const note = `${letters} letters, first ${ours[0]?.toFixed(0)} ms, p99 ${percentile(ours, 99).toFixed(0)} ms`
  const row = { name: `plan-reading ${format}`, unit: 'ms', ours: mine, floor: median(floor) }
  return costRow({ ...row, goal: `≤ ${goal} ms for ${pages} pages`, holds: mine <= goal, note })
}

function decodeOnly(format: 'docx' | 'txt', bytes: Uint8Array): string {
  if (format === 'txt') return new TextDecoder().decode(bytes)
  const entry = listZipEntries(bytes, 100)?.find(({ name }) => name === 'word/document.xml')
  if (!entry) throw new Error('no document in the archive')
  return readZipText(bytes, entry, entry.size)
}

/** `plan read FILE` as somebody types it, against starting the runtime alone. */
async function asCommand(format: 'docx' | 'txt', bytes: Uint8Array): Promise<BenchRow> {
  const folder = await mkdtemp(join(tmpdir(), 'doithoai-bench-plan-'))
  try {
    const file = join(folder, `ke-hoach.${format}`)
    await writeFile(file, bytes)
    const time = (argv: string[]) => {
      const started = performance.now()
      const { status } = spawnSync(process.execPath, argv, { stdio: 'ignore' })
      if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}`)
      return performance.now() - started
    }
    const passes = [1, 2, 3, 4, 5]
    const mine = median(passes.map(() => time([main, 'plan', 'read', file])))
    const floor = median(passes.map(() => time(['-e', '0'])))
    const row = { name: `plan read *.${format}`, unit: 'ms', ours: mine, floor }
    return costRow({ ...row, goal: `≤ ${goal} ms, start included`, holds: mine <= goal })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The sample plan, its sections repeated with other numbers until it fills the pages. */
function longPlan(): string {
  const sample = readFileSync(join(import.meta.dirname, '../../server/demo/sample-plan.txt'), 'utf8')
  const signature = sample.search(/^\s*Nơi nhận/m)
  const begin = sample.search(/^\s*I\. /m)
  const [head, body, foot] = [sample.slice(0, begin), sample.slice(begin, signature), sample.slice(signature)]
  const times = Math.ceil((pages * lettersOfPage - head.length - foot.length) / body.length)
  return [head, ...Array.from({ length: times }, (_, n) => body.replaceAll('2023', String(2023 + (n % 5)))), foot].join(
    '\n',
  )
}

async function asWord(text: string): Promise<Uint8Array> {
  const children = text.split('\n').map((line, index) => (index % 60 === 59 ? row(line) : new Paragraph(line)))
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}

function row(line: string): Table {
  const cells = [line, '10'].map((text) => new TableCell({ children: [new Paragraph(text)] }))
  return new Table({ rows: [new TableRow({ children: cells })] })
}
