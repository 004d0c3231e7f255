import type { Found } from './found.ts'
import { found } from './found.ts'
import type { Located } from './located-text.ts'
import type { Quota } from './plan.ts'

/** A quota with its evidence: who has the seats, and how many. */
export function seat(organization: Located, count: Located, at: Located, confidence: number): Found<Quota> {
  const value = { organization: organization.text, count: Number(count.text) }
  return found(value, at, confidence, { organization, count })
}
