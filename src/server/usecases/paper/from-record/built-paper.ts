import { whyNoLetter } from '#domain/opinion/why-no-letter.ts'
import type { DialogueFile } from './dialogue-file.ts'
import { sittingsOf } from './sittings.ts'

/** What the record does not hold yet. Each has its words on the page and the place where it is mended. */
export const missingParts = [
  'plan-issued',
  'day',
  'hour',
  'venue',
  'chair',
  'steps',
  'villages',
  'opinions',
  'matters',
  'seats',
  'session',
  'conclusion',
  'promises',
  'escalations',
  'day-passed',
  'is-over',
  'letters',
  'letter-left',
  'letter-anonymous',
  'letter-unanswered',
] as const
export type MissingPart = (typeof missingParts)[number]

/** One paper that can be made; a kind makes several where each addressee gets his own. */
export interface BuiltPaper<Model> {
  /** Tells the papers of one kind apart; empty where there is one. */
  to: string
  model: Model
  /** The opinion that a letter answers. */
  opinionId?: string
  /** Issued with the others of the desk, though its kind has a page of its own. */
  isHere?: true
}

export type Built<Model> = { papers: BuiltPaper<Model>[] } | { missing: MissingPart[] }

/** The paper, unless something that it needs is not there. */
export function built<Model>(missing: MissingPart[], model: () => Model): Built<Model> {
  return missing.length > 0 ? { missing } : { papers: [{ to: '', model: model() }] }
}

/** What is asked of the whole record; why one letter cannot be written depends on its opinion alone. */
type RecordPart = Exclude<MissingPart, 'letter-left' | 'letter-anonymous' | 'letter-unanswered'>

const isThere: Record<RecordPart, (file: DialogueFile) => boolean> = {
  'plan-issued': ({ dialogue }) => dialogue.state !== 'drafting',
  day: ({ dialogue }) => dialogue.held_on !== null,
  // A paper that calls people to a day is only true before it.
  'day-passed': (file) => file.dialogue.state !== 'preparing' || lastDayOf(file) >= file.day,
  'is-over': ({ dialogue }) => ['drafting', 'preparing'].includes(dialogue.state),
  hour: ({ dialogue }) => dialogue.starts_at !== null,
  venue: ({ dialogue }) => dialogue.venue !== null,
  chair: ({ dialogue }) => dialogue.chair !== null,
  steps: ({ plan }) => (plan?.agendaSteps.length ?? 0) > 0,
  villages: ({ villages }) => villages.length > 0,
  opinions: ({ ledger }) => ledger.received > 0,
  matters: ({ matters }) => matters.length > 0,
  seats: ({ quotas }) => quotas.length > 0,
  session: ({ sessions }) => sessions.length > 0,
  conclusion: ({ dialogue }) => dialogue.state === 'concluded',
  promises: ({ promises }) => promises.length > 0,
  escalations: ({ escalations }) => escalations.length > 0,
  letters: ({ opinions, dialogue }) =>
    opinions.some(
      ({ term, has_name }) =>
        whyNoLetter({ term, hasName: has_name === true }, dialogue.state === 'concluded') === null,
    ),
}

export function missingOf(file: DialogueFile, needed: readonly RecordPart[]): MissingPart[] {
  return needed.filter((part) => !isThere[part](file))
}

/** Before a conclusion nobody can say whether there is a promise: only what comes first is missing. */
export function firstMissing(file: DialogueFile, needed: readonly RecordPart[]): MissingPart[] {
  return missingOf(file, needed).slice(0, 1)
}

/** The day of the last sitting; today while none is settled. */
function lastDayOf(file: DialogueFile): string {
  const days = sittingsOf(file).flatMap(({ date }) => (date === null ? [] : [date]))
  return days.toSorted().at(-1) ?? file.day
}
