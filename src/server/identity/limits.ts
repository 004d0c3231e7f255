import { RateLimiterMemory } from 'rate-limiter-flexible'

/** What one address may do in a while. A refusal comes before the ledger: what it stops was never received, and says so. */
export interface Limits {
  /** @returns seconds to wait, or 0 when the act may go on */
  take(what: LimitedAct, address: string): Promise<number>
}

export type LimitedAct = 'submit-opinion' | 'track-submission' | 'use-link'

const rules: Record<LimitedAct, { points: number; duration: number }> = {
  'submit-opinion': { points: 20, duration: 600 },
  'track-submission': { points: 20, duration: 60 },
  'use-link': { points: 60, duration: 60 },
}

export function createLimits(): Limits {
  const limiters = Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [name, new RateLimiterMemory({ keyPrefix: name, ...rule })]),
  )
  return {
    async take(what, address) {
      try {
        await limiters[what]?.consume(address)
        return 0
      } catch (refused) {
        const { msBeforeNext } = refused as { msBeforeNext?: number }
        if (msBeforeNext === undefined) throw refused
        return Math.max(1, Math.ceil(msBeforeNext / 1000))
      }
    },
  }
}
