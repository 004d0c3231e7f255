import { isSameValue } from '../canonical-json.ts'
import { comparePlans, partOf, planParts, type PlanDifference } from './compare-plans.ts'
import type { Plan } from './plan.ts'

/**
 * What one person wants, over what another has done since. `base` is the plan that the person saw, `wanted` what is
 * made of it, `current` what it is by now. Changes of different parts stand together; where both touched one part, and
 * not to the same end, the other's changes are returned for the person to look at.
 */
export function mergePlans(
  base: Plan,
  wanted: Plan,
  current: Plan,
): { plan: Plan; conflicts: null } | { plan: null; conflicts: PlanDifference[] } {
  const theirs = comparePlans(base, current)
  const touched = new Set(theirs.map(partOf))
  const mine = planParts.filter((part) => !isSameValue(base[part], wanted[part]))
  const crossed = mine.filter((part) => touched.has(part) && !isSameValue(wanted[part], current[part]))
  if (crossed.length > 0) {
    return { plan: null, conflicts: theirs.filter((difference) => crossed.includes(partOf(difference))) }
  }
  const plan = { ...current, ...Object.fromEntries(mine.map((part) => [part, wanted[part]])) }
  return { plan, conflicts: null }
}
