import { deflateSync } from 'node:zlib'
import { connect } from '#server/database/connect.ts'
import { isPaperKind, type PaperKindName } from '#server/documents/kinds.ts'
import { createDocumentWriters } from '#server/documents/writers.ts'
import { writeDocx } from '#server/documents/docx.ts'
import { createPdfWriter } from '#server/documents/pdf.ts'
import { paperKinds } from '#server/documents/kinds.ts'
import { costRow, median, percentile, type Benchmark, type BenchRow, type BenchStage } from './row.ts'

const rounds = 30
const goals = { docx: 60, pdf: 30 }

/** Each paper that the demonstration issued, written again with other words each time, against a deflate of its bytes. */
export const papers: Benchmark = {
  name: 'papers',
  async run(stage) {
    const models = await issuedModels(stage)
    await createDocumentWriters().renderPaper('conclusion', models.get('conclusion'))
    const rows: BenchRow[] = []
    const writePdf = createPdfWriter()
    for (const [kind, model] of models) {
      const write = {
        docx: async (n: number) => writeDocx(paperKinds[kind].toPapers(varied(kind, model, n))),
        pdf: async (n: number) => writePdf(paperKinds[kind].toPapers(varied(kind, model, n))),
      }
      for (const format of ['docx', 'pdf'] as const) rows.push(await measure(kind, format, write[format]))
      stage.say(`paper ${kind}`)
    }
    return rows
  },
}

async function measure(kind: string, format: 'docx' | 'pdf', write: (n: number) => Promise<Uint8Array>) {
  for (let n = 0; n < 5; n++) await write(n)
  const ours: number[] = []
  const floor: number[] = []
  for (let n = 5; n < rounds + 5; n++) {
    const started = performance.now()
    const bytes = await write(n)
    const written = performance.now()
    deflateSync(bytes)
    floor.push(performance.now() - written)
    ours.push(written - started)
  }
  const mine = median(ours)
  return costRow({
    name: `paper-${format} ${kind}`,
    unit: 'ms',
    ours: mine,
    floor: median(floor),
    goal: `≤ ${goals[format]} ms`,
    holds: mine <= goals[format],
    note: `p99 ${percentile(ours, 99).toFixed(1)} ms`,
  })
}

/** Other words each time, so that no cache of the writer answers for it; one guest of the many invitations. */
function varied(kind: PaperKindName, model: Record<string, unknown>, n: number): Record<string, unknown> {
  const place = `Thanh Lâm ${n}`
  if (kind === 'invitation' && Array.isArray(model.guests))
    return { ...model, place, guests: model.guests.slice(n % 20, (n % 20) + 1) }
  return { ...model, place }
}

async function issuedModels(stage: BenchStage): Promise<Map<PaperKindName, Record<string, unknown>>> {
  const database = connect(stage.appUrl, 2)
  try {
    const rows = await database.inCommune(stage.communeId, (tx) =>
      tx.selectFrom('paper').select(['kind', 'model']).orderBy('issued_at').execute(),
    )
    return new Map(rows.flatMap(({ kind, model }) => (isPaperKind(kind) ? [[kind, model] as const] : [])))
  } finally {
    await database.close()
  }
}
