import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { LiveHub } from './live/hub.ts'

export interface Metrics {
  registry: Registry
  requests: Histogram<'route' | 'method' | 'status'>
}

export function createMetrics(live: Pick<LiveHub, 'size'>): Metrics {
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
  return { registry, requests }
}
