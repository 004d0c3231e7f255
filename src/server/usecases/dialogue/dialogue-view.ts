import type { IsoDate } from '#domain/calendar/iso-date.ts'
import type { DialogueRow } from '../../store/dialogues.ts'
import type { DialogueState } from '../../store/tables/dialogues.ts'
import type { UnitRow } from '../../store/units.ts'

export interface DialogueView {
  id: string
  slug: string
  title: string
  state: DialogueState
  heldOn: IsoDate | null
  isDateTentative: boolean
  startsAt: string | null
  venue: string | null
  chair: string | null
  secretary: string | null
  villages: { id: string; name: string; shortName: string }[]
}

export function dialogueView(row: DialogueRow, villages: UnitRow[]): DialogueView {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    state: row.state,
    heldOn: row.held_on,
    isDateTentative: row.is_date_tentative,
    startsAt: row.starts_at,
    venue: row.venue,
    chair: row.chair,
    secretary: row.secretary,
    villages: villages.map(({ id, name, short_name }) => ({ id, name, shortName: short_name })),
  }
}
