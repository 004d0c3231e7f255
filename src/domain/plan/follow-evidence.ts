import { isSameValue } from '../canonical-json.ts'
import { matchItems, type ListPart } from './match-items.ts'
import type { Plan } from './plan.ts'

export interface Followed {
  /** Where the value stands now. */
  path: string
  /** Whether it still says what was read. */
  isAsRead: boolean
}

/**
 * Where each value of a reading stands in the plan by now, by its path in the reading. Evidence stays with what was
 * read: a value that a person changed keeps its place in the text, one that went has none.
 */
export function followEvidence(read: Plan, now: Plan): (path: string) => Followed | null {
  const placesOf = new Map<string, Map<number, number>>()
  const placeOf = (part: ListPart, place: number) => {
    const places = placesOf.get(part) ?? new Map(matchItems(part, read[part] ?? [], now[part] ?? []))
    placesOf.set(part, places)
    return places.get(place)
  }
  return (path) => {
    const [part = '', place, ...rest] = path.split('.')
    const [was, is] = [valueAt(read, path.split('.')), valueAt(now, path.split('.'))]
    if (!Array.isArray(read[part as keyof Plan]) || place === undefined) return { path, isAsRead: isSameValue(was, is) }
    const moved = placeOf(part as ListPart, Number(place))
    if (moved === undefined) return null
    const steps = [part, String(moved), ...rest]
    return { path: steps.join('.'), isAsRead: isSameValue(was, valueAt(now, steps)) }
  }
}

function valueAt(plan: Plan, steps: readonly string[]): unknown {
  return steps.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : null),
    plan,
  )
}
