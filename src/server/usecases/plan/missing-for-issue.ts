import type { DialogueRow } from '../../store/dialogues.ts'

/** Fields of `editPlan` without which nobody could come: when, where, and who presides. */
export type MissingField = 'eventDate' | 'startTime' | 'venue' | 'chair'

export function missingForIssue(
  dialogue: Pick<DialogueRow, 'held_on' | 'starts_at' | 'venue' | 'chair'>,
): MissingField[] {
  const fields = {
    eventDate: dialogue.held_on,
    startTime: dialogue.starts_at,
    venue: dialogue.venue,
    chair: dialogue.chair,
  } satisfies Record<MissingField, string | null>
  return (Object.keys(fields) as MissingField[]).filter((field) => fields[field] === null)
}
