import type { OutcomeEntry } from '#domain/session/events.ts'

export type OutcomeKind = OutcomeEntry['kind']

/** Everything the three small forms ask for; each uses its own part. */
export interface OutcomeFields {
  by: string
  text: string
  officeId: string
  promise: 'reply' | 'act'
  dueOn: string
  what: string
  addressee: string
}

/** @returns the outcome, or `null` while something that it needs is missing */
export function outcomeFrom(
  kind: OutcomeKind,
  fields: OutcomeFields,
  offices: { id: string; name: string }[],
): OutcomeEntry | null {
  const text = fields.text.trim()
  if (kind === 'answered') return fields.by.trim() && text ? { kind, by: fields.by.trim(), text } : null
  if (kind === 'passed-up') return fields.addressee.trim() ? { kind, addressee: fields.addressee.trim(), text } : null
  const office = offices.find(({ id }) => id === fields.officeId)
  const what = fields.what.trim()
  if (!office || !what || !fields.dueOn) return null
  const { promise, dueOn, officeId } = fields
  return { kind, promise, officeId, office: office.name, executor: null, dueOn, what }
}
