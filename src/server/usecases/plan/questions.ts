import type { PlanReading } from '#domain/plan/plan.ts'
import type { DialogueRow } from '../../store/dialogues.ts'

/** Fields of `editPlan` that a person is asked about. */
export type AskedField = 'eventDate' | 'startTime' | 'venue' | 'chair' | 'secretary' | 'quotas'

export interface Question {
  field: AskedField
  /** The text does not say it, or the reader is not sure. */
  why: 'missing' | 'unsure'
  /** Path into the plan, for an unsure value. */
  path: string | null
  /** Answers that can be given with one press. */
  suggestions: string[]
}

const unsureBelow = 0.7

const asked: { field: AskedField; path: string; suggestions: string[] }[] = [
  { field: 'eventDate', path: 'eventDates', suggestions: [] },
  // The hours at which halls usually begin.
  { field: 'startTime', path: 'eventStartTime', suggestions: ['07:30', '13:30'] },
  { field: 'venue', path: 'venue', suggestions: [] },
  { field: 'chair', path: 'chair', suggestions: [] },
  { field: 'secretary', path: 'secretary', suggestions: [] },
  { field: 'quotas', path: 'quotas', suggestions: [] },
]

/** What a plan leaves open, and what its reader would like to be told; a confirmed value is not asked about again. */
export function questionsOf(
  dialogue: Pick<DialogueRow, 'held_on' | 'starts_at' | 'venue' | 'chair' | 'secretary'>,
  reading: Pick<PlanReading, 'plan' | 'confidence'>,
  confirmed: readonly string[],
): Question[] {
  const known = {
    eventDate: dialogue.held_on !== null,
    startTime: dialogue.starts_at !== null,
    venue: dialogue.venue !== null,
    chair: dialogue.chair !== null,
    secretary: dialogue.secretary !== null,
    quotas: reading.plan.quotas.length > 0 || confirmed.includes('quotas'),
  } satisfies Record<AskedField, boolean>
  return asked.flatMap(({ field, path, suggestions }): Question[] => {
    if (!known[field]) return [{ field, why: 'missing', path: null, suggestions }]
    const unsure = Object.entries(reading.confidence).find(
      ([key, sureness]) => (key === path || key.startsWith(`${path}.`)) && sureness < unsureBelow,
    )
    return unsure && !confirmed.includes(path) ? [{ field, why: 'unsure', path: unsure[0], suggestions }] : []
  })
}
