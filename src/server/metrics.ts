import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { LiveHub } from './live/hub.ts'

export interface Metrics {
  registry: Registry
  requests: Histogram<'route' | 'method' | 'status'>
}

/** A year that a commune has to enter, with the open deadlines in it. */
export interface MissingHolidays {
  commune: string
  year: number
  deadlines: number
}

interface Measured {
  live: Pick<LiveHub, 'size'>
  missingHolidays: () => Promise<MissingHolidays[]>
}

export function createMetrics({ live, missingHolidays }: Measured): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'doithoai_request_seconds',
    help: 'Time to answer a request, by route',
    labelNames: ['route', 'method', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  })
  registry.registerMetric(
    new Gauge({
      name: 'doithoai_live_streams',
      help: 'Screens that follow a session right now',
      registers: [],
      collect() {
        this.set(live.size())
      },
    }),
  )
  registry.registerMetric(
    new Gauge({
      name: 'doithoai_holidays_missing_deadlines',
      help: 'Open deadlines in a year whose holidays are not entered; a row without deadlines is the autumn alarm',
      labelNames: ['commune', 'year'] as const,
      registers: [],
      async collect() {
        this.reset()
        for (const { commune, year, deadlines } of await missingHolidays()) {
          this.set({ commune, year: String(year) }, deadlines)
        }
      },
    }),
  )
  return { registry, requests }
}
