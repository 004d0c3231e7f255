import { isSameValue } from '../canonical-json.ts'
import { comparePlans, partOf, planParts, type PlanDifference, type PlanPart } from './compare-plans.ts'
import type { Plan, PlanReading } from './plan.ts'

/** A part in which a file says something else than the draft. */
export interface RereadPart {
  part: PlanPart
  differences: PlanDifference[]
  /** A person has set or confirmed it since it was read. */
  isCorrected: boolean
  /** The file says nothing of it. */
  isSilent: boolean
}

/**
 * Where a file that is read again differs from the draft. `before` is the plan as it was read last, so that what people
 * have corrected since is known, beside the paths that they confirmed.
 */
export function compareReading(
  { before, current, confirmed }: { before: Plan; current: Plan; confirmed: readonly string[] },
  read: Plan,
): RereadPart[] {
  const told = planParts.filter((part) => part !== 'kind' && read[part] !== undefined)
  const corrected = new Set([
    ...planParts.filter((part) => !isSameValue(before[part], current[part])),
    ...confirmed.map((path) => partOf({ path })),
  ])
  const differences = comparePlans(current, read)
  return told.flatMap((part) => {
    const own = differences.filter((difference) => partOf(difference) === part)
    if (own.length === 0) return []
    return [{ part, differences: own, isCorrected: corrected.has(part), isSilent: isEmpty(read[part]) }]
  })
}

/** What is taken unless somebody says otherwise: what the file says and nobody has corrected. */
export function isTakenByItself({ isCorrected, isSilent }: RereadPart): boolean {
  return !isCorrected && !isSilent
}

/** The draft with these parts from the file, and the evidence of what now stands as the file says it. */
export function takeParts(
  current: Plan,
  reading: PlanReading,
  parts: readonly PlanPart[],
): Pick<PlanReading, 'plan' | 'evidence' | 'confidence'> {
  const taken = Object.fromEntries(parts.map((part) => [part, reading.plan[part]]))
  const plan: Plan = { ...current, ...taken }
  const isRead = (path: string) => {
    const part = partOf({ path })
    return isSameValue(plan[part], reading.plan[part])
  }
  const keep = <Value>(notes: Record<string, Value>) =>
    Object.fromEntries(Object.entries(notes).filter(([path]) => isRead(path)))
  return { plan, evidence: keep(reading.evidence), confidence: keep(reading.confidence) }
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0)
}
