import type { AskedField } from '#server/usecases/plan/questions.ts'
import { m } from '#words'

const words: Record<AskedField, () => string> = {
  eventDate: m.office_field_date,
  startTime: m.office_field_start,
  venue: m.office_field_venue,
  chair: m.office_field_chair,
  secretary: m.office_field_secretary,
  quotas: m.office_field_quotas,
}

/** A field of the plan inside a sentence: `ngày đối thoại`. */
export function missingWord(field: AskedField): string {
  return words[field]().toLocaleLowerCase('vi')
}

/** The same as the name of a line. */
export function fieldWord(field: AskedField): string {
  return words[field]()
}
