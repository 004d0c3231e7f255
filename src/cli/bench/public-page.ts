import autocannon from 'autocannon'
import { cpuMs, startPart, stop } from './processes.ts'
import { costRow, median, rateRow, type Benchmark, type BenchRow, type BenchStage } from './row.ts'

const connections = 50
const seconds = 4
const passes = 3

/** The commune's public page against bare node:http with the same bytes. Processor time is the steadier figure. */
export const publicPage: Benchmark = {
  name: 'public-page',
  async run(stage) {
    const url = `${stage.url}/${stage.communeSlug}`
    const page = await fetch(url)
    const headers = { 'content-type': page.headers.get('content-type') ?? 'text/html' }
    const { child, ready } = await startPart<{ port: number }>('floor-http.ts', { body: await page.text(), headers })
    const floorUrl = `http://127.0.0.1:${ready.port}/`
    const ours: Load[] = []
    const floor: Load[] = []
    for (let pass = 0; pass < passes; pass++) {
      ours.push(await load(url, stage.programPid))
      floor.push(await load(floorUrl, child.pid ?? 0))
    }
    await stop(child)
    return rows(ours, floor, stage)
  },
}

interface Load {
  perSecond: number
  p99: number
  cpuUs: number | null
}

async function load(url: string, pid: number): Promise<Load> {
  const before = cpuMs(pid)
  const result = await autocannon({ url, connections, duration: seconds })
  const after = cpuMs(pid)
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url}: ${result.non2xx + result.errors} wrong answers`)
  const answers = result['2xx']
  const cpuUs = before === null || after === null ? null : ((after - before) * 1000) / answers
  return { perSecond: answers / result.duration, p99: result.latency.p99, cpuUs }
}

function rows(ours: Load[], floor: Load[], stage: BenchStage): BenchRow[] {
  const of = (loads: Load[], field: 'perSecond' | 'p99') => median(loads.map((one) => one[field]))
  stage.say(`public page: ${Math.round(of(ours, 'perSecond'))} requests/s`)
  const speed = of(ours, 'perSecond')
  const p99 = of(ours, 'p99')
  const table = [
    rateRow({
      name: 'public-page',
      unit: 'requests/s',
      ours: speed,
      floor: of(floor, 'perSecond'),
      goal: '≥ 150/s uncached',
      holds: speed >= 150,
    }),
    costRow({
      name: 'public-page p99',
      unit: 'ms',
      ours: p99,
      floor: Math.max(1, of(floor, 'p99')),
      goal: 'shown',
      holds: true,
    }),
  ]
  const cpu = ours.flatMap(({ cpuUs }) => (cpuUs === null ? [] : [cpuUs]))
  const floorCpu = floor.flatMap(({ cpuUs }) => (cpuUs === null ? [] : [cpuUs]))
  if (cpu.length === 0 || floorCpu.length === 0) return table
  const cost = median(cpu)
  const row = { name: 'public-page processor', unit: 'µs/request', ours: cost, floor: median(floorCpu) }
  return [...table, costRow({ ...row, goal: '≤ 5000 µs', holds: cost <= 5000 })]
}
