import { isSameValue } from '../canonical-json.ts'
import { matchItems, type ListPart } from './match-items.ts'
import type { Plan } from './plan.ts'

/**
 * One thing in which two plans differ. `path` is where it stands in the plan (`venue`, `quotas.1.count`); for an item
 * that went, where it stood. `from` is null for an item that came, `to` for one that went; a path that names a whole
 * list holds it in its old and its new order.
 */
export interface PlanDifference {
  path: string
  from: unknown
  to: unknown
}

/** The parts of a plan in the order of its paper. */
export const planParts = [
  'kind',
  'documentNumber',
  'issuingAgency',
  'place',
  'issuedOn',
  'subject',
  'legalBases',
  'purposes',
  'requirements',
  'topics',
  'chair',
  'secretary',
  'agendaSteps',
  'duration',
  'eventDates',
  'eventDateTentative',
  'eventStartTime',
  'venue',
  'villages',
  'sessions',
  'participants',
  'quotas',
  'deadlines',
  'tasks',
  'distributionList',
  'signatory',
] as const satisfies readonly (keyof Plan)[]

export type PlanPart = (typeof planParts)[number]

/** What is otherwise in `after` than in `before`, in the order of the paper; nothing when both say the same. */
export function comparePlans(before: Plan, after: Plan): PlanDifference[] {
  return planParts.flatMap((part) => compareParts(part, before[part] ?? null, after[part] ?? null))
}

/** The part that a difference is about. */
export function partOf({ path }: Pick<PlanDifference, 'path'>): PlanPart {
  return (path.split('.')[0] ?? path) as PlanPart
}

function compareParts(part: PlanPart, before: unknown, after: unknown): PlanDifference[] {
  if (isSameValue(before, after)) return []
  if (isList(before ?? []) && isList(after ?? []) && (isList(before) || isList(after))) {
    return compareLists(part as ListPart, isList(before) ? before : [], isList(after) ? after : [])
  }
  return compareFields(part, before, after)
}

function compareLists(part: ListPart, before: readonly unknown[], after: readonly unknown[]): PlanDifference[] {
  const pairs = matchItems(part, before, after)
  const went = before.flatMap((item, place) =>
    pairs.some(([old]) => old === place) ? [] : [{ path: `${part}.${place}`, from: item, to: null }],
  )
  const changed = after.flatMap((item, place) => {
    const pair = pairs.find(([, now]) => now === place)
    const path = `${part}.${place}`
    return pair ? compareFields(path, before[pair[0]], item) : [{ path, from: null, to: item }]
  })
  return [...went, ...changed, ...(isInOrder(pairs) ? [] : [{ path: part, from: before, to: after }])]
}

function isInOrder(pairs: [number, number][]): boolean {
  return pairs.every(([, place], index) => index === 0 || place > (pairs[index - 1]?.[1] ?? -1))
}

/** The fields of one item; values that are no records differ as wholes. */
function compareFields(path: string, before: unknown, after: unknown): PlanDifference[] {
  if (isSameValue(before, after)) return []
  if (!isRecord(before) || !isRecord(after)) return [{ path, from: before ?? null, to: after ?? null }]
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return fields.flatMap((field) => {
    const [from, to] = [before[field] ?? null, after[field] ?? null]
    return isSameValue(from, to) ? [] : [{ path: `${path}.${field}`, from, to }]
  })
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
