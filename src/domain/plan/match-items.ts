import type { Plan } from './plan.ts'

/** The parts of a plan that are lists. */
export type ListPart =
  | 'legalBases'
  | 'topics'
  | 'eventDates'
  | 'villages'
  | 'agendaSteps'
  | 'participants'
  | 'quotas'
  | 'deadlines'
  | 'tasks'
  | 'distributionList'
  | 'sessions'
  | 'purposes'
  | 'requirements'

/** What makes an item the same item when something else about it was changed: its words, before its figures. */
const likeness: Record<ListPart, ((item: never) => unknown)[]> = {
  legalBases: [
    (item: Plan['legalBases'][number]) => item.number ?? item.subject,
    (item: Plan['legalBases'][number]) => [item.type, item.issuer],
  ],
  topics: [],
  eventDates: [],
  villages: [],
  agendaSteps: [],
  participants: [
    (item: Plan['participants'][number]) => [item.level, item.who],
    (item: Plan['participants'][number]) => item.who,
  ],
  quotas: [(item: Plan['quotas'][number]) => item.organization.toLocaleLowerCase('vi')],
  deadlines: [
    (item: Plan['deadlines'][number]) => [item.what, item.responsible],
    (item: Plan['deadlines'][number]) => item.what,
    (item: Plan['deadlines'][number]) => [item.responsible, item.due, item.relative],
  ],
  tasks: [
    (item: Plan['tasks'][number]) => [item.what, item.responsible],
    (item: Plan['tasks'][number]) => item.what,
    (item: Plan['tasks'][number]) => [item.responsible, item.due],
  ],
  distributionList: [],
  sessions: [
    (item: Plan['sessions'][number]) => [item.date, item.venue],
    (item: Plan['sessions'][number]) => [item.venue, item.units.map(({ unit }) => unit)],
    (item: Plan['sessions'][number]) => item.date,
  ],
  purposes: [],
  requirements: [],
}

/**
 * Which item of a list has become which, as pairs of positions `[before, after]` in the order of the first: the very
 * same ones, then those alike, then those that stand at the same place. What is in no pair came or went.
 */
export function matchItems(part: ListPart, before: readonly unknown[], after: readonly unknown[]): [number, number][] {
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  const pair = (sameAs: (item: unknown, place: number) => string) => {
    const places = new Map<string, number[]>()
    for (const [place, item] of after.entries()) {
      if (taken.has(place)) continue
      const key = sameAs(item, place)
      places.set(key, [...(places.get(key) ?? []), place])
    }
    for (const [place, item] of before.entries()) {
      if (pairs.has(place)) continue
      const found = places.get(sameAs(item, place))?.shift()
      if (found === undefined) continue
      pairs.set(place, found)
      taken.add(found)
    }
  }
  pair((item) => JSON.stringify(item))
  for (const alike of likeness[part]) pair((item) => JSON.stringify(alike(item as never) ?? null))
  pair((_, place) => String(place))
  return [...pairs].toSorted(([a], [b]) => a - b)
}
