import type { DialogueFile } from './dialogue-file.ts'

/** The sittings as the plan has them; a single one is the dialogue's own row, which follows every move. */
export function sittingsOf({ dialogue, plan, villages }: DialogueFile) {
  const { held_on: date, starts_at: startTime, venue } = dialogue
  const planned = plan?.sessions ?? []
  if (planned.length < 2) return [{ date, startTime, venue, units: villages }]
  return planned.map((session) => ({
    date: session.date,
    startTime: session.time ?? startTime,
    venue: session.venue ?? venue,
    units: session.units.map(({ unit }) => unit),
  }))
}

export function firstSitting(file: DialogueFile) {
  const [first] = sittingsOf(file)
  return first ?? { date: null, startTime: null, venue: null, units: [] }
}
