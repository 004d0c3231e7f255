import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, startEmbedded } from '#server/database/embedded.ts'
import { readSettings } from '#server/settings.ts'
import { startProgram, stop, untilHealthy } from './processes.ts'
import { costRow, median, type Benchmark } from './row.ts'

const passes = 3

/** The second start until /healthz answers, against starting PostgreSQL alone in the same folder. */
export const start: Benchmark = {
  name: 'start',
  async run(stage) {
    const dataDir = await mkdtemp(join(tmpdir(), 'doithoai-bench-start-'))
    try {
      const { databasePassword } = readSettings({ DATA_DIR: dataDir })
      await once(dataDir)
      const ours: number[] = []
      const floor: number[] = []
      for (let pass = 0; pass < passes; pass++) {
        ours.push(await once(dataDir))
        const started = performance.now()
        const server = await startEmbedded(dataDir, databasePassword)
        floor.push(performance.now() - started)
        await server.stop()
      }
      stage.say(`second start: ${Math.round(median(ours))} ms`)
      const mine = median(ours)
      const row = { name: 'start', unit: 'ms to /healthz', ours: mine, floor: median(floor) }
      return [costRow({ ...row, goal: '≤ 5000 ms', holds: mine <= 5000 })]
    } finally {
      await rm(dataDir, { recursive: true, force: true })
    }
  },
}

async function once(dataDir: string): Promise<number> {
  const port = await freePort()
  const started = performance.now()
  const child = startProgram('start', { DATA_DIR: dataDir, PORT: String(port), DEMO: '0', DATABASE_URL: '' })
  await untilHealthy(`http://127.0.0.1:${port}`)
  const took = performance.now() - started
  await stop(child)
  return took
}
